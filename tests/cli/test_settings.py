"""`config.toml`: every key that README names is taken, and one that is wrong is named."""

from __future__ import annotations

import re
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
    assert set(re.findall(r"^(\w+) =", found[1].split("[keys]")[0], re.MULTILINE)) == {
        name for name in Settings.__struct_fields__ if name != "keys"
    }


@pytest.mark.parametrize(
    "line", ['keep = "sometimes"', 'max_picture_space = "lots"', "picture_quality = 900", "measure = 3", "speed = 9"]
)
def test_a_setting_that_is_wrong_is_named(shell: Shell, line: str) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text(line)
    done = shell("config", "check")
    assert done.returncode == 2
    assert line.split()[0] in done.stderr
