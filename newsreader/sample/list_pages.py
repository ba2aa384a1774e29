"""The pages of the sample paper that lead to stories: sections, front, topics, back issues; for `site.py` only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

from newsreader.sample import furniture
from newsreader.sample.article_pages import FOOT, summary
from newsreader.sample.furniture import anchor
from newsreader.sample.paper import Edition, Section, Story, Topic
from newsreader.sample.templates import template

ROWS = 5
"""Headlines on a page of a list that is cut into pages."""

_CUT = 16
"""Characters after which the node lists cut a title; the whole one is in its `title` attribute."""


def section_list(edition: Edition, section: Section, page: int) -> str:
    """A page of a section's list, in the manner of its era."""
    stories = edition.printed(section)
    if section.era == "modern":
        return _modern_list(edition, section.title, stories)
    title, crumbs, where = f"{section.title}_新闻中心_青渡晚报", furniture.crumbs(section), "您所在的位置:"
    if section.era == "table":
        return _table_page(edition, title, where, crumbs, _bracket_rows(edition, stories))
    shown = stories[(page - 1) * ROWS : page * ROWS]
    links = list_addresses(edition, section)
    if section.era == "node":
        return _node_list(edition, title, crumbs, shown, furniture.node_pager(links, page))
    return _table_page(edition, title, where, crumbs, _plain_rows(edition, shown), furniture.pager(links, page))


