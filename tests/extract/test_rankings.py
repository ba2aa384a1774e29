"""Hot lists are found by their headings, in order, each under its own name; an old one is called frozen."""

from __future__ import annotations

import pytest

from newsreader.extract.listing import read_listing
from newsreader.model import Ranking
from tests.extract.pages import EN_STORIES, OLD_STORIES, STORIES, block, page, table_list

URL = "http://paper.example/a/2026-03/12/content_100.htm"


def rankings(text: str) -> tuple[Ranking, ...]:
    return read_listing(text, URL).rankings


@pytest.mark.parametrize(
    "heading",
    [
        "热门点击",
        "点击排行",
        "24小时热文",
        "熱門新聞",
        "Most read",
        "Trending now",
        "アクセスランキング",
        "Meistgelesen",
    ],
)
def test_a_hot_list_is_known_by_its_heading(heading: str) -> None:
    (ranking,) = rankings(page(block(heading, STORIES)))
    assert ranking.name == heading
    assert [(item.rank, item.title) for item in ranking.items] == list(enumerate((t for _, t in STORIES), 1))
    assert not ranking.frozen


def test_a_heading_may_be_drawn() -> None:
    rows = "".join(f'<li><a href="{url}">{title}</a></li>' for url, title in STORIES)
    (ranking,) = rankings(page(f'<div><h2><img src="/rank.gif" alt="新闻排行榜"></h2><ul>{rows}</ul></div>'))
    assert ranking.name == "新闻排行榜"


def test_what_is_in_the_hot_list_is_no_headline() -> None:
    listing = read_listing(page(table_list([(u, t, "") for u, t in STORIES]) + block("热门点击", OLD_STORIES)), URL)
    assert [h.title for h in listing.headlines] == [title for _, title in STORIES]
    assert [item.title for item in listing.rankings[0].items] == [title for _, title in OLD_STORIES]


def test_a_list_of_years_ago_is_frozen() -> None:
    (ranking,) = rankings(page(table_list([(u, t, "") for u, t in STORIES]) + block("热门点击", OLD_STORIES)))
    assert ranking.frozen


def test_a_list_without_days_is_not_called_frozen() -> None:
    (ranking,) = rankings(page(block("Most read", EN_STORIES), lang="en"))
    assert not ranking.frozen


def test_tabs_are_lists_of_their_own() -> None:
    first, second = STORIES[:3], OLD_STORIES
    lists = "".join(
        "<div class='panel'><ul>" + "".join(f'<li><a href="{u}">{t}</a></li>' for u, t in rows) + "</ul></div>"
        for rows in (first, second)
    )
    tabs = "<div class='hd'><div>跟贴排行</div><div>点击排行</div></div>"
    text = page(f"<div class='tab'>{tabs}<div class='bd'>{lists}</div></div>")
    found = {ranking.name: [item.title for item in ranking.items] for ranking in rankings(text)}
    assert found == {"跟贴排行": [t for _, t in first], "点击排行": [t for _, t in second]}


def test_printed_ranks_are_no_part_of_the_titles() -> None:
    rows = [(url, f"{n}. {title}") for n, (url, title) in enumerate(EN_STORIES, 1)]
    (ranking,) = rankings(page(block("Most read", rows), lang="en"))
    assert [item.title for item in ranking.items] == [title for _, title in EN_STORIES]


def test_clicks_are_counted_where_they_are_printed() -> None:
    rows = "".join(
        f'<tr><td><a href="{u}">{t}</a></td><td class="n">{9000 - n}</td></tr>' for n, (u, t) in enumerate(STORIES)
    )
    (ranking,) = rankings(page(f"<div><h3>点击排行</h3><table>{rows}</table></div>"))
    assert [item.count for item in ranking.items][:2] == [9000, 8999]


def test_authors_beside_the_stories_have_no_rank() -> None:
    rows = "".join(
        f'<li><a href="{u}">{t}</a> by <a href="/author/person-{n}">Person {n}</a></li>'
        for n, (u, t) in enumerate(EN_STORIES)
    )
    (ranking,) = rankings(page(f"<section><h2>Most popular</h2><ol>{rows}</ol></section>", lang="en"))
    assert [item.title for item in ranking.items] == [title for _, title in EN_STORIES]


def test_a_word_in_a_menu_is_no_heading() -> None:
    menu = "".join(f'<li><a href="/{w}/">{w}</a></li>' for w in ("新闻", "排行", "图片", "专题", "视频"))
    listing = read_listing(page(f"<ul>{menu}</ul>" + table_list([(u, t, "") for u, t in STORIES])), URL)
    assert (listing.rankings, listing.topics, listing.pictures) == ((), (), ())
    assert len(listing.headlines) == len(STORIES)


def test_a_menu_of_trending_sections_is_no_hot_list() -> None:
    links = "".join(f'<a href="/hub/{w}/">{w}</a>' for w in ("health", "home", "money", "garden"))
    assert rankings(page(f"<div><h4>Trending</h4>{links}</div>", lang="en")) == ()


def test_a_copy_for_small_screens_is_told_once() -> None:
    assert len(rankings(page(block("热门点击", STORIES) + block("热门点击", STORIES)))) == 1


def test_lists_of_one_name_are_told_apart_by_the_heading_over_them() -> None:
    text = "".join(
        f"<div class='area'><h2>{section}</h2><div class='box'><p>点击排行</p><ul>"
        + "".join(f'<li><a href="{u}">{t}</a></li>' for u, t in rows)
        + "</ul></div></div>"
        for section, rows in (("体育", STORIES), ("财经", OLD_STORIES))
    )
    assert [ranking.name for ranking in rankings(page(text))] == ["体育 点击排行", "财经 点击排行"]


def test_a_page_that_is_a_ranking_is_read_by_its_own_heading() -> None:
    rows = "".join(
        f'<li><em>{n}</em><a href="{url}"><h2>{title}</h2></a><span class="heat">{9 - n}.5万 热度</span></li>'
        for n, (url, title) in enumerate(STORIES, 1)
    )
    listing = read_listing(page(f"<h1>热度榜</h1><ul>{rows}</ul>", title="热度榜 - 晨报网"), URL)
    (ranking,) = listing.rankings
    assert (ranking.name, listing.headlines) == ("热度榜", ())
    assert [(item.title, item.count) for item in ranking.items[:2]] == [
        (STORIES[0][1], 85_000),
        (STORIES[1][1], 75_000),
    ]


def test_a_link_to_another_ranking_does_not_name_the_list_below_it() -> None:
    menu = '<div><a href="/">首页</a> <a href="/rank_sports.html">体育排行</a></div>'
    rows = "".join(f'<tr><td><a href="{url}">{title}</a></td><td>88213</td></tr>' for url, title in STORIES)
    text = f"{menu}<div><div><h2>24小时点击排行</h2></div><table>{rows}</table></div>"
    assert [ranking.name for ranking in rankings(page(text))] == ["24小时点击排行"]
