"""The scenes of the sample paper, a function each; for `__main__.py` only."""

from __future__ import annotations

import math
from collections.abc import Callable

from newsreader.sample.drawing.canvas import HEIGHT, WIDTH, Canvas, Colour, mix

INK: Colour = (18, 22, 38)
WARM: Colour = (255, 196, 110)
RED: Colour = (206, 44, 38)
WHITE: Colour = (250, 250, 248)


def bridge(canvas: Canvas) -> None:
    """An arched bridge at dusk."""
    canvas.gradient((44, 40, 92), (150, 76, 118), (246, 146, 96), (255, 214, 150), bottom=390)
    canvas.glow(560, 350, 190, (255, 210, 140))
    canvas.oval(560, 350, 34, 34, (255, 236, 196))
    canvas.hills(392, 120, (92, 62, 104))
    canvas.hills(394, 60, (58, 44, 82), 3)
    canvas.box(0, 388, WIDTH, 12, INK)
    _arches(canvas, 360, INK)
    canvas.mirror(398, (40, 34, 72))
    _boat(canvas, 220, 500, INK)


def _arches(canvas: Canvas, deck: float, colour: Colour) -> None:
    canvas.shape([(0, deck), (400, deck - 62), (800, deck), (800, deck + 14), (400, deck - 40), (0, deck + 14)], colour)
    for pillar in range(60, 800, 136):
        top = deck - 62 * (1 - abs(pillar - 400) / 400)
        canvas.box(pillar - 9, top, 18, 400 - top, colour)
        canvas.line([(pillar, top), (pillar, top - 26)], colour, 2)
        canvas.glow(pillar, top - 28, 24, WARM)
        canvas.oval(pillar, top - 28, 3.4, 3.4, (255, 240, 200))


def _boat(canvas: Canvas, x: float, y: float, colour: Colour, size: float = 1.0) -> None:
    canvas.shape(
        [
            (x - 70 * size, y - 12 * size),
            (x + 76 * size, y - 14 * size),
            (x + 54 * size, y + 8 * size),
            (x - 52 * size, y + 8 * size),
        ],
        colour,
    )
    canvas.oval(x - 6 * size, y - 14 * size, 34 * size, 18 * size, colour)
    canvas.line([(x + 52 * size, y - 10 * size), (x + 52 * size, y - 48 * size)], colour, 5 * size)
    canvas.oval(x + 52 * size, y - 54 * size, 6 * size, 6 * size, colour)
    canvas.line([(x + 44 * size, y - 52 * size), (x + 96 * size, y + 20 * size)], colour, 2 * size)


def lanterns(canvas: Canvas) -> None:
    """A lane under red lanterns."""
    canvas.gradient((16, 18, 48), (42, 28, 66), (96, 44, 62))
    canvas.shape([(0, 60), (270, 300), (270, 420), (0, 600)], (34, 24, 40))
    canvas.shape([(800, 40), (530, 300), (530, 420), (800, 600)], (28, 20, 36))
    canvas.shape([(0, 600), (270, 420), (530, 420), (800, 600)], (62, 40, 50))
    canvas.glow(400, 380, 240, (255, 150, 80), 0.9)
    for step, (y, size) in enumerate([(150, 1.35), (226, 1.0), (282, 0.7), (322, 0.48), (350, 0.33)]):
        for across in (-1, -0.36, 0.32, 1):
            x = 400 + across * (330 - step * 58)
            _lantern(canvas, x, y + 16 * size * math.cos(across * 3), size)
    for x, y in ((352, 430), (430, 444), (472, 426)):
        _walker(canvas, x, y, 0.9)


