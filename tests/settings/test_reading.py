"""A file that is not right: everything in it is named, with what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsreader.errors import ConfigError
from newsreader.settings import Settings
from newsreader.settings.reading import examine, read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_everything_is_as_it_was_made(file: Path) -> None:
    assert read(file) == Settings()


def test_all_that_is_wrong_is_named_and_what_is_right_holds(file: Path) -> None:
    file.write_text('theem = "x"\nmeasure = "a"\npicture_format = "png"\nkeep = "never"\nrefresh_minutes = 5\n')
    settings, problems = examine(file)
    assert settings == Settings(refresh_minutes=5, keep="never")
    assert problems == [
        f"{file}: theem is no setting. Is it theme that you mean?",
        f'{file}: measure is "a", but must be a whole number from 20 to 200',
        f'{file}: picture_format is "png", but must be one of "jpeg", "webp"',
        f"{file}: keep will not do: “never” is neither “forever” nor an age like 90d nor a size like 500MB",
    ]


def test_a_key_inside_a_table_is_named_whole(file: Path) -> None:
    file.write_text("[keys]\nstar = 1\n")
    with pytest.raises(ConfigError, match=r"config.toml: keys.star is 1, but must be a text in quotes"):
        read(file)


def test_a_name_that_is_like_none_gets_the_whole_list(file: Path) -> None:
    file.write_text("zzz = 1\n")
    with pytest.raises(ConfigError, match=r"zzz is no setting. There are: .*theme, .*measure"):
        read(file)


def test_what_is_no_toml_says_where(file: Path) -> None:
    file.write_text("theme = dark\n")
    with pytest.raises(ConfigError, match=r"config.toml is no TOML: .*line 1.*theme = "):
        read(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(file: Path) -> None:
    file.write_text("measure = 60\n")
    file.chmod(0)
    with pytest.raises(ConfigError, match="cannot be read"):
        read(file)


def test_a_saved_query_that_cannot_be_read_is_named(file: Path) -> None:
    two = '[[saved]]\nname = "A"\nquery = "ferry"\n[[saved]]\nname = "B"\nquery = "(ferry"\n'
    file.write_text(f'{two}[[saved]]\nname = ""\n')
    with pytest.raises(ConfigError) as raised:
        read(file)
    words = str(raised.value)
    assert 'saved[3].name is "", but must be a text in quotes' in words
    assert "saved[3].query is missing" in words
    file.write_text(two)
    with pytest.raises(ConfigError, match=r"saved\[2\].query “\(ferry” will not do: "):
        read(file)
