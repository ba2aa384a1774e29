"""Tells the language of a page as a BCP 47 tag; for `article`."""

from __future__ import annotations

import re

from newsreader.text.hanzi import is_hant

_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_TAG = re.compile(r"^([a-z]{2,3})(?:[-_]([A-Za-z]{2,8}))?")


def language_of(text: str, stated: str | None) -> str:
    """The language of a text, given what its page states; empty when nobody knows.

    What the letters show comes before what a template states: Chinese pages often say `en`.
    """
    sample = text[:4_000]
    letters = sum(char.isalpha() for char in sample) or 1
    if len(_KANA.findall(sample)) > letters * 0.1:
        return "ja"
    if len(_HANGUL.findall(sample)) > letters * 0.3:
        return "ko"
    if len(_HAN.findall(sample)) > letters * 0.4:
        return "zh-Hant" if is_hant(sample) else "zh-Hans"
    tag = _TAG.match((stated or "").strip().lower())
    if tag and tag[1] not in {"zh", "ja", "ko"}:
        return tag[1]
    return ""
