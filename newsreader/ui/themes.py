"""The paper's own colours, dark and light, and what stands for them in any other theme."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="newsreader-dark",
    primary="#d9715c",
    secondary="#8fb4d6",
    accent="#d9715c",
    warning="#dcae4a",
    error="#e0705f",
    success="#93b26b",
    foreground="#e4dfd3",
    background="#161513",
    surface="#161513",
    panel="#201e1b",
    dark=True,
    variables={
        "ink": "#e4dfd3",
        "ink-bright": "#fbf7ec",
        "ink-dim": "#928b7d",
        "rule": "#3c3832",
        "here": "#242119",
        "here-focus": "#3a3122",
        "hover": "#1e1c18",
        "star": "#dcae4a",
        "link-ink": "#8fb4d6",
        "masthead": "#201e1b",
        "scrollbar": "#3c3832",
        "scrollbar-background": "#161513",
        "scrollbar-background-hover": "#161513",
        "scrollbar-background-active": "#161513",
        "scrollbar-hover": "#5a5347",
        "scrollbar-active": "#d9715c",
        "scrollbar-corner-color": "#161513",
    },
)

LIGHT = Theme(
    name="newsreader-light",
    primary="#9c2b1b",
    secondary="#27547f",
    accent="#9c2b1b",
    warning="#8a6400",
    error="#a3241a",
    success="#4f6b1f",
    foreground="#24211c",
    background="#f8f4ea",
    surface="#f8f4ea",
    panel="#efe9da",
    dark=False,
    variables={
        "ink": "#24211c",
        "ink-bright": "#0c0b09",
        "ink-dim": "#70695c",
        "rule": "#cdc4b0",
        "here": "#efe7d4",
        "here-focus": "#e4d5b4",
        "hover": "#f3ede0",
        "star": "#a87400",
        "link-ink": "#27547f",
        "masthead": "#efe9da",
        "scrollbar": "#cdc4b0",
        "scrollbar-background": "#f8f4ea",
        "scrollbar-background-hover": "#f8f4ea",
        "scrollbar-background-active": "#f8f4ea",
        "scrollbar-hover": "#a99f8a",
        "scrollbar-active": "#9c2b1b",
        "scrollbar-corner-color": "#f8f4ea",
    },
)

THEMES = (DARK, LIGHT)


def stand_ins(theme: Theme) -> dict[str, str]:
    """Our colours worked out from a theme that does not know them."""
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
