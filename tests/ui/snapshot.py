"""A screen as an SVG picture that is the same on every machine and small enough to be kept beside its text."""

from __future__ import annotations

import re

from newsreader.ui.app import NewsApp

_FONTS = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_CLIPS = re.compile(r'<clipPath id="[^"]*-line-\d+">.*?</clipPath>\s*', re.DOTALL)
_CLIPPED = re.compile(r' clip-path="url\(#[^"]*-line-\d+\)"')
_NUMBER = re.compile(r"terminal-\d+")


def svg_of(app: NewsApp) -> str:
    """The screen that is shown: its letters, colours and places, without fonts from elsewhere and numbers by chance."""
    svg = app.export_screenshot(title="newsreader")
    svg = _CLIPPED.sub("", _CLIPS.sub("", _FONTS.sub("", svg)))
    return _NUMBER.sub("terminal", svg).replace("><", ">\n<") + "\n"
