"""Pages of an invented paper, in the shapes of list pages that the web has known; for the tests beside it."""

from __future__ import annotations

from collections.abc import Sequence

NAV = ("新闻首页", "国内", "国际", "经济", "社会", "体育", "文娱", "时评", "图片")


def page(body: str, title: str = "城事_晨报网", lang: str = "zh-CN", head: str = "") -> str:
    return f'<html lang="{lang}"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


def nav_row(names: Sequence[str] = NAV) -> str:
    """The row of sections as a table of 2010 prints it."""
    links = " | ".join(f'<a href="/s{n}/index.htm" class="nav">{name}</a>' for n, name in enumerate(names))
    return f'<table><tr><td class="daohang">{links}</td></tr></table>'


def table_list(rows: Sequence[tuple[str, str, str]]) -> str:
    """Address, title, time: a row a table, the time a text behind the link."""
    return "".join(
        f'<table><tr><td>·<a href="{url}" class="link">{title}</a> {time}</td></tr></table>'
        for url, title, time in rows
    )


def node_list(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Address, title, shown title, time: a list of the 2020s with titles cut."""
    items = "".join(
        f'<li><a href="{url}" title="{title}">{shown}</a><span class="time">{time}</span></li>'
        for url, title, shown, time in rows
    )
    return f"<main><ul>{items}</ul></main>"


def block(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    """A box beside the list: a heading in the first row of a table, links in the second."""
    links = "".join(f'<tr><td>·<a href="{url}">{title}</a></td></tr>' for url, title in rows)
    return f'<table class="box"><tr><td>{heading}</td></tr><tr><td><table>{links}</table></td></tr></table>'


def cards(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Address, title, teaser, time: cards with a picture, all of them linked twice."""
    return "".join(
        f'<div class="card"><a href="{url}"><img src="/img{url}.jpg" width="600" height="400"></a>'
        f'<h3><a href="{url}">{title}</a></h3><p>{teaser}</p><time datetime="{time}">some time ago</time></div>'
        for url, title, teaser, time in rows
    )


STORIES = (
    ("/a/2026-03/12/content_101.htm", "江边书店夜里不打烊 守店人是退休船长"),
    ("/a/2026-03/12/content_102.htm", "老桥换新灯 夜航的船不再绕路"),
    ("/a/2026-03/11/content_103.htm", "三万株油菜花开在高架桥下"),
    ("/a/2026-03/11/content_104.htm", "校门口的修伞摊摆了四十年"),
    ("/a/2026-03/10/content_105.htm", "地铁口多了一排共享雨衣"),
)
OLD_STORIES = (
    ("/a/2014-03/21/content_11.htm", "失散多年的兄弟在菜场重逢"),
    ("/a/2014-03/24/content_12.htm", "大桥通车那天他跑了三个来回"),
    ("/a/2014-04/02/content_13.htm", "守水库的人和他的三条狗"),
)
EN_STORIES = (
    ("/news/the-ferry-returns-after-nine-years", "The ferry returns after nine years"),
    ("/news/a-bridge-gets-its-lamps-back", "A bridge gets its lamps back"),
    ("/news/why-the-river-is-blue-again", "Why the river is blue again"),
    ("/news/night-school-opens-in-an-old-mill", "Night school opens in an old mill"),
)
