"""Plain words out of the markup that feeds put into titles and teasers; only the feed readers here may call it."""

from __future__ import annotations

import html
import re

from newsreader.extract.listing_words import is_service
from newsreader.extract.tree import parse, text_of
from newsreader.text.safe import clean_line

SUMMARY = 600
"""Characters of a teaser that are kept; a list shows two lines of it."""
_MARKUP = 40_000
"""Characters of markup that are looked at for a teaser."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.DOTALL)
_BOILERPLATE = re.compile(
    r"\s*(?:The post .{1,300} (?:first )?appeared (?:first )?on .{1,200}|"
    r"(?:Continue reading|Read (?:the full story|the full article|more|on))\b.{0,200}|"
    r"\[?(?:阅读全文|查看全文|閱讀全文|全文阅读|点击查看原文)\]?[>›»→\s]*)$",
    re.IGNORECASE | re.DOTALL,
)


def title_line(text: str, markup: bool) -> str:
    """A title on one line; of markup only the words are kept, and a `<` that begins no tag is one."""
    if markup and ("<" in text or "&" in text):
        text = html.unescape(_TAG.sub("", text))
    return clean_line(text)


def teaser(text: str, markup: bool) -> str | None:
    """The teaser in plain words without “read more”, cut to `SUMMARY` characters; `None` when it says nothing."""
    text = text[:_MARKUP]
    if markup and "<" in text:
        text = _TAG.sub("", text_of(parse(f"<div>{text}</div>"), _MARKUP))  # escaped twice, tags are left in the words
    elif markup:
        text = html.unescape(text)
    text = without_more(clean_line(text, _MARKUP))
    if len(text) > SUMMARY:
        cut = text[: SUMMARY - 1]
        text = (cut.rsplit(" ", 1)[0] if " " in cut[-40:] else cut) + "…"
    return None if is_service(text) else text


def without_more(text: str) -> str:
    """A text without the words at its end that plugins add: “Read more”, “The post … appeared first on …”."""
    return _BOILERPLATE.sub("", text)
