"""Makes the pictures of this folder from the running program on its sample paper, as SVG and PNG.

    python -m screenshots.make

The SVG files need nothing. The PNG files are drawn from them by Chromium, with a font that has Chinese glyphs
(Debian: `apt install chromium fonts-noto-cjk`); without it they are left as they are.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import escape, unescape
from itertools import groupby
from pathlib import Path

from PIL import Image

from newsreader.library import Library
from newsreader.model import Row
from newsreader.sample import SamplePaper
from newsreader.settings import Home
from newsreader.text.width import cells
from newsreader.ui.app import NewsApp
from newsreader.ui.graphics.frames import Means
from newsreader.ui.looks.terminal import Terminal
from newsreader.ui.looks.wardrobe import Wardrobe
from newsreader.ui.memory import Memory
from tests.web import chromium
from tests.web.test_page import Served

HERE = Path(__file__).parent
ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 3, 12, 20, 30, tzinfo=ZONE)
FONTS = "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"
TEXT = re.compile(
    r'<text class="(?P<css>[^"]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="[\d.]+" (?P<clip>clip-path="[^"]+")>'
    r"(?P<text>[^<]*)</text>"
)
NO_BREAK = "\N{NO-BREAK SPACE}"
WIDE = ' style="font-size: 23px"'
"""Chinese characters fill their two cells, as in a terminal."""

CELL = 12.2
"""Pixels of a terminal's cell in the SVG that Rich writes."""
COLUMNS = 3
"""Themes beside each other on their sheet."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the size of the terminal, the keys pressed before it, the theme."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "newsreader-dark"


SHOTS = (
    Shot("front-wide", (140, 42), ("2", "enter")),
    Shot("front-wide-light", (140, 42), ("2", "enter"), "newsreader-light"),
    Shot("front-normal", (96, 32), ("5", "enter")),
    Shot("front-narrow", (48, 24), ("2",)),
    Shot("reader", (110, 40), ("2", "enter", "Z")),
    Shot("reader-light", (110, 40), ("2", "enter", "Z"), "newsreader-light"),
    Shot("picture", (110, 40), ("9", "enter", "Z")),
    Shot("picture-desk", (120, 40), ("P", "l")),
    Shot("hot-clicks", (120, 18), ("g",)),
    Shot("back-issues", (96, 24), ("B",)),
    Shot("link-hints", (110, 32), ("2", "enter", "Z", "f")),
    Shot("search", (96, 28), ("slash", *"渡船")),
    Shot("help", (110, 46), ("question_mark",)),
    Shot("palette", (110, 36), ("ctrl+p", *"渡船")),
)


async def main() -> None:
    """Fetch the sample paper once, then take every picture of it, on the clock of its own city."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, SamplePaper(now=clock, zone=ZONE, lively=True) as sample:
        home = Home.below(Path(folder))
        sample.install(home.config)
        await look_in(home, clock)
        await fetch(home)
        Memory(home.data).keep_welcomed()
        for shot in SHOTS:
            svg = await take(home, shot)
            (HERE / f"{shot.name}.svg").write_text(svg, "utf-8")
            print(shot.name)
        draw()
        await themes(home)
        await web_page(home)


