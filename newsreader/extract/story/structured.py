"""Reads what a page says of itself for machines: JSON-LD, meta elements, comments of the Founder CMS; for `article`.

Everything here is a claim: `article` weighs it against what is printed on the page.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

Json = dict[str, object]

MAX_SCRIPT = 1_500_000
"""Characters of a JSON-LD script; longer ones are no description of an article."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Story|Recipe|Advertorial|LiveBlog)$|^(?:Web|Item)Page$")
_FOUNDER = re.compile(r"<(\w{3,30})>([^<]{0,2000})</\1>")


@dataclass(slots=True)
class Claims:
    """The claims of a page: `story` is its JSON-LD article, `meta` its meta elements by lower-case name."""

    story: Json = field(default_factory=dict)
    others: list[Json] = field(default_factory=list)
    meta: dict[str, list[str]] = field(default_factory=dict)
    founder: dict[str, str] = field(default_factory=dict)

    def first(self, *names: str) -> str | None:
        """The first meta content that is not empty, under the first of `names` that has any."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), None)

    def told(self, name: str) -> list[str]:
        """The strings under a key of the article's JSON-LD."""
        return list(strings(self.story.get(name)))


def claims(root: HtmlElement) -> Claims:
    """Everything that the page says about itself; must be read before scripts are taken out of the tree."""
    found = Claims(meta=_metas(root), founder=_founder(root))
    nodes = [node for script in root.iter("script") if _is_json_ld(script) for node in _nodes(_json(script.text or ""))]
    articles = [node for node in nodes if any(_ARTICLE.search(kind) for kind in strings(node.get("@type")))]
    if articles:
        found.story = max(articles, key=_weight)
    found.others = [node for node in nodes if node is not found.story]
    return found


def strings(value: object) -> Iterator[str]:
    """The strings of a value that may be one, a list of them, or objects with a name, a value or an address."""
    if isinstance(value, str):
        if text := html.unescape(value).strip():
            yield text
    elif isinstance(value, list):
        for item in value[:100]:
            yield from strings(item)
    elif isinstance(value, dict):
        for key in ("name", "@value", "url", "@id"):
            if isinstance(value.get(key), (str, list)):
                yield from strings(value[key])
                return


def addresses(value: object) -> Iterator[str]:
    """The addresses of a picture claim: a string, an ImageObject, or a list of either."""
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, list):
        for item in value[:50]:
            yield from addresses(item)
    elif isinstance(value, dict):
        yield from addresses(value.get("url") or value.get("contentUrl") or value.get("@id") or "")


def _is_json_ld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower() and len(script.text or "") < MAX_SCRIPT


def _json(text: str) -> object:
    """The value of a script; `None` when it is no JSON even after the usual mistakes are put right."""
    text = (
        re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", text.strip())
        .strip()
        .rstrip(";")
    )
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _nodes(value: object, depth: int = 0) -> Iterator[Json]:
    """All objects of a JSON-LD value that stand alone: lists, graphs and the main entity are opened."""
    if isinstance(value, list) and depth < 6:
        for item in value[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), (list, dict)) and depth < 6:
                yield from _nodes(value[key], depth + 1)


def _weight(node: Json) -> tuple[bool, int, bool]:
    """Which of several articles is the page's own: a news kind, the one that says most."""
    kinds = list(strings(node.get("@type")))
    own = not any(kind.endswith("Page") for kind in kinds)
    told = sum(key in node for key in ("headline", "datePublished", "author", "articleBody", "image", "publisher"))
    return own, told, "articleBody" in node


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            names = {name, *name.split()} if attribute == "property" else {name}  # RDFa: a list, parted by spaces
            for each in filter(None, names if content else ()):
                metas.setdefault(each, []).append(content)
    return metas


def _founder(root: HtmlElement) -> dict[str, str]:
    """The fields of the `enpproperty` comment that the Founder CMS leaves in its pages."""
    for comment in root.xpath("//comment()[contains(., 'enpproperty')]")[:3]:
        fields = {name: html.unescape(value).strip() for name, value in _FOUNDER.findall(comment.text or "")}
        if fields:
            return fields
    return {}
