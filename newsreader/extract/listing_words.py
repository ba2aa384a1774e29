"""Judges words and addresses: which read like a headline and which like a menu; only the list readers call it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SERVICE = re.compile(
    r"ICP备|ICP証|公网安备|许可证|備案|举报|热线|版权|免责|隐私|隱私|登录|登錄|注册|註冊|下载客户端|客户端下载|关于我们|關於我們|联系我们|聯絡我們|"
    r"广告服务|网站地图|加入收藏|设为首页|更多|查看全部|返回顶部|诚聘英才|法律声明|意见反馈|友情链接|扫一扫|扫描|"
    r"^(?:skip to|jump to|sign (?:in|up|out)|log ?(?:in|out)|subscribe|register|my account|privacy|cookie|terms|about (?:us|the)|contact|advertis"
    r"|accessib|careers?\b|jobs at|help\b|faq|sitemap|newsletters?|follow us|share (?:on|this|via)|read more|see (?:more|all)|view (?:more|all)|show more|load more"
    r"|more\b\W*$|more (?:from|in|news|stories)|all rights|©|copyright|download|get the app|do not sell|report an? |edit(?:ion)?\b|back to|click here|learn more|listen|watch (?:live|now)|live tv"
    r"|comments?\b|\d+\s+comments?\b|discuss\b|reply\b|next\b|previous\b|older\b|newer\b|continue reading)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"^[\W\d]*(?:\d+|an?)\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdwy])\s*(?:ago)?\W*$|"
    r"^\W*\d+\s*(?:秒|分钟|分鐘|小时|小時|天|日|周|月|年|分|時間)(?:前|以前)?\W*$|^[\d\s年月日:./-]+$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"/(?:19|20)?\d\d[-/]?[01]\d[-/]?[0-3]?\d[/_-]|[/_-](?:19|20)\d\d[-/_]?[01]\d[-/_]?[0-3]\d|/(?:19|20)\d\d/\d{1,2}/"
)
_STORY_WORDS = re.compile(
    r"/(?:articles?|story|stories|news|posts?|content|detail|doc|view|photoview|blog|c|a|p)[/_-].*[\w-]{6,}",
    re.IGNORECASE,
)
_SECTION_WORDS = re.compile(
    r"/(?:tags?|topics?|categor(?:y|ies)|authors?|users?|profile|people|hub|sections?|channels?|search|login|signin|signup|register|"
    r"subscribe|account|about|contact|privacy|terms|help|rss|feeds?|jobs?|careers|newsletters?|podcasts?|video|videos|live|shop|events?)(?:/[^/]*)?/?$",
    re.IGNORECASE,
)
_INDEX = re.compile(r"^(?:index|default|home|node_\d+|list|channel)[\w-]*\.\w+$|^index$", re.IGNORECASE)


def weight(text: str) -> int:
    """How much a text reads like a headline: 0 a word or a service, 1 perhaps, 2 surely."""
    if not text or _AGE.match(text) or _SERVICE.search(text[:60]):
        return 0
    east = len(_EAST.findall(text))
    words = len(_WORD.findall(_EAST.sub(" ", text)))
    if east >= 2 and east * 2 >= words:
        units = east + words
        return 2 if units >= 8 else 1 if units >= 5 else 0
    if words >= 4 and len(text) >= 15:
        return 2
    return 1 if words >= 2 and len(text) >= 8 or len(text) >= 25 else 0


def is_service(text: str) -> bool:
    """Whether a text names a service, an age or a number of comments and so is never a headline."""
    return not text or bool(_AGE.match(text) or _SERVICE.search(text[:60]))


def address_weight(url: str) -> int:
    """How much an address looks like that of a story: 2 surely, 1 perhaps, 0 unknown, -1 like a section's."""
    parts = urlsplit(url)
    path = parts.path
    last = path.rstrip("/").rsplit("/", 1)[-1]
    if not last and not parts.query:
        return -1
    if _INDEX.match(last) or (_SECTION_WORDS.search(path) and last.count("-") < 4):
        return -1
    if _DATED.search(path) or len(re.findall(r"\d", last)) >= 5:
        return 2
    stem = re.sub(r"\.\w{2,5}$", "", last)
    if stem.count("-") + stem.count("_") >= 3 or (len(stem) > 12 and "%" in stem):
        return 2
    if _STORY_WORDS.search(path) or re.search(r"\d{3,}", last + parts.query):
        return 1
    if path.count("/") <= 2 and len(last) < 16 and not parts.query:
        return -1
    return 0
