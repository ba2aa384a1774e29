"""The language of the command line: chosen once, before the first word; for `main`."""

from __future__ import annotations

import gettext
import os

from newsreader.errors import ConfigError
from newsreader.settings import Home
from newsreader.text.language import FOLDER, preferred, speak, spoken

_CLICK = "click"
"""The words of click itself, such as "Usage:", in a catalogue of their own: it asks gettext for them."""


def speak_as_wished() -> None:
    """Speak what `config.toml` says, else what the environment asks for; a broken file is for the command to tell."""
    try:
        wish = Home.locate().settings().language
    except ConfigError:
        wish = "auto"
    speak(preferred(os.environ) if wish == "auto" else wish)
    if spoken() != "en":
        # gettext knows the language from here only; programs that we start find the one they know behind it
        own = spoken().replace("-", "_")
        os.environ["LANGUAGE"] = f"{own}:{os.environ.get('LANGUAGE') or os.environ.get('LANG', '')}"
        gettext.bindtextdomain(_CLICK, str(FOLDER))
        gettext.textdomain(_CLICK)
