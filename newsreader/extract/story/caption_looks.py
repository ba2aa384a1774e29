"""Knows a caption by its names and its looks; for `captions`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.story.photo_credit import split_credit
from newsreader.extract.tree import words

MAX_SHORT = 160
"""Characters of a line that may be a caption by its looks alone."""
MAX_SIGNED = 24

_FIGURE = re.compile(
    r"(?:^|[\s_-])(?:figure|image|img|photo|picture|pic|media|caption\w*|illustration|visual|lead-?(?:art|media)|"
    r"tuji|slide)(?:$|[\s_\d-])"
)
_CAPTION = re.compile(
    r"caption|cutline|legend|pic-?(?:txt|text|desc\w*|info)|img[-_]?(?:txt|text|desc\w*|info|title)|(?:image|photo|"
    r"picture|media)-?_?(?:desc\w*|text|info|title|meta|details?)|pictext|zhaiyao_pic|tuzhu|tushuo|bildunter\w*|"
    r"bu-text"
)
_OPENS = re.compile(
    r"^\s*(?:[▲△▼▽↑↓◎]|[(（【\[]?(?:图为|图片说明|图说|图注|资料图|配图|上图|下图|左图|右图|图\d{0,2}[：:])"
    r"|(?:Photo|Picture|Image|Caption)\s*:)"
)
_CLOSES = re.compile(
    r"(?:摄影?|供图|制图|图片来源[：:]?.{0,20}|图源[：:]?.{0,20}|发)[)）\]】]?\s*[。.]?$"
    r"|/(?:AP|AFP|Reuters|Getty Images|EFE|dpa|EPA)\)?\.?$"
)
_SIGNED = re.compile(r"(?:记者|通讯员|記者)\s*\S{2,10}\s*[摄攝]$")

_BUTTONS = re.compile(
    r"(?:Slideshow|Image|Video|Photo|Gallery|Enlarge(?: (?:this )?(?:image|photo))?|Caption|Close|Perbesar"
    r"|(?:hide|toggle|show) caption|View (?:image|gallery|full ?size)(?: in full ?screen)?|Open image|Vollbild"
    r"|Bild vergrößern|Agrandir|Ampliar|(?:Item|Image|Photo|Bild) \d+ (?:of|von) \d+"
    r"|\[?\d+ ?/ ?\d+\]?|点击(?:放大|查看大图)|查看大图"
    r"|拡大(?:する|写真)?|写真を拡大|Purchase Licensing Rights.*)",
    re.IGNORECASE,
)
"""What is to be pressed beside a picture, and counts it."""


def is_button(text: str) -> bool:
    """Whether a line beside a picture is no caption but something to press, or counts the picture."""
    return bool(_BUTTONS.fullmatch(text))


def is_figure(element: HtmlElement) -> bool:
    """Whether a box is called a figure."""
    return bool(_FIGURE.search(words(element)))


def is_caption_by_name(element: HtmlElement) -> bool:
    """Whether an element itself is called a caption."""
    return bool(_CAPTION.search(words(element)))


def is_called_caption(element: HtmlElement) -> bool:
    """Whether an element or the one around it is called a caption."""
    parent = element.getparent()
    return element.tag in {"figcaption", "caption"} or bool(
        _CAPTION.search(words(element))
        or (parent is not None and (parent.tag == "figcaption" or _CAPTION.search(words(parent))))
    )


def is_in_figcaption(element: HtmlElement) -> bool:
    """Whether a line stands in a `figcaption`, though its picture may be none that we show."""
    return element.tag == "figcaption" or any(parent.tag == "figcaption" for parent in element.iterancestors())


def is_within_caption(element: HtmlElement, top: HtmlElement) -> bool:
    """Whether an element, or one between it and `top`, is called a caption."""
    current: HtmlElement | None = element
    while current is not None and current is not top:
        if current.tag == "figcaption" or _CAPTION.search(words(current)):
            return True
        current = current.getparent()
    return any(_CAPTION.search(words(inner)) for inner in element.iterchildren("span", "em", "i", "small"))


def reads_like_caption(text: str) -> bool:
    """Whether a line reads like a caption: by how it opens, or by a credit at its end."""
    if len(text) > MAX_SHORT:
        return bool(_OPENS.search(text))
    return bool(_OPENS.search(text) or _CLOSES.search(text) or (split_credit(text)[1] and "—" not in text))


def is_signed(text: str) -> bool:
    """Whether a line is the photographer's: 云溪社记者 江野 摄."""
    return len(text) <= MAX_SIGNED and bool(_SIGNED.search(text))


def box_of(element: HtmlElement) -> HtmlElement | None:
    """The nearest paragraph, cell or box around a picture."""
    current = element.getparent()
    while current is not None and current.tag not in {"p", "div", "td", "center", "section", "article"}:
        current = current.getparent()
    return current


def is_centred(element: HtmlElement) -> bool:
    """Whether a line stands in the middle."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return (element.get("align") or "").lower() == "center" or "text-align:center" in style or element.tag == "center"


def is_small(element: HtmlElement) -> bool:
    """Whether a line is set apart by its look: small print, slanted or coloured throughout."""
    style = (element.get("style") or "").lower()
    if "font-style" in style and "italic" in style:
        return True
    only = [child for child in element if isinstance(child.tag, str)]
    if len(only) != 1 or (element.text or "").strip() or (only[0].tail or "").strip():
        return False
    return only[0].tag in {"em", "i", "small"}
