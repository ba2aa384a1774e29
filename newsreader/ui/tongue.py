"""What the interface speaks: what the reader chose with a key, else what `config.toml` says; no Textual."""

from __future__ import annotations

from typing import get_args

from newsreader.text.language import Language, speak, spoken
from newsreader.ui.memory import Memory

LANGUAGES: dict[Language, str] = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
"""The names of the languages, each in its own; a key leads from one to the next."""


class Tongue:
    """The language of the interface; remembered until `config.toml` says something else."""

    def __init__(self, memory: Memory, configured: str) -> None:
        self._memory = memory
        self._found = spoken()
        """What the command line found that the environment or the settings ask for."""
        self.configure(configured)

    def configure(self, configured: str) -> None:
        """Follow what `config.toml` says, unless the reader chose another language since it says so."""
        self._configured = configured
        wanted = self._memory.language(configured)
        self._say_it_in(next((known for known in get_args(Language) if known == wanted), self._found))

    def choose(self, language: Language) -> None:
        """Speak a language from now on, and the next time too."""
        self._say_it_in(language)
        self._memory.keep_language(language, self._configured)

    def next(self) -> Language:
        """The language after the one that is spoken."""
        known = list(LANGUAGES)
        return known[(known.index(spoken()) + 1) % len(known)]

    def _say_it_in(self, language: Language) -> None:
        if language != spoken():
            speak(language)
