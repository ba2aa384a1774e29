"""`extract`: reads one saved page and prints what was found; touches no network and no store."""

from __future__ import annotations

import re
from pathlib import Path

import click

from newsreader.cli.output import document, json_option, line
from newsreader.errors import NotAFeed, UsageError
from newsreader.extract import pages
from newsreader.model import Listing, Page
from newsreader.rendering import to_text
from newsreader.settings import Home
from newsreader.sources import reading
from newsreader.sources.registry import Registry
from newsreader.text import urls
from newsreader.text.language import _, later
from newsreader.text.width import pad

LABEL = re.compile(r"\w+::")
"""How collections of saved pages begin a name that stands in the place of an address nobody knows."""

UNKNOWN = "https://unknown.invalid/page.html"
"""The address of a page whose address nobody knows; the name is reserved (RFC 2606), so its links lead nowhere."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--url", required=True, help="The address that the page came from.")
@click.option(
    "--kind",
    type=click.Choice(["article", "listing", "feed"]),
    default="article",
    show_default=True,
    help="What to look for.",
)
@click.option("--recipe", metavar="SOURCE", help="Read it as a page of this source, whatever its address says.")
@json_option
def extract(file: Path, url: str, kind: str, recipe: str | None, as_json: bool) -> None:
    """Read one saved page, and print the article, or the list of what it announces."""
    address = UNKNOWN if LABEL.match(url) else urls.web_url(url)
    if address is None:
        raise UsageError(_("“{url}” is no address of a page. It has to begin with http:// or https://").format(url=url))
    registry = Registry(Home.locate().config)
    definition = registry.get(recipe) if recipe else registry.find(address)
    page = Page(url=address, requested=address, status=200, headers={}, body=file.read_bytes())
    if kind == "article":
        article = pages.join([reading.read_article(definition, page)])
        document(article) if as_json else line(to_text(article))
        return
    try:
        listing = (
            reading.read_listing(definition, page, "feed") if kind == "feed" else reading.read_any(definition, page)
        )
    except NotAFeed:
        if as_json:
            document(Listing())  # whoever reads the document finds that nothing is announced; stderr says why
        raise
    document(listing) if as_json else _print(listing)


def _print(listing: Listing) -> None:
    line(listing.title or "")
    for section in listing.sections:
        line(f"  {_what(later('section'))} {section.name}  {section.url}")
    for headline in listing.headlines:
        day = headline.published.strftime("%Y-%m-%d %H:%M") if headline.published else " " * 16
        line(f"  {_what(later('headline'))} {day}  {headline.title}  {headline.url}")
    for ranking in listing.rankings:
        for item in ranking.items:
            line(f"  {ranking.name}  {item.rank:>2}. {item.title}  {item.url}")
    for picture in listing.pictures:
        line(f"  {_what(later('picture'))} {picture.caption or ''}  {picture.url}")
    for topic in listing.topics:
        line(f"  {_what(later('topic'))} {topic.title}  {topic.url}")
    for feed in listing.feeds:
        line(f"  {_what(later('feed'))} {feed.title}  {feed.url}")
    if listing.next_page:
        line(f"  {_what(later('next page'))} {listing.next_page}")


def _what(kind: str) -> str:
    return pad(_(kind), 9)
