"""The feeds of the sample paper: RSS with whole texts in English, Atom with first lines in Chinese; for `site.py`."""

from __future__ import annotations

from email.utils import format_datetime
from html import escape

from newsreader.sample import furniture
from newsreader.sample.article_pages import resolve, summary
from newsreader.sample.html_blocks import body
from newsreader.sample.paper import Edition, Story

_RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>The Qingdu Evening Post</title>
<link>{base}/en/</link>
<description>News of a river town, in English</description>
<language>en</language>
<lastBuildDate>{built}</lastBuildDate>
{items}
</channel>
</rss>
"""

_ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<title>青渡晚报</title>
<id>{base}/</id>
<link rel="alternate" type="text/html" href="{base}/index.htm"/>
<link rel="self" type="application/atom+xml" href="{base}/atom.xml"/>
<updated>{built}</updated>
{entries}
</feed>
"""


def rss(edition: Edition) -> str:
    """The English stories with their whole text."""
    items = "\n".join(_item(edition, story) for story in edition.printed(*edition.paper.english()))
    return _RSS.format(base=edition.base, built=format_datetime(edition.newest()), items=items)


def atom(edition: Edition) -> str:
    """The thirty newest Chinese stories with their first lines."""
    stories = edition.printed(*edition.paper.chinese())[:30]
    entries = "\n".join(_entry(edition, story) for story in stories)
    return _ATOM.format(base=edition.base, built=edition.newest().isoformat(), entries=entries)


def _item(edition: Edition, story: Story) -> str:
    base = edition.base
    section, _ = edition.paper.placed[story.id]
    text = body(story.blocks, "modern", lambda number: base + resolve(edition, number))
    text = text.replace('src="/', f'src="{base}/').replace("]]>", "]]&gt;")
    creators = "\n".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in story.authors)
    picture = furniture.lead(story)
    enclosure = f'\n<enclosure url="{base}/pictures/{picture.url}" type="image/jpeg" length="0"/>' if picture else ""
    return f"""<item>
<title>{escape(story.title, quote=False)}</title>
<link>{base}{edition.address(story)}</link>
<guid isPermaLink="true">{base}{edition.address(story)}</guid>
{creators}
<category>{escape(section.name)}</category>
<pubDate>{format_datetime(edition.published(story))}</pubDate>
<description>{escape(summary(story), quote=False)}</description>
<content:encoded><![CDATA[{text}]]></content:encoded>{enclosure}
</item>"""


def _entry(edition: Edition, story: Story) -> str:
    base = edition.base
    when = edition.published(story).isoformat()
    return f"""<entry>
<title>{escape(story.title, quote=False)}</title>
<id>{base}{edition.address(story)}</id>
<link rel="alternate" type="text/html" href="{base}{edition.address(story)}"/>
<published>{when}</published>
<updated>{when}</updated>
<author><name>{escape(" ".join(story.authors) or story.source)}</name></author>
<summary>{escape(summary(story), quote=False)}</summary>
</entry>"""
