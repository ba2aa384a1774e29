"""Runs `epubcheck`, the judge of e-books, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def complaints(book: Path) -> str:
    """What epubcheck says against a book, warnings too; nothing when it is valid."""
    checker, java = shutil.which("epubcheck"), shutil.which("java")
    if checker is None or java is None:
        pytest.skip("epubcheck is not installed")
    is_jar = Path(checker).read_bytes()[:2] == b"PK"  # Debian links the jar itself
    command = [java, "-jar", checker] if is_jar else [checker]
    done = subprocess.run(
        [*command, "--failonwarnings", str(book)], capture_output=True, text=True, timeout=120, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr
