"""Finds the best address of a photograph in its markup, and tells photographs from icons, codes and advertisements.

Used by `story.walk` for every picture of a page, and by `story.lead` for the picture that a page names in its head.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsreader.extract.tree import words

MIN_SIDE = 90
"""Pixels; what is stated to be smaller on a side is an icon, a portrait of an author or a button."""


@dataclass(slots=True, frozen=True)
class Shot:
    """A picture as its markup gives it; `url` is not yet resolved."""

    url: str
    alt: str | None
    width: int | None
    height: int | None


_LAZY = ("data-src", "data-original", "data-lazy-src", "data-original-src", "data-actualsrc", "data-echo", "data-url",
         "data-full-src", "data-large-src", "data-hi-res-src", "data-image", "data-img", "original", "file", "zoomfile",
         "data-lazyload", "data-defer-src", "data-raw-src", "data-hires", "_src", "lazysrc", "src")  # fmt: skip
"""Where an `img` keeps its address, in order of trust; `src` is last because lazy pages put a placeholder there."""

_BAD_URL = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|pixel|transparent|placeholder|loading|lazyload|1x1|logo\d?|icons?|"
    r"avatars?|emoji|smil(?:ey|ies)|qr_?code|ewm|erweima|wx_?code|sprite|button|btn|arrow|bullet|share|"
    r"default_?image|tracking|newsletters?|werbung|anzeige|reklama?|publicidad|journalists?|authors?|people|portraits?|staff)"
    r"(?:[/_.\-\d]|$)|//(?:ad|ads|pixel|stats?|b|sb|analytics|tr|track)\.|doubleclick|scorecardresearch|gravatar|"
    r"/(?:ads?|adverts?|banners?)/|二维码|\.svg(?:$|\?)|[?&](?:w|h|width|height)=(?:[1-9]\d?|1[01]\d)(?:&|$)",
    re.IGNORECASE,
)
_BAD_WORDS = re.compile(
    r"\b(?:icon|avatar|logo|emoji|smiley|author(?!ize)|byline|headshot|qr_?code|ewm|wechat|weixin|pixel|tracking|"
    r"sprite|badge|"
    r"gravatar|adsbox|advert(?:isement)?|banner-?ad|ad-?banner|profile|wp-smiley|button|btn)\b"
)
_BAD_ALT = re.compile(
    r"^(?:logo|icon|avatar|二维码|微信|扫码|扫一扫|QR code|头像|分享|打印|Advertisement)", re.IGNORECASE
)
_WIDTH = re.compile(
    r"[?&,](?:im)?(?:w|width)[=_](\d{3,4})\b|[-_/]([2-9]\d{2}|\d{4})(?:x\d{2,4}\b|\.\w{3,4}(?:$|\?))", re.IGNORECASE
)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|bmp|tiff?)(?:$|[?!@#:/;,])", re.IGNORECASE)


def shot_of(element: HtmlElement) -> Shot | None:
    """The photograph that an `img`, `picture` or `amp-img` shows; `None` for anything that is no photograph."""
    img = element
    if element.tag == "picture":
        found = element.find(".//img")
        img = found if found is not None else element
    url = _best(element, img)
    if not url or _BAD_URL.search(url):
        return None
    width, height = _size(img)
    if any(side is not None and side < MIN_SIDE for side in (width, height)):
        return None
    alt = " ".join((img.get("alt") or "").split()) or None
    if alt and _BAD_ALT.match(alt):
        return None
    if _BAD_WORDS.search(f"{words(img)} {words(_parent(element))}"):
        return None
    return Shot(url, alt, width, height)


def is_photograph(url: str) -> bool:
    """Whether an address alone may be that of a photograph."""
    return not _BAD_URL.search(url)


def is_picture_file(address: str) -> bool:
    """Whether an address ends like the name of a picture file."""
    return bool(_PICTURE_FILE.search(address))


def _parent(element: HtmlElement) -> HtmlElement:
    parent = element.getparent()
    return parent if parent is not None else element


def _best(element: HtmlElement, img: HtmlElement) -> str | None:
    """The address of the largest version: of a source set, else of the attributes that lazy loading uses."""
    sets = _sets(img)
    if element.tag == "picture":
        sets += [value for source in element.iter("source") for value in _sets(source)]
    candidates = [pair for value in sets for pair in _source_set(value)]
    plain = [value.strip() for name in _LAZY if (value := img.get(name)) and _usable(value.strip())]
    plain = plain or [value.strip() for name, value in img.items() if _may_be_address(name, value.strip())]
    if candidates:
        size, url = max(candidates, key=lambda pair: pair[0])
        if size > 1 or not plain:
            return url
    named = [url for url in plain if _PICTURE_FILE.search(url)]
    return next(iter(named or plain), None)


def _sets(element: HtmlElement) -> list[str]:
    """The source sets of an element, those that scripts load included: every `…srcset`."""
    return [value for name, value in element.items() if name.endswith("srcset") and value]


def _may_be_address(name: str, value: str) -> bool:
    """Whether an attribute of a page's own making holds the address of a picture file."""
    return name.startswith("data-") and " " not in value and _usable(value) and is_picture_file(value)


def _usable(url: str) -> bool:
    return (
        4 < len(url) < 4_000
        and not url.startswith(("data:", "javascript:", "about:", "{", "blob:"))
        and " {" not in url
    )


def _source_set(value: str) -> list[tuple[float, str]]:
    """The addresses of a `srcset` with their width or density; commas inside an address do not end it."""
    found: list[tuple[float, str]] = []
    for part in re.split(r",\s+|(?<=\d[wx]),", value.strip()[:20_000]):
        bits = part.split()
        if not bits or not _usable(bits[0]):
            continue
        size = re.fullmatch(r"(\d+(?:\.\d+)?)[wx]", bits[1]) if len(bits) > 1 else None
        url = bits[0].rstrip(",")
        found.append((float(size[1]) if size else _width_named(url), url))
    return found


def _width_named(url: str) -> float:
    """The width that an address names, as those of picture servers do; 1 when it names none."""
    return max((float(number) for pair in _WIDTH.findall(url) for number in pair if number), default=1.0)


def _size(img: HtmlElement) -> tuple[int | None, int | None]:
    """The stated size in pixels; what is no size but the shape of the picture, such as 16 by 9, says nothing."""
    width, height = _pixels(img, "width"), _pixels(img, "height")
    if width and height and width != height and max(width, height) <= 21:
        return None, None
    return width, height


def _pixels(img: HtmlElement, name: str) -> int | None:
    """A stated size in pixels; per cent and `auto` say nothing."""
    value = re.fullmatch(r"(\d{1,5})(?:\.\d+)?(?:px)?", (img.get(name) or "").strip())
    if value:
        return int(value[1])
    style = re.search(rf"(?:^|[;\s]){name}\s*:\s*(\d{{1,5}})(?:\.\d+)?px", img.get("style") or "")
    return int(style[1]) if style else None
