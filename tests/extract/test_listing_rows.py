"""What stands around a headline belongs to it: the day over it, the teaser beside it, and nothing of its neighbours."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsreader.extract.listing import read_listing
from newsreader.model import Headline
from tests.extract.pages import EN_STORIES, page

URL = "https://paper.example/city/"
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
A, B, C, D = EN_STORIES[:4]


def headlines(text: str) -> tuple[Headline, ...]:
    return read_listing(page(text, lang="en"), URL, now=NOW).headlines


def days(text: str) -> list[date | None]:
    return [headline.published.date() if headline.published else None for headline in headlines(text)]


def rows(*stories: tuple[str, str], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="{url}">{title}</a></{tag}>' for url, title in stories)


THREE = [date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 23), date(2026, 11, 21)]


@pytest.mark.parametrize(
    "text",
    [
        f"<h3>Today</h3><ul>{rows(A, B)}</ul><h3>Yesterday</h3><ul>{rows(C)}</ul>"
        f"<h3>21 November</h3><ul>{rows(D)}</ul>",
        f"<section><h2>Today</h2><ul>{rows(A, B)}</ul></section><section><h2>Yesterday</h2><ul>{rows(C)}</ul></section>"
        f"<section><h2>Sat, Nov 21</h2><ul>{rows(D)}</ul></section>",
        f'<ul><li class="day">24 November 2026</li>{rows(A, B)}<li class="day">23 November 2026</li>{rows(C)}'
        f'<li class="day">21 November 2026</li>{rows(D)}</ul>',
        f'<div class="list"><div class="d">2026-11-24</div>{rows(A, B, tag="div")}<div class="d">2026-11-23</div>'
        f'{rows(C, tag="div")}<div class="d">2026-11-21</div>{rows(D, tag="div")}</div>',
        f"<dl><dt>24 November 2026</dt>{rows(A, B, tag='dd')}<dt>23 November 2026</dt>{rows(C, tag='dd')}"
        f"<dt>21 November 2026</dt>{rows(D, tag='dd')}</dl>",
    ],
    ids=["headings", "sections", "items", "lines", "definitions"],
)
def test_a_headline_is_of_the_day_it_stands_under(text: str) -> None:
    assert days(text) == THREE


def test_a_day_after_its_story_is_not_taken_for_the_next() -> None:
    text = "".join(
        f'<div><a href="{url}">{title}</a></div><div class="date">{20 + n} November 2026</div>'
        for n, (url, title) in enumerate(EN_STORIES[:4])
    )
    assert days(f"<main>{text}</main>") == [date(2026, 11, 20 + n) for n in range(4)]


def test_a_clock_is_read_on_the_day_over_it() -> None:
    text = f'<h3>Yesterday</h3><ul><li><span>14:05</span> <a href="{A[0]}">{A[1]}</a></li>{rows(B)}</ul>'
    assert headlines(text)[0].published == datetime(2026, 11, 23, 14, 5, tzinfo=UTC)


def test_a_heading_that_is_no_day_ends_the_day_over_it() -> None:
    text = f"<h3>Today</h3><ul>{rows(A)}{rows(B)}</ul><h3>Earlier</h3><ul>{rows(C, D)}</ul>"
    assert days(text) == [date(2026, 11, 24), date(2026, 11, 24), None, None]


def test_the_date_in_the_head_of_a_page_is_not_that_of_its_stories() -> None:
    text = f'<div><div class="date">Tuesday 24 November 2026</div><ul>{rows(*EN_STORIES)}</ul></div>'
    assert days(text) == [None] * len(EN_STORIES)


def test_a_month_and_a_day_are_of_the_last_twelve_months() -> None:
    told = ("Nov 23", "30 Dec", "yesterday", "12-01")
    text = "".join(
        f'<li><a href="{url}">{title}</a> <span>{day}</span></li>'
        for (url, title), day in zip(EN_STORIES, told, strict=True)
    )
    assert days(f"<ul>{text}</ul>") == [date(2026, 11, 23), date(2025, 12, 30), date(2026, 11, 23), date(2025, 12, 1)]


@pytest.mark.parametrize(
    "row",
    [
        '<article><h2><a href="{url}">{title}</a></h2><p>It is not the water.</p><a href="/by/1">Nell</a></article>',
        '<div><a href="{url}"><div><h3>{title}</h3><p>It is not the water.</p></div><span>3 hrs ago</span></a></div>',
        '<dl><dt><a href="{url}">{title}</a></dt><dd>It is not the water.</dd></dl>',
        '<div><a href="{url}">{title}</a><a class="item-description" href="{url}">It is not the water.</a></div>',
        '<div><h2><a href="{url}">{title}</a></h2><p>It is not the water. <a href="{url}">Read more</a></p></div>',
    ],
    ids=["article", "card", "definition", "second link", "read more"],
)
def test_a_short_sentence_beside_a_headline_is_its_teaser(row: str) -> None:
    text = "".join(row.format(url=url, title=title) for url, title in EN_STORIES)
    assert {headline.summary for headline in headlines(text)} == {"It is not the water."}


def test_a_label_beside_a_headline_is_no_teaser() -> None:
    row = '<div><h2><a href="{url}">{title}</a></h2><p>By Nell Osgood</p><p>Environment</p><p>4 comments</p></div>'
    text = "".join(row.format(url=url, title=title) for url, title in EN_STORIES)
    assert {headline.summary for headline in headlines(text)} == {None}


@pytest.mark.parametrize(
    ("lang", "first", "second", "expected"),
    [
        ("en-US", "03/12/2026", "03/11/2026", [date(2026, 3, 12), date(2026, 3, 11)]),
        ("en-GB", "03/12/2026", "03/11/2026", [date(2026, 12, 3), date(2026, 11, 3)]),
        ("en", "03/12/2026", "11/24/2026", [date(2026, 3, 12), date(2026, 11, 24)]),
        ("en-US", "03/12/2026", "24/11/2026", [date(2026, 12, 3), date(2026, 11, 24)]),
        ("de", "03.12.2026", "03.11.2026", [date(2026, 12, 3), date(2026, 11, 3)]),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_page(
    lang: str, first: str, second: str, expected: list[date]
) -> None:
    told = (first, second, first, second)
    text = "".join(
        f'<li><a href="{url}">{title}</a> <span>{day}</span></li>'
        for (url, title), day in zip(EN_STORIES, told, strict=True)
    )
    found = read_listing(page(f"<ul>{text}</ul>", lang=lang), URL).headlines
    assert [headline.published and headline.published.date() for headline in found[:2]] == expected
