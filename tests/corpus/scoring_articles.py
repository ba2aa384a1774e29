"""Scores an article; what the measures mean stands in `scoring`."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model import Article, Embed, List, Picture, Table
from tests.corpus.comparing import agreement, alike, letters, place, same_day, same_picture, share
from tests.corpus.shelf import Kept, Score, TrueCaption, Truth


def article_score(page: Kept, article: Article, following: str | None) -> Score:
    """The measures of an article; `following` is the next page that it named."""
    truth, body = page.truth, body_of(article)
    score: Score = {}
    if truth.body:
        score["F1"] = agreement(body, truth.body, truth.optional)
    score |= _phrases(truth, article, body) | _facts(truth, article) | _captions(truth, article, body)
    if truth.pictures is not None:
        score["pictures"] = _only(truth.pictures, _pictures(article))
    if leads := [lead for lead in (truth.lead_image, *truth.lead_images) if lead]:
        score["lead"] = float(same_picture(_lead(article), leads))
    if truth.completeness:
        score["completeness"] = float(article.completeness == truth.completeness)
    if truth.next:
        score["next"] = float(following is not None and place(following) == place(truth.next, page.url))
    return score


def body_of(article: Article) -> str:
    """The running text of an article, a block a line, without pictures."""
    lines: list[str] = []
    for block in article.blocks:
        match block:
            case Picture() | Embed():
                continue
            case List():
                lines += block.items
            case Table():
                lines += (" ".join(row) for row in block.rows)
            case _:
                lines.append(block.text)
    return "\n".join(lines)


def _phrases(truth: Truth, article: Article, body: str) -> Score:
    flat = letters(body)
    captions = " ".join(picture.caption or "" for picture in _pictures(article))
    shown = flat + letters(article.title) + letters(captions)
    score: Score = {}
    if truth.must:
        score["must"] = share(letters(phrase) in shown for phrase in truth.must)
    if truth.must_not:
        score["clean"] = share(
            (bool(flat) or not truth.body) and letters(phrase) not in flat for phrase in truth.must_not
        )
    return score


def _facts(truth: Truth, article: Article) -> Score:
    score: Score = {}
    if truth.title:
        score["title"] = float(alike(article.title, truth.title))
    if truth.published:
        score["date"] = float(same_day(article.published, truth.published))
    if truth.authors:
        score["authors"] = _names(truth.authors, article.authors)
    if truth.editors:
        score["editors"] = _names(truth.editors, article.editors)
    if truth.source:
        score["source"] = float(alike(article.source, truth.source))
    return score


def _only(wanted: Sequence[Sequence[str]], found: Sequence[Picture]) -> float:
    """Pictures in common, over the longer of the two lists: one that is shown twice costs, and so does an icon."""
    hits = sum(any(same_picture(picture.url, addresses) for picture in found) for addresses in wanted)
    return hits / max(len(wanted), len(found)) if wanted or found else 1.0


def _captions(truth: Truth, article: Article, body: str) -> Score:
    wanted = truth.captions
    if not wanted:
        return {}
    at = [[picture for picture in _pictures(article) if alike(picture.caption, want.caption, 0.6)] for want in wanted]
    score: Score = {"captions": share(map(bool, at))}
    known = [(pictures, want) for pictures, want in zip(at, wanted, strict=True) if pictures]
    if placed := [(pictures, want.images) for pictures, want in known if want.images]:
        score["right"] = share(any(same_picture(p.url, images) for p in pictures) for pictures, images in placed)
    if credited := [(pictures, want) for pictures, want in zip(at, wanted, strict=True) if want.credit]:
        score["credits"] = share(any(alike(p.credit, want.credit) for p in pictures) for pictures, want in credited)
    if body and (apart := [want for want in wanted if _tells(want, truth.body)]):
        flat = letters(body)
        score["apart"] = share(letters(want.caption)[:50] not in flat for want in apart)
    return score


def _tells(want: TrueCaption, body: str | None) -> bool:
    """Whether a caption is long enough, and no words of the story, so that it can leak."""
    return len(letters(want.caption)) > 11 and letters(want.caption) not in letters(body)


def _pictures(article: Article) -> list[Picture]:
    return [block for block in article.blocks if isinstance(block, Picture)]


def _lead(article: Article) -> str | None:
    pictures = _pictures(article)
    return article.lead_picture or (pictures[0].url if pictures else None)


def _names(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Names in common, over the longer of the two lists; a title before a name is forgiven, a date behind it is not."""
    names = [name for name in found if letters(name)]
    hits = sum(any(alike(name, want, 0.7) for name in names) for want in wanted)
    return min(1.0, hits / max(len(wanted), len(names)))
