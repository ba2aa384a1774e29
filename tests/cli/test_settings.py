"""`config.toml`: every key that README names is taken, and one that is wrong is named."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from newsreader.settings import Settings
from tests.cli.conftest import Shell

README = (Path(__file__).parent.parent.parent / "README.md").read_text("utf-8")


def test_the_settings_of_readme_are_right(shell: Shell) -> None:
    found = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert found is not None
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text(found[1], "utf-8")
    done = shell("config", "check")
    assert done.returncode == 0, done.stderr
    assert set(tomllib.loads(found[1])) == set(Settings.__struct_fields__)


@pytest.mark.parametrize(
    "line",
    [
        'keep = "sometimes"',
        'max_picture_space = "lots"',
        "picture_quality = 900",
        "measure = 3",
        "speed = 9",
        'hot_memory = "2d"',
    ],
)
def test_a_setting_that_is_wrong_is_named(shell: Shell, line: str) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text(line)
    done = shell("config", "check")
    assert done.returncode == 2
    assert line.split()[0] in done.stderr


def test_the_file_is_written_once_and_never_over_another(shell: Shell) -> None:
    first = shell("config", "init")
    assert first.returncode == 0
    assert str(shell.home.settings_file) in first.stdout
    assert shell("config", "check").returncode == 0
    shell.home.settings_file.write_text("measure = 60\n")
    second = shell("config", "init")
    assert second.returncode == 2
    assert "stays as it is" in second.stderr
    assert shell.home.settings_file.read_text() == "measure = 60\n"
    assert "measure = 60\n" in shell("config", "show").stdout


def test_every_problem_is_named_with_its_file(shell: Shell) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text('measure = 3\nkeep = "x"\n[keys]\nstare = "x"\nstar = "m"\n')
    done = shell("config", "check")
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert all(line.startswith(f"{shell.home.settings_file}: ") for line in lines)
    for words in ("measure is 3", "keep will not do", "Is it star that you mean?", "m stands for both"):
        assert words in done.stderr
