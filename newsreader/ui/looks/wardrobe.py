"""The themes there are: those that come with the program and the reader's own; knows no Textual."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from newsreader.errors import ConfigError
from newsreader.settings import Colours, Home, Settings
from newsreader.settings.reading import read_theme
from newsreader.text.language import _
from newsreader.ui.looks.contrast import SIGN, TEXT, blend, contrast, readable

AUTO = "auto"
"""The name that stands for the dark or the light one of two themes."""

_BUILT_IN = Path(__file__).with_name("themes.toml")
_TEXTS = ("ink", "bright", "dim", "accent", "link", "error", "good")
_SIGNS = ("star",)


class Wardrobe:
    """All themes by name; a file of the reader's that is not right is left out, and said in `problems`."""

    def __init__(self, home: Home, settings: Settings) -> None:
        self._settings = settings
        self._home = home
        self.problems: list[str] = []
        own = {**self._files(), **settings.themes}
        self.themes: Mapping[str, Colours] = {name: whole(theme) for name, theme in {**_built_in(), **own}.items()}
        self._own = own

    def wanted(self, name: str, *, dark: bool) -> str:
        """The theme that a name in the settings means on this terminal; the first there is for one that is unknown."""
        if name == AUTO:
            name = self._settings.theme_dark if dark else self._settings.theme_light
        return name if name in self.themes else next(iter(self.themes))

    def after(self, name: str) -> str:
        """The theme after one, going round."""
        names = list(self.themes)
        return names[(names.index(name) + 1) % len(names)] if name in names else names[0]

    def faults(self) -> Iterator[str]:
        """What is not right with the themes that the settings name, and with the reader's own."""
        yield from self.problems
        for key in ("theme", "theme_dark", "theme_light"):
            name = getattr(self._settings, key)
            if name not in self.themes and (key, name) != ("theme", AUTO):
                words = _("{file}: {key} is “{name}”, but there is no such theme. There are: {names}")
                names = ", ".join(self.themes)
                yield words.format(file=self._home.settings_file, key=key, name=name, names=names)
        for name, own in self._own.items():
            for fault in _unreadable(own):
                yield _("theme {name}: {fault}").format(name=name, fault=fault)

    def _files(self) -> dict[str, Colours]:
        found: dict[str, Colours] = {}
        for file in sorted(self._home.theme_files.glob("*.toml")):
            try:
                found[file.stem] = read_theme(file)
            except ConfigError as error:
                self.problems.append(str(error))
        return found


def whole(theme: Colours) -> Colours:
    """A theme with every colour: what its author left out is worked out so that it reads well."""
    paper, ink, accent = theme.paper, theme.ink, theme.accent
    band = theme.band or blend(paper, ink, 0.06)
    here = theme.here or blend(paper, ink, 0.08)
    focus = theme.focus or blend(paper, accent, 0.18)
    papers = (paper, band, here, focus)
    return msgspec.structs.replace(
        theme,
        bright=theme.bright or readable(ink, papers, 9.0),
        dim=theme.dim or readable(blend(ink, paper, 0.35), papers, TEXT),
        rule=theme.rule or blend(paper, ink, 0.22),
        band=band,
        here=here,
        focus=focus,
        star=theme.star or readable("#c8962e", papers, SIGN),
        link=theme.link or readable("#5c8fbf", papers, TEXT),
        error=theme.error or readable("#d0523f", papers, TEXT),
        good=theme.good or readable("#7f9f58", papers, TEXT),
    )


def _unreadable(theme: Colours) -> Iterator[str]:
    """The colours that cannot be read on one of the papers of a theme, with what is needed."""
    made = whole(theme)
    for names, least in ((_TEXTS, TEXT), (_SIGNS, SIGN)):
        for name in names:
            for paper in ("paper", "band", "here", "focus"):
                ratio = contrast(getattr(made, name), getattr(made, paper))
                if ratio < least:
                    words = _("{name} on {paper} has a contrast of {ratio}; {least} is needed to read it.")
                    yield words.format(name=name, paper=paper, ratio=f"{ratio:.1f}", least=least)


def _built_in() -> dict[str, Colours]:
    return msgspec.convert(tomllib.loads(_BUILT_IN.read_text("utf-8")), type=dict[str, Colours])
