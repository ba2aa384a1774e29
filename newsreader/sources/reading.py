"""Reads the pages of a source with what its definition knows of them; pure, for refreshing, opening and checking.

    page ─ charset ─► text ─ page with hints | feed | json ─► Listing ─ tidied by the definition ─► Listing

How a refresh walks a section: ask for `definition.addresses(section, today)` in turn until one answers. Where
`following.follow(definition, page)` leads anywhere, that page was no list, and each address it gives is one (it may
lead on in turn, as a page made of frames does). Each list goes through `read_listing`, and on along `next_page` for at
most `section.pages` pages. A ranking's page gives a listing whose one ranking has the name of the definition.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import tzinfo

from msgspec.structs import replace

from newsreader.errors import NotAFeed
from newsreader.extract import charset
from newsreader.extract.article import ArticlePage
from newsreader.extract.article import read_article as read_article_page
from newsreader.extract.article_hints import section_of
from newsreader.extract.counts import counts
from newsreader.extract.feed import read_feed
from newsreader.extract.feed import read_texts as feed_texts
from newsreader.extract.feed_dates import zone_of
from newsreader.extract.json_listing import read_json
from newsreader.extract.listing import read_listing as read_list_page
from newsreader.extract.listing_hints import ListingHints
from newsreader.model import Article, Headline, Listing, Page, Ranking, RankingItem
from newsreader.sources.definition import (
    Definition,
    Kind,
    Listed,
    RankingDefinition,
    SectionDefinition,
    listed_at,
    role,
)
from newsreader.sources.following import lists_named
from newsreader.text import urls
from newsreader.text.language import _

_SECTION_ENDINGS = ("新闻", "频道", "要闻", "新聞", "頻道", "要聞")


PLAIN = Definition(id="plain", name="", home="")
"""What is known of a site that has no definition: nothing."""


def text_of(page: Page) -> str:
    """The body as text, decoded as browsers do."""
    return charset.decode(page.body, page.headers.get("content-type")).text


def read_listing(
    definition: Definition | None,
    page: Page,
    kind: Kind | None = None,
    listed: Listed | None = None,
    *,
    texts: bool = True,
) -> Listing:
    """What a list, a feed or a ranking announces; `NotAFeed` in words where a feed or a JSON document cannot be read.

    `listed` is the section or ranking the page was fetched for; without it, it is found by the page's address. `kind`
    is that of `listed` where it is not given, else `page`. Without `texts`, whole stories in a feed are not read.
    """
    definition = definition or PLAIN
    listed = listed or role(definition, page.requested) or role(definition, page.url)
    kind = kind or (listed.kind if listed else "page")
    text = text_of(page)
    if kind == "feed":
        listing = read_feed(text, page.url, _zone(definition), texts=texts)
    elif kind == "json":
        listing = _read_json(definition, page, text, listed)
    else:
        listing = _read_page(definition, page, text, listed)
    listing = _tidied(definition, listing)
    if isinstance(listed, RankingDefinition):
        listing = _as_ranking(listing, listed, _counts(listed, text, page.url))
    return listing


def read_texts(definition: Definition, page: Page, wanted: Container[str]) -> Iterator[Headline]:
    """The headlines of a feed that lead to the `wanted` addresses, with the stories it carries, one after the other."""
    for headline in feed_texts(text_of(page), page.url, wanted, _zone(definition)):
        yield _with_article(definition, headline)


def read_any(definition: Definition | None, page: Page) -> Listing:
    """What a document of any kind announces: as the definition says, else as it looks."""
    if definition and (role(definition, page.requested) or role(definition, page.url)):
        return read_listing(definition, page)
    looks_like_feed = re.match(r"\s*(<\?xml|<rss|<feed|<rdf|\{)", text_of(page)[:200].lstrip("\ufeff"), re.IGNORECASE)
    if looks_like_feed:
        try:
            return read_listing(definition, page, "feed")
        except NotAFeed:
            pass  # XHTML begins like a feed
    return read_listing(definition, page, "page")


def read_article(definition: Definition | None, page: Page) -> ArticlePage:
    """The article on a page; `NotAnArticle` where there is none, as on a page of status 200 that says it is gone."""
    definition = definition or PLAIN
    hints = definition.article
    if definition.zone and not hints.zone:
        hints = replace(hints, zone=definition.zone)
    read = read_article_page(text_of(page), page.url, hints)
    return replace(read, article=_completed(definition, read.article))


def _zone(definition: Definition) -> tzinfo | None:
    return zone_of(definition.zone) if definition.zone else None


# --- lists ------------------------------------------------------------------------------------------------------------


def _read_json(definition: Definition, page: Page, text: str, listed: Listed | None) -> Listing:
    if listed is None or listed.json is None:
        raise NotAFeed(
            _("{url} holds data, and nothing in the definition of {name} says how to read it").format(
                url=page.url, name=definition.name
            )
        )
    return read_json(text, page.url, listed.json, zone_of(definition.zone or "UTC"))


def _read_page(definition: Definition, page: Page, text: str, listed: Listed | None) -> Listing:
    listing = read_list_page(text, page.url, listing_hints(definition, listed), page.fetched)
    lists = lists_named(definition, text, page.url)
    if lists:
        return replace(listing, sections=lists, headlines=())
    if isinstance(listed, RankingDefinition):
        return listing
    own = tuple(headline for headline in listing.headlines if belongs(definition, headline.url))
    guest_list = len(own) * 2 < len(listing.headlines)  # some papers, as Hacker News, list the stories of others
    return replace(listing, headlines=listing.headlines if guest_list else own)


def listing_hints(definition: Definition, listed: Listed | None) -> ListingHints:
    """The hints for a list: those of the list itself or else of the source, with what the source knows in general."""
    hints = (listed.listing if listed else None) or definition.listing
    return replace(
        hints,
        article=hints.article or definition.articles,
        nav_names=hints.nav_names or (definition.nav.names if definition.nav else ()),
        zone=hints.zone or definition.zone or None,
    )


def belongs(definition: Definition, url: str) -> bool:
    """Whether the host of an address is one of the source's or below one; a source that names no hosts takes any."""
    host = urls.host(url)
    return not definition.hosts or any(host == own or host.endswith(f".{own}") for own in definition.hosts)


