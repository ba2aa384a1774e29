"""A small canvas over Pillow: skies, hills, water, glows and silhouettes; for `scenes.py` only.

Everything is drawn at twice the size and scaled down, so that edges are smooth. Units are those of a picture of
800 × 600.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT, SCALE = 800, 600, 2
LIMIT = 25_000
"""The most bytes a picture of the paper may have."""

Colour = tuple[int, int, int]
Point = tuple[float, float]


def mix(one: Colour, two: Colour, share: float) -> Colour:
    """The colour that lies `share` (0 to 1) of the way from `one` to `two`."""
    r, g, b = (round(a + (c - a) * share) for a, c in zip(one, two, strict=True))
    return r, g, b


class Canvas:
    """One picture in the making; `seed` makes its chance repeatable."""

    def __init__(self, seed: int) -> None:
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self.chance = random.Random(seed)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """Draws on the picture as it is now."""
        return ImageDraw.Draw(self.image)

    def gradient(self, *colours: Colour, top: float = 0, bottom: float = HEIGHT) -> None:
        """Fills the rows from `top` to `bottom` with colours that run into each other, and all below with the last."""
        first, last = round(top * SCALE), round(bottom * SCALE)
        pen = self.pen
        for y in range(first, last):
            place = (y - first) / max(1, last - first) * (len(colours) - 1)
            step = min(int(place), len(colours) - 2)
            pen.line([(0, y), (WIDTH * SCALE, y)], fill=mix(colours[step], colours[step + 1], place - step))
        pen.rectangle([0, last, WIDTH * SCALE, HEIGHT * SCALE], fill=colours[-1])

    def shape(self, points: list[Point], colour: Colour) -> None:
        """A filled shape with straight sides."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def line(self, points: list[Point], colour: Colour, width: float = 2) -> None:
        """A line through `points`."""
        self.pen.line(
            [(x * SCALE, y * SCALE) for x, y in points], fill=colour, width=round(width * SCALE), joint="curve"
        )

    def oval(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """A filled oval around its middle; `wide` and `high` are half its size."""
        box = [(x - wide) * SCALE, (y - high) * SCALE, (x + wide) * SCALE, (y + high) * SCALE]
        self.pen.ellipse(box, fill=colour)

    def box(self, left: float, top: float, wide: float, high: float, colour: Colour) -> None:
        """A filled rectangle."""
        self.shape([(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)], colour)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 1.0) -> None:
        """Soft light around a point."""
        light = Image.new("RGB", self.image.size)
        core = ImageDraw.Draw(light)
        for ring in range(24, 0, -1):
            size = radius * SCALE * ring / 24
            tone = mix((0, 0, 0), colour, strength * (1 - ring / 24) ** 2)
            core.ellipse([x * SCALE - size, y * SCALE - size, x * SCALE + size, y * SCALE + size], fill=tone)
        self.image = ImageChops.screen(self.image, light.filter(ImageFilter.GaussianBlur(radius * SCALE / 14)))

    def hills(self, base: float, height: float, colour: Colour, waves: float = 2.0) -> None:
        """A range of hills with its feet at the bottom of the picture."""
        turns = [self.chance.uniform(0, math.tau) for _ in range(3)]
        points: list[Point] = [(0, HEIGHT)]
        for x in range(0, WIDTH + 8, 8):
            at = x / WIDTH * math.tau * waves
            rise = math.sin(at + turns[0]) + 0.5 * math.sin(2.3 * at + turns[1]) + 0.2 * math.sin(5.1 * at + turns[2])
            points.append((x, base - height * (rise + 1.7) / 3.4))
        self.shape([*points, (WIDTH, HEIGHT)], colour)

    def mirror(self, shore: float, tint: Colour, share: float = 0.35) -> None:
        """Water from `shore` down: what stands above it, upside down, darker and rippled."""
        line = round(shore * SCALE)
        depth = HEIGHT * SCALE - line
        above = self.image.crop((0, max(0, line - depth), WIDTH * SCALE, line)).transpose(
            Image.Transpose.FLIP_TOP_BOTTOM
        )
        water = Image.blend(above.resize((WIDTH * SCALE, depth)), Image.new("RGB", (WIDTH * SCALE, depth), tint), share)
        for y in range(0, depth, 3):
            shift = round(math.sin(y / 9) * (2 + y / 60) * SCALE)
            strip = water.crop((0, y, WIDTH * SCALE, min(y + 3, depth)))
            self.image.paste(ImageChops.offset(strip, shift, 0), (0, line + y))

    def veil(self, y: float, high: float, colour: Colour, share: float = 0.5) -> None:
        """A bank of mist."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).ellipse(
            [-200 * SCALE, (y - high) * SCALE, (WIDTH + 200) * SCALE, (y + high) * SCALE], fill=round(255 * share)
        )
        sheet = Image.new("RGB", self.image.size, colour)
        self.image.paste(sheet, (0, 0), mask.filter(ImageFilter.GaussianBlur(high * SCALE / 2)))

    def save(self, path: Path) -> int:
        """Writes the picture as JPEG, as good as the limit of bytes allows; gives its quality."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        for quality in range(86, 20, -4):
            small.save(path, quality=quality, optimize=True, progressive=True)
            if path.stat().st_size <= LIMIT:
                return quality
        return 0