class Clock:
    """The clock of the made-up city, which can be set back."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        """What it shows."""
        return self.moment


async def look_in(home: Home, clock: Clock) -> None:
    """Look at the front page every hour of the day before, so that its hot clicks have a past."""
    library = Library.open(home, now=clock)
    front = library.sections()[0].id
    for hours in range(30, 0, -1):
        clock.moment = NOW - timedelta(hours=hours)
        async for _ in library.refresh([front], force=True):
            pass
    clock.moment = NOW
    await library.disconnect()
    library.close()


async def fetch(home: Home) -> None:
    """Bring the whole sample paper into the store, and read a little of it."""
    library = Library.open(home, now=lambda: NOW)
    async for _ in library.archive.download():
        pass
    rows = library.rows(library.order())
    await library.mark([row.id for row in rows if _is_read(row)], read=True, name="read")
    await library.mark([row.id for row in rows[3:40:11]], starred=True, name="starred")
    await library.disconnect()
    library.close()


def _is_read(row: Row) -> bool:
    return row.id % 4 == 1


async def take(home: Home, shot: Shot) -> str:
    """Open the paper at the size of the shot, press its keys, and give the screen as SVG."""
    library = Library.open(home, now=lambda: NOW)
    app = NewsApp(library, terminal=Terminal(means=Means(kind="halfcell")))
    async with app.run_test(size=shot.size) as pilot:
        app.theme = shot.theme
        for key in shot.keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.pause(0.6)
        svg = app.export_screenshot(title="newsreader")
        await app.workers.wait_for_complete()
        await library.disconnect()
    library.close()
    return TEXT.sub(in_cells, with_local_fonts(svg))


def with_local_fonts(svg: str) -> str:
    """The picture without the fonts of a server far away: those of the machine that shows it have the glyphs."""
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return re.sub(r"font-family:\s*[^;]+;", f"font-family: {FONTS};", svg)


def in_cells(found: re.Match[str]) -> str:
    """A piece of text with every character in its cells; Rich takes each for one cell, and Chinese ones are two."""
    pieces = []
    place = float(found["x"])
    for wide, run in groupby(unescape(found["text"]), key=lambda letter: cells(letter) == 2):
        text = "".join(run)
        length = (2 if wide else 1) * CELL * len(text)
        pieces.append(
            f'<text class="{found["css"]}" x="{place:.1f}" y="{found["y"]}" textLength="{length:.1f}"'
            f"{WIDE if wide else ''} {found['clip']}>{escape(text).replace(NO_BREAK, '&#160;')}</text>"
        )
        place += length
    return "".join(pieces)


def draw() -> None:
    """Draw each SVG as PNG, where there is a browser to do it."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        print("No Chromium here: the PNG files stay as they are.", file=sys.stderr)
        return
    for shot in SHOTS:
        draw_one(browser, HERE / f"{shot.name}.svg")


def draw_one(browser: str, svg: Path) -> Path:
    """Draw one SVG as PNG beside it."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text("utf-8"))
    assert box is not None
    width, height = (round(float(side)) for side in box.groups())
    png = svg.with_suffix(".png")
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-sync", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={profile}",
            f"--window-size={width},{height}", f"--screenshot={png}", svg.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return png


async def themes(home: Home) -> None:
    """Hang a small picture of the paper in every theme side by side, as themes.png."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        return
    names = list(Wardrobe(home, home.settings()).themes)
    with tempfile.TemporaryDirectory() as folder:
        pictures = []
        for name in names:
            svg = Path(folder, f"{name}.svg")
            shown = await take(home, Shot(name, (58, 11), ("1", "j", "j"), name))
            svg.write_text(shown.replace(">newsreader<", f">{name}<"), "utf-8")
            pictures.append(Image.open(draw_one(browser, svg)).convert("RGB"))
        width, height = pictures[0].size
        sheet = Image.new("RGB", (width * COLUMNS, height * -(-len(names) // COLUMNS)), "white")
        for place, picture in enumerate(pictures):
            sheet.paste(picture, (place % COLUMNS * width, place // COLUMNS * height))
        sheet.resize((sheet.width // 2, sheet.height // 2)).quantize(256).save(HERE / "themes.png", optimize=True)
    print("themes")


async def web_page(home: Home) -> None:
    """Take a picture of the paper in a web page, in a real browser."""
    program = chromium.found()
    if program is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        served = await asyncio.to_thread(Served, home.config.parent)
        async with chromium.browser(program, Path(folder), size=(1280, 800)) as page:
            await page.open(served.address)
            await page.until(lambda: "新闻首页".encode() in page.frames)
            await page.type("2\r")
            await asyncio.sleep(3)
            (HERE / "web-page.png").write_bytes(await page.picture())
        served.end()
    print("web-page")


if __name__ == "__main__":
    asyncio.run(main())
