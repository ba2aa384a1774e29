"""Sets an article into lines of a given width: blocks in reading order, nothing of the screen; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from newsreader.model import (
    Article,
    Block,
    Code,
    Embed,
    Heading,
    Link,
    List,
    Paragraph,
    Picture,
    Quote,
    Stored,
    Table,
)
from newsreader.text import width as cell
from newsreader.text.language import many
from newsreader.text.urls import shown
from newsreader.text.wrap import wrap
from newsreader.ui.widgets.footnotes import LinkStyle, note_lines, with_links
from newsreader.ui.widgets.imprint import dateline, original_title, trust_line
from newsreader.ui.widgets.lines import HEAD, Line, Run, running
from newsreader.ui.widgets.picture_lines import BARE_WALL, Wall, picture_lines
from newsreader.ui.widgets.reading_time import in_all
from newsreader.ui.widgets.table_drawing import draw_table

_BETWEEN = " · "


def typeset(
    stored: Stored,
    width: int,
    now: datetime,
    *,
    live: bool = False,
    notice: str = "",
    minutes: float = 0.0,
    wall: Wall = BARE_WALL,
    links: LinkStyle = "inline",
) -> list[Line]:
    """The lines of an article, each at most `width` cells; `notice` says what is going on when the text is not here.

    `minutes` is how long it takes to read; its pictures hang on the `wall`, its links are in the
    style of `links`.
    """
    width = max(8, width)
    lines = [msgspec.structs.replace(line, start=y) for y, line in enumerate(_head(stored, width, now, live, minutes))]
    article = stored.article
    if article is None:
        if stored.row.summary:
            lines += [Line(), *running(stored.row.summary, width, "article--text", HEAD)]
    else:
        article, notes = with_links(article, links)
        for number, block in enumerate(article.blocks):
            lines.append(Line(block=number))
            lines += _block(block, number, width, _indented(article), wall)
        if notes:
            lines += [Line(block=_last_block(article)), *note_lines(notes, width, _last_block(article))]
        lines += _tail(article, width)
    if notice:
        lines += [Line(block=_last_block(article)), *running(notice, width, "article--notice", _last_block(article))]
    return lines


def _last_block(article: Article | None) -> int:
    return len(article.blocks) - 1 if article is not None else HEAD


def _indented(article: Article) -> bool:
    """Chinese paragraphs begin two characters in."""
    return article.language.startswith("zh")


# --- above and below the text --------------------------------------------------------------------------------------


def _head(stored: Stored, width: int, now: datetime, live: bool, minutes: float) -> Iterator[Line]:
    article, row = stored.article, stored.row
    if article is not None and article.breadcrumb:
        yield from running(" › ".join(article.breadcrumb), width, "article--meta", HEAD)
        yield Line()
    yield from running(article.title if article is not None else row.title, width, "article--title", HEAD)
    if article is not None:
        if article.subtitle:
            yield from running(article.subtitle, width, "article--subtitle", HEAD)
        time = in_all(minutes)
        yield from _parts((*dateline(article), *((time,) if time else ())), width, "article--meta")
    yield from _parts(trust_line(stored, now, live), width, "article--trust")
    yield Line((Run("─" * width, "article--rule"),))


def _parts(parts: Sequence[str], width: int, style: str) -> Iterator[Line]:
    """Short parts on as few lines as hold them; a name is not parted for the sake of a line."""
    line = ""
    for part in parts:
        longer = f"{line}{_BETWEEN}{part}" if line else part
        if line and cell.cells(longer) > width:
            yield from running(line, width, style, HEAD)
            line = part
        else:
            line = longer
    if line:
        yield from running(line, width, style, HEAD)


def _tail(article: Article, width: int) -> Iterator[Line]:
    last = len(article.blocks) - 1
    first_title = original_title(article)
    if first_title:
        yield Line(block=last)
        yield from running(first_title, width, "article--meta", last)
    if article.comments.url and article.comments.count is not None:
        yield Line(block=last)
        text = many("{count} comment", "{count} comments", article.comments.count)
        link = Link(start=0, end=len(text), url=article.comments.url)
        yield from running(text, width, "article--link", last, (link,))
    yield Line(block=last)
    yield Line((Run("■", "article--rule"),), block=last)


# --- blocks --------------------------------------------------------------------------------------------------------


def _block(block: Block, number: int, width: int, indented: bool, wall: Wall) -> Iterable[Line]:
    match block:
        case Paragraph(text=text, links=links):
            return _paragraph(text, links, number, width, indented)
        case Heading(text=text):
            return running(text, width, "article--heading", number)
        case Picture():
            return picture_lines(block, number, width, wall)
        case Quote(text=text, links=links):
            bar = (Run("▎ ", "article--bar"),)
            return running(text, width - 2, "article--quote", number, links, margin=bar)
        case List(ordered=ordered, items=items):
            return _list(ordered, items, number, width)
        case Table(rows=rows):
            return _table(rows, number, width)
        case Code(text=text):
            return _code(text, number, width)
        case Embed(url=url, title=title):
            text = f"▶ {title or shown(url)}"
            return running(text, width, "article--link", number, (Link(start=0, end=len(text), url=url),))


def _paragraph(text: str, links: Sequence[Link], number: int, width: int, indented: bool) -> Iterator[Line]:
    if not indented:
        yield from running(text, width, "article--text", number, links)
        return
    shifted = [Link(start=link.start + 2, end=link.end + 2, url=link.url) for link in links]
    first = True
    for line in running(f"\u3000\u3000{text}", width, "article--text", number, shifted):
        yield _without_indent(line) if first else line
        first = False


def _without_indent(line: Line) -> Line:
    """The two characters before a Chinese paragraph belong to the margin: they are not copied."""
    head, *rest = line.runs
    return msgspec.structs.replace(
        line, margin=(*line.margin, Run("    ")), runs=(head._replace(text=head.text.lstrip("\u3000")), *rest)
    )


def _list(ordered: bool, items: Sequence[str], number: int, width: int) -> Iterator[Line]:
    room = len(str(len(items))) + 2 if ordered else 2
    for place, item in enumerate(items, 1):
        sign = f"{place}.".rjust(room - 1) if ordered else "•"
        for line in running(item, width - room - 2, "article--text", number):
            head = f"  {sign} " if line.gap == "\n" and line.start == 0 else " " * (room + 2)
            yield msgspec.structs.replace(line, margin=(Run(head, "article--bar"),), start=0)


def _table(rows: Sequence[Sequence[str]], number: int, width: int) -> Iterator[Line]:
    for text, is_head, is_rule in draw_table(rows, width):
        style = "article--rule" if is_rule else "article--heading" if is_head else "article--text"
        yield Line((Run(text, style),), block=number)


def _code(text: str, number: int, width: int) -> Iterator[Line]:
    yield Line((), (Run(f"┌{'─' * (width - 2)}┐", "article--rule"),), number)
    for source in text.expandtabs(4).split("\n"):
        for start, end in wrap(source, width - 4) or [(0, 0)]:
            part = cell.pad(cell.fit(source[start:end], width - 4), width - 4)
            yield Line((Run(part, "article--code"),), (Run("│ ", "article--rule"),), number)
    yield Line((), (Run(f"└{'─' * (width - 2)}┘", "article--rule"),), number)
