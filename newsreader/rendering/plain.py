"""An article as plain text, lines broken for a column of a terminal."""

from __future__ import annotations

from newsreader.model import Article, Block, Code, Embed, Heading, List, Paragraph, Picture, Quote, Table
from newsreader.rendering.credits import caption, credit_lines, dateline
from newsreader.text.urls import shown
from newsreader.text.width import cells, pad
from newsreader.text.wrap import wrap

WIDTH = 76
"""Cells of a line."""


def to_text(article: Article) -> str:
    """The whole story: breadcrumb, title, dateline, blocks, credits."""
    parts = [" > ".join(article.breadcrumb), _lines(article.title), _lines(article.subtitle or ""), dateline(article)]
    parts += [_block(block) for block in article.blocks]
    parts.append("\n".join(credit_lines(article)))
    return "\n\n".join(part for part in parts if part)


def _lines(text: str, first: str = "", rest: str = "") -> str:
    width = WIDTH - max(cells(first), cells(rest))
    text = text.expandtabs(4)
    found = [text[start:end] for start, end in wrap(text, width)]
    return "\n".join(f"{first if number == 0 else rest}{line}" for number, line in enumerate(found))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _lines(block.text)
        case Heading():
            mark = "#" * min(max(block.level, 2), 6) + " "
            return _lines(block.text, mark, " " * len(mark))
        case Picture():
            return _lines(f"[{caption(block) or shown(block.url)}]")
        case Quote():
            return _lines(block.text, "│ ", "│ ")
        case List():
            marks = [f"{number}. " if block.ordered else "• " for number in range(1, len(block.items) + 1)]
            return "\n".join(
                _lines(item, mark, " " * cells(mark)) for mark, item in zip(marks, block.items, strict=True)
            )
        case Table():
            return _table(block)
        case Code():
            return "\n".join(f"    {line}" for line in block.text.splitlines())
        case Embed():
            return "\n".join(filter(None, (_lines(block.title or ""), f"<{shown(block.url)}>")))


def _table(table: Table) -> str:
    columns = max((len(row) for row in table.rows), default=0)
    rows = [[" ".join(cell.split()) for cell in (*row, *[""] * (columns - len(row)))] for row in table.rows]
    widths = [max(cells(row[column]) for row in rows) for column in range(columns)]
    return "\n".join(
        "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
