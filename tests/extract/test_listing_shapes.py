"""Fronts and lists of many makes: their stories are headlines, with their times, and what surrounds them is not."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.listing import read_listing
from newsreader.model import Listing
from tests.extract.pages import EN_STORIES, STORIES, page

URL = "https://paper.example/city/"
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CHINA = timezone(timedelta(hours=8))
TITLES = [title for _, title in EN_STORIES]


def read(text: str, lang: str = "en") -> Listing:
    return read_listing(page(text, lang=lang), URL, now=NOW)


def titles(text: str) -> list[str]:
    return [headline.title for headline in read(text).headlines]


def river(row: str) -> str:
    """A list of all stories, each in a row with `{url}`, `{title}` and its number `{n}`."""
    return "".join(row.format(url=url, title=title, n=n) for n, (url, title) in enumerate(EN_STORIES, 1))


PLAIN = river('<div class="card"><h3><a href="{url}">{title}</a></h3></div>')


def test_what_a_mega_menu_shows_off_is_no_headline() -> None:
    menu = "".join(
        f'<li><a href="/{name.lower()}">{name}</a><div><a href="/{name.lower()}/latest">Latest</a>'
        f'<a href="/{name.lower()}/guide-to-all-{name.lower()}">Our complete guide to {name}</a></div></li>'
        for name in ("World", "Business", "Sport")
    )
    listing = read(f'<header><div class="mega"><ul>{menu}</ul></div></header><main>{PLAIN}</main>')
    assert [headline.title for headline in listing.headlines] == TITLES
    assert {"World", "Business", "Sport"} <= {section.name for section in listing.sections}


@pytest.mark.parametrize(
    "advert",
    [
        '<div><span>Sponsored</span><h3><a href="https://ads.example/a-mattress">A mattress for all</a></h3></div>',
        '<div class="card sponsored"><h3><a href="/x/the-mattress-of-the-year">The mattress of the year</a></h3></div>',
        '<div><h3><a rel="sponsored" href="/x/the-mattress-of-the-year">The mattress of the year</a></h3></div>',
        '<div><h3><a href="https://c.example/click?to=https%3A%2F%2Fm.example">The mattress of the year</a></h3></div>',
        '<div><h3><a href="/subscribe/offer">One pound a week for all our stories</a></h3></div>',
    ],
    ids=["label", "class", "rel", "click counter", "offer"],
)
def test_what_was_paid_for_is_no_headline(advert: str) -> None:
    assert titles(f"<main>{PLAIN}{advert}</main>") == TITLES


def test_links_to_comments_and_archives_are_no_headlines() -> None:
    beside = (
        '<aside><ul><li><a href="/2026/10/old-goose-on-the-pier/#comment-5">An old goose on the pier</a></li></ul>'
        '<ul><li><a href="/2026/11/">November 2026</a></li><li><a href="/2026/10/">October 2026 (12)</a></li></ul>'
        "</aside>"
    )
    assert titles(f"<main>{PLAIN}</main>{beside}") == TITLES


def test_each_line_of_a_flat_list_is_a_headline() -> None:
    text = river('<a href="https://other{n}.example{url}">{title}...</a><br><br>')
    assert titles(f"<table><tr><td>{text}</td></tr></table>") == [f"{title}..." for title in TITLES]


@pytest.mark.parametrize(
    ("row", "when"),
    [
        ('<a href="{url}"><span>1{n}:05</span> <b>{title}</b></a>', None),
        ('<div><span class="time">0{n}:05</span><a href="{url}">{title}</a></div>', (24, 1, 5)),
        ('<div><span class="time">1{n}:55</span><a href="{url}">{title}</a></div>', (24, 11, 55)),
        ('<div><div class="date"><b>2{n}</b><span>2026.11</span></div><a href="{url}">{title}</a></div>', (21, 0, 0)),
        ('<div><h3><a href="{url}">{title}</a></h3><p>Nov 1{n}, 2026 — The harbour was quiet when the keeper opened '
         "the door and counted the boats.</p></div>", (11, 0, 0)),
        ('<div><a href="{url}">{title}</a> <span>vor {n} Std.</span></div>', (24, 11, 0)),
        ('<div><a href="{url}">{title}</a> <span>{n}시간 전</span></div>', (24, 11, 0)),
        ('<div><a href="{url}">{title}</a> <span>2026.11.1{n}. 오후 2:05</span></div>', (11, 14, 5)),
    ],
)  # fmt: skip
def test_the_time_of_a_row_is_read_in_many_forms(row: str, when: tuple[int, int, int] | None) -> None:
    headlines = read(f"<div>{river(row)}</div>").headlines
    assert [headline.title for headline in headlines] == TITLES
    day = when and datetime(2026, 11, *when, tzinfo=UTC)
    assert headlines[0].published == day


def test_a_time_alone_that_is_still_to_come_was_yesterday() -> None:
    text = river('<div><span class="time">23:0{n}</span><a href="{url}">{title}</a></div>')
    assert read(f"<div>{text}</div>").headlines[0].published == datetime(2026, 11, 23, 23, 1, tzinfo=UTC)


def test_a_length_is_no_age() -> None:
    text = river('<div><a href="{url}">{title}</a> <span>{n} min</span></div>')
    assert {headline.published for headline in read(f"<div>{text}</div>").headlines} == {None}


@pytest.mark.parametrize(
    ("words", "href", "following"),
    [
        ("加载更多", "/city/?page=2", "/city/?page=2"),
        ("Load more stories", "?page=2", "/city/?page=2"),
        ("Показать ещё", "/city/page/2/", "/city/page/2/"),
        ("Veja mais", "/city/feed/pagina-2.ghtml", "/city/feed/pagina-2.ghtml"),
        ("More", "/world/", None),
        ("更多", "https://shop.example/?page=2", None),
    ],
)
def test_more_of_a_list_is_its_next_page_where_the_address_says_so(
    words: str, href: str, following: str | None
) -> None:
    listing = read(f'<main>{PLAIN}</main><a href="{href}">{words}</a>')
    assert listing.next_page == (following and f"https://paper.example{following}")


def test_a_page_that_a_program_draws_is_read_by_what_it_states_for_machines() -> None:
    items = [
        {"@type": "ListItem", "position": n, "url": url, "name": title} for n, (url, title) in enumerate(EN_STORIES, 1)
    ]
    stated = json.dumps({"@graph": [{"@type": "ItemList", "itemListElement": items}]})
    text = f'<div id="app"></div><script type="application/ld+json">{stated}</script>'
    assert titles(text) == TITLES
    assert titles(text.replace("@graph", "@graph,")[:-40]) == []


def test_a_numbered_list_of_catchwords_is_a_ranking() -> None:
    rows = "".join(
        f'<tr><td>{n}</td><td><a href="/s?q={n}">{word}</a><span>{9 - n}99312</span></td></tr>'
        for n, word in enumerate(("江风", "猫地图", "修书铺", "夜班船"), 1)
    )
    (ranking,) = read(f"<div><h2>热搜榜</h2><table>{rows}</table></div>", lang="zh-CN").rankings
    assert [(item.title, item.count) for item in ranking.items[:2]] == [("江风", 899_312), ("猫地图", 799_312)]


def test_a_ticker_is_dated_by_its_days() -> None:
    def rows(first: int, last: int) -> str:
        return "".join(
            f'<div><span>1{n}:05</span><a href="/kx/99{n}210">{STORIES[n][1]}</a></div>' for n in range(first, last)
        )

    text = (
        f'<div><div class="day">今天 11月24日 星期二</div>{rows(0, 3)}</div>'
        f'<div><div class="day">昨天 11月23日 星期一</div>{rows(3, 5)}</div>'
    )
    published = [headline.published for headline in read(text, lang="zh-CN").headlines]
    assert published == [datetime(2026, 11, 24 - (n > 2), 10 + n, 5, tzinfo=CHINA) for n in range(5)]
