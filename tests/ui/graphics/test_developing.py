"""Pictures made ready for the screen, and the colours that come out."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from rich.segment import Segment

from newsreader.errors import NotAPicture
from newsreader.ui.graphics.developing import develop
from newsreader.ui.graphics.frames import Cell, Frame, Means
from newsreader.ui.graphics.prints import Print

URL = "https://river.example/1.jpg"
HALF = Means(kind="halfcell")


def stored(image: Image.Image, form: str = "JPEG") -> bytes:
    file = io.BytesIO()
    image.save(file, form, quality=100, lossless=True)
    return file.getvalue()


def halves(made: Print, y: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The colours of the upper and lower half of each cell of a row."""
    cells = []
    for segment in made.row(y):
        assert set(segment.text) == {"▀"}
        assert segment.style is not None
        assert segment.style.color is not None
        assert segment.style.bgcolor is not None
        cells += [(tuple(segment.style.color.triplet or ()), tuple(segment.style.bgcolor.triplet or ()))] * len(
            segment.text
        )
    return cells


def test_each_half_of_a_cell_is_a_pixel() -> None:
    image = Image.new("RGB", (2, 4))
    colours = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 0, 0), (255, 255, 255), (9, 9, 9), (8, 8, 8)]
    image.putdata(colours)
    made = develop(stored(image, "WEBP"), Frame(URL, 2, 2), Means(kind="halfcell", cell=Cell(1, 2)))
    big = develop(stored(image.resize((20, 40), Image.Resampling.NEAREST), "WEBP"), Frame(URL, 2, 2), HALF)
    assert (made.columns, made.rows) == (1, 1), "a picture of two pixels is not blown up"
    assert (big.columns, big.rows) == (2, 2)
    for y in (0, 1):
        for x, (upper, lower) in enumerate(halves(big, y)):
            for found, meant in ((upper, colours[4 * y + x]), (lower, colours[4 * y + 2 + x])):
                assert all(abs(one - other) < 30 for one, other in zip(found, meant, strict=True))


def test_a_flat_colour_is_that_colour_and_one_segment() -> None:
    made = develop(stored(Image.new("RGB", (200, 100), (12, 200, 99)), "WEBP"), Frame(URL, 20, 5), HALF)
    row = list(made.row(0))
    assert len(row) == 1
    assert len(row[0].text) == 20
    assert halves(made, 4)[0] == ((12, 200, 99), (12, 200, 99))


def test_with_256_colours_only_those_are_used() -> None:
    gradient = Image.linear_gradient("L").convert("RGB")
    made = develop(stored(gradient, "WEBP"), Frame(URL, 30, 15), Means(kind="halfcell", colours=256))
    used = {colour for y in range(made.rows) for pair in halves(made, y) for colour in pair}
    steps = {0, 95, 135, 175, 215, 255} | set(range(8, 248, 10))
    assert len(used) > 8
    assert all(set(colour) <= steps for colour in used)


def test_what_is_transparent_is_white() -> None:
    made = develop(stored(Image.new("RGBA", (80, 80), (255, 0, 0, 0)), "WEBP"), Frame(URL, 8, 4), HALF)
    assert halves(made, 0)[0] == ((255, 255, 255), (255, 255, 255))


def test_a_picture_of_another_shape_than_its_place_is_smaller() -> None:
    made = develop(stored(Image.new("RGB", (400, 100))), Frame(URL, 40, 20), HALF)
    assert (made.columns, made.rows) == (40, 5)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<html>", b"\xff\xd8\xff\xe0\x00\x10JFIF"])
def test_a_file_that_was_damaged_is_an_error_in_words(content: bytes) -> None:
    with pytest.raises(NotAPicture, match="its file is damaged"):
        develop(content, Frame(URL, 8, 4), HALF)


def test_no_segment_is_more_than_visible_signs() -> None:
    made = develop(stored(Image.new("RGB", (90, 60))), Frame(URL, 9, 3), HALF)
    assert all(isinstance(segment, Segment) and segment.control is None for segment in made.row(0))
