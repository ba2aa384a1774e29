"""The article pages of the sample paper, in four eras of templates, and the comment page; for `site.py` only.

The eras: nested tables, tables cut into several pages, HTML5 with comments of the publishing system, and a modern
English page with structured data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from newsreader.model import Block, Paragraph
from newsreader.sample import furniture
from newsreader.sample.furniture import anchor
from newsreader.sample.html_blocks import body, slides
from newsreader.sample.paper import Edition, Section, Story
from newsreader.sample.templates import template

FOOT = (
    '<table width="1000" align="center"><tr><td align="center" class="foot">关于我们 | 联系方式<br />'
    "青渡晚报 版权所有</td></tr></table>"
)

_CLASSES = {"table": ("xwzx_wname01", "xwzx_wname02"), "paged": ("hzwRP_lname05", "hzwRP_lname06")}
_VOICES = ("好看。", "写得真好，明天就去看看。", "记者辛苦了。", "这条街我小时候天天走。")


def article(edition: Edition, story: Story, page: int, day: date) -> str:
    """A page of a story, as the address with that `day` shows it; page 0 is the whole story."""
    section, _ = edition.paper.placed[story.id]
    if section.era == "modern":
        return _modern(edition, section, story, day)
    shared = _shared(edition, section, story, day)
    if section.era == "node":
        return _node(edition, section, story, shared)
    links = [edition.address(story, number, day) for number in (*range(1, len(story.pages) + 1), 0)]
    pager = furniture.pager(links[:-1], page, links[-1]) if page else ""
    return _table(edition, section, story.on_page(page), story, pager, shared)


def comments(edition: Edition, story: Story) -> str:
    """The page of comments on a story."""
    numbers = range(story.id, story.id + min(len(_VOICES), story.comments))
    rows = "\n".join(f"<li><b>网友{number:04d}</b>：{_VOICES[number % len(_VOICES)]}</li>" for number in numbers)
    return template("comments.html").substitute(
        story=edition.address(story), title=escape(story.title), count=story.comments, rows=rows
    )


def summary(story: Story) -> str:
    """The standfirst of a story, else the beginning of its first paragraph."""
    first = next(block.text for block in story.blocks if isinstance(block, Paragraph))
    return story.subtitle or (first if len(first) <= 100 else first[:99] + "…")


def resolve(edition: Edition, number: str) -> str:
    """The address of the story with that number."""
    return edition.address(edition.paper.placed[int(number)][1])


def _shared(edition: Edition, section: Section, story: Story, day: date) -> dict[str, object]:
    return {
        "page_title": escape(f"{story.title}_{section.title}_青渡晚报"),
        "title": escape(story.title, quote=False),
        "masthead": furniture.masthead(edition, section.era),
        "crumbs": furniture.crumbs(section),
        "dateline": f"{edition.published(story, day):%Y-%m-%d %H:%M:%S}",
        "comments": story.comments,
        "comments_url": f"/pinglun/{story.id}.htm",
        "side": furniture.side(edition, section.era),
        "credits": _credits(story),
    }


def _table(
    edition: Edition, section: Section, blocks: Sequence[Block], story: Story, pager: str, shared: Mapping[str, object]
) -> str:
    title_class, body_class = _CLASSES[section.era]
    return template("table_article.html").substitute(
        shared,
        title_class=title_class,
        body_class=body_class,
        body=body(blocks, section.era, lambda number: resolve(edition, number)),
        original=f"<tr><td>(原标题：{escape(story.original)})</td></tr>" if story.original else "",
        pager=f"<tr><td>{pager}</td></tr>" if pager else "",
        tuku=furniture.tuku(edition),
        foot=FOOT,
    )


def _node(edition: Edition, section: Section, story: Story, shared: Mapping[str, object]) -> str:
    gallery = section.folder == furniture.PICTURES
    text = slides(story.blocks) if gallery else body(story.blocks, "node", lambda number: resolve(edition, number))
    dateline = str(shared["dateline"])
    others = [other for other in edition.printed(section) if other is not story][:3]
    return template("node_article.html").substitute(
        shared,
        original=f"<p>（原标题：{escape(story.original)}）</p>" if story.original else "",
        body=text,
        body_class="tuji" if gallery else "zhengwen",
        id=story.id,
        day=dateline[:10],
        minute=dateline[:16],
        source=escape(story.source),
        editor=escape(story.editor or ""),
        section=section.name,
        language="zh-TW" if story.hant else "zh-CN",
        related="".join(f"<li>{anchor(edition.address(other), other.title)}</li>" for other in others),
    )


def _modern(edition: Edition, section: Section, story: Story, day: date) -> str:
    when = edition.published(story, day)
    return template("modern_article.html").substitute(
        title=escape(story.title, quote=False),
        subtitle=escape(summary(story), quote=False),
        summary=escape(summary(story)),
        url=edition.base + edition.address(story, day=day),
        masthead=furniture.masthead(edition, "modern"),
        crumbs=furniture.crumbs(section),
        authors=escape(" and ".join(story.authors)),
        published=when.isoformat(),
        shown=f"{when.day} {when:%B %Y, %H:%M}",
        body=body(story.blocks, "modern", lambda number: resolve(edition, number)),
        editor=escape(story.editor or ""),
        popular=furniture.popular(edition),
        json=_structured(edition.base, story, when.isoformat()),
    )


def _structured(base: str, story: Story, published: str) -> str:
    picture = furniture.lead(story)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": published,
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": "The Qingdu Evening Post"},
        "image": [f"{base}/pictures/{picture.url}"] if picture else [],
    }
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


def _credits(story: Story) -> str:
    parts = [
        ("来源", story.source),
        ("作者", " ".join(story.authors)),
        ("编辑", story.editor),
        ("责任编辑", story.chief),
    ]
    return "&nbsp;&nbsp;&nbsp;&nbsp;".join(f"{name}：{escape(value)}" for name, value in parts if value)
