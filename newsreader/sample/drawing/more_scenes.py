"""More scenes of the sample paper, a function each; for `__main__.py` only."""

from __future__ import annotations

import math
from collections.abc import Callable

from newsreader.sample.drawing.canvas import HEIGHT, WIDTH, Canvas, Colour, mix

INK: Colour = (20, 24, 40)
WARM: Colour = (255, 200, 120)
WHITE: Colour = (250, 250, 246)


def moon(canvas: Canvas) -> None:
    """The moon over the river and the roofs of the old town."""
    canvas.gradient((10, 14, 40), (26, 40, 84), (60, 82, 126), bottom=420)
    for _ in range(70):
        canvas.oval(canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, 260), 1.2, 1.2, (210, 220, 250))
    canvas.glow(560, 150, 190, (220, 220, 190), 0.8)
    canvas.oval(560, 150, 54, 54, (252, 246, 220))
    canvas.hills(420, 90, (24, 34, 66))
    for x in range(-20, 800, 92):
        top = 340 + x * 5 % 40
        canvas.box(x + 8, top, 80, 90, (14, 18, 36))
        canvas.shape([(x - 8, top + 6), (x + 10, top - 20), (x + 84, top - 20), (x + 102, top + 6)], (10, 13, 28))
        if x % 3:
            canvas.box(x + 36, top + 24, 16, 20, WARM)
    canvas.mirror(422, (14, 22, 50), 0.3)


def tea(canvas: Canvas) -> None:
    """Rows of a tea garden with pickers."""
    canvas.gradient((232, 240, 226), (250, 240, 208), bottom=280)
    canvas.hills(300, 140, (168, 196, 178))
    canvas.hills(320, 70, (126, 168, 132), 3)
    for row in range(13):
        y = 300 + row * row * 1.9
        points = [(x, y + 18 * math.sin(x / 130 + row * 0.5)) for x in range(-20, 840, 20)]
        canvas.shape(
            [*points, (820, HEIGHT), (-20, HEIGHT)], mix((92, 146, 84), (40, 96, 52), row % 2 * 0.5 + row / 30)
        )
    for x, y, size in ((210, 420, 1.2), (420, 386, 0.9), (620, 470, 1.6)):
        canvas.box(x - 13 * size, y - 40 * size, 26 * size, 40 * size, (64, 84, 140))
        canvas.oval(x, y - 48 * size, 10 * size, 10 * size, (222, 176, 140))
        canvas.shape(
            [(x - 30 * size, y - 48 * size), (x, y - 76 * size), (x + 30 * size, y - 48 * size)], (230, 206, 150)
        )
        canvas.oval(x + 22 * size, y - 14 * size, 14 * size, 12 * size, (176, 128, 76))


def dragon(canvas: Canvas) -> None:
    """Two dragon boats side by side."""
    canvas.gradient((120, 190, 216), (206, 232, 234), bottom=220)
    canvas.hills(230, 70, (116, 158, 130))
    canvas.gradient((82, 160, 170), (40, 112, 134), top=226)
    for wave in range(60):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(240, 590)
        canvas.line([(x, y), (x + 30 + wave % 30, y)], (140, 202, 204), 2)
    for y, shade in ((350, (206, 52, 44)), (480, (236, 168, 46))):
        canvas.shape([(60, y), (660, y - 4), (690, y - 30), (664, y + 24), (90, y + 24)], shade)
        canvas.line([(660, y), (690, y - 50), (728, y - 62)], shade, 20)
        canvas.shape([(716, y - 82), (768, y - 66), (720, y - 46)], shade)
        canvas.oval(728, y - 68, 4, 4, WHITE)
        for rower in range(9):
            x = 120 + rower * 56
            canvas.line([(x, y), (x + 14, y - 34)], (40, 60, 92), 15)
            canvas.oval(x + 18, y - 44, 9, 10, (226, 178, 140))
            canvas.line([(x + 12, y - 26), (x + 44, y - 4), (x + 40, y + 42)], (112, 76, 46), 4)


def library(canvas: Canvas) -> None:
    """A reading room that stays open at night."""
    canvas.gradient((16, 22, 48), (30, 38, 70), (24, 28, 48))
    canvas.box(120, 120, 560, 400, (66, 50, 44))
    canvas.box(140, 140, 520, 360, (255, 218, 150))
    spines: list[Colour] = [(164, 62, 50), (60, 104, 120), (206, 150, 70), (88, 116, 72), (120, 80, 112)]
    for shelf in range(3):
        canvas.box(140, 226 + shelf * 88, 520, 8, (112, 78, 54))
        x = 148.0
        while x < 646:
            wide, high = canvas.chance.uniform(7, 15), canvas.chance.uniform(44, 68)
            canvas.box(x, 226 + shelf * 88 - high, wide - 1, high, spines[canvas.chance.randrange(5)])
            x += wide
    canvas.glow(400, 300, 330, (255, 200, 120), 0.5)
    for x in (260, 400, 540):
        canvas.oval(x, 416, 17, 19, INK)
        canvas.shape([(x - 34, 500), (x - 24, 438), (x + 24, 438), (x + 34, 500)], INK)
    canvas.box(120, 496, 560, 24, (66, 50, 44))
    canvas.box(0, 520, WIDTH, 80, (18, 20, 34))


