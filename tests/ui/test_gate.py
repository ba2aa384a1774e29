"""The second gate: what reaches the terminal when a string from the web was never cleaned."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.traceback import Traceback
from textual.strip import Strip

from newsreader.ui.gate import guard, install
from tests.ui.hostile_app import EVIL_LINK, PAYLOADS, READY, HostileApp

DEADLINE = 60.0
"""Seconds until a terminal that shows nothing is given up."""

QUIT = b"\x11"
"""What Ctrl+Q sends."""


@pytest.fixture(autouse=True)
def _gate() -> Iterator[None]:
    before = Strip.render
    install()
    yield
    Strip.render = before  # type: ignore[method-assign]


@pytest.fixture
def terminal() -> Console:
    return Console(force_terminal=True, color_system="truecolor")


def acts(written: str) -> list[str]:
    """Give the signs of a rendered line that a terminal would act on, beside colours and links."""
    left = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\", "", written)
    return [sign for sign in left if not sign.isprintable() and sign != "\u3000"]


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS.keys())
async def test_no_widget_lets_it_through(text: str) -> None:
    app = HostileApp(text)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        written = [
            widget.render_line(y).render(app.console)
            for widget in app.screen.children
            for y in range(widget.outer_size.height)
        ]
    assert any("a rich link" in line for line in written)
    assert [acts(line) for line in written if acts(line)] == []
    assert not any("PWNLINK\x07" in line or "evil.example/\x1b\\\x1b" in line for line in written)


def test_honest_lines_are_written_as_ever(terminal: Console) -> None:
    segments = [Segment("央行　今日 👨‍👩‍👧 ❤️ ", Style(bold=True)), Segment("読む", Style(link="https://a.cn/x"))]
    written = Strip(segments).render(terminal)
    assert "央行　今日 👨‍👩‍👧 ❤️ " in written
    assert ";https://a.cn/x\x1b\\" in written


def test_a_link_is_written_percent_encoded_or_not_at_all(terminal: Console) -> None:
    evil = Strip([Segment("read", Style(link=EVIL_LINK))]).render(terminal)
    assert ";http://evil.example/%1B/%1B]0;PWNLINK%07%20x\x1b\\" in evil
    script = Strip([Segment("read", Style(link="javascript:alert(1)"))]).render(terminal)
    assert script == "read"


def test_a_picture_of_another_program_is_not_called_up(terminal: Console) -> None:
    cells = "before\U0010eeee\u0305\u0305\U0010eeee\u0305\u030dbehind"
    written = Strip([Segment(cells, Style(color="#000001")), Segment("P\x1b\ud800\n\t")]).render(terminal)
    assert "\U0010eeee" not in written
    assert "before" in written
    assert written.endswith("P\ufffd")


def test_an_error_that_quotes_a_title_is_printed_without_its_tricks() -> None:
    printed = io.StringIO()
    console = Console(file=printed, force_terminal=True, color_system="truecolor", width=200)
    guard(console)
    console.print(f"cannot open {''.join(PAYLOADS.values())}\nin two lines", markup=False)
    try:
        raise ValueError(PAYLOADS["clipboard"] + PAYLOADS["C1"] + PAYLOADS["direction"])
    except ValueError:
        console.print(Traceback())
    assert "in two lines" in printed.getvalue()
    assert set(acts(printed.getvalue())) == {"\n"}


def test_the_program_on_a_terminal_writes_nothing_of_it() -> None:
    written = session()
    text = written.decode("utf-8", "strict")
    assert READY in text
    assert "PWN" in text, "the readable part of a hostile title is shown"
    for start in (
        "\x1b]0;",
        "\x1b]2;",
        "\x1b]52",
        "\x1b]8;;http",
        "\x1b[2J\x1b[10A",
        "\x1bcP",
        "\x1b[?1049lP",
        "\x1b[6nP",
    ):
        assert start not in text
    for start in ("\x1bP", "\x1b_G", "\x9b", "\x9d", "\x90", "\x00", "\x05", "\x0e", "\x0f", "\x7f"):
        assert start not in text
    for sign in "\u202e\u200b\ufeff\u2060\u2028\u0085\U000e0041\ufffe\ufdd0":
        assert sign not in text
    assert text.count("\x1b[?1049l") == 1, "the screen is left once, at the end"


def session() -> bytes:
    """Run the hostile app on a terminal of its own until it shows everything, press a key, and give all it wrote."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 240, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
    command = [sys.executable, "-m", "tests.ui.hostile_app"]
    program = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True)
    os.close(theirs)
    written = bytearray()
    pressed = False
    end = time.monotonic() + DEADLINE
    try:
        while (left := end - time.monotonic()) > 0 and select.select([ours], [], [], left)[0]:
            try:
                written += os.read(ours, 65_536)
            except OSError:  # Linux says so when the other side has closed
                break
            if not pressed and READY.encode() in written:
                os.write(ours, QUIT)
                pressed = True
    finally:
        program.kill()
        program.wait()
        os.close(ours)
    return bytes(written)
