"""Help, version, and what is said of bad input: a sentence, and the right exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import __version__
from newsreader.cli.main import COMMANDS
from tests.cli.conftest import Shell


def test_version_and_help(shell: Shell) -> None:
    assert __version__ in shell("--version").stdout
    text = shell("--help").stdout
    assert all(command in text for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(shell: Shell, command: str) -> None:
    done = shell(command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("read", "ftp://news.example/a"),
        ("mark", "1"),
        ("extract", "missing.html", "--url", "http://news.example/"),
        ("import", "missing.opml"),
        ("headlines", "--limit", "0"),
        ("sources", "add", "nosuchsource"),
        ("sources", "remove", "nosuchsource"),
        ("frobnicate",),
    ],
)
def test_wrong_usage_ends_with_2_and_a_sentence(shell: Shell, words: tuple[str, ...]) -> None:
    done = shell(*words)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_names_file_and_key(shell: Shell) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text('measure = "wide"\n')
    done = shell("headlines")
    assert done.returncode == 2
    assert "config.toml" in done.stderr
    assert "measure" in done.stderr
    assert shell("config", "check").returncode == 2


def test_the_store_of_a_newer_version_is_left_alone(shell: Shell) -> None:
    shell("sections")
    import apsw

    connection = apsw.Connection(str(shell.home.database))
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    done = shell("sections")
    assert done.returncode == 1
    assert "newer" in done.stderr


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = Shell(tmp_path / "file" / "home")("sections")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert str(tmp_path) in done.stderr


def test_the_paper_without_a_terminal_says_what_to_do(shell: Shell) -> None:
    done = shell()
    assert done.returncode == 2
    assert "headlines" in done.stderr


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (["--version"], ["textual", "httpx", "lxml", "apsw", "rich", "msgspec"]),
        (["headlines"], ["textual", "httpx", "lxml", "trafilatura", "opencc", "rich.console", "PIL"]),
        (["sections"], ["textual", "httpx", "lxml", "trafilatura", "opencc", "rich.console", "PIL"]),
    ],
)
def test_nothing_heavy_is_imported_before_its_use(tmp_path: Path, words: list[str], unwanted: list[str]) -> None:
    script = (
        "import atexit, sys\n"
        f"sys.argv = ['newsreader', *{words!r}]\n"
        f"atexit.register(lambda: print('loaded', [name for name in {unwanted!r} if name in sys.modules]))\n"
        "from newsreader.cli import main\n"
        "main()\n"
    )
    for _ in range(2):  # the first start reads and checks the definitions of the sources
        done = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            env={"NEWSREADER_HOME": str(tmp_path), "PATH": "", "LANG": "C.UTF-8"},
            timeout=60,
            check=False,
        )
    assert "loaded []" in done.stdout, done.stdout + done.stderr
