"""The lines of YAML at the head of a Markdown file, which note-takers and site builders read; for the folder export."""

from __future__ import annotations

import json

from newsreader.model import Article
from newsreader.rendering.credits import language
from newsreader.text.safe import visible
from newsreader.text.urls import web_url


def front_matter(article: Article) -> str:
    """What is known of a story, one key a line; what is not known has no line.

    Every text is in double quotes, as JSON writes it, which is YAML too: nothing in it can become a key or a type.
    """
    fields: dict[str, str | tuple[str, ...] | None] = {
        "title": article.title,
        "original_title": article.original_title,
        "subtitle": article.subtitle,
        "source": article.source,
        "authors": article.authors,
        "editors": article.editors,
        "section": article.section,
        "language": language(article),
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in fields.items() if value]
    lines.append(_address(article))
    if article.published is not None:
        lines.append(f"published: {article.published.isoformat()}")
    if article.completeness != "full":
        lines.append(f"completeness: {article.completeness}")
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def is_of(article: Article, beginning: str) -> bool:
    """Say whether a file that begins so is an earlier export of this story."""
    return beginning.startswith("---\n") and f"\n{_address(article)}\n" in beginning


def _address(article: Article) -> str:
    return f"url: {_quoted(web_url(article.url) or '')}"


def _quoted(value: str | tuple[str, ...]) -> str:
    """Text in quotes, or a list of it; a control that JSON would write as an escape is left out, not handed on.

    A tag or a link is written so that it is none for a program that takes the head of the file for Markdown.
    """
    if isinstance(value, str):
        return json.dumps(visible(value), ensure_ascii=False).replace("<", "\\u003c").replace("](", "]\\u0028")
    return f"[{', '.join(map(_quoted, value))}]"
