"""An article as Markdown (CommonMark, tables as GitHub writes them); what the web said is escaped, so it stays text."""

from __future__ import annotations

import re

from newsreader.model import Article, Block, Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.rendering.credits import Credit, caption, credits_of, dateline
from newsreader.rendering.inline import Where, on_the_web, pieces
from newsreader.text.urls import web_url

_SPECIAL = re.compile(
    r"(?P<anywhere>[\\`*_\[\]<>|~&$])"
    r"|^(?P<indent>[ \t]*)(?:(?P<first>[#+=:-])|(?P<number>\d+)(?=[.)]))"  # headings, lists, rules, tables
    r"|(?P<last>\#+)$",  # closes a heading
    re.MULTILINE,
)
_EDGES = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)


def to_markdown(article: Article, where: Where = on_the_web) -> str:
    """The whole story with its title as the first heading."""
    parts = [f"# {escape_line(article.title)}", escape_line(article.subtitle or ""), escape_line(dateline(article))]
    parts += [_block(block, where) for block in article.blocks]
    parts.append("\n".join(f"- {_credit(credit)}" for credit in credits_of(article)))
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is, wherever on a line it stands.

    White space at the ends of lines goes, for in front it makes code of a text and behind it breaks lines.
    """
    return _EDGES.sub("", _SPECIAL.sub(_escaped, text))


def escape_line(text: str) -> str:
    """The same on one line: for titles, captions and cells."""
    return escape(" ".join(text.split()))


def _escaped(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['indent']}{found['number']}\\"
    return f"{found['indent'] or ''}\\{found['anywhere'] or found['first'] or found['last']}"


def _block(block: Block, where: Where) -> str:
    match block:
        case Paragraph():
            return _linked(block.text, block.links)
        case Heading():
            return f"{'#' * min(max(block.level, 2), 6)} {escape_line(block.text)}"
        case Picture():
            return _picture(block, where(block))
        case Quote():
            return "\n".join(f"> {line}" for line in _linked(block.text, block.links).split("\n"))
        case List():
            return "\n".join(
                _item(f"{number}." if block.ordered else "-", item) for number, item in enumerate(block.items, start=1)
            )
        case Table():
            return _table(block)
        case Code():
            fence = "`" * (3 + max((len(run) for run in re.findall("`+", block.text)), default=0))
            return f"{fence}\n{block.text}\n{fence}"
        case Embed():
            url, title = web_url(block.url), escape_line(block.title or block.url)
            return _link(url, title) if url else title


def _picture(picture: Picture, source: str | None) -> str:
    """The picture over its words; without the picture, its words lead to where it is on the web."""
    words, url = escape_line(caption(picture)), web_url(picture.url)
    if source is not None:
        return f"![{escape_line(picture.alt or '') or words}]({_target(source)})" + (f"\n\n*{words}*" if words else "")
    return _link(url, words or escape_line(url)) if url else words


def _credit(credit: Credit) -> str:
    return escape_line(credit.label) + (f" <{credit.url}>" if credit.url else escape_line(credit.value))


def _linked(text: str, links: tuple[Link, ...]) -> str:
    """The text with its links; its lines stay lines, and an empty one ends no block."""
    signs = [(_SPECIAL.sub(_escaped, piece), url) for piece, url in pieces(text, links)]
    written = "".join(_link(url, piece.replace("\n", " ")) if url else piece for piece, url in signs)
    return _broken(written, "")


def _item(mark: str, text: str) -> str:
    """A list's item; further lines of it stand under the first."""
    return f"{mark} {_broken(escape(text), ' ' * (len(mark) + 1))}"


def _broken(written: str, indent: str) -> str:
    lines = [line for line in _EDGES.sub("", written).split("\n") if line]
    return f"\\\n{indent}".join(lines)


def _link(url: str, text: str) -> str:
    return f"[{text}]({_target(url)})"


def _target(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29")


def _table(table: Table) -> str:
    columns = max((len(row) for row in table.rows), default=0)
    rows = [[*map(escape_line, row), *[""] * (columns - len(row))] for row in table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * columns}", *lines[1:]]) if columns else ""
