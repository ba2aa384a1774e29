"""Decides whose an article is: the paper or agency that published it first; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsreader.extract.story.credits import Credits
from newsreader.extract.story.title import page_title
from newsreader.extract.story.view import View
from newsreader.extract.tree import select, text_of
from newsreader.text.safe import clean_line

HOUSES = ("source", "og:site_name", "application-name", "sitename", "contentsource")
MAX_HOUSE = 12
"""Characters of a page title that is nothing but the name of the paper."""

_LABEL = re.compile(r"^(?:稿件来源|来源|來源|Source)\s*[:：]\s*")
_BESIDE_DATE = re.compile(
    r"\d{4}\D{1,3}\d\d?\D{1,3}\d\d?日?(?:\s+\d\d?:\d\d(?::\d\d)?)?\s+(?:来源(?:于|[:：])\s*)?([^\s\d|:：()（）]{2,20})$"
)


_NO_HOUSE = re.compile(
    r"[ap]\.?m\.?|uhr|h(?:rs?)?|min\.?|(?:[ecmp][sd]|ce|ces|ee|ees|we|wes|bs|is|sg|hk|jst?|kst?|nz[sd]|ae[sd])t|utc|gmt.*"
    r"|msk|wib|wita?|更新|发布|发表|公開|配信|编辑|正文|原创|(?:转载|参与).*|.*(?:专栏|栏目|频道首页)|\W*",
    re.IGNORECASE,
)
"""What stands beside a time and is no paper: halves of the day, zones, verbs, sections."""


def is_house(name: str) -> bool:
    """Whether a name may be that of a paper."""
    return not _NO_HOUSE.fullmatch(name) and not name.startswith(("http", "/", "#"))


def source_of(view: View, credit: Credits) -> str | None:
    """The source: 来源 of the credit line, else the name by the dateline, else what the page claims."""
    if credit.source and is_house(credit.source):
        return credit.source
    named = (_LABEL.sub("", text_of(element, 80)) for element in select(view.root, view.hints.source))
    datelines = [*(text_of(element, 200) for element in select(view.root, view.hints.dateline)), *view.near]
    beside = (match[1] for line in datelines if (match := _BESIDE_DATE.search(line)))
    return next((name for names in (named, beside, _claimed(view)) for name in names if name and is_house(name)), None)


def _claimed(view: View) -> Iterator[str]:
    """What the page says for machines; last a page title that is not the headline but the name of the paper."""
    claims = view.claims
    told = [*claims.told("publisher"), *(claims.first(name) or "" for name in HOUSES), view.hints.source_name or ""]
    house = page_title(view.root)
    if house != view.title and len(house) <= MAX_HOUSE:
        told.append(house)
    yield from (clean_line(text, 80) for text in told)
