"""How moments, lists of numbers and articles stand in a column; for `store/` only."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from newsreader.model import Article, Code, Embed, Heading, List, Paragraph, Picture, Quote, Table
from newsreader.store.compression import compress, decompress

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_article = msgspec.json.Decoder(Article)


def stamp(moment: datetime) -> str:
    """Write a moment as ISO 8601 with its offset; one without an offset is taken for UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def stamp_or_none(moment: datetime | None) -> str | None:
    """Write a moment that may be unknown."""
    return None if moment is None else stamp(moment)


def moment_or_none(text: str | None) -> datetime | None:
    """Read a moment that may be unknown."""
    return None if text is None else datetime.fromisoformat(text)


def milliseconds(moment: datetime) -> int:
    """Count a moment in whole milliseconds since 1970, before which it is negative."""
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _EPOCH) // _MILLISECOND


def numbers(values: Iterable[int]) -> str:
    """Write numbers as SQL's `json_each` reads them."""
    return f"[{','.join(map(str, values))}]"


def packed(article: Article) -> bytes:
    """Write an article as it is stored."""
    return compress(msgspec.json.encode(article))


def unpacked(data: bytes) -> Article | None:
    """Read a stored article; `None` for one that the disk has spoilt, which is then fetched again."""
    try:
        return _article.decode(decompress(data))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError, TypeError):
        return None


def digest(data: bytes) -> int:
    """Give a signed 64-bit number that stands for a stored text; by it an edition names the text that it holds."""
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), signed=True)


class Wording(NamedTuple):
    """What an article says in words: its titles, text and captions, and who it is by; \0 stands between the pieces."""

    title: str
    text: str
    caption: str
    author: str


def wording(article: Article) -> Wording:
    """Give what an article says in words; by this a changed text is told from an unchanged one."""
    text: list[str | None] = []
    captions: list[str | None] = []
    people: list[str | None] = [article.source, *article.authors, *article.editors]
    for block in article.blocks:
        match block:
            case Paragraph() | Heading() | Quote() | Code():
                text.append(block.text)
            case List():
                text.extend(block.items)
            case Table():
                text.extend(cell for row in block.rows for cell in row)
            case Picture():
                captions.append(block.caption or block.alt)
                people.append(block.credit)
            case Embed():
                captions.append(block.title)
    titles = (article.title, article.subtitle, article.original_title)
    return Wording(_pieces(titles), _pieces(text), _pieces(captions), _pieces(people))


def said(headings: Iterable[str], summary: str | None, article: Article | None) -> Wording:
    """Give all that search finds a story by: what lists say of it and, where it is here, what it says itself."""
    own = Wording("", "", "", "") if article is None else wording(article)
    return own._replace(title=_pieces((*headings, own.title)), text=_pieces((own.text, summary)))


def _pieces(parts: Iterable[str | None]) -> str:
    """Join pieces of text with a sign that no word and no phrase goes over."""
    return "\0".join(part for part in parts if part)
