"""What the screen remembers from day to day: colours, section, width of lines; a small file in the data folder."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from newsreader.ui.scripts import Script


class Remembered(msgspec.Struct, frozen=True):
    """`theme` was chosen while `config.toml` said `instead_of`; a change there makes it void. `place` is a key.

    `mute` are the terminals that did not answer when they were asked. `measure` holds as long as `config.toml` says
    `instead_of_measure`, and `language` so as well. `pictures` is whether they are shown.
    """

    theme: str = ""
    instead_of: str = ""
    place: str = ""
    welcomed: bool = False
    mute: frozenset[str] = frozenset()
    scripts: dict[str, Script] = {}
    language: str = ""
    instead_of_language: str = ""
    measure: int = 0
    instead_of_measure: int = 0
    pictures: bool = True


class Memory:
    """Reads the file once and writes it whole; a file that cannot be read or written is no reason to complain."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "screen.json"
        self.remembered = self._read()

    def theme(self, configured: str) -> str:
        """The theme to open with."""
        known = self.remembered
        return known.theme if known.theme and known.instead_of == configured else configured

    def keep_theme(self, theme: str, configured: str) -> None:
        """Remember a theme that the reader chose."""
        if theme != self.theme(configured):
            self._write(msgspec.structs.replace(self.remembered, theme=theme, instead_of=configured))

    def measure(self, configured: int) -> int:
        """The width of lines to open with, in cells."""
        known = self.remembered
        return known.measure if known.measure and known.instead_of_measure == configured else configured

    def keep_measure(self, measure: int, configured: int) -> None:
        """Remember a width of lines that the reader chose."""
        if measure != self.measure(configured):
            self._write(msgspec.structs.replace(self.remembered, measure=measure, instead_of_measure=configured))

    def language(self, configured: str) -> str:
        """The language to open in."""
        known = self.remembered
        return known.language if known.language and known.instead_of_language == configured else configured

    def keep_language(self, language: str, configured: str) -> None:
        """Remember a language that the reader chose."""
        if language != self.language(configured):
            self._write(msgspec.structs.replace(self.remembered, language=language, instead_of_language=configured))

    def keep_scripts(self, scripts: Mapping[str, Script]) -> None:
        """Remember the script that each source is read in."""
        self._write(msgspec.structs.replace(self.remembered, scripts=dict(scripts)))

    def keep_place(self, place: str) -> None:
        """Remember where the reader was."""
        if place != self.remembered.place:
            self._write(msgspec.structs.replace(self.remembered, place=place))

    def keep_welcomed(self) -> None:
        """Remember that the reader was welcomed."""
        self._write(msgspec.structs.replace(self.remembered, welcomed=True))

    def keep_mute(self, terminal: str) -> None:
        """Remember that a terminal does not answer."""
        self._write(msgspec.structs.replace(self.remembered, mute=self.remembered.mute | {terminal}))

    def keep_pictures(self, shown: bool) -> None:
        """Remember whether the reader wants to see pictures."""
        self._write(msgspec.structs.replace(self.remembered, pictures=shown))

    def _read(self) -> Remembered:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Remembered)
        except (OSError, msgspec.DecodeError):
            return Remembered()

    def _write(self, remembered: Remembered) -> None:
        self.remembered = remembered
        fresh = self._file.with_suffix(".new")
        with suppress(OSError):
            fresh.write_bytes(msgspec.json.encode(remembered))
            fresh.replace(self._file)
