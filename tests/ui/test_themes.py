"""The themes: readable on every paper they use, whatever the reader chooses, and followed by the terminal."""

from __future__ import annotations

import os
import pty
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from rich.color import Color
from rich.style import Style
from textual.screen import Screen

from newsreader.library import Library
from newsreader.settings import Colours, Home, Settings
from newsreader.ui.app import NewsApp
from newsreader.ui.looks import daylight
from newsreader.ui.looks.contrast import SIGN, TEXT, contrast, readable
from newsreader.ui.looks.terminal import Terminal
from newsreader.ui.looks.wardrobe import Wardrobe, whole
from newsreader.ui.widgets.drawn_lines import DrawnLines
from tests.ui.conftest import OpenPaper
from tests.ui.press import home_below, now, print_paper

SIGNS = {"list--mark", "list--star", "article--bar"}
"""Told apart by their shape; everything else is read."""
DECORATION = {"article--rule"}
ROWS = ("list--row", "list--cursor", "list--cursor-focus", "list--hover")


def built_in(home: Home) -> Wardrobe:
    return Wardrobe(home, Settings())


def test_there_are_ten_themes_and_more_in_light_and_dark(home: Home) -> None:
    themes = built_in(home).themes
    assert len(themes) >= 10
    assert {theme.dark for theme in themes.values()} == {True, False}
    assert all(daylight.is_dark(theme.paper) is theme.dark for theme in themes.values())


