"""Writes down what is true of a page while it is printed."""

from __future__ import annotations

from tests.corpus.press.setting import shot_words, shown
from tests.corpus.press.stories import Shot, Story, Words
from tests.corpus.press.templates import About, Cells, Printed, Sheet, fill


def truth_of(sheet: Sheet, page: Printed, told: Story | None) -> dict[str, object]:
    """The truth of a page in the form of its file; what the page says of itself in its template comes last."""
    about = sheet.about
    truth: dict[str, object] = {}
    if told is not None:
        truth = _of_story(sheet, page, told)
    for field, names in (
        ("headlines", about.headlines),
        ("junk", about.junk),
        ("sections", about.sections),
        ("topics", about.topics),
    ):
        if names:
            truth[field] = [link for name in names for link in _links(sheet, name)]
    if about.rankings:
        truth["rankings"] = [
            {"name": block.name, "items": _links(sheet, block.rows)}
            | ({} if block.frozen is None else {"frozen": block.frozen})
            for block in about.rankings
        ]
    if about.must_not:
        truth["must_not"] = list(about.must_not)
    return truth | page.truth


def _links(sheet: Sheet, name: str) -> list[dict[str, object]]:
    return [_link(row) for row in sheet.rows(name)]


def _link(row: Cells) -> dict[str, object]:
    link: dict[str, object] = {
        field: row[field] for field in ("title", "url", "published", "summary") if row.get(field)
    }
    return link | ({"count": int(row["count"])} if row.get("count") else {})


def _of_story(sheet: Sheet, page: Printed, told: Story) -> dict[str, object]:
    about = sheet.about
    shots, blocks = shown(sheet, page, told)
    texts = [block.plain for block in blocks if isinstance(block, Words)]
    told_facts: dict[str, object] = {
        "title": told.title,
        "published": told.published.date().isoformat(),
        "authors": list(told.authors),
        "source": told.source,
        "editors": [name for name in (told.editor, told.chief) if name],
    }
    truth: dict[str, object] = {field: told_facts[field] for field in about.tells}
    truth["body"] = "\n".join(texts)
    if told.standfirst:
        truth["optional"] = [told.standfirst]
    truth["must"] = (
        [text[:40] for text in dict.fromkeys((texts[0], texts[len(texts) // 2], texts[-1]))] if texts else []
    )
    truth["pictures"] = [_addresses(about, shot) for shot in shots]
    if shots and about.captions:
        truth["captions"] = [_caption(about, shot) for shot in shots if shot.caption]
    if about.lead and shots:
        truth["lead_image"] = fill(about.lead, shot_words(shots[0]))
    return truth


def _caption(about: About, shot: Shot) -> dict[str, object]:
    caption: dict[str, object] = {"caption": shot.caption, "images": _addresses(about, shot)}
    if shot.credit and about.credits:
        caption["credit"] = shot.credit
    return caption


def _addresses(about: About, shot: Shot) -> list[str]:
    return [fill(form, shot_words(shot)) for form in about.pictures]
