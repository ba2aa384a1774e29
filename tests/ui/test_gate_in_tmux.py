"""The second gate inside a terminal that really obeys: its title, its clipboard and its screen stay ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.hostile_app import READY

ROOT = Path(__file__).parents[2]
DEADLINE = 180.0
"""Seconds until a screen that does not come is given up."""

Tmux = Callable[..., str]

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """A tmux server of its own, which lets programs set what they can."""

    def run(*arguments: str) -> str:
        command = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False).stdout

    run("new-session", "-d", "-x", "240", "-y", "50", "sh")
    run("set-option", "-g", "set-clipboard", "on")
    run("set-option", "-g", "allow-passthrough", "on")
    run("set-option", "-g", "remain-on-exit", "on")
    yield run
    run("kill-server")


def until(seen: Callable[[], bool], tmux: Tmux) -> None:
    """Wait until something is so; tmux has no event for what a program writes."""
    end = time.monotonic() + DEADLINE
    while not seen():
        assert time.monotonic() < end, tmux("capture-pane", "-p")
        time.sleep(0.05)


def shows(tmux: Tmux, *texts: str) -> None:
    """Wait until all these texts are on the screen."""
    until(lambda: all(text in screen for screen in (tmux("capture-pane", "-p"),) for text in texts), tmux)


def asked(tmux: Tmux, name: str) -> str:
    """What tmux knows about its pane."""
    return tmux("display-message", "-p", f"#{{{name}}}").strip()


def test_title_clipboard_and_screen_stay_ours(tmux: Tmux) -> None:
    title = asked(tmux, "pane_title")
    tmux("respawn-pane", "-k", sys.executable, "-m", "tests.ui.hostile_app")
    shows(tmux, "a rich link", "PWNTITLE", READY)  # the rubble is text like any other
    assert asked(tmux, "pane_title") == title
    assert tmux("list-buffers") == ""
    assert asked(tmux, "alternate_on") == "1"
    tmux("send-keys", "C-q")
    until(lambda: asked(tmux, "pane_dead") == "1", tmux)


def test_the_tricks_would_work_without_the_gate(tmux: Tmux) -> None:
    tmux("respawn-pane", "-k", "printf '\\033]2;TAKEN\\033\\\\\\033]52;c;UFdO\\007'; echo DONE; cat")
    shows(tmux, "DONE")
    assert asked(tmux, "pane_title") == "TAKEN"
    assert tmux("show-buffer") == "PWN"
