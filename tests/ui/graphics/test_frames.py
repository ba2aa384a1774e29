"""How large a picture is in cells."""

from __future__ import annotations

import pytest

from newsreader.ui.graphics.frames import Cell, Frame, Pixels, frame

URL = "https://river.example/1.jpg"


@pytest.mark.parametrize(
    ("pixels", "room", "size"),
    [
        (Pixels(800, 600), (76, 40), (76, 28)),
        (Pixels(800, 600), (76, 12), (32, 12)),
        (Pixels(600, 800), (76, 12), (18, 12)),
        (Pixels(1600, 100), (40, 12), (40, 1)),
        (Pixels(40, 30), (76, 30), (10, 4)),
        (Pixels(1, 30_000), (76, 30), (1, 30)),
        (Pixels(30_000, 1), (76, 30), (76, 1)),
    ],
)
def test_a_picture_keeps_its_shape_in_the_room_there_is(
    pixels: Pixels, room: tuple[int, int], size: tuple[int, int]
) -> None:
    assert frame(URL, pixels, Cell(), *room) == Frame(URL, *size)


def test_the_shape_of_the_cells_counts() -> None:
    assert frame(URL, Pixels(800, 800), Cell(8, 20), 40, 40) == Frame(URL, 40, 16)
