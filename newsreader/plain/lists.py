"""Lists of stories, sections and hot clicks, of which a number chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from newsreader.plain.desk import BATCH
from newsreader.plain.stories import StoryCommands
from newsreader.plain.telling import headline, hot_place, section
from newsreader.text.language import _, many
from newsreader.ui.place import Place


class ListCommands(StoryCommands):
    """Commands that say a list and leave it to be chosen from."""

    def do_list(self) -> None:
        """Say the list of the present place."""
        spread = self.spread
        stories = many("{count} story", "{count} stories", len(spread.ids))
        unread = _("{count} unread").format(count=len(spread.walk.unread_here()))
        self.say(f"{spread.place.name}: {stories}, {unread}.")
        if not spread.ids:
            self.say(_("Nothing is here yet: r and Enter fetches this section, R all of them."))
        self.list_stories(spread.ids)

    def list_stories(self, ids: Sequence[int]) -> None:
        """Say headlines, numbered from 1."""
        self.choices = [partial(self.read, article) for article in ids]
        self.article = None
        self.tell(self._headlines(ids))

    def _headlines(self, ids: Sequence[int]) -> Iterator[str]:
        """Batches of headlines, numbered on; each is read from the store when it is said."""
        for start in range(0, len(ids), BATCH):
            for number, row in enumerate(self.spread.rows(ids[start : start + BATCH]), start + 1):
                said = headline(row, self.library.now(), self.library.settings.time_format)
                yield f"{number}. {said}"

    def do_contents(self) -> None:
        """Say the sections."""
        sections = self.spread.sections
        places = {place.section: place for place in self.spread.section_places()}
        self.choices = [partial(self._go, places[one.id]) for one in sections]
        self.say(many("{count} section.", "{count} sections.", len(sections)))
        self.tell(iter(f"{number}. {section(one)}" for number, one in enumerate(sections, 1)))

    def do_hot(self) -> None:
        """Say the rankings of the source that is read, or of all."""
        lines: list[str] = []
        choices: list[Callable[[], None]] = []
        for ranking in self.spread.hot():
            lines.append(f"{ranking.name}, {ranking.source_name}.")
            for item in ranking.items:
                choices.append(partial(self.read_address, item.url))
                lines.append(f"{len(choices)}. {hot_place(item)}")
        self.choices = choices
        self.tell(iter(lines or [_("There are no hot clicks yet: R and Enter fetches.")]))

    def do_search(self, words: str) -> None:
        """Say what the words find."""
        ids = self.library.search.find(words) if words.strip() else ()
        self.say(many("{count} story found.", "{count} stories found.", len(ids)))
        self.list_stories(ids)

    # --- places ----------------------------------------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        self.spread.go(place)
        self.do_list()

    def do_next_section(self) -> None:
        """The section after this one."""
        self._turn_section(1)

    def do_previous_section(self) -> None:
        """The section before this one."""
        self._turn_section(-1)

    def _turn_section(self, steps: int) -> None:
        place = self.spread.walk.beside(steps)
        if place is None:
            self.say(_("There are no sections yet: R and Enter fetches."))
        else:
            self._go(place)
