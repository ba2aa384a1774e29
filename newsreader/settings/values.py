"""The keys of `config.toml`: what each is for, what it may be, and what it is when the reader says nothing.

This is their one definition: reading, checking, the file that `config init` writes and `config show` come from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from newsreader.errors import QueryError
from newsreader.query import parse
from newsreader.settings.colours import Colours
from newsreader.text import amounts
from newsreader.text.language import _, later

SHORTEST_MEASURE, LONGEST_MEASURE = 20, 200
"""Cells of a line of text."""

LEAST_HOT_SPAN = timedelta(days=8)
"""The best of the week is counted from lists as they were seen, so these are kept for longer."""


_Cells = Annotated[int, Meta(ge=0, le=120)]


class Panes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of the front page in cells; without a number the screen's width decides."""

    sections: Annotated[_Cells | None, Meta(description=later("The sections; 0 makes them a row."), examples=[22])] = (
        None
    )
    headlines: Annotated[
        Annotated[int, Meta(ge=20, le=120)] | None,
        Meta(description=later("The headlines beside a story."), examples=[44]),
    ] = None
    rail: Annotated[
        _Cells | None,
        Meta(description=later("Hot clicks and pictures; 0 folds them away behind a key."), examples=[34]),
    ] = None


class Saved(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A query that is a section of the paper."""

    name: Annotated[str, Meta(min_length=1, description=later("Its name among the sections."), examples=["Ferries"])]
    query: Annotated[
        str, Meta(min_length=1, description=later("What it holds."), examples=["ferry is:unread newer:3d"])
    ]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of `config.toml`, all of them optional; the description of each is written into the file."""

    language: Annotated[
        Literal["auto", "en", "zh-Hans", "zh-Hant"],
        Meta(description=later("What the program itself speaks; auto asks the environment (LANG).")),
    ] = "auto"
    theme: Annotated[
        str,
        Meta(
            description=later("The colours: the name of a theme, or auto, which follows the terminal's light or dark.")
        ),
    ] = "auto"
    theme_dark: Annotated[str, Meta(description=later("What auto takes on a dark terminal."))] = "newsreader-dark"
    theme_light: Annotated[str, Meta(description=later("What auto takes on a light terminal."))] = "newsreader-light"
    plain: Annotated[
        bool, Meta(description=later("Read line by line, for screen readers and braille, as with --plain."))
    ] = False
    marks: Annotated[
        Literal["auto", "unicode", "ascii"],
        Meta(
            description=later(
                "The signs of the interface; ascii where the font has no others, auto looks at the terminal."
            )
        ),
    ] = "auto"
    ambiguous_width: Annotated[
        Literal["narrow", "wide"],
        Meta(description=later("How wide the terminal draws quotes, dashes and the like: one cell, or two as in CJK.")),
    ] = "narrow"
    headline_lines: Annotated[
        Literal["auto", 1, 2],
        Meta(
            description=later(
                "Lines of a headline. Of 2 the second says source, time and how the story begins; "
                "auto gives a long title both in a narrow column."
            )
        ),
    ] = "auto"
    time_format: Annotated[
        str,
        Meta(
            description=later(
                "How a headline's time is written, such as %m-%d %H:%M or %d %b; auto is brief: the clock "
                "today, else the day."
            )
        ),
    ] = "auto"
    measure: Annotated[
        int, Meta(ge=SHORTEST_MEASURE, le=LONGEST_MEASURE, description=later("Cells of a line of text."))
    ] = 76
    links: Annotated[
        Literal["inline", "notes", "plain"],
        Meta(description="Links in a story: under their words, as numbers with the addresses below, or not at all."),
    ] = "inline"
    refresh_minutes: Annotated[
        int,
        Meta(
            ge=0, le=10_080, description=later("How often the open paper refreshes what is due; 0: once at the start.")
        ),
    ] = 0
    start_section: Annotated[
        str | None,
        Meta(
            description=later("The section that the paper opens on; without it, the one you left it at."),
            examples=["国内"],
        ),
    ] = None
    fold: Annotated[
        bool, Meta(description="One headline for a story that several sources tell; x shows the others below it.")
    ] = True
    keep: Annotated[
        str,
        Meta(description=later('How long stories are kept: "forever", an age like "90d" or a size like "500MB".')),
    ] = "forever"
    hot_memory: Annotated[
        str,
        Meta(description=later("How long every list of hot clicks is kept as it was seen; of older days one is kept.")),
    ] = "14d"
    max_picture_space: Annotated[str, Meta(description=later("How much room saved pictures may take."))] = "2GB"
    picture_quality: Annotated[
        int, Meta(ge=1, le=95, description=later("The quality saved pictures are written at."))
    ] = 80
    picture_format: Annotated[Literal["jpeg", "webp"], Meta(description=later("The format of saved pictures."))] = (
        "jpeg"
    )
    pictures: Annotated[
        Literal["auto", "halfcell", "off"],
        Meta(
            description=later(
                "How pictures are drawn; auto is the best that the terminal can, off shows captions only."
            )
        ),
    ] = "auto"
    fetch_pictures: Annotated[
        Literal["look", "never"],
        Meta(description=later("Whether pictures that are not here yet are fetched when you look at them.")),
    ] = "look"
    exports: Annotated[
        str | None,
        Meta(
            description=later("The folder that stories are exported to; without it, your documents."),
            examples=["~/news"],
        ),
    ] = None
    panes: Annotated[
        Panes,
        Meta(
            description=later(
                "The columns of the front page on a wide screen, in cells; without a number one fits itself."
            )
        ),
    ] = Panes()
    saved: Annotated[
        tuple[Saved, ...],
        Meta(
            description=later(
                "Queries as sections of their own, in the language of search: as many [[saved]] as you like."
            )
        ),
    ] = ()
    keys: Annotated[
        dict[str, str],
        Meta(
            description=later("Your own keys: the name of an action, and one or more keys parted by commas."),
            examples=[{"star": "s,ctrl+s"}],
        ),
    ] = {}
    themes: Annotated[
        dict[str, Colours],
        Meta(description=later("Your own themes: [themes.NAME] with paper, ink and accent; more may be said.")),
    ] = {}

    @property
    def keeping(self) -> Keep:
        """What `keep` says; `ValueError` for what it cannot say."""
        if self.keep == "forever":
            return Keep(text=self.keep)
        with suppress(ValueError):
            return Keep(text=self.keep, age=amounts.span(self.keep))
        with suppress(ValueError):
            return Keep(text=self.keep, size=amounts.size(self.keep))
        raise ValueError(
            _("“{text}” is neither “forever” nor an age like 90d nor a size like 500MB").format(text=self.keep)
        )

    @property
    def hot_span(self) -> timedelta:
        """What `hot_memory` says; `ValueError` for what is no span, or less than the week's best needs."""
        span = amounts.span(self.hot_memory)
        if span < LEAST_HOT_SPAN:
            raise ValueError(_("“{text}” is less than {least}").format(text=self.hot_memory, least="8d"))
        return span

    @property
    def picture_space(self) -> int:
        """What `max_picture_space` says, in bytes; `ValueError` for what is no size."""
        return amounts.size(self.max_picture_space)

    @property
    def export_folder(self) -> Path | None:
        """The folder that `exports` names, `~` being the reader's own."""
        return Path(self.exports).expanduser() if self.exports else None

    def faults(self) -> Iterator[tuple[str, str]]:
        """What no type can say: the names of keys that hold nonsense, and why."""
        looks: dict[str, Callable[[], object]] = {
            "keep": lambda: self.keeping,
            "hot_memory": lambda: self.hot_span,
            "max_picture_space": lambda: self.picture_space,
        }
        for name, look in looks.items():
            try:
                look()
            except ValueError as error:
                yield name, _("will not do: {why}").format(why=error)
        for number, saved in enumerate(self.saved, 1):
            try:
                parse(saved.query)
            except QueryError as error:
                yield (
                    f"saved[{number}].query",
                    _("“{query}” will not do: {why}").format(query=saved.query, why=error.reason),
                )


class Keep(msgspec.Struct, frozen=True, kw_only=True):
    """How long stories are kept: for ever, up to an age, or in so many bytes of text; `text` is how it was written."""

    text: str
    age: timedelta | None = None
    size: int | None = None
