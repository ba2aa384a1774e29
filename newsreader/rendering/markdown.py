"""An article as Markdown (CommonMark, tables as GitHub writes them); what the web said is escaped, so it stays text."""

from __future__ import annotations

import re

from newsreader.model import Article, Block, Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.rendering.credits import caption, credit_lines, dateline
from newsreader.text.urls import web_url

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])|^(\s*)([#+=-]|\d+(?=[.)]))", re.MULTILINE)


def to_markdown(article: Article) -> str:
    """The whole story with its title as the first heading."""
    parts = [f"# {escape(article.title)}", escape(article.subtitle or ""), escape(dateline(article))]
    parts += [_block(block) for block in article.blocks]
    parts.append("\n".join(f"- {escape(line)}" for line in credit_lines(article)))
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _linked(block.text, block.links)
        case Heading():
            return f"{'#' * min(max(block.level, 2), 6)} {escape(block.text)}"
        case Picture():
            return f"![{escape(caption(block))}]({_target(block.url)})" + (
                f"\n\n*{escape(caption(block))}*" if caption(block) else ""
            )
        case Quote():
            return "\n".join(f"> {line}" for line in _linked(block.text, block.links).splitlines())
        case List():
            return "\n".join(
                f"{f'{number}.' if block.ordered else '-'} {escape(item)}"
                for number, item in enumerate(block.items, start=1)
            )
        case Table():
            return _table(block)
        case Code():
            fence = "`" * (3 + max((len(run) for run in re.findall("`+", block.text)), default=0))
            return f"{fence}\n{block.text}\n{fence}"
        case Embed():
            return f"[{escape(block.title or block.url)}]({_target(block.url)})"


def _linked(text: str, links: tuple[Link, ...]) -> str:
    parts, last = [], 0
    for link in links:
        parts += [escape(text[last : link.start]), f"[{escape(text[link.start : link.end])}]({_target(link.url)})"]
        last = link.end
    return "".join(parts) + escape(text[last:])


def _target(url: str) -> str:
    checked = web_url(url) or ""
    return checked.replace("(", "%28").replace(")", "%29")


def _table(table: Table) -> str:
    columns = max((len(row) for row in table.rows), default=0)
    rows = [[*map(_cell, row), *[""] * (columns - len(row))] for row in table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * columns}", *lines[1:]]) if lines else ""


def _cell(text: str) -> str:
    return escape(text).replace("\n", " ")