def list_addresses(edition: Edition, section: Section) -> list[str]:
    """The paths of all pages of a section's list; the second page is `index_1.htm`, or `node_300001_2.html`."""
    count = -(-len(edition.printed(section)) // ROWS)
    more = {
        "paged": [f"/{section.folder}/index_{number}.htm" for number in range(1, count)],
        "node": [f"/{section.folder}/node_300001_{number}.html" for number in range(2, count + 1)],
    }
    return [section.index, *more.get(section.era, ())]


def front(edition: Edition) -> str:
    """The front page: the story of the day, the newest headlines, a block for each section."""
    sections = edition.paper.chinese()
    first = edition.popular(*sections)[0]
    chosen = [story for story in edition.printed(*sections) if story is not first][:6]
    shown = {first.id, *(story.id for story in chosen)}
    items = "\n".join(f"<li>·{_link(edition, story)} {_time(edition, story)}</li>" for story in chosen)
    blocks = "\n".join(_front_block(edition, section, shown) for section in sections)
    top = f'<div class="toutiao"><h2>{_link(edition, first)}</h2>{_time(edition, first)}</div>'
    rows = f'{top}\n<ul class="yaowen">{items}</ul>\n{blocks}'
    day = edition.day
    where = f"{day.year}年{day.month}月{day.day}日 星期{'一二三四五六日'[day.weekday()]} 晴转多云 6℃～14℃"
    issues = [("今日报纸", day), ("昨日报纸", day - timedelta(days=1))]
    papers = " ".join(anchor(back_issue_address(issue), words) for words, issue in issues)
    return _table_page(edition, "青渡晚报_一座河边小城的报纸", where, papers, rows)


def topic(edition: Edition, about: Topic) -> str:
    """A special topic: the stories that belong to it."""
    where = f"{anchor('/index.htm', '青渡晚报')} &gt; {anchor('/z/index.htm', '专题')}"
    return _node_list(edition, f"{about.title}_专题_青渡晚报", where, edition.on(about))


def topics(edition: Edition) -> str:
    """The list of special topics."""
    links = (anchor(f"/z/{one.id}/index.htm", one.title) for one in edition.paper.topics)
    rows = "\n".join(f'<tr><td height="25">{link}</td></tr>' for link in links)
    where = anchor("/index.htm", "青渡晚报")
    return _table_page(edition, "专题_青渡晚报", "您所在的位置:", where, f'<table width="100%">{rows}</table>')


def back_issue_address(day: date) -> str:
    """The path of the paper of one day."""
    return f"/paper/{day:%Y-%m/%d}/index.html"


def back_issue(edition: Edition, day: date) -> str:
    """The paper of one day: every Chinese story that appeared on it."""
    stories = [story for story in edition.printed(*edition.paper.chinese()) if edition.published(story).date() == day]
    where = f"{anchor('/index.htm', '青渡晚报')} &gt; {anchor(back_issue_address(day), '数字报')}"
    return _node_list(edition, f"{day.year}年{day.month}月{day.day}日_数字报_青渡晚报", where, stories)


def english_front(edition: Edition) -> str:
    """The front page of the English desk."""
    return _modern_list(edition, "The Qingdu Evening Post", edition.printed(*edition.paper.english()))


def _link(edition: Edition, story: Story, attributes: str = "") -> str:
    return anchor(edition.address(story), story.title, attributes)


def _time(edition: Edition, story: Story) -> str:
    return f'<span class="date">[{edition.published(story):%Y-%m-%d %H:%M}]</span>'


def _front_block(edition: Edition, section: Section, shown: set[int]) -> str:
    stories = [story for story in edition.printed(section) if story.id not in shown][:4]
    links = ((_link(edition, story, 'target="_blank"'), _time(edition, story)) for story in stories)
    rows = "\n".join(f"<tr><td>·{link} {time}</td></tr>" for link, time in links)
    head = f'<tr><td class="lanmu">{anchor(section.index, section.name)}</td></tr>'
    return f'<table width="48%" class="lanmu_k">{head}\n{rows}</table>'


def _bracket_rows(edition: Edition, stories: Sequence[Story]) -> str:
    attributes = 'target="_blank" class="ge_01color11 "'
    return "\n".join(
        f'<table width="100%"><tr><td height="26">·{_link(edition, story, attributes)} '
        f"{_time(edition, story)}</td></tr></table>"
        for story in stories
    )


def _plain_rows(edition: Edition, stories: Sequence[Story]) -> str:
    attributes = 'class="hzwNews_L_link" target="_blank"'
    rows = "\n".join(
        f'<tr><td height="25">{_link(edition, story, attributes)}  {edition.published(story):%Y-%m-%d %H:%M}</td></tr>'
        for story in stories
    )
    return f'<table width="100%">\n{rows}\n</table>'


def _table_page(edition: Edition, title: str, where: str, crumbs: str, rows: str, pager: str = "") -> str:
    return template("table_list.html").substitute(
        page_title=title,
        masthead=furniture.masthead(edition, "table"),
        where=where,
        crumbs=crumbs,
        rows=rows,
        pager=pager,
        side=furniture.side(edition, "table"),
        foot=FOOT,
    )


def _node_list(edition: Edition, title: str, crumbs: str, stories: Sequence[Story], pager: str = "") -> str:
    return template("node_list.html").substitute(
        page_title=title,
        masthead=furniture.masthead(edition, "node"),
        crumbs=crumbs,
        rows="\n".join(_node_row(edition, story) for story in stories),
        pager=pager,
        side=furniture.side(edition, "node"),
    )


def _node_row(edition: Edition, story: Story) -> str:
    shown = story.title if len(story.title) <= _CUT else story.title[: _CUT - 1] + "…"
    link = anchor(edition.address(story), shown, f'title="{escape(story.title)}" target="_blank"')
    return f'<li>{link}<span class="time">{edition.published(story):%Y-%m-%d %H:%M}</span></li>'


def _modern_list(edition: Edition, heading: str, stories: Sequence[Story]) -> str:
    return template("modern_list.html").substitute(
        page_title=heading,
        heading=heading,
        masthead=furniture.masthead(edition, "modern"),
        rows="\n".join(_card(edition, story) for story in stories),
        popular=furniture.popular(edition),
    )


def _card(edition: Edition, story: Story) -> str:
    when = edition.published(story)
    return (
        f'<article class="card"><h2>{_link(edition, story)}</h2><p>{escape(summary(story))}</p>'
        f'<time datetime="{when.isoformat()}">{when.day} {when:%B %Y, %H:%M}</time></article>'
    )
