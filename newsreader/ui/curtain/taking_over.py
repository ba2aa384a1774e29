"""Textual's side of the curtain: the driver that takes the terminal over, and the picture of a screen that is left."""

from __future__ import annotations

import os

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.style import Style
from textual.app import App
from textual.driver import Driver

from newsreader.ui.curtain.curtain import UP, Curtain
from newsreader.ui.curtain.frame import Frame, terminal_of

_LOOKS = {"bold": 1, "dim": 2, "italic": 3, "underline": 4, "blink": 5, "reverse": 7, "conceal": 8, "strike": 9}


def driver_behind(curtain: Curtain, usual: type[Driver]) -> type[Driver]:
    """The usual driver, which finds the terminal as the curtain leaves it: nothing flashes, and no key is lost."""
    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver  # not on Windows

    if not issubclass(usual, LinuxDriver):
        return usual

    class BehindCurtain(LinuxDriver):
        """Takes over the other screen as it is, and at the end leaves the terminal as the curtain found it."""

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if curtain.up:
                self.attrs_before = curtain.hand_over()

        def write(self, data: str) -> None:
            if not (curtain.up and data == UP):
                super().write(data)

        def run_input_thread(self) -> None:
            typed, curtain.typed = curtain.typed.decode(errors="ignore"), b""
            for event in XTermParser(self._debug).feed(typed) if typed else ():
                self.process_message(event)
            super().run_input_thread()

    return BehindCurtain


def pictured(app: App[None]) -> Frame:
    """The screen of an application, cell by cell, as its terminal shows it."""
    system = COLOR_SYSTEMS.get(app.console.color_system or "", ColorSystem.STANDARD)
    styles: dict[tuple[int, ...], int] = {}
    lines = []
    for strip in app.screen._compositor.render_strips():
        parts = ((text, _parameters(style, system)) for text, style, control in strip if not control)
        lines.append(tuple((text, styles.setdefault(sgr, len(styles))) for text, sgr in parts))
    return Frame(
        terminal=terminal_of(os.environ),
        size=(app.size.width, app.size.height),
        styles=tuple(styles),
        lines=tuple(lines),
    )


def _parameters(style: Style | None, system: ColorSystem) -> tuple[int, ...]:
    if style is None:
        return ()
    codes = [str(code) for name, code in _LOOKS.items() if getattr(style, name)]
    if style.color is not None:
        codes += style.color.downgrade(system).get_ansi_codes()
    if style.bgcolor is not None:
        codes += style.bgcolor.downgrade(system).get_ansi_codes(foreground=False)
    return tuple(map(int, codes))
