"""Headlines, sections and stories in sentences, a line each, without signs that a voice would spell out; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from newsreader.model import (
    Article,
    Block,
    Code,
    Completeness,
    Embed,
    Heading,
    HotItem,
    List,
    Paragraph,
    Picture,
    Quote,
    Row,
    Section,
    Stored,
    Table,
)
from newsreader.text.dates import written_time
from newsreader.text.language import _, later, many

_WORTH: dict[Completeness, str] = {
    "teaser": later("only its beginning is here"),
    "paywalled": later("the rest is behind a paywall"),
    "gallery": later("a picture story"),
    "suspect": later("perhaps not the whole story"),
}
"""What is said of a story that is not simply whole; translated where it is said."""


def headline(row: Row, now: datetime, time_format: str) -> str:
    """A headline: what is special about it, its title, source and time."""
    marks = [_("starred")] * row.starred + [_("read")] * row.read + [_("changed")] * row.changed
    before = f"{', '.join(marks)}: " if marks else ""
    time = written_time(row.published or row.first_seen, now, time_format)
    return f"{before}{row.title}. {row.source_name}, {time}"


def hot_place(item: HotItem) -> str:
    """A place of a ranking; the number it is chosen by stands before it."""
    read = _("read: ") if item.read else ""
    return f"{read}{item.title}"


def section(one: Section) -> str:
    """A section, and how many of its stories are unread."""
    problem = _(", could not be fetched") if one.problem else ""
    unread = _("{count} unread").format(count=one.unread)
    return f"{one.name}, {one.source_name}, {unread}{problem}"


def story(stored: Stored, now: datetime) -> Iterator[str]:
    """A story paragraph by paragraph: what it is, its text, and that it ends."""
    article = stored.article
    if article is None:
        return
    yield article.title
    if article.subtitle:
        yield article.subtitle
    yield ", ".join(_about(stored, article, now))
    for block in article.blocks:
        yield from _block(block)
    editors = _("Edited by {names}.").format(names=", ".join(article.editors)) if article.editors else ""
    yield f"{editors} {_('The end.')}".strip()


def _about(stored: Stored, article: Article, now: datetime) -> Iterator[str]:
    yield article.source or stored.row.source_name
    if article.authors:
        yield _("by {names}").format(names=", ".join(article.authors))
    if article.published is not None:
        yield f"{article.published:%Y-%m-%d %H:%M}"
    if article.completeness in _WORTH:
        yield _(_WORTH[article.completeness])
    pictures = sum(isinstance(block, Picture) for block in article.blocks)
    if pictures:
        yield many("{count} picture", "{count} pictures", pictures)
    if stored.fetched is not None:
        yield _("fetched {time}").format(time=f"{stored.fetched.astimezone(now.tzinfo):%Y-%m-%d %H:%M}")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text):
            yield text
        case Heading(text=text):
            yield _("Heading: {text}").format(text=text)
        case Picture(caption=caption, alt=alt, credit=credit):
            words = "; ".join(part for part in (caption or alt or "", credit or "") if part)
            yield _("Picture: {text}").format(text=words) if words else _("A picture without a caption.")
        case Quote(text=text):
            yield _("Quote: {text}").format(text=text)
        case List(items=items, ordered=ordered):
            for number, item in enumerate(items, 1):
                yield f"{number}. {item}" if ordered else _("Point: {text}").format(text=item)
        case Table(rows=rows):
            yield from _table(rows)
        case Code(text=text):
            yield _("Code:")
            yield text
        case Embed(url=url, title=title):
            yield _("Embedded: {text}").format(text=title or url)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Row by row, each cell with the name of its column, since nobody sees what it stands below."""
    heads, *rest = rows or [()]
    yield _("Table of {count} rows.").format(count=len(rest))
    for row in rest:
        named = ((heads[at] if at < len(heads) else "", text) for at, text in enumerate(row))
        yield "; ".join(f"{head}: {text}" if head else text for head, text in named)
