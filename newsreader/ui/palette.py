"""What Ctrl+P finds: commands, sections, themes, and stories by what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from newsreader.errors import NewsreaderError
from newsreader.ui.keys import shown
from newsreader.ui.messages import PlaceWanted, StoryWanted
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import PaperScreen

_STORIES = 20
_HIDDEN = {"Moving"}
"""Groups of keys that make no sense when chosen from a list."""


class Offer(NamedTuple):
    """Something that can be chosen; `text` may come from a site, `help` is always ours, since it is read as markup."""

    text: str
    help: str
    choose: Callable[[], object]


class _Offers(Provider):
    """Offers that are few enough to be matched one by one."""

    def offers(self) -> Iterator[Offer]:
        """All there is to choose from."""
        raise NotImplementedError

    @property
    def paper(self) -> Paper | None:
        """What the screen under the palette works with."""
        return self.screen.paper if isinstance(self.screen, PaperScreen) else None

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for offer in self.offers():
            yield DiscoveryHit(Content(offer.text), offer.choose, text=offer.text, help=offer.help)

    async def search(self, query: str) -> Hits:
        """What matches."""
        matcher = self.matcher(query)
        for offer in self.offers():
            score = matcher.match(offer.text)
            if score > 0:
                yield Hit(score, matcher.highlight(offer.text), offer.choose, text=offer.text, help=offer.help)


class KeyCommands(_Offers):
    """The table of keys, as commands."""

    def offers(self) -> Iterator[Offer]:
        """Every key of the screen that does something by itself."""
        if not isinstance(self.screen, PaperScreen):
            return
        for key in self.screen.paper.keymap.on(self.screen.where):
            if key.group not in _HIDDEN and not key.numbered and key.id != "palette":
                act = partial(self.screen.run_action, key.action)
                yield Offer(key.description, f"Key: {shown(key.keys[0])}".replace("[", r"\["), act)


class SectionCommands(_Offers):
    """The sections of all sources."""

    def offers(self) -> Iterator[Offer]:
        """Every place there is to read in."""
        if self.paper is None:
            return
        names = {section.source: section.source_name for section in self.paper.spread.sections}
        for place in self.paper.spread.places():
            source = names.get(place.source or "")
            text = f"{place.name} · {source}" if source else place.name
            yield Offer(text, "Section", partial(self.app.post_message, PlaceWanted(place.key)))


class ThemeCommands(_Offers):
    """The colours."""

    def offers(self) -> Iterator[Offer]:
        """Every theme, our own first."""
        for name in sorted(self.app.available_themes, key=lambda name: (not name.startswith("newsreader"), name)):
            yield Offer(f"Theme: {name}", "Colours", partial(setattr, self.app, "theme", name))


class StoryCommands(_Offers):
    """Stories, found by the same search as on the search screen."""

    async def discover(self) -> Hits:
        """Nothing: there are too many."""
        for _ in ():
            yield _

    async def search(self, query: str) -> Hits:
        """The newest stories that hold the words."""
        if self.paper is None:
            return
        try:
            ids = self.paper.library.search(query, _STORIES)
        except NewsreaderError:
            return
        for place, row in enumerate(self.paper.spread.rows(ids)):
            act = partial(self.app.post_message, StoryWanted(row.id))
            yield Hit(0.5 - place / 1000, Content(row.title), act, text=row.title, help="Story")


PROVIDERS: set[type[Provider] | Callable[[], type[Provider]]] = {
    KeyCommands,
    SectionCommands,
    ThemeCommands,
    StoryCommands,
}
"""All that the palette asks."""
