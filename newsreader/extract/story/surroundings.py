"""Reads what stands around a story: breadcrumb, comment count, the lines between headline and text; for `article`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.story.structured import strings
from newsreader.extract.story.view import View
from newsreader.extract.tree import select, text_of, words
from newsreader.model import Comments
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_CRUMBS = 8

_HERE = re.compile(
    r"(?:您?(?:现在|目前|当前)?(?:所在)?的?位置|当前位置|您的位置|現在位置|你在這裡)\s*(?:是|为)?\s*[:：]"
)
_CRUMB_NAMES = re.compile(
    r"(?:^|[\s_-])(?:bread-?crumbs?\w*|crumbs?|weizhi|location|path|daohang|position)(?:$|[\s_-])"
)
_BETWEEN = re.compile(r"\s*(?:>>|[>›»→/|]|::|-&gt;)\s*")
_COUNT = re.compile(
    r"(\d{1,7})\s*(?:条|條|则|則|篇)?\s*(?:评论|評論|跟贴|comments?\b|Kommentare?\b|commentaires?\b|comentarios?\b|件のコメント)|"
    r"(?:评论|評論|跟贴|Comments?|Kommentare)\s*[(（:：]\s*(\d{1,7})",
    re.IGNORECASE,
)
_LINK_TO_COMMENTS = re.compile(
    r"^\W*(?:查看|我要|发表|全部|更多|已有|参与|网友|所有)*\s*\d*\s*(?:条|條|则)?\s*(?:评论|評論|跟贴|跟帖)\s*[(（]?\d*\D?$"
    r"|^\W*(?:(?:view|show|read|see|all|post|leave|add)\s+)*(?:a\s+|the\s+|all\s+)?\d*\s*(?:comments?|Kommentare?|"
    r"コメント)\W*\d*\W*$",
    re.IGNORECASE,
)
_TO_COMMENTS = re.compile(r"评论|評論|跟贴|\bcomments?\b|Kommentare|コメント", re.IGNORECASE)


def breadcrumb_of(view: View) -> tuple[str, ...]:
    """The way from the front page to the article, without the article itself."""
    for element in select(view.root, view.hints.breadcrumb) or _crumb_rows(view.root):
        if found := _crumbs(element, view.title):
            return found
    for node in view.claims.others:
        if "BreadcrumbList" in list(strings(node.get("@type"))):
            items = node.get("itemListElement")
            names = [_item_name(item) for item in items] if isinstance(items, list) else []
            return tuple(name for name in names if name and name != view.title)[:MAX_CRUMBS]
    return ()


def _crumb_rows(root: HtmlElement) -> list[HtmlElement]:
    """The elements that look like a breadcrumb: by the words before it or by name."""
    for element in root.iter("td", "div", "p", "span", "li", "section", "h2"):
        own = (element.text or "") + "".join(child.text or "" for child in element[:1] if isinstance(child.tag, str))
        if _HERE.search(own) and len(element.text_content()) < 300:
            return [element]
    return [
        element
        for element in root.iter("ul", "ol", "div", "nav", "p", "span")
        if _CRUMB_NAMES.search(words(element))
        and element.find(".//a") is not None
        and len(element.text_content()) < 400
    ][:3]


def _crumbs(element: HtmlElement, title: str) -> tuple[str, ...]:
    names = [text_of(anchor, 60) for anchor in element.iter("a")]
    tail = _BETWEEN.split(text_of(element, 400))[-1].strip() if names else ""
    if tail and len(tail) <= 12 and tail not in names and not _HERE.search(tail) and tail != "正文":
        names.append(tail)
    kept = [name for name in dict.fromkeys(names) if name and name != title and name != "正文"]
    return tuple(kept[:MAX_CRUMBS])


def _item_name(item: object) -> str:
    if not isinstance(item, dict):
        return ""
    name = next(strings(item.get("name")), "") or next(strings(item.get("item")), "")
    return "" if name.startswith(("http:", "https:")) else clean_line(name, 80)


def comments_of(view: View) -> Comments:
    """How many comments the page counts and where it says they are."""
    places = (
        select(view.root, view.hints.comments)
        or [
            element
            for element in view.root.iter("a", "span", "div", "td", "p", "h2", "h3", "li")
            if _TO_COMMENTS.search(_own_text(element))
        ][:20]
    )
    count = next((int(number) for number in view.claims.told("commentCount") if number.isdigit()), None)
    stated = view.claims.story.get("commentCount")
    if isinstance(stated, int) and 0 <= stated < 10_000_000:
        count = stated
    url: str | None = None
    for place in places:
        if count is None and (match := _COUNT.search(text_of(place, 200))):
            count = int(match[1] or match[2])
        for anchor in place.iter("a"):
            href = anchor.get("href") or ""
            if url is None and _LINK_TO_COMMENTS.match(text_of(anchor, 60)) and not href.startswith("#"):
                url = web_url(href, view.base)
    return Comments(count=count, url=url)


def _own_text(element: HtmlElement) -> str:
    return (element.text or "") + "".join(child.tail or "" for child in element[:5])
