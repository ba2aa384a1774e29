"""Parts the credit of a photograph from its caption: by its element, by its words, by its brackets; for `captions`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import text_of, words

MAX_TAIL = 400
"""Characters at the end of a caption in which a credit is looked for."""

_CREDIT = re.compile(
    r"credit|copyright|photographer|(?:^|[\s_-])(?:source|author|byline|agency|rights|owner|quelle|fotograf\w*|"
    r"creditos?|attribution)(?:$|[\s_-])"
)
_TRAILING = re.compile(
    r"[\s　]+(?P<role>(?:摄影|摄|制图|绘图|供图|图片?|文/图|攝影|撮影)\s*[:：/]?\s*[\u4e00-\u9fff·]{2,12})\s*[。.]?$|"
    r"[\s]*[(（\[【]\s*(?P<round>[^()（）\[\]【】]{0,60}?(?:摄影?|供图|制图|绘图?|图|Photo|Foto|照片|提供|写真|攝|发))\s*[)）\]】]\s*[。.]?$"
    r"|[\s]*[(（\[【]\s*(?P<label>(?:Photo|Foto|Image|Picture|Credit|Bild|Fotos?|Crédito|Crédit|摄影|摄|图片来源|图源|来源|"
    r"供图)\s*(?:by|credit)?\s*[:：/]?\s*[^()（）\[\]【】]{1,80})[)）\]】]\s*[。.]?$"
    r"|\s+(?P<open>(?:(?:Image|Photo|Picture) credits?|Bildquelle|Quelle|Photo(?:graph)?(?:s|graphs)?(?:\s+(?:by|"
    r"credit|courtesy of))?|Foto|Image|Picture|Credit|Photo credit|Bild|Crédito|Crédit|"
    r"Fotograf)\s*[:：/]\s*[^.]{1,80})\.?$"
    r"|\s+(?P<sign>©\s*[^©]{1,80})$"
    r"|(?:\s+|(?<=[，,。]))(?P<agency>(?:新华社|中新社|人民网|视觉中国)?(?:记者|通讯员)\s*[^，。,.]{1,20}摄)\s*[。.]?$"
)


def is_called_credit(element: HtmlElement) -> bool:
    """Whether an element is called a credit."""
    return bool(_CREDIT.search(words(element)))


def without_credit(element: HtmlElement, text: str) -> tuple[str, str]:
    """A caption without the element inside it that is called a credit, and that credit."""
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and is_called_credit(inner):
            credit = text_of(inner)
            if credit and credit in text:
                return " ".join(text.replace(credit, " ").split()), credit
    return text, ""


def split_credit(text: str) -> tuple[str, str]:
    """A caption and the credit that ends it, as printed but without its brackets."""
    match = _TRAILING.search(text[-MAX_TAIL:])
    if not match:
        return text, ""
    credit = next(group for group in match.groups() if group)
    caption = text[: len(text) - (len(text[-MAX_TAIL:]) - match.start())].rstrip()
    return caption, credit.strip()
