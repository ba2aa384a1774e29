"""Knows a line that says who wrote a story and nothing else, in Chinese and Western languages; for `authors`."""

from __future__ import annotations

import re

from newsreader.extract.months import MONTHS

MAX_BYLINE = 120
"""Characters of a line that may be a byline."""

_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8}){0,2}"
_EAST = re.compile(
    rf"^[(（【\[]?\s*(?:文\s*[/|丨｜:：]\s*)?[\u4e00-\u9fffA-Za-z·\s]{{0,24}}?(?:记者|記者|通讯员|特派员|特约撰稿人?|撰稿人?|评论员|作者)[\s:：/]*"
    rf"{_NAME}(?:[\s、，,/]+(?:(?:实习|见习)?(?:记者|通讯员|实习生)[\s:：]*)?{_NAME}){{0,5}}"
    r"\s*(?:/?文(?:/?图)?.{0,12}|摄影报道|发自\S{2,8}|\S{0,8}(?:报道|电)|[／/].{0,10}(?:报道|報導)|文/?图)?\s*[)）】\]]?$"
)
_SIGNED = re.compile(rf"^[(（]\s*{_NAME}\s*[)）]$")
_OPENING = re.compile(r"[(（【〔\[]([^()（）【】〔〕\[\]]{2,40})[)）】〕\]]")
MAX_OPENING = 60
"""Characters at the head of a story among which the place, the day and the byline stand."""
_CLOSING = re.compile(r"[(（【]([^()（）【】]{2,60})[)）】]$")
_POSTED = re.compile(
    r"由\s*(\S{1,20}?)\s*[于於在]\s*\d{4}\D.{6,40}发[表布]"
    r"|本帖最后由\s*(\S{1,20}?)\s*[于於]\s*\d{4}.{6,20}编辑"
    r"|(?:发[表布]时间|发[表布]于)[\s:：]*\d{4}\D[\d\s:/.-]{6,20}by\s+(\S{2,20})",
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤柳倪殷裴霍祁翁俞柯聂翟竺闻葛耿焦張劉陳楊黃趙吳孫馬羅鄭謝許鄧韓馮蘇呂盧鍾譚陸葉蔣"
)
_PERSON = rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,3}}"
_BEFORE_DATE = re.compile(
    rf"([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?<![报報网網社台站版])\s+(?:[^\s\d]{{2,12}}\s+)?\d{{4}}\D\d\d?\D\d"
)
_OFFICE = re.compile(
    r"[\u4e00-\u9fff（）]{2,24}(?:政府|委员会|办公室|办公厅|局|厅|部|法院|检察院|公司|协会|学会|中心|大学|学院|医院)"
)
_ALONE = re.compile(
    rf"^(?:{_PERSON}(?:\s*、\s*[\u4e00-\u9fff]{{2,4}}|[、，,\s]+{_PERSON}){{0,3}}|[（(]?文\s*[/|丨｜:：]\s*{_NAME}[)）]?)$"
)
_LABELLED = re.compile(
    r"(?:Haber|Yazan|Muhabir|लेखक|রিপোর্ট|كتبت?|بقلم|تقرير|نویسنده|Autorka?|Автор|Текст|Συντάκτης|ผู้เขียน)\s*:\s*([^\d:|]{3,40}?)"
    r"(?=\s*(?:\d|[|–—]|$))"
)
_REPORTER = re.compile(r"\d{4}\D.{4,40}\s([가-힣]{2,4})\s?(?:기자|특파원)$|^【([^【】\s]{2,10})】$")
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_]*[.’'-]?[^\W\d_]*")
MAX_NAME = 40
_KOREAN = re.compile(r"^[가-힣]{2,4}\s?(?:선임|수습|인턴)?(?:기자|특파원|통신원)(?:\s*[=·(]?\s*\S+@\S+\)?)?$")
_WEST = re.compile(
    r"^(?:(?:story|text|words|written|reported|posted|article|photos?)\s+)?(?:by|von|par|por|di|av|af|door|автор:?|"
    r"текст:?|autor(?:in)?(?:/autor)?:?|author:?|texto?:)\s+"
    r"(?=[A-ZÀ-ÞА-ЯЁ“\"])[^.!?]{2,110}$",
    re.IGNORECASE,
)
_DATE_WORDS = """
    on in at am um à le el den kl uhr h pm a.m p.m utc gmt est edt cst cdt mst mdt pst pdt bst cet cest ist
    mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag updated published posted comment comments
"""
_OF_DATE = {*_DATE_WORDS.split(), *MONTHS}
"""The words of a date behind a name, and of what stands beside it."""
_NUMBER = re.compile(r"\d[\d:./]*(?:st|nd|rd|th|h|am|pm)?")
_BETWEEN = " |•·,.–—-()"


def is_byline(text: str) -> bool:
    """Whether a line is a byline wherever it stands; a date may end it."""
    return byline_of(text) is not None


def byline_of(text: str) -> str | None:
    """The byline that a line is, without the date and the count of comments at its end; `None` for any other line."""
    if len(text) > MAX_BYLINE:
        return None
    if _EAST.match(text) or _KOREAN.match(text) or _is_western(text):
        return text
    if not any(map(str.isdigit, text)):
        return None
    byline = _without_date(text)
    return byline if _is_western(byline) else None


def named_beside_date(text: str) -> str | None:
    """Whom a dateline names: Bogna Jaworzec 12 sierpnia 2026, or behind a label in another script, or 한가람 기자."""
    if len(text) > MAX_BYLINE:
        return None
    if match := _LABELLED.match(text) or _REPORTER.search(text):
        return next(name for name in match.groups() if name)
    name = _without_date(text) if re.search(r"\d{4}", text) else ""
    return name if may_be_name(name) else None


def _without_date(text: str) -> str:
    words = text.split()
    while words and _is_of_date(words[-1].strip(_BETWEEN)):
        words.pop()
    return " ".join(words).rstrip(_BETWEEN)


def _is_of_date(word: str) -> bool:
    return not word or bool(_NUMBER.fullmatch(word)) or word.casefold() in _OF_DATE


def is_signature(text: str) -> bool:
    """Whether a line, as the last of a story, is its author's name in brackets."""
    return bool(_SIGNED.match(text))


def may_be_name(text: str) -> bool:
    """Whether a line can be one Western name: two to five words that all begin with a capital."""
    words = text.split()
    return (
        1 < len(words) <= 5 and len(text) <= MAX_NAME and all(w[0].isupper() and _CAPITAL.fullmatch(w) for w in words)
    )


def closing_byline(text: str) -> str | None:
    """The byline in brackets that closes a Chinese paragraph, as the last of a story does: …。（本报记者 顾小荷）."""
    match = _CLOSING.search(text)
    return match[1] if match and _EAST.match(match[1]) else None


def opening_byline(text: str) -> str | None:
    """The byline in brackets with which a Chinese story opens, maybe behind its paper: 【云溪晚报】（记者 闻山）…"""
    opening = text[:MAX_OPENING].replace("\u2215", "/")
    for _ in range(2):
        if (match := _OPENING.match(opening)) is None:
            return None
        if _EAST.match(match[1]):
            return match[1]
        opening = opening[match.end() :]
    return None


def is_lead_in(text: str) -> bool:
    """Whether a line is only that with which a Chinese story opens: 云溪6月28日电（记者 闻山）"""
    bracket = _CLOSING.search(text) if len(text) <= MAX_OPENING else None
    return bracket is not None and "。" not in text and bool(_EAST.match(bracket[1]))


def name_before_date(text: str) -> str | None:
    """The Chinese name with which a dateline begins: 顾小荷 云溪晚报 2026-03-12 08:42."""
    match = _BEFORE_DATE.match(text) if len(text) <= MAX_BYLINE else None
    return match[1] if match else None


def is_office(text: str) -> bool:
    """Whether a line is the name of a Chinese authority or company and nothing else."""
    return bool(_OFFICE.fullmatch(text))


def poster_of(text: str) -> str | None:
    """Whom a line of a forum, which also states the moment, says to have posted it."""
    match = _POSTED.search(text) if len(text) <= MAX_BYLINE else None
    return next(name for name in match.groups() if name) if match else None


def is_lone_name(text: str) -> bool:
    """Whether a line, as the first after a headline, can be nothing but Chinese names: each begins with a surname."""
    return bool(_ALONE.match(text))


def _is_western(text: str) -> bool:
    match = _WEST.match(text)
    if match is None:
        return False
    first = re.search(r"\s([^\s]+)", text)
    return bool(first) and len(text.split()) <= 16 and text[-1] not in ":;,…"
