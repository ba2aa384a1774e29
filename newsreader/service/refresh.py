"""Refreshes one list of a source: asks its pages, decides what is new, stores it all at once; the edition uses it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from newsreader.errors import NotAList, WorldError
from newsreader.model import Data, Failure, Known, Listing, Move, Placing, Section
from newsreader.service.deciding import decide
from newsreader.service.desk import Answer, Desk, Errand
from newsreader.service.lists import Lists, Walk, fetched_as, today, with_last
from newsreader.service.parcels import Parcel
from newsreader.sources import reading
from newsreader.sources.definition import (
    Definition,
    RankingDefinition,
    SectionDefinition,
    addresses,
    position,
    section_named,
)
from newsreader.store import SectionRecord, Store
from newsreader.text import urls
from newsreader.text.language import _


class Outcome(Data):
    """What a refresh did to one section, counted in headlines.

    `listed` are the articles its lists name now; `asked` says that somebody was asked, `failed` what went wrong after
    the first page, `moved` which of its addresses are asked elsewhere from now on, `parcels` the feeds whose
    stories are still to be unpacked.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    listed: tuple[int, ...] = ()
    asked: bool = False
    failed: tuple[Failure, ...] = ()
    moved: tuple[Move, ...] = ()
    parcels: tuple[Parcel, ...] = ()


async def refresh_section(
    desk: Desk, definition: Definition, section: Section, *, force: bool, given: Answer | None = None
) -> Outcome:
    """Bring one section up to date; nothing happens when it is not due and not forced. Raises what stopped it.

    `given` is an answer that this run has already: the page with the nav row is often a section too.
    """
    listed = _defined(definition, section)
    lists = await Walk(desk, definition, listed, force=force, given=given).lists()
    now = desk.now()
    return await desk.background.run(lambda store: _store(store, definition, section, lists, now))


async def refresh_ranking(desk: Desk, definition: Definition, ranking: RankingDefinition, *, force: bool) -> bool:
    """Bring a ranking that has an address of its own up to date; whether something new was seen."""
    for url, last in with_last(addresses(ranking, today(definition, desk.now()))):
        try:
            answer = await desk.ask(url, Errand(definition=definition, kind=fetched_as(ranking.kind)), force=force)
        except WorldError:
            if last and not ranking.optional:
                raise
            continue
        if answer is None or not answer.fresh:
            return False
        await desk.background.run(_ranking_keeper(definition, ranking, answer, desk.now()))
        return True
    return False


async def find_sections(desk: Desk, definition: Definition, *, force: bool) -> Answer | None:
    """Read the row of sections off the page that has it, where the site alone knows their addresses.

    Gives the page when it says anything new. Where it is a section too, the visit is noted with that section, so that
    a kill between the two loses nothing.
    """
    if definition.nav is None:
        return None
    answer = await desk.ask(definition.nav.url, Errand(definition=definition, patient=True), force=force)
    if answer is None or not answer.fresh:
        return None
    listing = await desk.background.run(lambda _: reading.read_listing(definition, answer.page, "page"))
    found = [
        SectionRecord(name=link.name, url=link.url, position=position(definition, link.name), origin="found")
        for link in listing.sections
    ]
    await desk.background.run(lambda store: _store_sections(store, definition, found, answer))
    return answer


def _store(store: Store, definition: Definition, section: Section, lists: Lists, now: datetime) -> Outcome:
    """Put what the lists say into the store, with the visits, in one transaction."""
    if lists.asked:
        store.sections.note_problem(section.id, None)
    if not lists.read:
        listed = tuple(store.articles.listed(section.id))
        return Outcome(unchanged=len(listed), listed=listed, asked=lists.asked, failed=lists.failed, moved=lists.moved)
    headlines = [headline for _page, listing in lists.read for headline in listing.headlines]
    if not headlines and _defined(definition, section).kind != "feed" and store.articles.listed(section.id):
        raise NotAList(_("{host} shows a page without any headline here").format(host=urls.host(section.url)))
    with store.transaction():
        known = store.articles.known(
            [headline.url for headline in headlines], definition.id, [headline.guid for headline in headlines]
        )
        parcels = _parcels(definition, section, lists, known)
        placings = decide(known, headlines)
        if _defined(definition, section).kind == "page":
            placings = tuple(_at_home(definition, section, placing) for placing in placings)
        waiting = {one.answer.visit.url: one.wanted for one in parcels}
        later = frozenset[str]().union(*waiting.values())
        new = store.articles.place(section.id, [_without_text(placing, later) for placing in placings], now)
        for answer, listing in lists.read:
            _store_sides(store, definition, section.id, listing, now)
            if answer.visit.url not in waiting:
                answer.remember(store, as_before=bool(listing.headlines))
        listed = tuple(store.articles.listed(section.id))
    changed = sum(placing.changed for placing in placings)
    return Outcome(
        new=len(new),
        changed=changed,
        unchanged=len(placings) - len(new) - changed,
        listed=listed,
        asked=True,
        failed=lists.failed,
        moved=lists.moved,
        parcels=parcels,
    )


def _parcels(definition: Definition, section: Section, lists: Lists, known: Mapping[str, Known]) -> tuple[Parcel, ...]:
    """The feeds that carry stories which are new here, changed, or were never unpacked."""
    found: list[Parcel] = []
    for answer, listing in lists.read:
        carried = [headline for headline in listing.headlines if headline.carried]
        wanted = frozenset(
            placing.headline.url
            for placing in decide(known, carried)
            if placing.id is None or placing.changed or not known[placing.headline.url].has_article
        )
        if wanted:
            found.append(Parcel(definition=definition, section=section.id, answer=answer, wanted=wanted))
    return tuple(found)


def _without_text(placing: Placing, later: frozenset[str]) -> Placing:
    """The placing as it was, where the new title comes with the new text."""
    return replace(placing, changed=False) if placing.changed and placing.headline.url in later else placing


def _at_home(definition: Definition, section: Section, placing: Placing) -> Placing:
    """The placing with the section in whose folder the story lies: a front page is no story's home."""
    home = reading.section_by_folder(definition, placing.headline.url)
    return placing if home is None or home.name == section.name else replace(placing, section=home.name)


def _store_sides(store: Store, definition: Definition, section: int | None, listing: Listing, now: datetime) -> None:
    """Keep what stands beside the headlines: rankings, pictures, topics."""
    for ranking in listing.rankings:
        store.rankings.add(definition.id, ranking, now)
    if listing.pictures:
        store.photos.put(definition.id, section, listing.pictures, now)
    if listing.topics:
        store.topics.put(definition.id, listing.topics)


def _ranking_keeper(
    definition: Definition, ranking: RankingDefinition, answer: Answer, now: datetime
) -> Callable[[Store], None]:
    def keep(store: Store) -> None:
        seen = reading.read_listing(definition, answer.page, listed=ranking)
        with store.transaction():
            _store_sides(store, definition, None, seen, now)
            answer.remember(store)

    return keep


def _store_sections(store: Store, definition: Definition, found: Sequence[SectionRecord], answer: Answer) -> None:
    with store.transaction():
        store.sections.add_found(definition.id, found)
        if all(section.url != answer.asked for section in store.sections.all(definition.id, hidden=True)):
            answer.remember(store)


def _defined(definition: Definition, section: Section) -> SectionDefinition:
    return section_named(definition, section.name, section.url)


def current_address(definition: Definition, section: Section, now: datetime) -> str:
    """The address at which a section is looked for first at this moment."""
    return addresses(_defined(definition, section), today(definition, now))[0]
