"""Opening a browser: a list of arguments, web addresses only, never a shell."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newsreader.errors import WorldError
from newsreader.ui.browser import Browser


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """Where the browser of these tests writes down its arguments, a line each."""
    return tmp_path / "arguments"


@pytest.fixture
def browser(tmp_path: Path, notebook: Path) -> Browser:
    program = tmp_path / "my browser"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(notebook)!r}, 'w').write('\\n'.join(sys.argv[1:]))\n",
        encoding="utf-8",
    )
    program.chmod(0o700)
    return Browser({"BROWSER": f"not-there{os.pathsep}'{program}' --new-window"})


def test_the_address_is_one_argument_whatever_is_in_it(browser: Browser, notebook: Path) -> None:
    browser.open("https://river.example/a b?x=$(id);`id`&y='\"")
    browser.wait()
    first, address = notebook.read_text().split("\n")
    assert first == "--new-window"
    assert address.startswith("https://river.example/a%20b?x=")
    assert not set(address) & set(" `'\"")


def test_a_place_for_the_address_is_kept(tmp_path: Path) -> None:
    command = Browser({"BROWSER": f"{sys.executable} -c pass %s --quiet"}).command("https://river.example/")
    assert command == [sys.executable, "-c", "pass", "https://river.example/", "--quiet"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "--help", "", "https://"])
def test_what_is_no_web_address_is_refused(browser: Browser, notebook: Path, address: str) -> None:
    with pytest.raises(WorldError, match="no address"):
        browser.open(address)
    assert not notebook.exists()


def test_a_browser_that_cannot_be_found_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WorldError, match="Set BROWSER"):
        Browser({"BROWSER": "'unbalanced"}).open("https://river.example/")