def _tidied(definition: Definition, listing: Listing) -> Listing:
    """The listing with the definition's language where the page names none, and only the wanted sections of the row."""
    sections = listing.sections
    if definition.nav and definition.nav.names:
        sections = tuple(section for section in sections if section.name in definition.nav.names)
    return replace(
        listing,
        language=listing.language or definition.language,
        sections=sections,
        headlines=tuple(_with_article(definition, headline) for headline in listing.headlines),
    )


def _with_article(definition: Definition, headline: Headline) -> Headline:
    """The headline with the text that its feed carries completed by what the definition knows."""
    if headline.article is None:
        return headline
    return replace(headline, article=_completed(definition, headline.article))


def _as_ranking(listing: Listing, listed: RankingDefinition, clicks: dict[str, int]) -> Listing:
    """The listing as the ranking it was fetched for: the block of that heading, else the first, else its headlines.

    Headlines of a page that are the ranking stay headlines as well, as on the front of Hacker News.
    """
    wanted = listed.heading or listed.name
    blocks = sorted(listing.rankings, key=lambda block: block.name != wanted)
    if blocks:
        return replace(listing, headlines=(), rankings=(replace(blocks[0], name=listed.name),))
    ranking = Ranking(name=listed.name, items=tuple(_ranked(listing.headlines, clicks)))
    headlines = listing.headlines if listed.kind == "page" else ()
    return replace(listing, headlines=headlines, rankings=(ranking,) if ranking.items else ())


def _counts(listed: RankingDefinition, text: str, url: str) -> dict[str, int]:
    rows = listed.listing.rows if listed.listing else ()
    return counts(text, url, rows, listed.count) if listed.count and rows else {}


def _ranked(headlines: tuple[Headline, ...], clicks: dict[str, int]) -> Iterator[RankingItem]:
    for rank, headline in enumerate(headlines, 1):
        yield RankingItem(rank=rank, title=headline.title, url=headline.url, count=clicks.get(headline.url))


# --- articles ---------------------------------------------------------------------------------------------------------


def _completed(definition: Definition, article: Article) -> Article:
    """The article in its source's own section, with source and language where its page names none."""
    home = section_by_folder(definition, article.url)
    named = home.name if home else _section_by_breadcrumb(definition, article.breadcrumb)
    source = article.source or definition.article.source_name or (home.source if home else "") or definition.name
    return replace(
        article,
        section=section_of(definition.article, article.url) or named or article.section,
        source=source or None,
        language=article.language or definition.language,
    )


def section_by_folder(definition: Definition, url: str) -> SectionDefinition | None:
    """The section in whose folder an address lies; the deepest folder wins."""
    address = urls.canonical(url)
    folders = {_folder(known): listed for listed in definition.sections for known in listed_at(listed)}
    inside = [folder for folder in folders if folder and address.startswith(folder)]
    return folders[max(inside, key=len)] if inside else None


def _section_by_breadcrumb(definition: Definition, breadcrumb: tuple[str, ...]) -> str | None:
    """The section that the breadcrumb names, the last step first: 体育新闻 is 体育."""
    names = {listed.name for listed in definition.sections} | set(definition.nav.names if definition.nav else ())
    for crumb in reversed(breadcrumb):
        for name in (crumb, *(crumb.removesuffix(ending) for ending in _SECTION_ENDINGS)):
            if name in names:
                return name
    return None


def _folder(url: str) -> str:
    """Host and folder of a list, up to what stands for a day; empty for a list at the root of its host."""
    host, _, path = urls.canonical(url.partition("{")[0]).partition("/")
    folder = path if "{" in url else path.rpartition("/")[0]
    return f"{host}/{folder}/" if folder else ""