def _lantern(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.glow(x, y, 66 * size, (255, 96, 50))
    canvas.line([(x, y - 90 * size), (x, y + 46 * size)], (90, 30, 20), 1.5 * size)
    canvas.oval(x, y, 27 * size, 22 * size, RED)
    canvas.oval(x, y, 15 * size, 21 * size, (236, 84, 52))
    canvas.oval(x, y, 5 * size, 20 * size, (255, 150, 90))
    canvas.box(x - 11 * size, y - 25 * size, 22 * size, 5 * size, (230, 180, 90))
    canvas.box(x - 11 * size, y + 20 * size, 22 * size, 5 * size, (230, 180, 90))


def _walker(canvas: Canvas, x: float, y: float, size: float, colour: Colour = INK) -> None:
    canvas.oval(x, y - 58 * size, 8 * size, 9 * size, colour)
    canvas.shape(
        [
            (x - 11 * size, y - 48 * size),
            (x + 11 * size, y - 48 * size),
            (x + 13 * size, y - 14 * size),
            (x - 13 * size, y - 14 * size),
        ],
        colour,
    )
    canvas.line([(x - 4 * size, y - 16 * size), (x - 8 * size, y + 14 * size)], colour, 6 * size)
    canvas.line([(x + 4 * size, y - 16 * size), (x + 9 * size, y + 13 * size)], colour, 6 * size)


def ferry(canvas: Canvas) -> None:
    """A ferry in the morning mist."""
    canvas.gradient((196, 214, 222), (238, 228, 214), (250, 222, 190), bottom=360)
    canvas.glow(240, 250, 150, (255, 230, 180), 0.8)
    canvas.hills(364, 150, (158, 178, 188))
    canvas.hills(366, 90, (120, 148, 160), 3)
    canvas.mirror(362, (186, 204, 208), 0.45)
    canvas.veil(362, 46, (240, 238, 230), 0.8)
    hull: Colour = (44, 62, 80)
    canvas.shape([(370, 420), (680, 414), (650, 460), (400, 460)], hull)
    canvas.box(420, 378, 200, 40, WHITE)
    canvas.box(450, 346, 110, 34, (232, 232, 226))
    canvas.box(572, 350, 22, 30, (200, 66, 48))
    for x in range(432, 610, 27):
        canvas.box(x, 388, 16, 14, (96, 132, 150))
    canvas.veil(478, 30, (228, 232, 228), 0.55)


def heron(canvas: Canvas) -> None:
    """A heron in the shallows."""
    canvas.gradient((206, 226, 224), (232, 238, 222), (250, 240, 214), bottom=330)
    canvas.hills(334, 70, (150, 182, 172))
    canvas.mirror(330, (170, 200, 196), 0.4)
    for reed in range(34):
        x = canvas.chance.uniform(-10, 260) if reed % 3 else canvas.chance.uniform(600, 810)
        top = canvas.chance.uniform(150, 330)
        canvas.line(
            [(x, 600), (x + 8, 430), (x + canvas.chance.uniform(-10, 34), top)],
            mix((70, 104, 74), (128, 146, 84), canvas.chance.random()),
            3,
        )
    canvas.line([(452, 446), (448, 540)], (82, 84, 80), 4)
    canvas.line([(478, 446), (486, 540)], (82, 84, 80), 4)
    canvas.oval(468, 408, 78, 40, WHITE)
    canvas.shape([(530, 400), (590, 452), (516, 432)], (214, 222, 224))
    canvas.line([(414, 394), (388, 340), (414, 292), (404, 250)], WHITE, 20)
    canvas.oval(400, 244, 22, 16, WHITE)
    canvas.shape([(384, 238), (318, 254), (384, 252)], (232, 172, 62))
    canvas.line([(408, 236), (452, 262)], (60, 66, 76), 4)
    canvas.oval(394, 241, 3, 3, INK)


def market(canvas: Canvas) -> None:
    """Stalls of a morning market under umbrellas."""
    canvas.gradient((250, 232, 196), (255, 244, 220), (242, 214, 170))
    for x in range(0, 800, 160):
        canvas.box(x, 80 + (x * 7 % 60), 152, 300, mix((206, 184, 156), (176, 156, 140), x / 800))
    canvas.box(0, 470, WIDTH, 130, (190, 160, 130))
    goods: list[Colour] = [(220, 74, 48), (96, 154, 62), (240, 170, 50), (150, 84, 140), (232, 120, 60)]
    for stall, shade in enumerate([(196, 62, 58), (60, 120, 130), (224, 160, 64), (92, 132, 84)]):
        x = 100 + stall * 200
        canvas.line([(x, 250), (x, 480)], (96, 76, 60), 6)
        for rib in range(6):
            tone = shade if rib % 2 else mix(shade, WHITE, 0.55)
            canvas.shape([(x, 196), (x - 96 + rib * 32, 262), (x - 64 + rib * 32, 262)], tone)
        canvas.box(x - 84, 424, 168, 64, (128, 92, 62))
        for ball in range(16):
            canvas.oval(x - 72 + ball % 8 * 20, 420 - ball // 8 * 14, 11, 10, goods[(ball // 4 + stall) % 5])
    for x, y in ((196, 520), (396, 540), (560, 516), (690, 548)):
        _walker(canvas, x, y, 1.7, mix(INK, (120, 70, 60), x / 900))


def snow(canvas: Canvas) -> None:
    """A pavilion in the first snow."""
    canvas.gradient((156, 172, 194), (206, 216, 228), (232, 236, 242), bottom=420)
    canvas.hills(400, 140, (184, 196, 212))
    canvas.hills(440, 70, (214, 222, 232), 3)
    canvas.gradient((238, 242, 248), (218, 226, 238), top=430)
    for x in (330, 400, 470):
        canvas.box(x - 6, 300, 12, 150, (120, 48, 44))
    canvas.box(300, 440, 200, 16, (150, 150, 160))
    canvas.shape([(262, 304), (400, 206), (538, 304), (520, 312), (280, 312)], (70, 66, 76))
    canvas.shape([(252, 298), (400, 190), (548, 298), (470, 276), (400, 236), (330, 276)], WHITE)
    canvas.oval(400, 188, 9, 12, (170, 70, 56))
    canvas.line([(120, 470), (128, 330), (108, 240)], (82, 70, 70), 12)
    for turn in range(9):
        canvas.line([(124, 340 - turn * 10), (124 + math.cos(turn) * 90, 270 - turn * 12)], (96, 84, 84), 4)
    for _ in range(150):
        size = canvas.chance.uniform(1.5, 4.5)
        canvas.oval(canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, HEIGHT), size, size, WHITE)


def rain(canvas: Canvas) -> None:
    """Umbrellas on a wet street."""
    canvas.gradient((40, 58, 78), (74, 92, 108), (118, 128, 132), bottom=380)
    for x in range(0, 800, 100):
        canvas.box(x, 120 + x * 3 % 110, 92, 300, mix((34, 46, 62), (58, 70, 84), x / 800))
        for row in range(5):
            for window in range(3):
                if (x // 100 + row * 3 + window) % 4 == 0:
                    canvas.box(x + 12 + window * 26, 180 + row * 40, 14, 20, (240, 204, 130))
    canvas.mirror(390, (40, 52, 66), 0.4)
    for x, y, size, shade in (
        (190, 500, 2.2, (214, 66, 60)),
        (420, 470, 1.7, (236, 180, 66)),
        (610, 520, 2.4, (70, 140, 160)),
    ):
        _walker(canvas, x, y, size, (24, 28, 38))
        canvas.line([(x + 12, y - 30 * size), (x + 12, y - 96 * size)], (24, 28, 38), 3)
        canvas.shape(
            [
                (
                    x + 12 + 46 * size * math.cos(a / 12 * math.pi),
                    y - 70 * size - 30 * size * math.sin(a / 12 * math.pi),
                )
                for a in range(13)
            ],
            shade,
        )
    for _ in range(70):
        left, top = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, HEIGHT)
        canvas.line([(left, top), (left - 7, top + 30)], (168, 182, 192), 1)


SCENES: dict[str, Callable[[Canvas], None]] = {
    "bridge": bridge, "lanterns": lanterns, "ferry": ferry, "heron": heron, "market": market, "snow": snow,
    "rain": rain,
}  # fmt: skip
