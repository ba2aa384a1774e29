"""The processes that a test started, looked up where Linux keeps them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

HERE = Path("/proc/self/task").exists()

needs_proc = pytest.mark.skipif(not HERE, reason="only Linux tells in /proc who started whom")


def children() -> list[int]:
    """The processes that this one started and that still run."""
    found = (task / "children" for task in Path("/proc/self/task").iterdir())
    return [int(word) for file in found for word in file.read_text().split() if is_running(int(word))]


def bureaus() -> list[int]:
    """The bureaus among them; an earlier test may have left helpers of Python's own, which live as long as we do."""
    return [process for process in children() if b"bureau" in Path(f"/proc/{process}/cmdline").read_bytes()]


def is_running(process: int) -> bool:
    """Whether a process is there, and not merely waiting to be buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def wait_for_end(process: int, seconds: float = 30.0) -> None:
    """Wait until a process that need not be our own has ended."""
    deadline = time.monotonic() + seconds
    while is_running(process):
        assert time.monotonic() < deadline, f"process {process} goes on"
        time.sleep(0.02)


def kill(process: int) -> None:
    """SIGKILL."""
    os.kill(process, 9)
