"""The kinds of picture files, told by their first bytes; for the rest of this package."""

from __future__ import annotations

from pathlib import Path

from newsreader.errors import NotAPicture
from newsreader.model import Data

PORTABLE = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif"}
"""The kinds that every e-book reader shows (EPUB 3, core media types), by suffix."""

_QUALITY = 85
"""Of a JPEG that is written anew."""


class Image(Data):
    """The bytes of a picture and the suffix of its kind."""

    suffix: str
    content: bytes


def read_image(path: Path) -> Image | None:
    """The picture in a file, if it is one of a kind that is known."""
    try:
        content = path.read_bytes()
    except OSError:  # it may have been cleaned away since it was found
        return None
    suffix = _suffix(content)
    return None if suffix is None else Image(suffix=suffix, content=content)


def portable(image: Image) -> Image | None:
    """The same picture in a kind that every e-book reader shows; `None` when it cannot be turned into one."""
    if image.suffix in PORTABLE:
        return image
    from newsreader.pictures import scaled  # Pillow, only for the newer kinds

    try:
        written = scaled(image.content, quality=_QUALITY, form="portable")
    except NotAPicture:
        return None
    return Image(suffix=written.suffix.removeprefix("."), content=written.content)


def _suffix(content: bytes) -> str | None:
    """The kind by the signature at the beginning of the file."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return None
