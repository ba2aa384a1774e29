"""Decides which picture stands for an article; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsreader.extract.pictures import is_photograph
from newsreader.extract.story.structured import Claims, addresses
from newsreader.model import Block, Picture
from newsreader.text.urls import web_url

OPENING = 3
"""Blocks from the first among which a picture stands over the text: a standfirst may come before it."""
COUNTED = 8
"""Digits of a file's name that tell a picture from all others of its folder."""


def lead_of(claims: Claims, blocks: Sequence[Block], base: str) -> str | None:
    """The address of the picture that stands for an article: the one printed over the text, else the one claimed.

    Of several claims, one that the story shows is believed before the first.  Where it claims the picture over the
    text in another size, the claim is taken, for it is the size that the page means for fronts.
    """
    pictures = [block for block in blocks if isinstance(block, Picture)]
    claimed = [url for text in _claimed(claims) if text and (url := web_url(text, base)) and is_photograph(url)]
    if pictures and pictures[0] in blocks[:OPENING] and (pictures[0].caption or not claimed):
        first = pictures[0].url
        return next((url for url in claimed if is_same_picture(url, first)), first)
    shown = {picture.url for picture in pictures}
    believed = next((url for url in claimed if url in shown), None) or next(iter(claimed), None)
    return believed or next((picture.url for picture in pictures), None)


def is_same_picture(one: str, other: str) -> bool:
    """Whether two files in one folder are a picture in two sizes: their names agree in all that is no size.

    Names that hold a long number, which counts pictures, need to agree in their numbers only.
    """
    (folder, name), (folder_of_other, name_of_other) = _parts(one), _parts(other)
    if folder != folder_of_other:
        return False
    numbers = re.findall(r"\d+", name)
    if sum(map(len, numbers)) >= COUNTED:
        return numbers == re.findall(r"\d+", name_of_other)
    return name == name_of_other


def _parts(url: str) -> tuple[str, str]:
    """The folder of a picture file, and its name without suffix and size."""
    folder, _, name = re.split(r"[?#]", url, maxsplit=1)[0].rpartition("/")
    return folder, re.sub(r"[-_@]\d{2,4}x\d{2,4}$|@\dx$", "", re.sub(r"\.\w{2,5}$", "", name))


def _claimed(claims: Claims) -> Iterator[str]:
    for name in (
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "sailthru.image.full",
    ):
        yield from claims.meta.get(name, ())
    for address in addresses(claims.story.get("image")):
        if address.startswith("#") or "#primaryimage" in address:
            yield from (url for node in claims.others if node.get("@id") == address for url in addresses(node))
        else:
            yield address
    yield from addresses(claims.story.get("thumbnailUrl"))
