"""An article as plain text, Markdown or HTML, for `read`, the exports and whoever else writes one out; pure."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.model import Article
from newsreader.rendering.html import to_html
from newsreader.rendering.markdown import to_markdown
from newsreader.rendering.plain import to_text

FORMATS: dict[str, Callable[[Article], str]] = {"text": to_text, "markdown": to_markdown, "html": to_html}
"""The formats by their names."""

__all__ = ["FORMATS", "to_html", "to_markdown", "to_text"]
