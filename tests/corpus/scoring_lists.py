"""Scores what a page or a feed announces; what the measures mean stands in `scoring`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsreader.model import Headline, Listing, Ranking, SectionLink, Topic
from tests.corpus.comparing import alike, place, same_day, same_moment, share
from tests.corpus.shelf import Kept, Score, TrueLink, TrueRanking


def listing_score(page: Kept, listing: Listing) -> Score:
    """The measures of a page that lists stories, with its rankings."""
    truth, base = page.truth, page.url
    score: Score = {}
    if truth.headlines:
        score["headlines"] = _listed(truth.headlines, listing.headlines, base)
        if truth.junk:
            score["clean"] = 1 - _listed(truth.junk, listing.headlines, base) if listing.headlines else 0.0
        score |= _beside(truth.headlines, listing.headlines, base)
    if truth.sections:
        score["sections"] = _listed(truth.sections, listing.sections, base)
    if truth.topics:
        score["topics"] = _listed(truth.topics, listing.topics, base)
    if truth.rankings:
        score |= _rankings(truth.rankings, listing.rankings, base)
    if truth.next:
        score["next"] = float(
            bool(listing.next_page) and place(listing.next_page or "", base) == place(truth.next, base)
        )
    return score


def _listed(wanted: Sequence[TrueLink], found: Iterable[Headline | SectionLink | Topic], base: str) -> float:
    """The share of links that were found with their address and their words."""
    titles: dict[str, list[str]] = {}
    for link in found:
        title = link.name if isinstance(link, SectionLink) else link.title
        titles.setdefault(place(link.url, base), []).append(title)
    return share(any(alike(t, want.title, 0.6) for t in titles.get(place(want.url, base), ())) for want in wanted)


def _beside(wanted: Sequence[TrueLink], found: Sequence[Headline], base: str) -> Score:
    """How much of what stands beside the headlines was found: their days and their teasers."""
    heads = {place(headline.url, base): headline for headline in found}
    pairs = [(want, heads.get(place(want.url, base))) for want in wanted]
    score: Score = {}
    if dated := [(want.published, head) for want, head in pairs if want.published]:
        score["dates"] = share(head is not None and same_day(head.published, day) for day, head in dated)
    if told := [(want.summary, head) for want, head in pairs if want.summary]:
        score["summaries"] = share(head is not None and alike(head.summary, summary, 0.6) for summary, head in told)
    return score


def _rankings(wanted: Sequence[TrueRanking], found: Sequence[Ranking], base: str) -> Score:
    blocks = [_ranking(want, found, base) for want in wanted]
    measures = {measure for block in blocks for measure in block}
    return {measure: share(block[measure] for block in blocks if measure in block) for measure in sorted(measures)}


def _ranking(want: TrueRanking, found: Sequence[Ranking], base: str) -> Score:
    """How much of one ranking stands in the found one that holds most of it."""
    order = [place(item.url, base) for item in want.items]

    def ranks(ranking: Ranking) -> list[int]:
        at = {place(item.url, base): number for number, item in enumerate(ranking.items)}
        return [at[url] for url in order if url in at]

    best = max(found, key=lambda ranking: len(ranks(ranking)), default=None)
    got = ranks(best) if best else []
    score: Score = {"items": len(got) / len(order)}
    score["order"] = share(after > before for before, after in pairwise(got)) if len(got) > 1 else 0.0
    score["name"] = float(best is not None and bool(got) and alike(best.name, want.name, 0.4))
    if counted := [item for item in want.items if item.count is not None]:
        counts = {place(item.url, base): item.count for item in best.items} if best else {}
        score["counts"] = share(counts.get(place(item.url, base)) == item.count for item in counted)
    if want.frozen is not None:
        score["frozen"] = float(best is not None and best.frozen == want.frozen)
    return score


def feed_score(page: Kept, listing: Listing) -> Score:
    """The measures of a feed."""
    want = page.truth.feed
    if want is None:
        return {}
    first = listing.headlines[0] if listing.headlines else Headline(title="", url="")
    score: Score = {"count": float(len(listing.headlines) == want.items)}
    if want.title:
        score["title"] = float(alike(first.title, str(want.title), 0.85))
    if want.link:
        score["link"] = float(place(first.url, page.url) == place(str(want.link), page.url))
    if want.published:
        score["date"] = float(same_moment(first.published, want.published))
    return score
