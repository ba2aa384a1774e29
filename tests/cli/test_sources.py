"""`sources`, `import` and `export`: which sites and feeds the paper is made of."""

from __future__ import annotations

from typing import cast

import pytest

from newsreader.sample import SamplePaper
from tests.cli.conftest import Shell

Rows = list[dict[str, object]]

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>mine</title></head><body>
<outline text="City"><outline type="rss" text="Harbour" xmlUrl="http://harbour.example/rss.xml"/>
<outline type="rss" text="Market" xmlUrl="http://market.example/feed"/></outline>
<outline type="rss" text="Evil" xmlUrl="|touch /tmp/pwned"/>
</body></opml>
"""


def test_the_list_begins_with_those_that_are_on(shell: Shell) -> None:
    listed = cast("Rows", shell.json("sources", "list"))
    assert (listed[0]["id"], listed[0]["enabled"]) == ("hangzhou", True)
    assert len(listed) >= 25
    assert "杭州网" in shell("sources").stdout


def test_a_known_source_comes_and_goes_by_its_id(shell: Shell) -> None:
    assert "now among" in shell("sources", "add", "hackernews").stdout
    sections = cast("Rows", shell.json("sections"))
    assert {section["source"] for section in sections} == {"hangzhou", "hackernews"}
    assert shell("sources", "remove", "hackernews").returncode == 0
    assert {section["source"] for section in cast("Rows", shell.json("sections"))} == {"hangzhou"}
    assert shell("sources", "remove", "hackernews").returncode == 2


def test_adding_an_address_says_what_was_found(shell: Shell, sample: SamplePaper) -> None:
    done = shell("sources", "add", f"{sample.url}/", "--name", "My town")
    assert done.returncode == 0, done.stderr
    assert "My town" in done.stdout
    identity = done.stdout.split(" as ")[1].split(":")[0]
    fetched = shell("fetch", identity)
    assert fetched.returncode == 0, fetched.stderr
    assert cast("Rows", shell.json("headlines", "--source", identity))


def test_the_same_site_is_added_once(shell: Shell, sample: SamplePaper) -> None:
    first = shell("sources", "add", f"{sample.url}/")
    assert first.returncode == 0, first.stderr
    assert "--pages" in first.stderr
    again = shell("sources", "add", f"{sample.url}/index.htm")
    assert again.returncode == 2
    assert "has it already" in again.stderr


def test_a_site_with_feeds_is_read_by_its_pages_where_that_is_wanted(shell: Shell, sample: SamplePaper) -> None:
    done = shell("sources", "add", f"{sample.url}/", "--pages", "--name", "My town")
    assert done.returncode == 0, done.stderr
    sections = [one["name"] for one in cast("Rows", shell.json("sections")) if one["source_name"] == "My town"]
    assert sections[:3] == ["新闻首页", "国内", "国际"]


def test_an_address_that_does_not_answer_is_said_in_words(shell: Shell) -> None:
    done = shell("sources", "add", "http://127.0.0.1:9/")
    assert done.returncode == 1
    assert "127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_says_how_every_list_is(paper: Shell) -> None:
    checked = cast("Rows", paper.json("sources", "check", "sample"))
    by_name = {str(one["name"]): one for one in checked}
    assert cast("dict[str, object]", by_name["国内"]["report"])["state"] == "fresh"
    assert by_name["a story"]["story"] is not None
    assert "国内" in paper("sources", "check", "sample").stdout


def test_subscriptions_go_in_and_out_as_opml(shell: Shell) -> None:
    file = shell.root / "mine.opml"
    file.parent.mkdir(parents=True)
    file.write_text(OPML)
    done = shell("import", str(file))
    assert done.returncode == 0, done.stderr
    assert "touch" in done.stderr
    sections = [str(one["name"]) for one in cast("Rows", shell.json("sections")) if one["source_name"] == "City"]
    assert sections == ["Harbour", "Market"]
    exported = shell("export", "--opml").stdout
    assert "http://harbour.example/rss.xml" in exported
    assert "touch" not in exported


@pytest.mark.parametrize("content", ["", "not xml", "<opml version='2.0'><body/></opml>"])
def test_a_file_without_feeds_is_said(shell: Shell, content: str) -> None:
    file = shell.root / "mine.opml"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    done = shell("import", str(file))
    assert done.returncode in (1, 2)
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_doctor_finds_nothing_wrong_with_a_fresh_paper(paper: Shell) -> None:
    done = paper("doctor")
    assert done.returncode == 0, done.stdout
    assert "whole" in done.stdout


def test_config_says_where_things_are(shell: Shell) -> None:
    places = cast("dict[str, str]", shell.json("config", "path"))
    assert all(place.startswith(str(shell.root)) for place in places.values())
    assert shell("config", "check").returncode == 0
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text('[keys]\nfly = "x"\n')
    done = shell("config", "check")
    assert done.returncode == 2
    assert "fly" in done.stderr


def test_moves_are_listed_and_taken_back(shell: Shell) -> None:
    assert shell.json("sources", "moves") == []
    unknown = shell("sources", "moves", "--forget", "http://paper.example/")
    assert (unknown.returncode, "Nothing is known of a move" in unknown.stderr) == (2, True)
