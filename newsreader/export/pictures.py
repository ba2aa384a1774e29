"""The kinds of picture files, told by their first bytes; for the rest of this package."""

from __future__ import annotations

import io
from pathlib import Path

from newsreader.model import Data

PORTABLE = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif"}
"""The kinds that every e-book reader shows (EPUB 3, core media types), by suffix."""

MOST_PIXELS = 40_000_000
"""A larger picture is not decoded."""


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
    from PIL import Image as Pillow  # only for the newer kinds

    written = io.BytesIO()
    try:
        with Pillow.open(io.BytesIO(image.content), formats=("WEBP", "AVIF")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            if "A" in opened.getbands():
                opened.save(written, "PNG")
                return Image(suffix="png", content=written.getvalue())
            opened.convert("RGB").save(written, "JPEG", quality=85)
    except (OSError, ValueError, SyntaxError, KeyError, Pillow.DecompressionBombError):
        return None  # a picture that cannot be read is left out, its words stay
    return Image(suffix="jpg", content=written.getvalue())


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
    if content[4:12] in (b"ftypavif", b"ftypavis"):
        return "avif"
    return None
