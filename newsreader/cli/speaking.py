"""What is settled before the first word: the language, and how wide signs are; for `main`."""

from __future__ import annotations

import gettext
import os
from typing import Literal

from newsreader.errors import ConfigError
from newsreader.settings import Home, Settings
from newsreader.text.language import FOLDER, Language, preferred, speak, spoken

_CLICK = "click"
"""The words of click itself, such as "Usage:", in a catalogue of their own: it asks gettext for them."""


def follow_wishes() -> None:
    """Speak and measure as `config.toml` or the environment says; a broken file is for the command to tell."""
    try:
        settings = Home.locate().settings()
    except ConfigError:
        settings = Settings()
    if settings.ambiguous_width == "wide":
        from newsreader.text.ambiguous import count_as_wide  # Rich is not needed for every command

        count_as_wide()
    _speak(settings.language)


def _speak(wish: Literal["auto"] | Language) -> None:
    speak(preferred(os.environ) if wish == "auto" else wish)
    if spoken() != "en":
        # gettext knows the language from here only; programs that we start find the one they know behind it
        own = spoken().replace("-", "_")
        os.environ["LANGUAGE"] = f"{own}:{os.environ.get('LANGUAGE') or os.environ.get('LANG', '')}"
        gettext.bindtextdomain(_CLICK, str(FOLDER))
        gettext.textdomain(_CLICK)
