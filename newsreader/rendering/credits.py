"""The lines over and under a story: when, by whom, from where. Every format prints the same ones."""

from __future__ import annotations

from newsreader.model import Article, Picture

WORDS = {
    "zh": {"authors": "作者", "editors": "编辑", "source": "来源", "original": "原标题", "address": "网址"},
    "en": {
        "authors": "By",
        "editors": "Edited by",
        "source": "Source",
        "original": "Original title",
        "address": "Address",
    },
}
"""What the lines are called, in Chinese and otherwise."""


def words(article: Article) -> dict[str, str]:
    """The names of the lines in the language of the article."""
    return WORDS["zh" if article.language.startswith("zh") else "en"]


def dateline(article: Article) -> str:
    """Time and source, as they stand under a title; empty when neither is known."""
    when = article.published.strftime("%Y-%m-%d %H:%M") if article.published else ""
    return "  ".join(part for part in (when, article.source or "", "、".join(article.authors)) if part)


def credit_lines(article: Article) -> list[str]:
    """Original title, source, authors, editors and address, each on its line. The source line is never left out."""
    names = words(article)
    colon = "：" if article.language.startswith("zh") else ": "
    fields = (
        ("original", article.original_title),
        ("source", article.source),
        ("authors", ", ".join(article.authors)),
        ("editors", ", ".join(article.editors)),
        ("address", article.url),
    )
    return [f"{names[key]}{colon}{value}" for key, value in fields if value]


def caption(picture: Picture) -> str:
    """The words under a picture: caption and credit, else its alternative text."""
    printed = " ".join(part for part in (picture.caption, f"（{picture.credit}）" if picture.credit else None) if part)
    return printed or picture.alt or ""
