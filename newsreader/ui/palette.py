"""What Ctrl+P finds: commands, sections, topics, sources, themes, and stories by what is in them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from newsreader.errors import NewsreaderError
from newsreader.model import Topic
from newsreader.text.language import _
from newsreader.text.urls import web_url
from newsreader.ui.commands.looks import LooksKeys
from newsreader.ui.keys import shown
from newsreader.ui.looks.dressed import DressedApp, ThemeChoice
from newsreader.ui.messages import PlaceWanted, StoryWanted
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import PaperScreen
from newsreader.ui.sources import Post, add, leave_out, take_in
from newsreader.ui.tongue import LANGUAGES
from newsreader.ui.topics import open_topic

_STORIES = 20
_STORY_SCORE = 0.5
"""Below that of any command that matches well."""
_LEFT_OUT = {"Moving"}
"""Groups of keys that make no sense when chosen from a list."""


class Offer(NamedTuple):
    """Something that can be chosen; `text` may come from a site, `help` is always ours, since it is read as markup."""

    text: str
    help: str
    choose: Callable[[], object]


class PaperCommands(Provider):
    """All that the palette of a screen of the paper offers, commands first."""

    async def discover(self) -> Hits:
        """Everything but stories, before a word is typed."""
        for offer in self._offers():
            yield DiscoveryHit(Content(offer.text), offer.choose, text=offer.text, help=offer.help)

    async def search(self, query: str) -> Hits:
        """What matches, and the newest stories that hold the words."""
        matcher = self.matcher(query)
        for offer in self._offers():
            score = matcher.match(offer.text)
            if score > 0:
                yield Hit(score, matcher.highlight(offer.text), offer.choose, text=offer.text, help=offer.help)
        for offer in self._address(query):
            yield Hit(1.0, Content(offer.text), offer.choose, text=offer.text, help=offer.help)
        for place, offer in enumerate(self._stories(query)):
            score = _STORY_SCORE - place / 1000
            yield Hit(score, Content(offer.text), offer.choose, text=offer.text, help=offer.help)

    def _offers(self) -> Iterator[Offer]:
        if isinstance(self.screen, PaperScreen):
            yield from self._commands(self.screen)
            yield from self._sections(self.screen)
            yield from self._topics(self.screen)
            yield from self._sources(self.screen.paper)
            yield from self._themes()
            yield from self._languages(self.screen)

    def _commands(self, screen: PaperScreen) -> Iterator[Offer]:
        for key in screen.paper.keymap.on(screen.where):
            if key.group not in _LEFT_OUT and not key.numbered and key.id != "palette":
                name = shown(key.keys[0]).replace("[", r"\[")
                yield Offer(
                    _(key.description), _("Key: {name}").format(name=name), partial(screen.run_action, key.action)
                )

    def _sections(self, screen: PaperScreen) -> Iterator[Offer]:
        spread = screen.paper.spread
        names = {section.source: section.source_name for section in spread.sections}
        for place in spread.places():
            source = names.get(place.source or "", place.title)
            text = place.title if source == place.title else f"{place.title} · {source}"
            yield Offer(text, _("Section"), partial(self.app.post_message, PlaceWanted(place.key)))

    def _topics(self, screen: PaperScreen) -> Iterator[Offer]:
        for topic in screen.paper.library.topics(screen.paper.spread.place.source):
            yield Offer(topic.title, _("Topic: opens as a section"), partial(self._open_topic, screen.paper, topic))

    def _open_topic(self, paper: Paper, topic: Topic) -> None:
        work = open_topic(paper, topic, self.app.post_message)
        self.app.run_worker(work, group="topic", name="topic", exclusive=True, exit_on_error=False)

    def _sources(self, paper: Paper) -> Iterator[Offer]:
        enabled = paper.library.catalogue.registry.enabled_ids()
        for source in paper.library.catalogue.registry.available():
            words, work = (_("Leave out {name}"), leave_out) if source.id in enabled else (_("Add {name}"), take_in)
            yield Offer(words.format(name=source.name), _("Source"), partial(self._work, work, paper, source.id))

    def _address(self, query: str) -> Iterator[Offer]:
        """An address that is typed can become a source."""
        address = web_url(query.strip())
        if address is not None and isinstance(self.screen, PaperScreen):
            words = _("Add {url}").format(url=address)
            yield Offer(words, _("Source"), partial(self._work, add, self.screen.paper, address))

    def _work(self, work: Callable[[Paper, str, Post], Awaitable[None]], paper: Paper, what: str) -> None:
        task = work(paper, what, self.app.post_message)
        self.app.run_worker(task, group="sources", name="sources", exit_on_error=False)

    def _themes(self) -> Iterator[Offer]:
        if isinstance(self.app, DressedApp):
            for name in self.app.wardrobe.themes:
                yield Offer(_("Theme: {name}").format(name=name), _("Colours"), ThemeChoice(self.app, name))

    def _languages(self, screen: PaperScreen) -> Iterator[Offer]:
        if isinstance(screen, LooksKeys):
            for language, name in LANGUAGES.items():
                text = _("Language: {name}").format(name=name)
                yield Offer(text, _("Of the interface"), partial(screen.speak_in, language))

    def _stories(self, query: str) -> Iterator[Offer]:
        if not isinstance(self.screen, PaperScreen):
            return
        paper = self.screen.paper
        try:
            ids = paper.library.search.find(query, _STORIES)
        except NewsreaderError:
            return
        for row in paper.spread.rows(ids):
            yield Offer(row.title, _("Story"), partial(self.app.post_message, StoryWanted(row.id)))
