"""Makes a saved picture ready for a frame: decoded no larger than needed, scaled, in the colours of the terminal.

The album calls it, off the event loop. The files are the library's own, never the bytes of the web.
"""

from __future__ import annotations

import io

from PIL import Image

from newsreader.errors import NotAPicture
from newsreader.text.language import _
from newsreader.ui.graphics.frames import Frame, Means, Pixels, frame
from newsreader.ui.graphics.halfcells import HalfCells
from newsreader.ui.graphics.prints import Print

_FORMATS = ("JPEG", "WEBP")
"""Those that the library writes."""

_PAPER = (255, 255, 255)
"""What is behind transparent parts: most pictures that have some are drawn for a white page."""

_CUBE = (0, 95, 135, 175, 215, 255)
_GREYS = range(8, 248, 10)


def develop(content: bytes, place: Frame, means: Means) -> Print:
    """Draw a picture for its place; one of another shape than the place is smaller. Raises NotAPicture."""
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            fitted = frame(place.url, Pixels(*image.size), means.cell, place.columns, place.rows)
            return _half_cells(image, fitted, means)
    except Exception as error:
        raise NotAPicture(_("its file is damaged ({why})").format(why=type(error).__name__)) from error


def _half_cells(image: Image.Image, place: Frame, means: Means) -> HalfCells:
    small = _scaled(image, place.columns, place.rows * 2)
    if means.colours == 256:
        small = small.quantize(palette=_palette(), dither=Image.Dither.FLOYDSTEINBERG).convert("RGB")
    return HalfCells(place.columns, place.rows, small.tobytes())


def _scaled(image: Image.Image, width: int, height: int) -> Image.Image:
    """The picture at exactly this size in pixels, without transparent parts."""
    image.draft("RGB", (width, height))
    if image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, (*_PAPER, 255))
        image = Image.alpha_composite(paper, image)
    return image.convert("RGB").resize((width, height), Image.Resampling.HAMMING, reducing_gap=2.0)


def _palette() -> Image.Image:
    """The 240 colours that every terminal of 256 agrees on: a cube of six shades each, and greys."""
    colours = [shade for red in _CUBE for green in _CUBE for blue in _CUBE for shade in (red, green, blue)]
    colours += [shade for grey in _GREYS for shade in (grey, grey, grey)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours)
    return palette
