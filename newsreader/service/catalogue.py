"""Which sources the paper is made of: turning them on and off, adding and checking them; a part of the library."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING

from newsreader.errors import UsageError
from newsreader.model import Move, Section, Topic
from newsreader.sources.definition import Definition, position
from newsreader.sources.groups import chosen
from newsreader.sources.registry import Registry
from newsreader.store import SectionRecord, SourceRecord, Store
from newsreader.text import urls
from newsreader.text.language import _

if TYPE_CHECKING:
    from newsreader.service.background import Background
    from newsreader.service.findings import Checked, Found
    from newsreader.service.network import Network


class Catalogue:
    """The registry's files on one side, what the store shows of them on the other; kept in step here."""

    def __init__(
        self,
        registry: Registry,
        store: Store,
        connected: Callable[[], Awaitable[Network]],
        background: Callable[[], Background],
    ) -> None:
        self.registry = registry
        self._store = store
        self._connected = connected
        self._background = background

    def sync(self) -> None:
        """Tell the store which sources and sections there are, where a file of theirs has changed."""
        fingerprint = self.registry.fingerprint()
        if self._store.sources.fingerprint() != fingerprint:
            self._store.sources.sync(_records(self.registry.enabled()), fingerprint)

    def get(self, source: str) -> Definition:
        """The definition of a source; `UnknownSource` when there is none."""
        return self.registry.get(source)

    def enable(self, source: str) -> bool:
        """Turn a known source on; whether it was off before."""
        if source in self.registry.enabled_ids():
            return False
        self.registry.enable(source)
        self.sync()
        return True

    def disable(self, source: str) -> None:
        """Turn a source off; what was read and starred of it stays."""
        self.registry.disable(source)
        self.sync()

    def add(self, definition: Definition) -> None:
        """Keep a source of the reader's own and turn it on."""
        self.registry.save(definition)
        self.registry.enable(definition.id)
        self.sync()

    async def follow(self, topic: Topic) -> int:
        """Make a special topic a section of its source, from now on, and give its number; a refresh fills it."""
        source = self._store.topics.source_of(topic)
        if source is None:
            raise UsageError(_("No source lists the topic “{topic}” any more.").format(topic=topic.title))
        record = SectionRecord(name=topic.title, url=topic.url, origin="topic")
        return await self._background().run(lambda store: store.sections.follow(source, record))

    def named(self, section: str, source: str | None = None) -> list[Section]:
        """The sections of this name or group (国际, World); `UsageError` names those there are when there is none."""
        if source is not None:
            self.get(source)
        known = [one for one in self._store.sections.all() if source in (None, one.source)]
        found = chosen(known, section, {one.id: one for one in self.registry.enabled()})
        if not found:
            names = ", ".join(dict.fromkeys(one.name for one in known)) or _("none yet: `newsreader fetch` finds them")
            raise UsageError(
                _("There is no section “{section}”. There are: {names}.").format(section=section, names=names)
            )
        return found

    async def find_sections(self, sources: Sequence[str] = ()) -> None:
        """Read the rows of sections that only the sites know off their pages; of all sources unless some are named."""
        named = [self.get(source).id for source in sources] or [one.id for one in self.registry.enabled()]
        await (await self._connected()).find_sections(named)

    async def look_at(self, url: str, *, pages: bool = False) -> Found:
        """Find out how the site at an address can be read, without adding it; by its `pages` even if it has feeds."""
        return await (await self._connected()).look_at(url, pages=pages)

    def holder(self, definition: Definition) -> Definition | None:
        """The source that is on and reads all the lists of this one already."""
        wanted = _lists_of(definition)
        return next((one for one in self.registry.enabled() if wanted <= _lists_of(one)), None)

    def moves(self) -> tuple[Move, ...]:
        """The addresses that their servers send on for good, those not believed yet among them."""
        return self._store.moves.all()

    async def forget_move(self, url: str) -> bool:
        """Ask at an address again that was said to have moved; whether that was known of it."""
        if all(move.url != url for move in self.moves()):
            return False
        await self._background().run(lambda store: store.moves.forget(url))
        return True

    async def check(self, source: str) -> AsyncGenerator[Checked, None]:
        """Ask every list of a source how it is; nothing is stored."""
        network = await self._connected()
        async with aclosing(network.check_source(self.get(source).id)) as found:
            async for checked in found:
                yield checked


def _lists_of(definition: Definition) -> set[str]:
    return {urls.canonical(section.url) for section in definition.sections}


def _records(definitions: Sequence[Definition]) -> list[SourceRecord]:
    return [
        SourceRecord(
            id=definition.id,
            name=definition.name,
            language=definition.language,
            position=place,
            sections=tuple(
                SectionRecord(
                    name=section.name,
                    url=section.url,
                    kind=section.kind,
                    position=position(definition, section.name),
                    origin="found" if section.in_row else "defined",
                    optional=section.optional,
                )
                for section in definition.sections
            ),
        )
        for place, definition in enumerate(definitions)
    ]
