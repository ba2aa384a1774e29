"""The paper is whole: every link leads somewhere, every picture is there, and nothing in it is from tomorrow."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from urllib.parse import urldefrag, urljoin

import pytest

from newsreader.model import List, Picture, Quote, Table
from newsreader.sample import SamplePaper
from newsreader.sample.drawing import more_scenes, scenes
from newsreader.sample.paper import Edition, Story, load
from newsreader.sample.site import Site
from tests.sample.web import EVENING, ZONE, Answer, get

_LINK = re.compile(r'(?:href|src|url)="([^"]+)"|<(?:link|guid)[^>]*>(http[^<]+)<')


@cache
def _whole_site(base: str) -> dict[str, Answer]:
    """Every page that can be reached from the front page, by its address."""
    answers: dict[str, Answer] = {}
    waiting = [base + "/"]
    while waiting:
        url = waiting.pop()
        if url not in answers:
            answers[url] = get(url)
            if not url.endswith(".jpg"):
                waiting += _links(url, answers[url].text)
    return answers


def _links(url: str, text: str) -> list[str]:
    found = (urldefrag(urljoin(url, one or other)).url for one, other in _LINK.findall(text))
    return [link for link in found if link.startswith("http")]


def test_every_link_leads_to_a_page_of_the_paper(paper: SamplePaper) -> None:
    answers = _whole_site(paper.url)
    assert [url for url, answer in answers.items() if answer.status != 200] == []
    assert [url for url in answers if not url.startswith(paper.url)] == []


def test_every_story_can_be_reached_from_the_front_page(paper: SamplePaper, edition: Edition) -> None:
    stories = edition.printed(*paper.paper.sections)
    assert [story.title for story in stories if paper.url + edition.address(story) not in _whole_site(paper.url)] == []


def test_every_picture_is_a_small_jpeg(paper: SamplePaper) -> None:
    pictures = {url: answer.body for url, answer in _whole_site(paper.url).items() if url.endswith(".jpg")}
    assert len(pictures) >= 12
    assert all(body.startswith(b"\xff\xd8") and len(body) <= 25_000 for body in pictures.values())


def test_every_picture_has_its_drawing() -> None:
    bundled = {file.name for file in resources.files("newsreader.sample").joinpath("pictures").iterdir()}
    assert bundled == {f"{name}.jpg" for name in (*scenes.SCENES, *more_scenes.SCENES)}


def test_there_is_enough_to_read() -> None:
    paper = load()
    assert [section.name for section in paper.chinese()] == [
        "国内",
        "国际",
        "经济",
        "社会",
        "体育",
        "文娱",
        "时评",
        "图片",
    ]
    assert len(paper.placed) >= 45
    assert sum(len(section.story) for section in paper.english()) >= 10
    assert all(len(story.blocks) >= 4 for _, story in paper.placed.values())


def test_every_kind_of_block_is_in_the_paper() -> None:
    stories = [story for _, story in load().placed.values()]
    assert any({List, Table} <= {type(block) for block in story.blocks} for story in stories)
    assert any(Quote in {type(block) for block in story.blocks} and _has_links(story) for story in stories)
    assert any(len(story.pages) == 3 for story in stories)
    assert any(story.hant for story in stories)
    assert any([type(block) for block in story.blocks].count(Picture) >= 5 for story in stories)


def _has_links(story: Story) -> bool:
    return any(getattr(block, "links", ()) for block in story.blocks)


def test_no_story_stands_twice_and_every_number_is_its_own() -> None:
    stories = [story for section in load().sections for story in section.story]
    assert [number for number, times in Counter(story.id for story in stories).items() if times > 1] == []
    assert [title for title, times in Counter(story.title for story in stories).items() if times > 1] == []


@pytest.mark.parametrize("hour", [0, 7, 8, 12, 20, 23])
def test_at_every_hour_the_paper_is_full_and_from_today_or_yesterday(hour: int) -> None:
    now = EVENING.replace(hour=hour)
    edition = Edition(load(), now, ZONE)
    printed = [edition.published(story) for story in edition.printed(*edition.paper.sections)]
    assert len(printed) >= 40
    assert max(printed) <= now
    assert min(printed) > now - timedelta(days=3)


def test_in_another_part_of_the_world_it_is_morning_there_too() -> None:
    home = EVENING.astimezone(ZONE)
    elsewhere = Edition(load(), home, home.astimezone().tzinfo or ZONE)
    newest = elsewhere.newest()
    assert home - timedelta(hours=24) < newest <= home


def test_the_same_moment_gives_the_same_paper(paper: SamplePaper) -> None:
    paths = ["/index.htm", "/tiyu/index_1.htm", "/en/rss.xml", "/atom.xml"]
    one, other = (Site(load(), paper.url, ZONE) for _ in range(2))
    assert [one.answer(path, EVENING) for path in paths] == [other.answer(path, EVENING) for path in paths]


def test_an_address_that_was_kept_still_opens_with_its_day(paper: SamplePaper) -> None:
    text = get(paper.url + "/shxw/content/2025-03/01/content_4101.htm").text
    assert "渡船为一只白鹭停了七分钟" in text
    assert "2025-03-01 07:12" in text


def test_the_pages_of_an_address_that_was_kept_lead_to_each_other(paper: SamplePaper) -> None:
    text = get(paper.url + "/wenyu/content/2025-03/01/content_6101.htm").text
    assert 'href="/wenyu/content/2025-03/01/content_6101_2.htm"' in text
    assert 'href="/wenyu/content/2025-03/01/content_6101_0.htm"' in text


def test_the_paper_of_yesterday_is_a_page_of_its_own(paper: SamplePaper) -> None:
    text = get(paper.url + "/paper/2026-11/23/index.html").text
    assert "2026年11月23日" in text
    assert set(re.findall(r'class="time">(\S+)', text)) == {"2026-11-23"}


def test_a_new_day_brings_a_new_edition() -> None:
    paper = load()
    addresses = {
        edition.address(story)
        for edition in (Edition(paper, day, ZONE) for day in (EVENING, EVENING + timedelta(days=1)))
        for story in edition.printed(*paper.chinese())
        if story.day == 0
    }
    assert {re.search(r"\d{4}-\d\d/\d\d", address).group() for address in addresses} == {"2026-11/24", "2026-11/25"}  # type: ignore[union-attr]


def test_a_moment_without_a_fraction_is_what_a_page_prints(edition: Edition) -> None:
    assert all(edition.published(story).microsecond == 0 for _, story in edition.paper.placed.values())
    assert isinstance(edition.newest(), datetime)