def fireworks(canvas: Canvas) -> None:
    """Fireworks over the river."""
    canvas.gradient((8, 10, 34), (26, 22, 62), (64, 40, 84), bottom=440)
    for x, y, size, colour in (
        (230, 170, 130, (255, 120, 90)),
        (520, 130, 150, (255, 210, 110)),
        (640, 270, 90, (120, 200, 255)),
    ):
        canvas.glow(x, y, size, colour, 0.5)
        for ray in range(30):
            turn = ray / 30 * math.tau
            end = size * canvas.chance.uniform(0.75, 1)
            tip = (x + math.cos(turn) * end, y + math.sin(turn) * end + end * 0.12)
            canvas.line(
                [(x + math.cos(turn) * 20, y + math.sin(turn) * 20), tip], mix(colour, (60, 40, 80), ray % 3 * 0.2), 1.6
            )
            canvas.oval(tip[0], tip[1], 2.6, 2.6, mix(colour, WHITE, 0.6))
    canvas.hills(440, 50, (14, 14, 34), 4)
    canvas.mirror(438, (18, 16, 44), 0.3)


def kites(canvas: Canvas) -> None:
    """Kites over a meadow."""
    canvas.gradient((92, 168, 222), (178, 216, 236), (238, 240, 226), bottom=440)
    for x, y in ((140, 130), (560, 90), (690, 220), (330, 240)):
        for puff in range(5):
            canvas.oval(x + puff * 26, y - 12 * (puff % 2), 34, 20, (244, 248, 250))
    canvas.hills(470, 60, (128, 176, 106))
    canvas.hills(540, 50, (92, 150, 84), 1.4)
    for x, y, shade in (
        (250, 130, (222, 62, 54)),
        (450, 210, (246, 178, 50)),
        (610, 120, (96, 80, 160)),
        (120, 260, (46, 140, 130)),
    ):
        canvas.line([(x, y + 50), (x + 20, 330), (400 + (x - 400) * 0.4, 500)], (110, 120, 120), 1)
        canvas.shape([(x, y - 44), (x + 32, y), (x, y + 54), (x - 32, y)], shade)
        canvas.shape([(x, y - 44), (x + 32, y), (x, y)], mix(shade, WHITE, 0.45))
        canvas.line([(x, y + 54), (x + 14, y + 80), (x - 8, y + 104), (x + 10, y + 126)], shade, 3)
    for x in (340, 400, 484, 288):
        canvas.oval(x, 492, 8, 9, INK)
        canvas.box(x - 9, 500, 18, 40, mix((190, 70, 70), (50, 70, 130), x % 7 / 7))


def ginkgo(canvas: Canvas) -> None:
    """An avenue of ginkgo trees in autumn."""
    canvas.gradient((206, 226, 238), (250, 238, 206), bottom=430)
    canvas.shape([(0, 600), (360, 400), (440, 400), (800, 600)], (188, 170, 150))
    canvas.shape([(0, 600), (0, 430), (360, 400)], (222, 178, 62))
    canvas.shape([(800, 600), (800, 430), (440, 400)], (230, 186, 70))
    for step in range(5, -1, -1):
        size = 1.5 / (1 + step * 0.55)
        for side in (-1, 1):
            x, foot = 400 + side * 330 * size, 400 + 130 * size
            canvas.line([(x, foot), (x + side * 6 * size, foot - 250 * size)], (92, 70, 56), 20 * size)
            for _ in range(30):
                spot = (x + canvas.chance.gauss(0, 62 * size), foot - (240 + canvas.chance.gauss(0, 56)) * size)
                canvas.oval(*spot, 30 * size, 24 * size, mix((244, 196, 48), (214, 140, 34), canvas.chance.random()))
    for _ in range(60):
        canvas.oval(canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(430, 600), 4, 2.6, (246, 204, 70))


