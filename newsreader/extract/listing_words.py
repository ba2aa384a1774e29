"""Judges words and addresses: which read like a headline and which like a menu; only the list readers call it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newsreader.extract.months import MONTHS
from newsreader.extract.vocabulary import words

_SHORT = 28
"""Letters of a link that may name a service by one word; half as many where a letter is a word."""

_EDGES = " \t[]()（）<>›»→…."
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_AGE = re.compile(
    r"^[\W\d]*(?:\d+|an?)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdwy])\s*(?:ago)?\W*$|"
    r"^\W*\d+\s*(?:秒|分钟|分鐘|小时|小時|天|日|周|月|年|分|時間)(?:前|以前)?\W*$|^[\d\s年月日:./-]+$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"([^\W\d]{3,12})\.?(?: de)? (?:19|20)\d\d(?: \(\d+\))?")
_DATED = re.compile(
    r"/(?:19|20)?\d\d[-/]?[01]\d[-/]?[0-3]?\d[/_-]|[/_-](?:19|20)\d\d[-/_]?[01]\d[-/_]?[0-3]\d|/(?:19|20)\d\d/\d{1,2}/"
)
_SLUG = 3
"""Hyphens of a path that is made of the words of a title."""
_STORY_WORDS = re.compile(
    r"/(?:articles?|story|stories|news|posts?|content|detail|doc|view|photoview|blog)[/_-]", re.IGNORECASE
)
_SECTION_WORDS = re.compile(
    r"/(?:tags?|topics?|categor(?:y|ies)|authors?|users?|profile|people|hub|sections?|channels?|search|login|signin|signup|register|"
    r"subscribe|account|about|contact|privacy|terms|help|rss|feeds?|jobs?|careers|newsletters?|podcasts?|video|videos|live|shop|events?)(?:/[^/]*)?/?$",
    re.IGNORECASE,
)
_SERVICE_FOLDER = re.compile(
    r"^/(?:subscri\w+|newsletters?|sign-?(?:up|in)|log-?in|register|account|donate|support-us|abo|abonnement|abonnieren|suscripcion|"
    r"suscribete|assine|abbonati|prenumerera|podpiska)(?:/|$)",
    re.IGNORECASE,
)
_INDEX = re.compile(r"/(?:index|default|home)(?:\.\w{2,5})?$", re.IGNORECASE)
_LIST_FILE = re.compile(r"^(?:index|node|list|channel)[_-]?\w*\.\w+$", re.IGNORECASE)


def weight(text: str) -> int:
    """How much a text reads like a headline: 0 a word or a service, 1 perhaps, 2 surely."""
    if is_service(text):
        return 0
    east = len(_EAST.findall(text))
    other = len(_WORD.findall(_EAST.sub(" ", text)))
    if east >= 2 and east * 2 >= other:
        units = east + other
        return 2 if units >= 8 else 1 if units >= 5 else 0
    if other >= 4 and len(text) >= 15:
        return 2
    return 1 if (other >= 2 and len(text) >= 8) or len(text) >= 25 else 0


def is_service(text: str) -> bool:
    """Whether a text names a service, an age or a number of comments and so is never a headline."""
    if not text or _AGE.match(text) or _is_month(text) or words().services.search(text[:200]):
        return True
    if leads_on(text) or _HOST.fullmatch(text):
        return True
    short = _SHORT // 2 if _EAST.search(text) else _SHORT
    return len(text) <= short and bool(words().services_short.search(text))


def _is_month(text: str) -> bool:
    """Whether a text is a month of an archive: `November 2026`, with or without how many stories it holds."""
    found = _MONTH.fullmatch(text)
    return found is not None and found[1].lower() in MONTHS


def leads_on(text: str) -> bool:
    """Whether the words of a link only lead on to the story over it, as “Read more” does."""
    return bool(words().onward.fullmatch(text.strip(_EDGES)))


def leads_to_service(url: str) -> bool:
    """Whether an address stands in a folder of subscriptions, letters or accounts, and is not that of a story there."""
    path = urlsplit(url).path
    return bool(_SERVICE_FOLDER.search(path)) and not _DATED.search(path) and path.count("-") < _SLUG


def address_weight(url: str) -> int:
    """How much an address looks like that of a story: 3 dated, 2 likely, 1 perhaps, 0 unknown, -1 like a section's."""
    parts = urlsplit(url)
    path = _INDEX.sub("/", parts.path)
    last = path.rstrip("/").rsplit("/", 1)[-1]
    stem = re.sub(r"\.\w{2,5}$", "", last)
    marks = stem.count("-") + stem.count("_")
    if _DATED.search(path):
        return 3
    if not last or _LIST_FILE.match(last) or (_SECTION_WORDS.search(path) and marks < 4):
        return -1 if not parts.query else 0
    if marks >= 3 or len(re.findall(r"\d", last)) >= 5 or (len(stem) > 12 and "%" in stem):
        return 2
    if re.search(r"\d{3,}", last + parts.query) or (_STORY_WORDS.search(path) and (marks >= 2 or len(stem) > 14)):
        return 1
    return -1 if path.count("/") <= 2 and len(last) < 16 and not parts.query else 0
