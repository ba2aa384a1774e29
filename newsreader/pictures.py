"""Makes the photographs of the web small, safe and of one kind; here and in ui.graphics is Pillow known.

header ─ format on our list? pixels within bounds? ─ first frame, decoded no larger than needed ─ scaled ─ written anew

What is kept is always written by us, never the bytes of the web: no second file hides behind the picture, no camera
says where it stood. The service and the benchmarks use it, off the event loop.
"""

from __future__ import annotations

import io
import warnings
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from newsreader.errors import NotAPicture
from newsreader.model import Data
from newsreader.text.language import _

LONGEST = 1_600
"""Pixels of the longest side of a picture that is kept: more than a terminal can show."""

MOST_PIXELS = 40_000_000
"""Pixels that a header may announce; a progressive JPEG of so many takes 120 MB while it is decoded."""

MOST_DECODED = 16_000_000
"""Pixels that are decoded; JPEGs can be decoded at a half, a quarter or an eighth, the others cannot."""

LONGEST_SIDE = 30_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")

Format = Literal["jpeg", "webp"]
"""How pictures are kept; one with transparent parts is a WebP in any case."""

Portable = Literal["portable"]
"""As every e-book reader shows pictures: JPEG, and PNG for one with transparent parts."""


class Scaled(Data):
    """A picture as it is kept: its bytes, how its file name ends, and its size in pixels."""

    content: bytes
    suffix: str
    width: int
    height: int


def scaled(content: bytes, *, quality: int, form: Format | Portable = "jpeg", longest: int = LONGEST) -> Scaled:
    """Write a picture anew with no side longer than `longest` pixels; `quality` is 1 to 95.

    Of an animation the first frame. Raises NotAPicture for what is none, or more than we dare to decode.
    """
    if not content:
        raise NotAPicture(_("an empty answer instead of a picture"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                return _written(_shrunk(image, longest), quality, form)
    except NotAPicture:
        raise
    except UnidentifiedImageError as error:
        raise NotAPicture(_("no JPEG, PNG, GIF or WebP picture")) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotAPicture(_("more pixels than any photograph has")) from error
    except Exception as error:
        raise NotAPicture(_("a damaged picture ({why})").format(why=type(error).__name__)) from error


def _shrunk(image: Image.Image, longest: int) -> Image.Image:
    """Decode and scale the first frame, upright, in colours that can be written."""
    width, height = image.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise NotAPicture(
            _("{width:,} × {height:,} pixels are more than any photograph has").format(width=width, height=height)
        )
    image.draft("RGB", (longest, longest))
    if image.width * image.height > MOST_DECODED:
        raise NotAPicture(_("{width:,} × {height:,} pixels are too many to decode").format(width=width, height=height))
    upright = ImageOps.exif_transpose(image)
    transparent = upright.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in upright.info
    colours = upright.convert("RGBA" if transparent else "L" if upright.mode in ("1", "L") else "RGB")
    colours.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return colours


def _written(image: Image.Image, quality: int, form: Format | Portable) -> Scaled:
    file = io.BytesIO()
    if form == "portable" and image.mode == "RGBA":
        image.save(file, "PNG")
        suffix = ".png"
    elif form == "webp" or image.mode == "RGBA":
        image.save(file, "WEBP", quality=quality, method=2)
        suffix = ".webp"
    else:
        image.save(file, "JPEG", quality=quality)
        suffix = ".jpg"
    return Scaled(content=file.getvalue(), suffix=suffix, width=image.width, height=image.height)
