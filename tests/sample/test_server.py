"""The little server behaves as a decent news server does."""

from __future__ import annotations

import socket
from datetime import timedelta
from pathlib import Path

import pytest

from newsreader.sample import SamplePaper
from newsreader.sample.server import NEIGHBOURS
from newsreader.sample.site import GONE
from newsreader.sources.registry import Registry
from tests.sample.web import EVENING, ZONE, get


def test_a_page_comes_with_validators_and_its_charset(paper: SamplePaper) -> None:
    answer = get(paper.url + "/index.htm")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["etag"].startswith('"')
    assert answer.headers["last-modified"].endswith("GMT")
    assert "青渡晚报" in answer.text


@pytest.mark.parametrize("path", ["/index.htm", "/en/rss.xml", "/pictures/4103/bridge.jpg", "/style.css"])
def test_who_has_the_page_already_is_told_so(paper: SamplePaper, path: str) -> None:
    first = get(paper.url + path)
    by_tag = get(paper.url + path, if_none_match=first.headers["etag"])
    by_date = get(paper.url + path, if_modified_since=first.headers["last-modified"])
    assert (by_tag.status, by_tag.body, by_date.status, by_date.body) == (304, b"", 304, b"")


def test_a_tag_outweighs_a_date(paper: SamplePaper) -> None:
    first = get(paper.url + "/index.htm")
    dated = first.headers["last-modified"]
    assert get(paper.url + "/index.htm", if_none_match='"other"', if_modified_since=dated).status == 200


def test_a_date_that_is_none_is_ignored(paper: SamplePaper) -> None:
    assert get(paper.url + "/index.htm", if_modified_since="yesterday").status == 200


def test_pages_are_packed_for_those_who_ask_and_pictures_never(paper: SamplePaper) -> None:
    plain = get(paper.url + "/index.htm")
    packed = get(paper.url + "/index.htm", accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert len(packed.body) < len(plain.body) / 3
    assert packed.text == plain.text
    assert "content-encoding" not in get(paper.url + "/pictures/4103/bridge.jpg", accept_encoding="gzip").headers


def test_the_head_of_a_page_can_be_asked_for(paper: SamplePaper) -> None:
    answer = get(paper.url + "/index.htm", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) > 1000


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere.htm",
        "/shxw/content/2026-11/24/content_9999.htm",
        "/shxw/content/2026-13/40/content_4101.htm",
        "/gnxw/content/2026-11/24/content_4101.htm",
        "/shxw/content/2026-11/24/content_4101_2.htm",
        "/pictures/4103/nothing.jpg",
        "/pinglun/1.htm",
    ],
)
def test_an_address_that_is_not_there_is_a_404(paper: SamplePaper, path: str) -> None:
    assert get(paper.url + path).status == 404


def test_one_page_says_not_found_with_status_200(paper: SamplePaper) -> None:
    answer = get(paper.url + GONE)
    assert answer.status == 200
    assert "<title>404错误信息</title>" in answer.text


def test_a_port_in_use_is_no_obstacle() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with SamplePaper(now=lambda: EVENING, zone=ZONE, port=port) as paper:
            assert paper.url != f"http://127.0.0.1:{port}"
            assert get(paper.url + "/").status == 200


def test_a_paper_that_never_started_can_be_stopped() -> None:
    SamplePaper(now=lambda: EVENING, zone=ZONE, port=0).stop()


def test_the_server_goes_by_the_clock_it_was_given() -> None:
    morning = EVENING.replace(hour=9)
    clock = [morning]
    with SamplePaper(now=lambda: clock[0], zone=ZONE, port=0) as paper:
        before = get(paper.url + "/shxw/index.htm")
        clock[0] = morning + timedelta(hours=10)
        after = get(paper.url + "/shxw/index.htm", if_none_match=before.headers["etag"])
    assert "早餐店老板" not in before.text
    assert after.status == 200
    assert "早餐店老板" in after.text


def test_installed_it_is_the_only_source_of_a_new_reader(paper: SamplePaper, tmp_path: Path) -> None:
    paper.install(tmp_path)
    (source,) = Registry(tmp_path).enabled()
    assert (source.id, source.name, source.zone) == ("sample", "青渡晚报", "+08:00")


def test_installed_again_it_leaves_the_choice_of_sources_alone(paper: SamplePaper, tmp_path: Path) -> None:
    paper.install(tmp_path)
    Registry(tmp_path).choose(["hangzhou", "sample"])
    paper.install(tmp_path)
    assert [source.id for source in Registry(tmp_path).enabled()] == ["hangzhou", "sample"]


def test_a_second_paper_takes_the_next_port() -> None:
    with SamplePaper(port=0) as first, SamplePaper(port=first.port) as second:
        assert first.port < second.port <= first.port + NEIGHBOURS
