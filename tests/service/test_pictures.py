"""Pictures of the web made small and safe: what is kept is ours, and what is hostile is refused undecoded."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from newsreader.errors import NotAPicture
from newsreader.pictures import LONGEST, scaled


def drawn(size: tuple[int, int], form: str, mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, size, 90 if mode == "L" else (10, 90, 160, 128)[: len(mode)]).save(file, form)
    return file.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that announces a size and has nothing in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    data = zlib.compress(b"")
    body = struct.pack(">I", len(data)) + b"IDAT" + data + struct.pack(">I", zlib.crc32(b"IDAT" + data))
    return b"\x89PNG\r\n\x1a\n" + chunk + body


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_large_picture_is_scaled_to_what_a_terminal_can_show(form: str) -> None:
    small = scaled(drawn((3200, 1000), form), quality=80)
    assert (small.width, small.height) == (LONGEST, 500)
    with Image.open(BytesIO(small.content)) as image:
        assert image.size == (LONGEST, 500)


def test_a_small_one_keeps_its_size() -> None:
    small = scaled(drawn((300, 200), "PNG"), quality=80)
    assert (small.width, small.height, small.suffix) == (300, 200, ".jpg")


def test_transparent_parts_stay_transparent() -> None:
    small = scaled(drawn((30, 20), "PNG", "RGBA"), quality=80)
    assert small.suffix == ".webp"
    with Image.open(BytesIO(small.content)) as image:
        assert image.mode == "RGBA"


def test_the_form_is_as_configured() -> None:
    assert scaled(drawn((30, 20), "JPEG"), quality=80, form="webp").suffix == ".webp"


def test_a_photograph_stands_upright_and_says_nothing_of_its_camera() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "A camera"
    file = BytesIO()
    Image.new("RGB", (40, 20)).save(file, "JPEG", exif=exif)
    small = scaled(file.getvalue(), quality=80)
    assert (small.width, small.height) == (20, 40)
    with Image.open(BytesIO(small.content)) as image:
        assert not image.getexif()


def test_of_an_animation_the_first_picture() -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue", "green")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    small = scaled(file.getvalue(), quality=90)
    with Image.open(BytesIO(small.content)) as image:
        assert getattr(image, "n_frames", 1) == 1
        pixel = image.convert("RGB").getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200


@pytest.mark.parametrize("size", [(60_000, 60_000), (13_000, 13_000), (1, 2**31 - 1), (40_000, 10), (8_000, 4_500)])
def test_more_pixels_than_a_photograph_has_are_not_decoded(size: tuple[int, int]) -> None:
    with pytest.raises(NotAPicture, match="pixels"):
        scaled(png_header(*size), quality=80)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>not here</body></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        b"8BPS\x00\x01" + bytes(40),
        drawn((20, 20), "TIFF"),
        drawn((20, 20), "BMP"),
        png_header(20, 20),
        drawn((400, 300), "JPEG")[:900],
        drawn((400, 300), "PNG")[:200],
    ],
    ids=["empty", "html", "svg", "eps", "psd", "tiff", "bmp", "hollow png", "cut jpeg", "cut png"],
)
def test_what_is_no_picture_that_we_read_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        scaled(content, quality=80)


def test_what_hides_behind_a_picture_is_not_kept() -> None:
    small = scaled(drawn((40, 20), "JPEG") + b"<script>alert(1)</script>", quality=80)
    assert b"script" not in small.content
