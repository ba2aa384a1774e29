"""Gives a picture without a printed caption the one that the page claims, else its `alt`; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from newsreader.extract.pictures import is_photograph
from newsreader.extract.story.headline import squash
from newsreader.extract.story.lead import is_same_picture
from newsreader.extract.story.structured import Claims, Json, addresses, strings
from newsreader.model import Block, Picture
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_CLAIMS = 60
LEAST_HAN, LEAST_WORDS = 8, 5
"""Chinese characters, or words, of an `alt` that tells what is to be seen."""

_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp)\b|^(?:IMG|DSC|image|photo|screenshot)[\s_-]?\d|[_/\\]|^https?:", re.IGNORECASE
)
_HAN = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


@dataclass(slots=True, frozen=True)
class Claimed:
    """A picture that the page describes for machines."""

    url: str
    caption: str
    credit: str


def with_claims(blocks: Sequence[Block], claims: Claims, title: str, base: str) -> tuple[Block, ...]:
    """The blocks, their pictures captioned; where none is printed, the claimed picture with a caption comes first."""
    claimed = list(_claimed(claims, base))
    found = tuple(_captioned(block, claimed, title) if isinstance(block, Picture) else block for block in blocks)
    first = next((claim for claim in claimed if claim.caption and is_photograph(claim.url)), None)
    if first is None or not found or any(isinstance(block, Picture) for block in found):
        return found
    return (Picture(url=first.url, caption=first.caption, credit=first.credit or None), *found)


def _captioned(picture: Picture, claimed: Sequence[Claimed], title: str) -> Picture:
    if picture.caption:
        return picture
    same = next((claim for claim in claimed if is_same_picture(claim.url, picture.url)), None)
    if same is not None and same.caption and squash(same.caption) != squash(title):
        return replace(picture, caption=same.caption, credit=picture.credit or same.credit or None)
    alt = picture.alt or ""
    return replace(picture, caption=alt) if _tells(alt) and squash(alt) != squash(title) else picture


def _tells(alt: str) -> bool:
    """Whether an `alt` says what is to be seen, and is no name of a file or of a thing."""
    return not _FILE.search(alt) and (len(_HAN.findall(alt)) >= LEAST_HAN or len(alt.split()) >= LEAST_WORDS)


def _claimed(claims: Claims, base: str) -> Iterator[Claimed]:
    """The pictures that the JSON-LD of the story describes, or that are described beside it."""
    value = claims.story.get("image")
    nodes = [*(value if isinstance(value, list) else [value]), *claims.others]
    for node in [node for node in nodes if isinstance(node, dict)][:MAX_CLAIMS]:
        if node is claims.story or (node in claims.others and "ImageObject" not in strings(node.get("@type"))):
            continue
        caption = _said(node, ("caption", "description"))
        credit = _said(node, ("creditText", "copyrightNotice", "creator", "author"))
        if caption and (url := next((link for text in addresses(node) if (link := web_url(text, base))), None)):
            yield Claimed(url, caption, credit)


def _said(node: Json, names: Iterable[str]) -> str:
    """The first of several fields that is a text."""
    texts = (clean_line(re.sub(r"<[^>]{0,200}>", " ", text)) for name in names for text in strings(node.get(name)))
    return next((text for text in texts if text and not text.startswith("http")), "")
