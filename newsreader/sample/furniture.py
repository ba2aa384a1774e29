"""What stands around the stories on every page: nav row, breadcrumb, side blocks, pager; for the page files only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from newsreader.model import Picture
from newsreader.sample.paper import Edition, Era, Section, Story

PICTURES = "tupian"
OPINION = "shiping"
"""The folders of the sections that have side blocks of their own."""

_NEW_WINDOW = 'target="_blank"'


def anchor(href: str, words: str, rest: str = "") -> str:
    """A link; `rest` are more attributes."""
    return f'<a href="{escape(href)}"{rest and " " + rest}>{escape(words)}</a>'


def masthead(edition: Edition, era: Era) -> str:
    """The head of a page with its nav row."""
    if era == "modern":
        links = [("/en/", "Home"), *((one.index, one.name) for one in edition.paper.english()), ("/index.htm", "中文")]
        items = "".join(f"<li>{anchor(*link)}</li>" for link in links)
        logo = '<a class="logo" href="/en/">The Qingdu Evening Post</a>'
        return f'<header class="site">{logo}<nav><ul>{items}</ul></nav></header>'
    links = [("/index.htm", "新闻首页"), *((one.index, one.name) for one in edition.paper.chinese())]
    if era == "node":
        items = "".join(f"<li>{anchor(*link)}</li>" for link in links)
        language = '<div class="lang"><a href="/en/">Eng</a>｜<a href="javascript:;">繁体</a></div>'
        return f'<header><a class="logo" href="/index.htm">青渡晚报</a>{language}\n<nav><ul>{items}</ul></nav></header>'
    row = " | ".join(anchor(href, name, 'class="nav"') for href, name in links)
    return (
        '<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0">\n'
        '<tr><td width="200"><a href="/index.htm">青渡晚报</a></td>\n'
        '<td align="right"><a href="/en/">Eng</a>|<a href="javascript:zh_tran()" id="zh_click_t">繁体</a>||</td></tr>\n'
        f'<tr><td colspan="2" height="30" class="daohang">{row}</td></tr>\n</table>'
    )


def crumbs(section: Section) -> str:
    """The way from the front page to `section`, as links."""
    if section.era == "modern":
        return f"{anchor('/en/', 'Home')} › {anchor(section.index, section.name)}"
    between = " &gt; " if section.era == "node" else "&gt;"
    steps = [("/index.htm", "青渡晚报"), ("/index.htm", "新闻中心"), (section.index, section.title)]
    return between.join(anchor(*step) for step in steps)


def side(edition: Edition, era: Era) -> str:
    """The column beside the story: 新闻时评, 图片新闻, 热门点击, 热点专题, or only the ranking on newer pages."""
    hot = edition.popular(*edition.paper.chinese())[:8]
    if era == "node":
        items = "".join(f"<li>{anchor(edition.address(one), one.title)}</li>" for one in hot)
        return f'<div class="rank"><h3>热门点击</h3><ol>{items}</ol></div>'
    topics = [(f"/z/{topic.id}/index.htm", topic.title) for topic in edition.paper.topics]
    return "\n".join(
        [
            _box("shiping", "新闻时评", _rows("·", _links(edition, _of(edition, OPINION)[:8]))),
            _box("tupian", "图片新闻", _thumbnails(edition, illustrated(edition)[:6], 2)),
            _box("hot", "热门点击", _rows("·", _links(edition, hot))),
            _box("zhuanti", '热点专题 <a href="/z/index.htm" class="more">more</a>', _rows("- ", topics)),
        ]
    )


def tuku(edition: Edition) -> str:
    """The strip of picture stories under an article: 图库."""
    return _box("tuku", "图库", _thumbnails(edition, _of(edition, PICTURES)[:5], 5))


def popular(edition: Edition) -> str:
    """The ranking of the English desk, as items of a list."""
    stories = edition.popular(*edition.paper.english())[:6]
    return "".join(f"<li>{anchor(edition.address(one), one.title)}</li>" for one in stories)


def lead(story: Story) -> Picture | None:
    """The first picture of a story."""
    return next((block for block in story.blocks if isinstance(block, Picture)), None)


def illustrated(edition: Edition) -> list[Story]:
    """The stories with a picture that are out, newest first, without the picture stories themselves."""
    sections = (one for one in edition.paper.chinese() if one.folder != PICTURES)
    return [story for story in edition.printed(*sections) if lead(story)]


def pager(links: Sequence[str], current: int, whole: str | None = None) -> str:
    """The row of page numbers, `current` counting from 1; nothing for a single page."""
    if len(links) < 2:
        return ""
    numbers = (
        f'<span class="current">{number}</span>' if number == current else anchor(link, str(number))
        for number, link in enumerate(links, start=1)
    )
    forward = " " + anchor(links[current], "下一页") if current < len(links) else ""
    everything = f'\n<ul class="pages"><li class="page-all">{anchor(whole, "阅读全文")}</li></ul>' if whole else ""
    return f'<div id="displaypagenum"><p>{" ".join(numbers)}{forward}</p></div>{everything}'


def node_pager(links: Sequence[str], current: int) -> str:
    """The row of page numbers as the node lists have it; nothing for a single page."""
    if len(links) < 2:
        return ""
    numbers = (
        f"<span>{number}</span>" if number == current else anchor(link, str(number))
        for number, link in enumerate(links, start=1)
    )
    forward = anchor(links[current], "下一页") if current < len(links) else ""
    return f'<div class="page">{"".join(numbers)}{forward}</div>'


def _of(edition: Edition, folder: str) -> list[Story]:
    return edition.printed(*(section for section in edition.paper.sections if section.folder == folder))


def _links(edition: Edition, stories: Iterable[Story]) -> list[tuple[str, str]]:
    return [(edition.address(story), story.title) for story in stories]


def _box(name: str, heading: str, rows: str) -> str:
    return (
        f'<table width="280" border="0" cellspacing="0" cellpadding="0" class="kuang {name}">\n'
        f'<tr><td class="lanmu" height="28">{heading}</td></tr>\n'
        f'<tr><td><table width="100%" border="0">\n{rows}\n</table></td></tr>\n</table>'
    )


def _rows(bullet: str, links: Iterable[tuple[str, str]]) -> str:
    attributes = 'target="_blank" class="le_st12"'
    return "\n".join(f'<tr><td height="22">{bullet}{anchor(*link, attributes)}</td></tr>' for link in links)


def _thumbnails(edition: Edition, stories: Sequence[Story], across: int) -> str:
    cells = [_thumbnail(edition, story) for story in stories]
    rows = (cells[at : at + across] for at in range(0, len(cells), across))
    return "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows)


def _thumbnail(edition: Edition, story: Story) -> str:
    picture, href = lead(story), edition.address(story)
    image = f'<img src="/pictures/{picture.url}" width="130" height="95" border="0" />' if picture else ""
    return (
        f'<td align="center"><a href="{href}" target="_blank">{image}</a><br />\n'
        f"{anchor(href, story.title, _NEW_WINDOW)}</td>"
    )