def noodles(canvas: Canvas) -> None:
    """A steaming bowl of noodles."""
    canvas.gradient((70, 44, 36), (120, 76, 52), (150, 100, 66))
    canvas.oval(400, 520, 330, 60, (84, 54, 40))
    canvas.shape([(180, 340), (620, 340), (540, 510), (260, 510)], (238, 234, 222))
    canvas.shape([(200, 384), (600, 384), (592, 402), (208, 402)], (54, 96, 150))
    canvas.oval(400, 340, 222, 70, WHITE)
    canvas.oval(400, 342, 200, 58, (196, 120, 52))
    for turn in range(18):
        x, y = 300 + turn * 11, 330 + 22 * math.sin(turn * 1.7)
        canvas.line(
            [(x - 60, y + 8), (x, y - 8), (x + 60, y + 10)], mix((246, 220, 150), (230, 190, 110), turn % 3 / 3), 5
        )
    for x, y in ((290, 346), (500, 330), (430, 372), (350, 310)):
        canvas.oval(x, y, 13, 6, (86, 150, 66))
    canvas.oval(470, 356, 34, 22, WHITE)
    canvas.oval(474, 356, 17, 12, (246, 170, 50))
    canvas.line([(560, 330), (760, 170)], (112, 66, 40), 8)
    canvas.line([(574, 344), (776, 196)], (112, 66, 40), 8)
    for x in (320, 400, 480):
        canvas.veil(190, 0.1, WHITE, 0)
        canvas.glow(x, 200, 90, (190, 180, 170), 0.5)
        canvas.glow(x + 20, 120, 80, (150, 140, 134), 0.4)


def lighthouse(canvas: Canvas) -> None:
    """A lighthouse at nightfall."""
    canvas.gradient((22, 34, 74), (86, 84, 130), (232, 150, 118), bottom=420)
    canvas.gradient((64, 74, 112), (22, 34, 62), top=420)
    canvas.shape([(470, 206), (0, 120), (0, 250)], (206, 180, 150))
    canvas.veil(190, 90, (120, 104, 140), 0.45)
    canvas.shape([(320, 600), (380, 450), (470, 420), (640, 440), (800, 520), (800, 600)], (26, 26, 40))
    for band in range(6):
        wide = 30 + band * 4
        canvas.shape(
            [
                (490 - wide, 240 + band * 34),
                (490 + wide, 240 + band * 34),
                (494 + wide, 274 + band * 34),
                (486 - wide, 274 + band * 34),
            ],
            WHITE if band % 2 else (200, 58, 52),
        )
    canvas.box(464, 196, 52, 40, (255, 232, 160))
    canvas.shape([(452, 198), (490, 160), (528, 198)], (40, 40, 56))
    canvas.box(448, 234, 84, 8, (40, 40, 56))
    canvas.glow(490, 214, 150, (255, 224, 150))


def train(canvas: Canvas) -> None:
    """A small train in the mountains."""
    canvas.gradient((250, 214, 176), (252, 236, 208), bottom=320)
    canvas.hills(380, 260, (176, 160, 176))
    canvas.hills(420, 160, (124, 124, 152), 3)
    canvas.hills(470, 70, (74, 106, 100), 2)
    for pillar in range(30, 800, 110):
        canvas.box(pillar, 440, 22, 170, (104, 92, 88))
        canvas.oval(pillar + 66, 470, 40, 34, (74, 106, 100))
    canvas.box(0, 424, WIDTH, 22, (118, 104, 98))
    for car in range(5):
        x = 90 + car * 126
        canvas.box(x, 372, 118, 48, (38, 110, 84) if car < 4 else (188, 62, 46))
        canvas.box(x, 364, 118, 10, (230, 220, 190))
        for window in range(4):
            canvas.box(x + 10 + window * 27, 382, 19, 16, (255, 232, 170))
        for wheel in (20, 96):
            canvas.oval(x + wheel, 422, 8, 8, INK)
    canvas.box(686, 340, 16, 28, INK)
    for puff in range(6):
        canvas.oval(
            684 - puff * 44, 322 - puff * 13, 15 + puff * 5, 11 + puff * 4, mix(WHITE, (250, 226, 196), puff / 6)
        )


def cat(canvas: Canvas) -> None:
    """A cat on a wall at sunset."""
    canvas.gradient((246, 148, 92), (252, 196, 122), (254, 230, 176), bottom=460)
    canvas.oval(520, 300, 120, 120, (255, 240, 204))
    canvas.box(0, 440, WIDTH, 160, (104, 62, 62))
    for row in range(4):
        for brick in range(-1, 10):
            canvas.box(
                brick * 90 + row % 2 * 45,
                452 + row * 38,
                84,
                32,
                mix((140, 82, 72), (122, 70, 66), (brick + row) % 3 / 2),
            )
    canvas.box(0, 430, WIDTH, 16, (84, 50, 54))
    canvas.oval(420, 384, 46, 56, INK)
    canvas.oval(412, 306, 34, 30, INK)
    canvas.shape([(382, 300), (384, 256), (408, 282)], INK)
    canvas.shape([(442, 300), (440, 256), (416, 282)], INK)
    canvas.line([(456, 420), (510, 426), (540, 460), (526, 506)], INK, 13)
    canvas.oval(400, 304, 4, 5, (250, 210, 90))
    canvas.oval(424, 304, 4, 5, (250, 210, 90))


SCENES: dict[str, Callable[[Canvas], None]] = {
    "moon": moon, "tea": tea, "dragon": dragon, "library": library, "fireworks": fireworks, "kites": kites,
    "ginkgo": ginkgo, "noodles": noodles, "lighthouse": lighthouse, "train": train, "cat": cat,
}  # fmt: skip
