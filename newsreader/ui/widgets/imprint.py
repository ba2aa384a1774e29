"""What stands under a headline: who wrote it and when, and how far it can be trusted; pure."""

from __future__ import annotations

from datetime import datetime

from newsreader.model import Article, Picture, Stored
from newsreader.text.language import _, many
from newsreader.ui.widgets.headline_row import COMPLETENESS


def dateline(article: Article) -> tuple[str, ...]:
    """Date, source, authors and editors, in the article's own words."""
    author, editor, joint = _labels(article.language)
    parts = [
        f"{article.published:%Y-%m-%d %H:%M}" if article.published else "",
        article.source or "",
        _named(author, article.authors, joint),
        _named(editor, article.editors, joint),
        many("{count} page", "{count} pages", article.pages) if article.pages > 1 else "",
    ]
    return tuple(part for part in parts if part)


def trust_line(stored: Stored, now: datetime, live: bool) -> tuple[str, ...]:
    """Source, when it was fetched, from where it comes now, how much of it is here, and its pictures."""
    parts = ["★" if stored.row.starred else "", stored.row.source_name]
    if stored.article is None or stored.fetched is None:
        parts.append(_("only the headline is here"))
    else:
        parts += [
            _("fetched {when}").format(when=_when(stored.fetched, now)),
            _("live") if live else _("from the store"),
            _(COMPLETENESS[stored.article.completeness][1]),
        ]
        pictures = sum(isinstance(block, Picture) for block in stored.article.blocks)
        parts.append(many("{count} picture", "{count} pictures", pictures) if pictures else "")
    if stored.row.changed:
        parts.append(_("changed since you read it"))
    return tuple(part for part in parts if part)


def original_title(article: Article) -> str:
    """The title of the paper that had the story first, where it is another; else nothing."""
    if not article.original_title or article.original_title == article.title:
        return ""
    label = "原標題：" if article.language == "zh-Hant" else "原标题："
    return f"{label}{article.original_title}"


def _labels(language: str) -> tuple[str, str, str]:
    """How authors and editors are introduced, and what stands between two names."""
    if not language.startswith("zh"):
        return "By ", "Edited by ", ", "
    return "作者 ", "編輯 " if language == "zh-Hant" else "编辑 ", "、"


def _named(label: str, names: tuple[str, ...], joint: str) -> str:
    return f"{label}{joint.join(names)}" if names else ""


def _when(moment: datetime, now: datetime) -> str:
    here, today = moment.astimezone(now.tzinfo), now.date()
    return f"{here:%H:%M}" if here.date() == today else f"{here:%Y-%m-%d %H:%M}"
