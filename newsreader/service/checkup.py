"""Asks every list of a source whether it answers, how fresh it is, whether its hints match; the library offers it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from datetime import datetime

from newsreader.errors import NotAFeed, WorldError
from newsreader.model import Failure, Page
from newsreader.service.desk import Desk, Errand
from newsreader.service.findings import Checked
from newsreader.service.lists import fetched_as, today
from newsreader.sources import health
from newsreader.sources.definition import Definition, Listed, SectionDefinition, addresses
from newsreader.sources.reports import CheckReport
from newsreader.store import Store
from newsreader.text import urls
from newsreader.text.language import _, later

STORY = later("a story")
"""What the newest story of a source is called among its lists."""


async def check_source(desk: Desk, definition: Definition) -> AsyncGenerator[Checked, None]:
    """Ask the lists of a source one after the other, those found on its nav row too; nothing is stored."""
    lists: list[Listed] = [*definition.sections, *definition.rankings]
    named = {listed.name for listed in lists}
    stored = await desk.background.run(lambda store: store.sections.all(definition.id, hidden=True))
    lists += [SectionDefinition(name=one.name, url=one.url) for one in stored if one.name not in named]
    for listed in lists:
        yield await _check(desk, definition, listed)
    newest = await desk.background.run(
        lambda store: store.articles.rows(store.articles.order(None, definition.id, limit=1))
    )
    for row in newest:
        yield await _check_story(desk, definition, row.url)


async def _check(desk: Desk, definition: Definition, listed: Listed) -> Checked:
    failure: Failure | None = None
    for url in addresses(listed, today(definition, desk.now())):
        try:
            page = await desk.page(url, Errand(definition=definition, kind=fetched_as(listed.kind), patient=True))
            report = await desk.background.run(_checking(definition, page, listed, desk.now()))
        except (WorldError, NotAFeed) as error:
            failure = failure or Failure(url=urls.discreet(url), reason=str(error))
        else:
            return Checked(source=definition.id, name=listed.name, url=url, optional=listed.optional, report=report)
    return Checked(source=definition.id, name=listed.name, url=listed.url, optional=listed.optional, failure=failure)


async def _check_story(desk: Desk, definition: Definition, url: str) -> Checked:
    try:
        page = await desk.page(url, Errand(definition=definition, patient=True))
        silent = await desk.background.run(lambda _: health.check_article(definition, page))
    except WorldError as error:
        return Checked(
            source=definition.id, name=_(STORY), url=url, failure=Failure(url=urls.discreet(url), reason=str(error))
        )
    return Checked(source=definition.id, name=_(STORY), url=url, story=silent)


def _checking(definition: Definition, page: Page, listed: Listed, now: datetime) -> Callable[[Store], CheckReport]:
    return lambda _: health.check(definition, page, listed.kind, listed, now=now)
