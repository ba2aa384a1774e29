"""Other extractors, asked in process and brought into our form; only those that are installed can be asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from time import struct_time

import msgspec

from newsreader.extract import charset
from newsreader.model import Article, Headline, Listing, Page, Paragraph, Picture
from tests.corpus.shelf import Kept

Answer = Article | Listing | None


class Peer(msgspec.Struct, frozen=True):
    """An extractor: the kind of page that it reads, the module that it needs and the package that brings it."""

    name: str
    kind: str
    module: str
    package: str
    read: Callable[[Kept, Page], Answer]

    @property
    def installed(self) -> bool:
        """Whether it can be asked on this machine."""
        return find_spec(self.module) is not None

    def asked(self, kept: Kept, page: Page) -> tuple[Answer, None]:
        """Its answer, in the form of a reader of ours; no peer names the next page."""
        return self.read(kept, page), None


def _decoded(page: Page) -> str:
    """The page's text, so that a peer is not blamed for a charset; without the XML mark that lxml refuses in text."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", charset.decode(page.body).text)


def _trafilatura(_: Kept, page: Page) -> Answer:
    return _by_trafilatura(page.body, page.url)


def _trafilatura_decoded(_: Kept, page: Page) -> Answer:
    return _by_trafilatura(_decoded(page), page.url)


def _by_trafilatura(body: bytes | str, url: str) -> Answer:
    found = import_module("trafilatura").bare_extraction(body, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return None
    authors = tuple(found.author.split("; ")) if found.author else ()
    return _article(url, found.title, found.text, _moment(found.date), authors, found.image)


def _readability(_: Kept, page: Page) -> Answer:
    found = import_module("readability").Document(_decoded(page), url=page.url)
    tree = import_module("lxml.html").fromstring(found.summary(html_partial=True))
    pictures = []
    for figure in tree.iter("figure"):
        image, caption = figure.find(".//img"), figure.find(".//figcaption")
        if image is not None and caption is not None:
            pictures.append(Picture(url=image.get("src") or "", caption=caption.text_content()))
    for element in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "br", "tr", "blockquote", "figcaption"):
        element.tail = "\n" + (element.tail or "")
    return _article(page.url, found.short_title(), tree.text_content(), None, (), None, tuple(pictures))


def _newspaper(kept: Kept, page: Page) -> Answer:
    newspaper = import_module("newspaper")
    try:
        article = newspaper.Article(page.url, language=kept.language, fetch_images=False)
    except ValueError:  # a language that it does not know; Chinese and Japanese ones need jieba and tinysegmenter
        article = newspaper.Article(page.url, language="en", fetch_images=False)
    article.download(input_html=_decoded(page))
    article.parse()
    when = article.publish_date if isinstance(article.publish_date, datetime) else None
    return _article(page.url, article.title, article.text, when, tuple(article.authors), article.top_image or None)


def _article(
    url: str,
    title: str | None,
    body: str | None,
    published: datetime | None,
    authors: tuple[str, ...],
    lead: str | None,
    pictures: tuple[Picture, ...] = (),
) -> Article:
    lines = tuple(Paragraph(text=line) for line in (body or "").splitlines() if line.strip())
    return Article(
        url=url, title=title or "", published=published, authors=authors, lead_picture=lead, blocks=(*pictures, *lines)
    )


def _feedparser(_: Kept, page: Page) -> Answer:
    heads = []
    for entry in import_module("feedparser").parse(page.body).entries:
        when: struct_time | None = entry.get("published_parsed") or entry.get("updated_parsed")
        published = datetime(*when[:6], tzinfo=UTC) if when else None
        heads.append(Headline(title=entry.get("title") or "", url=entry.get("link") or "", published=published))
    return Listing(headlines=tuple(heads))


def _fastfeedparser(_: Kept, page: Page) -> Answer:
    entries = import_module("fastfeedparser").parse(_decoded(page)).entries
    return Listing(
        headlines=tuple(
            Headline(title=e.get("title") or "", url=e.get("link") or "", published=_moment(e.get("published")))
            for e in entries
        )
    )


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


PEERS = (
    Peer("trafilatura", "article", "trafilatura", "trafilatura", _trafilatura),
    Peer("trafilatura, decoded", "article", "trafilatura", "trafilatura", _trafilatura_decoded),
    Peer("readability", "article", "readability", "readability-lxml", _readability),
    Peer("newspaper4k", "article", "newspaper", "newspaper4k", _newspaper),
    Peer("feedparser", "feed", "feedparser", "feedparser", _feedparser),
    Peer("fastfeedparser", "feed", "fastfeedparser", "fastfeedparser", _fastfeedparser),
)