async def test_every_style_of_every_theme_can_be_read(paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        await open_paper.press("enter", "f")
        assert open_paper.app.screen.query("HintBar")
        for name in open_paper.app.wardrobe.themes:
            open_paper.app.theme = name
            await open_paper.pilot.pause()
            poor = [
                f"{name}: {style} {ratio:.2f}"
                for style, ratio, least in _ratios(open_paper.app.screen)
                if ratio < least
            ]
            assert not poor


def _ratios(screen: Screen[object]) -> Iterator[tuple[str, float, float]]:
    """Every component of every widget, with its contrast on every paper that it may stand on, and what is needed."""
    for widget in screen.query("*"):
        for component in sorted(widget._get_component_classes()):
            if component in DECORATION or not type(widget).__module__.startswith("newsreader."):
                continue
            own = widget.get_component_rich_style(component)
            if widget.get_component_styles(component).has_rule("background"):
                papers = [own]
            elif isinstance(widget, DrawnLines):
                papers = [widget.get_component_rich_style(row) for row in ROWS]
            else:
                papers = [widget.rich_style]
            for paper in papers:
                least = SIGN if component in SIGNS else TEXT
                yield component, contrast(_hex(own, "ink"), _hex(paper, "paper")), least


def _hex(style: Style, which: str) -> str:
    colour = style.color if which == "ink" else style.bgcolor
    assert colour is not None
    return colour.get_truecolor().hex


def _is_plain(colour: Color | None) -> bool:
    return colour is None or colour.is_default


@pytest.mark.parametrize("name", ["contrast-dark", "contrast-light"])
def test_high_contrast_means_seven_to_one(home: Home, name: str) -> None:
    theme = built_in(home).themes[name]
    assert min(contrast(text, theme.paper) for text in (theme.ink, theme.accent, theme.dim or "")) >= 7


def test_what_an_author_leaves_out_is_made_readable() -> None:
    theme = whole(Colours(paper="#202020", ink="#e0e0e0", accent="#88aa88"))
    for paper in (theme.paper, theme.band, theme.here, theme.focus):
        assert contrast(theme.dim or "", paper or "") >= TEXT
    assert contrast(readable("#333333", ["#202020"], TEXT), "#202020") >= TEXT


async def test_the_next_theme_is_a_key_away_and_is_kept(library: Library, paper: OpenPaper) -> None:
    async with paper() as open_paper:
        assert open_paper.app.theme == "newsreader-dark"
        await open_paper.press("T")
        assert open_paper.app.theme == "newsreader-light"
        assert "Theme: newsreader-light" in open_paper.foot
    async with paper() as open_paper:
        assert open_paper.app.theme == "newsreader-light"


async def test_a_theme_is_tried_on_while_it_is_looked_at_in_the_palette(paper: OpenPaper) -> None:
    async with paper() as open_paper:
        await open_paper.press("ctrl+p", *"celadon-night")
        await open_paper.until(lambda: open_paper.app.theme == "celadon-night")
        await open_paper.press("escape")
        await open_paper.until(lambda: open_paper.app.theme == "newsreader-dark")
        await open_paper.press("ctrl+p", *"celadon-night", "enter")
        await open_paper.until(lambda: "Theme: celadon-night" in open_paper.text)
        assert open_paper.app.theme == "celadon-night"


def test_own_themes_stand_in_the_settings_or_in_a_folder_and_what_is_wrong_is_named(tmp_path: Path) -> None:
    mine = '[themes.mine]\npaper = "#101010"\nink = "#eeeeee"\naccent = "#ff8800"\ndim = "#222222"\n'
    home = home_below(tmp_path, settings=f'theme = "nightt"\n{mine}')
    home.theme_files.mkdir()
    (home.theme_files / "yours.toml").write_text(
        'paper = "#ffffff"\nink = "#000000"\naccent = "#0000aa"\ndark = false\n'
    )
    (home.theme_files / "broken.toml").write_text('paper = "white"\n')
    wardrobe = Wardrobe(home, home.settings())
    assert {"mine", "yours"} <= set(wardrobe.themes)
    assert "broken" not in wardrobe.themes
    assert wardrobe.wanted("nightt", dark=True) == "newsreader-dark"
    faults = "\n".join(wardrobe.faults())
    for words in (
        "broken.toml: paper is",
        "broken.toml: ink is missing",
        "theme is “nightt”",
        "theme mine: dim on paper",
    ):
        assert words in faults


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:ffff/ffff/dfdf\x1b\\\x1b[?62;22c", False),
        (b"\x1b]11;rgb:1e/1e/2e\x07\x1b[?1;2c", True),
        (b"\x1b[?6c", True),
    ],
)
def test_a_terminal_is_asked_for_its_colour_and_one_that_knows_none_costs_no_wait(answer: bytes, dark: bool) -> None:
    ours, theirs = pty.openpty()

    def terminal() -> None:
        question = b""
        while not question.endswith(b"\x1b[c"):
            question += os.read(ours, 100)
        os.write(ours, answer)

    answering = Thread(target=terminal)
    answering.start()
    assert daylight.meant(daylight.asked(theirs, theirs)) is dark
    answering.join()
    os.close(ours)
    os.close(theirs)


def test_the_environment_says_whether_it_is_light() -> None:
    assert daylight.told({"COLORFGBG": "15;0"}) is True
    assert daylight.told({"COLORFGBG": "0;default;15"}) is False
    assert daylight.told({"COLORFGBG": "default;default"}) is None
    assert daylight.told({}) is None


async def test_auto_follows_the_terminal(library: Library) -> None:
    for dark, name in ((True, "newsreader-dark"), (False, "newsreader-light")):
        assert NewsApp(library, terminal=Terminal(dark=dark)).theme == name


async def test_without_colours_nothing_is_coloured_and_the_cursor_is_reversed(
    paper: OpenPaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with paper(120, 30) as open_paper:
        strips = open_paper.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not [style for style in styles if not (_is_plain(style.color) and _is_plain(style.bgcolor))]
        assert any(style.reverse for style in styles)


def test_a_paper_in_the_first_theme_opens_for_who_set_none(tmp_path: Path) -> None:
    home = home_below(tmp_path)
    print_paper(home)
    library = Library.open(home, now=now)
    assert library.settings.theme == "auto"
    library.close()
