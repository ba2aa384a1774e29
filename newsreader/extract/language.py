"""Tells the language of a page as a BCP 47 tag; for `story.view` and whoever reads lists."""

from __future__ import annotations

import re

_NO_LETTERS = re.compile(r"[\W\d_]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_TAG = re.compile(r"^([a-z]{2,3})(?:[-_]([A-Za-z]{2,8}))?")

_TRADITIONAL = re.compile(
    "[這個們來為國說時會學對發經過還後無開關點問題當從現樣實間應機東車長門見覺認話語讓給號萬與業區產進運員總報導網電視圖書館體樂愛歲]"
)
_SIMPLIFIED = re.compile(
    "[这个们来为国说时会学对发经过还后无开关点问题当从现样实间应机东车长门见觉认话语让给号万与业区产进运员总报导网电视图书馆体乐爱岁]"
)
"""The commonest characters that are written in two ways; a few hundred characters of prose hold a dozen of them.

The whole list is `text.hanzi`'s, which takes longer to load than a page takes to read.
"""

SAMPLE = 4_000


def language_of(text: str, stated: str | None) -> str:
    """The language of a text, given what its page states; empty when nobody knows.

    What the letters show comes before what a template states: Chinese pages often say `en`.
    """
    sample = text[:SAMPLE]
    letters = len(_NO_LETTERS.sub("", sample)) or 1
    if len(_KANA.findall(sample)) > letters * 0.1:
        return "ja"
    if len(_HANGUL.findall(sample)) > letters * 0.3:
        return "ko"
    if sum(map(len, _HAN.findall(sample))) > letters * 0.4:
        return chinese_of(sample, stated)
    tag = _TAG.match((stated or "").strip().lower())
    return tag[1] if tag and tag[1] not in {"zh", "ja", "ko"} else ""


def chinese_of(text: str, stated: str | None) -> str:
    """`zh-Hans` or `zh-Hant`, by the characters of the text; where these say nothing, by what the page states."""
    old, new = len(_TRADITIONAL.findall(text)), len(_SIMPLIFIED.findall(text))
    if old == new:
        return "zh-Hant" if re.search(r"hant|tw|hk|mo\b", stated or "", re.IGNORECASE) else "zh-Hans"
    return "zh-Hant" if old > new else "zh-Hans"
