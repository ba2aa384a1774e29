"""The lines over and under a story: when, by whom, from where. Every format prints the same ones."""

from __future__ import annotations

import re

from newsreader.model import Article, Completeness, Data, Picture
from newsreader.text.urls import host, web_url

_WORDS = {
    "zh": {
        "original": "原标题",
        "source": "稿件来源",
        "authors": "作者",
        "editors": "编辑",
        "address": "网址",
        "extent": "篇幅",
    },
    "en": {
        "original": "Original title",
        "source": "Source",
        "authors": "By",
        "editors": "Edited by",
        "address": "Address",
        "extent": "Extent",
    },
}
_PARTS: dict[str, dict[Completeness, str]] = {
    "zh": {"teaser": "只有导语", "paywalled": "付费部分不在此", "suspect": "可能不全"},
    "en": {"teaser": "only the teaser", "paywalled": "only what is free to read", "suspect": "may not be whole"},
}
"""What is said of a story that is not here whole."""

_HAN = re.compile("[\u3400-\u9fff]")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


class Credit(Data):
    """One line under a story: what it is called, with its colon, and what it says; `url` where that is an address."""

    label: str
    value: str
    url: str | None = None


def language(article: Article) -> str:
    """The language as a tag that any document may carry; empty when unknown or no tag at all."""
    return article.language if _TAG.fullmatch(article.language) else ""


def dateline(article: Article) -> str:
    """Time, source and authors, as they stand under a title; empty when none is known."""
    when = f"{article.published.year:04}-{article.published:%m-%d %H:%M}" if article.published else ""
    return "  ".join(part for part in (when, article.source or "", "、".join(article.authors)) if part)


def credits_of(article: Article) -> list[Credit]:
    """Original title, source, authors, editors, address, and how much is missing. The source is never left out."""
    tongue = "zh" if article.language.startswith("zh") else "en"
    names = _WORDS[tongue]
    fields = (
        ("original", article.original_title),
        ("source", article.source or host(article.url)),
        ("authors", ", ".join(article.authors)),
        ("editors", ", ".join(article.editors)),
        ("address", article.url),
        ("extent", _PARTS[tongue].get(article.completeness)),
    )
    colon = "：" if tongue == "zh" else ": "
    return [
        Credit(label=names[key] + colon, value=value, url=web_url(value) if key == "address" else None)
        for key, value in fields
        if value
    ]


def credit_lines(article: Article) -> list[str]:
    """The credits as lines of text."""
    return [f"{credit.label}{credit.value}" for credit in credits_of(article)]


def caption(picture: Picture) -> str:
    """The words under a picture on one line: caption and credit, else its alternative text."""
    printed = picture.caption or ""
    if picture.credit:
        around = "（{}）" if _HAN.search(printed + picture.credit) else " ({})"
        printed = (printed + around.format(picture.credit)).strip()
    return " ".join((printed or picture.alt or "").split())
