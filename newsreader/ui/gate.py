"""The second gate: whatever a widget draws, only visible signs and web addresses reach the terminal.

The app calls `install` before it runs, and `guard` for the console on which it says why it failed. Everything from the
web was cleaned before it was stored; this holds for what was not: a server's words, a line of ours that forgot.
"""

from __future__ import annotations

from functools import lru_cache

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook, RenderResult
from rich.segment import Segment
from textual.strip import Strip

from newsreader.text.safe import visible
from newsreader.text.urls import web_url

_textual_render = Strip.render


def install() -> None:
    """Put the gate before the terminal, for every strip of every widget; a second call changes nothing.

    Textual writes text and link addresses as they are, but for a few control characters; a strip is the one place
    through which all of them go.
    """
    Strip.render = _render  # type: ignore[assignment, method-assign]


def guard(console: Console) -> None:
    """Put the gate before what a console prints: an error may quote a title or a server's words."""
    console.push_render_hook(_Guard())


def _render(strip: Strip, console: Console) -> str:
    """Render a strip as Textual does, gated when anything in it needs it; nearly none does."""
    for segment in strip:
        if segment.control is None and not _harmless(segment):
            return _textual_render(Strip(map(_gated, strip), strip.cell_length), console)
    return _textual_render(strip, console)


def _harmless(segment: Segment) -> bool:
    text, style, _ = segment
    if style is not None and style.link is not None and style.link != _address(style.link):
        return False
    return text.isprintable() or text == _shown(text)


def _gated(segment: Segment) -> Segment:
    """Give a segment that may be written; control segments are Textual's own."""
    text, style, control = segment
    if control is not None:
        return segment
    if style is not None and style.link is not None and style.link != _address(style.link):
        style = style.update_link(_address(style.link))
    return Segment(_shown(text), style)


def _shown(text: str) -> str:
    """Give what may be written of a text; line ends and tabs go too, for which Textual counts no cell."""
    return visible(text).replace("\n", "").replace("\t", "")


@lru_cache(maxsize=1024)
def _address(link: str) -> str | None:
    return web_url(link)


class _Guard(RenderHook):
    """Gates whatever a console is asked to print."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Guarded(renderable) for renderable in renderables]


class _Guarded:
    """A renderable of which only visible signs are printed."""

    def __init__(self, renderable: ConsoleRenderable) -> None:
        self._renderable = renderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for text, style, control in console.render(self._renderable, options):
            yield Segment(text if control else visible(text), style, control)
