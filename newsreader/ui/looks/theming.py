"""Themes as Textual takes them: every colour of ours is a variable of the stylesheet."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

from newsreader.settings import Colours
from newsreader.ui.looks.contrast import blend


def textual_theme(name: str, theme: Colours) -> Theme:
    """A theme from a whole set of colours."""
    return Theme(
        name=name,
        primary=theme.accent,
        secondary=theme.link,
        accent=theme.accent,
        warning=theme.star,
        error=theme.error,
        success=theme.good,
        foreground=theme.ink,
        background=theme.paper,
        surface=theme.paper,
        panel=theme.band,
        dark=theme.dark,
        variables=_variables(theme),
    )


def _variables(theme: Colours) -> dict[str, str]:
    named = {
        "ink": theme.ink,
        "ink-bright": theme.bright,
        "ink-dim": theme.dim,
        "rule": theme.rule,
        "here": theme.here,
        "here-focus": theme.focus,
        "hover": blend(theme.paper, theme.ink, 0.04),
        "star": theme.star,
        "link-ink": theme.link,
        "masthead": theme.band,
        "scrollbar": theme.rule,
        "scrollbar-background": theme.paper,
        "scrollbar-background-hover": theme.paper,
        "scrollbar-background-active": theme.paper,
        "scrollbar-hover": theme.dim,
        "scrollbar-active": theme.accent,
        "scrollbar-corner-color": theme.paper,
        "input-cursor-background": theme.ink,
        "input-cursor-foreground": theme.paper,
        "input-selection-background": theme.focus,
        "screen-selection-background": theme.focus,
        "screen-selection-foreground": theme.bright,
    }
    return {name: colour for name, colour in named.items() if colour is not None}


def stand_ins(theme: Theme) -> dict[str, str]:
    """Our colours worked out from a theme of Textual's, which does not know them."""
    paper = Color.parse(theme.background or ("#121212" if theme.dark else "#efefef"))
    ink = Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#1e1e1e"))
    accent = Color.parse(theme.accent or theme.primary)
    return {
        "ink": ink.hex,
        "ink-bright": ink.hex,
        "ink-dim": ink.blend(paper, 0.4).hex,
        "rule": ink.blend(paper, 0.75).hex,
        "here": paper.blend(ink, 0.08).hex,
        "here-focus": paper.blend(accent, 0.3).hex,
        "hover": paper.blend(ink, 0.05).hex,
        "star": theme.warning or accent.hex,
        "link-ink": theme.secondary or accent.hex,
        "masthead": paper.blend(ink, 0.08).hex,
    }
