"""Reads counts as papers print them, such as `12,345`, `3.4万` or `91208 热度`; for rankings on pages and in JSON."""

from __future__ import annotations

import re

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?)\s?(?P<times>[万亿萬億kKmM]?)"
_OF = (
    r"热度|熱度|点击|點擊|点阅|點閱|阅读|閱讀|浏览|瀏覽|观看|觀看|点赞|评论|評論|跟贴|跟帖|人气|人氣|訪問|访问|"
    r"views?|reads?|readers?|shares?|comments?|clicks?|votes?|points?"
)
_PLAIN = re.compile(_NUMBER)
_COUNTED = re.compile(
    rf"[\[(（]?\s*(?P<before>(?:{_OF})[量数數值]?\s*[:：]?)?\s*{_NUMBER}\s*[次人]?(?P<after>(?:{_OF})[量数數值]?)?\s*[\])）]?",
    re.IGNORECASE,
)
_TIMES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "k": 1_000, "m": 10**6}


def number(text: str) -> int | None:
    """The number that a text is; `None` for any other text."""
    return _value(_PLAIN.fullmatch(text.strip()))


def count(text: str) -> int | None:
    """The clicks or comments that a text tells, with or without the word; a digit alone is a rank and no count."""
    text = text.strip()
    found = _COUNTED.fullmatch(text) if len(text) < 40 else None
    if found is None or (len(found["number"]) < 2 and not (found["before"] or found["after"] or found["times"])):
        return None
    return _value(found)


def _value(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    return round(float(found["number"].replace(",", "")) * _TIMES.get(found["times"].lower(), 1))
