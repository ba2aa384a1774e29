"""Takes bylines apart into names, in the ways that bylines are written; for `credits` and `article`.

By Ann Roe and Bob Poe, Staff Writers  ·  Von Eva Muster  ·  记者 何苏鸣 通讯员 汤予安  ·  本报记者 周以宁
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsreader.extract.months import MONTHS
from newsreader.text.safe import clean_line

MAX_NAMES = 20
MAX_NAME = 60
MAX_WORDS = 6

_LEAD = re.compile(
    r"^(?:(?:story|text|words|report(?:ed|ing)?|written|posted|published|photos?|analysis|opinion|review|"
    r"interview)?\s*by|autor(?:in)?(?:/autor)?|von|vom|par|por|di|da|av|af|door|"
    r"autor(?:in|es|en)?|auteurs?|authors?|redaktion|text|tekst|текст|автор[ы]?|przez|napisał[a]?|文|撰文|撰稿|编译|編譯|"
    r"作者|记者|記者|取材|執筆)\s*[:：/]?\s+|^(?:作者|文|撰文|撰稿|记者|記者|Text|Von)\s*[:：/]\s*",
    re.IGNORECASE,
)
_ROLE_EAST = re.compile(
    r"(?:[\u4e00-\u9fff]{0,12}(?:特约|见习|实习|首席|驻[\u4e00-\u9fff]{2,6}|全媒体|融媒体?|本报|本网|总台|新华社|中新社)?)?(?:记者|通讯员|通讯|特派员|"
    r"撰稿人|作者|评论员|實習生|实习生|記者)(?=[\s:：]|[\u4e00-\u9fff·]{2,4}(?:\s|$|[、，,/／]))[:：]?"
)
_SPLIT = re.compile(
    r"\s*(?:[,;、，；|/／&•·]\s+|[;、，；|／]|\s+(?:and|und|et|y|e|og|och|en|и|та|i|oraz|with|&|＆|·|•)\s+)\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[|(（\[<].*|,?\s+(?:staff|senior|special|political|chief|associate|contributing|foreign|national|"
    r"deputy)\b.*|"
    r"\s[-–—]\s.*|\S+@\S+.*|\s+(?:in|on|for|at|from|aus|via)\s.*|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|"
    r"Nov|Dec)\w*\.?\s+\d.*|\s*(?:著|监訳|監訳|訳|译)|\s+(?:is a|ist|est|es un)\b.*|"
    r"\s+(?:publi(?:é|shed|cado)|updated|mis à jour|aktualisiert|veröffentlicht|actualizado|posted)\b.*)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$|\s+(?:mon|diens|donners|frei|sams|sonn)tag$|\s+mittwoch$"
    r"|\s+(?:maan|dins|woens|donder|vrij|zater|zon)dag$|\s+(?:lun|mar|mercre|jeu|vendre|same)di$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*\d.*|"
    r".*\bmins? read|admin(?:istrator)?|editor(?:s|ial)?|staff|author|none|null|unknown|undefined|guest|user|"
    r"view all.*|more.*|posted.*|updated.*|published.*|share.*|by|"
    r"last .*|\d.*|.*\b(?:ago|min(?:utes?)? read|correspondent|reporter|writer|contributor|produced|editor)s?\b.*|"
    r"no author|print|save|tweet|最新文章|赞赏|简介|作者简介|关注|网络整理|系统管理员|"
    r"佚名|网络|(?:浏览|评论|阅读|点击|分类|标签).{0,4}|编辑|记者|责任编辑|本报|未知|管理员|匿名|"
    r"(?:quelle|source|foto|photo|bild|fuente|fonte)\b.*|redaktion|updated|read more|see all.*|follow.*|"
    r"subscribe.*|comments?|email|twitter|facebook)$",
    re.IGNORECASE,
)
_REPORT = re.compile(r"[/／]\s*[文摄图].*$|[/／].{0,12}(?:报道|報導)$|发自.*$|\S{0,8}报道$")
_ODD = re.compile(r"[\[\]<>=:：\"“”？?！!。…|]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OF_A_PICTURE = re.compile(r"(?:photographs?|images?|illustrations?|graphics?|picture)\s*(?:by\b|:)", re.IGNORECASE)
_PARTS = r"\s+(?:著|編著|共著|監訳|訳|監修)"
_OF_A_BOOK = re.compile(rf"[^、,，;；]+{_PARTS}(?:\s*[、,，;；]\s*[^、,，;；]+{_PARTS})*")
"""The byline of a Japanese book, whose names hold spaces: 嶋田 健志 監訳、木下 哲也 訳."""


def names_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The names in several bylines, each once, in order."""
    found: dict[str, str] = {}
    for text in texts:
        for name in _names(clean_line(text, 400)):
            key = re.sub(r"\W", "", name).casefold()
            if key and not any(key in other or other in key for other in found):
                found[key] = name
    return tuple(found.values())[:MAX_NAMES]


def _names(text: str) -> list[str]:
    if _OF_A_PICTURE.match(text):
        return []
    text = re.sub(r"https?://\S+|[\w.+-]+@[\w.-]+\w", " ", text)
    text = text.strip(" \t-–—|·•,:：[]【】")
    if len(_HAN.findall(text)) > len(text) * 0.25:
        return eastern(text)
    text = _LEAD.sub("", text).strip()
    return [name for part in _SPLIT.split(text) if (name := _name(part))]


def _name(part: str) -> str:
    """One name without its role; empty when it is none."""
    part = _LEAD.sub("", re.sub(r"^(?:and|und|et|y|e|og|och)\s+", "", part.strip()))
    if _NO_NAME.match(part):
        return ""
    part = re.sub(r"^[^\W\d]\S{1,14}\s?[:：]\s+", "", part)  # a label in any language: “Haber: ”, “लेखक: ”
    part = re.sub(r"\s*\S*\d.*$", "", _TAIL.sub("", part))
    part = _WEEKDAY.sub("", part).removesuffix("기자").strip(" .,:;-–—|·•\"'“”")
    known = part.lower() in MONTHS or _NO_NAME.match(part) or _ODD.search(part.replace('"', ""))
    if known or not 2 <= len(part) <= MAX_NAME or len(part.split()) > MAX_WORDS:
        return ""
    return part


def eastern(text: str) -> list[str]:
    """The names of a Chinese or Japanese byline: roles out, parted by spaces or marks."""
    if _OF_A_BOOK.fullmatch(text):
        return [re.sub(rf"{_PARTS}$", "", part.strip()) for part in re.split(r"[、,，;；]", text)]
    text = re.sub(r"^(?:作者|文|撰文|撰稿人?|編集|著者)\s*[:：/]\s*", "", text)
    role = _ROLE_EAST.search(text)
    if role:
        text = text[role.start() :]
    text = _ROLE_EAST.sub(" ", _REPORT.sub(" ", text))
    text = re.sub(r"[(（【\[].*?[)）】\]]|^文/", " ", text)
    parts = re.split(r"[\s,、，;；/／|&＆]+|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2,3}$)", text)
    found = (re.sub(r"_\w+$|\d.*$", "", bit.strip("·:： 　-—()（）")) for bit in parts)
    return [part for part in found if 1 < len(part) <= 20 and not _NO_NAME.match(part) and not _ODD.search(part)]
