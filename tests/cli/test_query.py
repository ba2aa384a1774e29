"""The query language in a shell: search, headlines, mass actions and exports understand the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def titles(shell: Shell, *words: str) -> list[str]:
    rows = shell.json(*words)
    assert isinstance(rows, list)
    return [row["title"] for row in rows]


def test_fields_and_words_together(paper: Shell) -> None:
    everything = titles(paper, "headlines", "--limit", "1000")
    [named, *_] = [title for title in everything if "“" not in title]
    whole = titles(paper, "search", "is:whole", "limit:1000")
    assert titles(paper, "search", f'title:"{named}"', "limit:5") == [named]
    assert titles(paper, "search", "is:whole", "--limit", "2") == whole[:2]
    assert titles(paper, "search", f'-title:"{named}"', "limit:1000") == [one for one in everything if one != named]
    assert titles(paper, "headlines", "--query", f'title:"{named}" OR is:starred') == [named]


def test_a_malformed_query_is_shown_with_a_caret_under_its_place(paper: Shell) -> None:
    done = paper("search", "渡船 is:旧")
    assert done.returncode == 2
    assert done.stdout == ""
    *_, line, caret = done.stderr.splitlines()
    assert line == "  渡船 is:旧"
    assert caret == "          ^^"


@pytest.mark.parametrize("words", [("search", "--jsn", "渡船"), ("search", ""), ("headlines", "--query", "(a")])
def test_wrong_usage_is_said(paper: Shell, words: tuple[str, ...]) -> None:
    done = paper(*words)
    assert done.returncode == 2
    assert done.stderr


def test_all_that_is_found_is_marked_and_the_number_is_said_first(paper: Shell) -> None:
    before = len(titles(paper, "search", "is:unread limit:1000", "--unfold"))
    some = len(titles(paper, "search", "is:unread is:whole limit:1000", "--unfold"))
    assert 0 < some <= before
    done = paper("mark", "--query", "is:unread is:whole", "--read")
    assert done.returncode == 0
    assert done.stderr == f"newsreader: {some} stories found.\n"
    assert titles(paper, "search", "is:unread is:whole") == []
    assert len(titles(paper, "search", "is:unread limit:1000", "--unfold")) == before - some
    assert paper("mark", "--read").returncode == 2


def test_an_export_takes_what_is_found(paper: Shell, tmp_path: Path) -> None:
    [title, *_] = titles(paper, "search", "is:whole")
    done = paper("export", "--markdown", str(tmp_path / "out"), "is:whole", f'title:"{title}"')
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").rglob("*.md"))) >= 1
    assert done.stdout.startswith("1 story")


def test_a_saved_query_is_a_section(paper: Shell, tmp_path: Path) -> None:
    everything = titles(paper, "headlines", "--limit", "1000")
    [title, *_] = [title for title in titles(paper, "search", "is:whole limit:1000") if "“" not in title]
    query = f"title:'{title}'".replace("'", '\\"')
    paper.home.settings_file.write_text(f'[[saved]]\nname = "My ferries"\nquery = "{query}"\n')
    assert titles(paper, "headlines", "my ferries") == [title]
    assert titles(paper, "headlines", "My ferries", "--query", "is:starred") == []
    assert titles(paper, "headlines", "--limit", "1000") == everything
    heading, line, *_ = paper("sections").stdout.splitlines()
    assert heading == "Saved queries"
    assert line.split() == ["My", "ferries", "1", "unread", "1", "in", "all"]
    sections = paper.json("sections")
    assert isinstance(sections, list)
    assert sections[-1]["name"] == "My ferries"
    done = paper("export", "--markdown", str(tmp_path / "out"), "--section", "My ferries")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").rglob("*.md"))) >= 1
