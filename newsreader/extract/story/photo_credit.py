"""Parts the credit of a photograph from its caption: by its element, by its words, by its brackets; for `captions`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import text_of, words

MAX_NAME = 45
_ENDS = frozenset(".!?。！？")
MAX_TAIL = 400
"""Characters at the end of a caption in which a credit is looked for."""

_CREDIT = re.compile(
    r"credit|copyright|photographer|(?:^|[\s_-])(?:source|author|byline|agency|rights|owner|quelle|fotograf\w*|"
    r"creditos?|attribution)(?:$|[\s_-])"
)
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_TAILS = (
    # 摄影 傅闻笛
    r"[\s　]+((?:摄影|摄|制图|绘图|供图|图片?|文/图|攝影|撮影)\s*[:：/]?\s*[\u4e00-\u9fff·]{2,12})\s*[。.]?$",
    # 图：闻山
    r"[\s　]+((?:图|照片|摄影|视频)\s*[:：]\s*[\u4e00-\u9fff·\s]{2,20})$",
    # （记者 林小满 摄）
    r"\s*[(（\[【]\s*([^()（）\[\]【】]{0,60}?(?:摄影?|供图|制图|绘图?|图|Photo|Foto|照片|提供|写真|攝|撮影|发))\s*[)）\]】]\s*[。.]?$",
    # (Photo: Ann Roe), （图片来源：港务局）
    r"\s*[(（\[【]\s*((?:Photo|Foto|Image|Picture|Credit|Bild|Fotos?|Crédito|Crédit|摄影|摄|图片来源|图源|来源|供图|تصوير|Фото|Kuva)"
    r"\s*(?:by|credit)?\s*[:：/]?\s*[^()（）\[\]【】]{1,80})[)）\]】]\s*[。.]?$",
    # Photograph: Ann Roe
    r"(?:^|\s+)((?:(?:Image|Photo|Picture) [Cc]redits?|Bildquelle|Quelle|Photo(?:graph)?(?:s|graphs)?"
    r"(?:\s+(?:by|credit|courtesy of))?|Foto|Image|Picture|Credit|Bild|Crédito|Crédit|Fotograf)"
    r"\s*[:：/]\s*[^.]{1,80})\.?$",
    # Kuva: Eero, Фото: Ульяна, fot. Miłosz, 圖／記者葉知秋攝, Credit...Ines
    r"(?<=[.!?])\s*([가-힣]{2,4}\s?(?:기자|제공|촬영))$",
    r"\s*((?:Ảnh|Kuvat?|Фото|fot\.|Fotoğraf|फोटो|تصوير|사진|写真)\s*[:：]?\s*[^.。]{2,60})$",
    r"\s+((?:圖|图|文)\s*[／/].{2,20}[攝摄]?)$",
    r"\s*Credit\.{3}\s*(.{2,60})$",
    # (Theo Lanyard/Bramley Observer), HARBOUR POST/Jonas Quillfeather, ＝水瀬しおり撮影
    r"\s*\(([^()]{3,60}/[^()]{2,60})\)$",
    r"(?<=[.!?])\s+([A-Z][A-Z .&]{2,30}/[^/.]{3,50})$",
    r"[＝=]\s*([^＝=、。]{2,20}撮影)$",
    # Photo by Ann Roe on Lens
    r"(?<=[.!?])\s+((?:Photo(?:graph)?|Image|Picture|Illustration|Foto)s?\s+(?:by|courtesy of|via|de|von|di|par)"
    r"\s[^.]{2,60})$",
    # (Ann Roe for The Post), (AFP via Getty), (Ann Roe, Post)
    r"(?<=[.!?”\"])\s*\(([A-Z©][^\s()]*(?:\s(?:[A-Z(/][^\s()]*|for|via|of|the|and|de|/|&)){0,8})\)$",
    # © Ann Roe
    r"\s+(©\s*[^©]{1,80})$",
    # 新华社记者 林小满 摄
    r"(?:\s+|(?<=[，,。]))([\u4e00-\u9fff]{0,10}(?:记者|通讯员|記者)\s*[^，。,.]{1,20}摄)\s*[。.]?$",
    # 竺青 摄
    rf"(?:\s+|(?<=[，,。！？]))({_NAME}(?:\s{_NAME}){{0,2}}\s*(?:摄影?|供图))\s*[。.]?$",
)
_WHOLE = re.compile(
    r"(?:(?:Image|Photo|Picture)?\s?[Cc]redits?|Bildquelle|Quelle|Photos?|Fotos?|Image|Picture|Bild|Kuva|Zdroj|Источник|Фото"
    r"|图片来源|图源|摄影|供图)\s*[:：/©]\s*.{2,80}|©\s*.{2,60}",
)
"""A line or an element that is a credit by its words, whatever it is called."""
_SENTENCE = re.compile(r"(?<=[^\W\d_A-Z]{2}[.!?])(?<!\bGov.)(?<!\bSen.)(?<!\bRep.)(?<!\bProf.)(?<!\bGen.)(?<!\bvs.)\s+")
"""Where a sentence ends and another begins; a title before a name ends none."""
_TRAILING = re.compile("|".join(_TAILS))


def is_called_credit(element: HtmlElement) -> bool:
    """Whether an element is called a credit."""
    return bool(_CREDIT.search(words(element)))


def without_credit(element: HtmlElement, text: str) -> tuple[str, str]:
    """A caption without the element inside it that is called a credit, and that credit."""
    for inner in element.iterdescendants():
        if not isinstance(inner.tag, str):
            continue
        credit = text_of(inner)
        if (
            credit
            and credit in text
            and (is_called_credit(inner) or is_credit(credit) or _is_last(inner, text, credit))
        ):
            return " ".join(text.replace(credit, " ").split()), without_brackets(credit)
    return text, ""


def _is_last(inner: HtmlElement, text: str, credit: str) -> bool:
    """Whether an element is the few words after the sentence of a caption, set apart by its look."""
    before = text[: -len(credit)].rstrip()
    return inner.tag == "span" and len(credit) <= MAX_NAME and text.endswith(credit) and before[-1:] in _ENDS


def is_bare_credit(text: str) -> bool:
    """Whether the last line under a picture is a name or an agency: no sentence, each word with a capital."""
    words_of = re.findall(r"[^\W\d_]+", text)
    return len(text) <= MAX_NAME and 0 < len(words_of) <= 6 and all(word[0].isupper() for word in words_of)


def is_credit(text: str) -> bool:
    """Whether a line is nothing but a credit."""
    return bool(_WHOLE.fullmatch(text.strip("()（） ")))


def without_brackets(credit: str) -> str:
    """A credit without the brackets that stand around the whole of it."""
    return credit[1:-1].strip() if credit[:1] in "(（[【" and credit[-1:] in ")）]】" else credit


def split_credit(text: str) -> tuple[str, str]:
    """A caption and the credit that ends it, as printed but without its brackets."""
    match = _TRAILING.search(text[-MAX_TAIL:])
    if not match:
        return _without_bare_credit(text)
    credit = next(group for group in match.groups() if group)
    caption = text[: len(text) - (len(text[-MAX_TAIL:]) - match.start())].rstrip(" —–|")
    return caption, credit.strip()


def _without_bare_credit(text: str) -> tuple[str, str]:
    """A caption and the few names behind its last sentence: … after midnight. Ann Roe/Harbour Post"""
    *before, last = _SENTENCE.split(text[-MAX_TAIL:])
    if before and " " in last and last[-1] not in _ENDS and is_bare_credit(last):
        return text[: -len(last)].rstrip(), last
    return text, ""
