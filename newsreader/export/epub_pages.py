"""The pages of a book as XHTML, its style sheet, and its cover; for `epub`."""

from __future__ import annotations

from html import escape
from itertools import islice

from newsreader.export.epub_package import Chapter, Contents
from newsreader.model import Article
from newsreader.rendering.credits import language
from newsreader.rendering.html import story_html
from newsreader.rendering.inline import Where
from newsreader.text.width import cells, fit
from newsreader.text.wrap import wrap

STYLE = """body { margin: 0 5%; line-height: 1.6; }
h1 { font-size: 1.4em; line-height: 1.3; }
h2, h3, h4, h5, h6 { font-size: 1.1em; }
p { margin: 0.6em 0; }
article:lang(zh) > p { text-indent: 2em; }
article > p.dateline, article > p.subtitle { text-indent: 0; color: #555; }
figure { margin: 1em 0; text-align: center; }
figure img { max-width: 100%; }
figcaption, footer { font-size: 0.85em; color: #555; }
footer { border-top: 1px solid #999; margin-top: 2em; }
blockquote { border-left: 3px solid #999; margin: 1em 0; padding-left: 1em; }
table { border-collapse: collapse; }
td { border: 1px solid #999; padding: 0.2em 0.5em; }
pre { white-space: pre-wrap; }
nav ol { list-style: none; padding-left: 1em; }
.cover { margin: 0; text-align: center; }
.cover img { height: 95vh; max-width: 100%; }
"""

_HEADLINES = 6
_LINE_CELLS = 34
"""A line of a headline on the cover, in cells of half its height."""


def story(article: Article, where: Where) -> str:
    """The page of a story."""
    return _page(article.title, language(article), story_html(article, where))


def chapter(shown: Chapter, tongue: str) -> str:
    """The page that opens a section: its name, and what is in it."""
    stories = "\n".join(f'<li><a href="{page.name}.xhtml">{escape(page.title)}</a></li>' for page in shown.pages)
    return _page(shown.title, tongue, f"<section>\n<h1>{escape(shown.title)}</h1>\n<ul>\n{stories}\n</ul>\n</section>")


def cover(contents: Contents) -> str:
    """The page that shows the cover."""
    image = f'<div class="cover"><img src="cover.svg" alt="{escape(contents.title)}"/></div>'
    return _page(contents.title, contents.language, image)


def cover_image(contents: Contents) -> str:
    """The cover: the title as a masthead, the day, and the first headlines of the sections."""
    day = f"{contents.moment:%Y-%m-%d}"
    title = fit(contents.title.removesuffix(f" · {day}"), 40)
    size = min(120, 1960 // max(1, cells(title)))
    lines, height = [], 540
    for headline in _first_headlines(contents):
        for start, end in wrap(headline, _LINE_CELLS)[:2]:
            lines.append(_text(100, height, 56, headline[start:end]))
            height += 70
        height += 30
    printed = "\n".join(lines)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" xml:lang="{contents.language}">
<rect width="1200" height="1600" fill="#f6f1e7"/>
{_text(600, 250, size, title, ' font-weight="bold" text-anchor="middle"')}
<rect x="100" y="320" width="1000" height="6" fill="#222"/>
{_text(600, 390, 44, day, ' text-anchor="middle"')}
<rect x="100" y="430" width="1000" height="2" fill="#222"/>
{printed}
</svg>
"""


def _first_headlines(contents: Contents) -> list[str]:
    """The first of every chapter in turn, then the second ones, as many as a front page carries."""
    rounds = max(len(chapter.pages) for chapter in contents.chapters)
    turns = (
        chapter.pages[number].title
        for number in range(rounds)
        for chapter in contents.chapters
        if number < len(chapter.pages)
    )
    return [" ".join(title.split()) for title in islice(turns, _HEADLINES)]


def _text(left: int, top: int, size: int, text: str, manner: str = "") -> str:
    return f'<text x="{left}" y="{top}" font-size="{size}" font-family="serif"{manner}>{escape(text)}</text>'


def _page(title: str, tongue: str, body: str) -> str:
    languages = f' xml:lang="{tongue}" lang="{tongue}"' if tongue else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"{languages}>
<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""
