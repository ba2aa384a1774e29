"""Filtering: of the list that lies open, only what a query finds."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from newsreader.errors import NewsreaderError, Superseded
from newsreader.query import Query, show
from newsreader.ui.bars.filter_bar import FilterBar
from newsreader.ui.commands.places import PlaceKeys


class FilteringKeys(PlaceKeys):
    """The key that filters the list; the filter stays, in the title of the list, until Escape takes it away."""

    def action_filter(self) -> None:
        """Type a filter, or change the one there is."""
        query = self.paper.spread.query
        self.add_class("-finding")
        self.query_one(FilterBar).open("" if query is None else show(query))

    def end_filter(self) -> bool:
        """Show the whole list again; whether there was a filter."""
        if self.paper.spread.query is None:
            return False
        self._filter(None, ())
        return True

    def on_filter_bar_wanted(self, message: FilterBar.Wanted) -> None:
        """Filter while it is typed."""
        self.run_worker(self._find(message.query), group="filter", name="filter", exclusive=True, exit_on_error=False)

    def on_filter_bar_closed(self, message: FilterBar.Closed) -> None:
        """Back to the list."""
        self.query_one(FilterBar).close()
        self.remove_class("-finding")
        if not message.kept:
            self.workers.cancel_group(self, "filter")
            self.end_filter()
        self.query_one("#headlines").focus()

    def paper_changed(self, *, rows: bool) -> None:
        """News arrived: the filter looks through it too, beside the screen."""
        super().paper_changed(rows=rows)
        query = self.paper.spread.query
        if rows and query is not None:
            self.run_worker(
                self._find_again(query), group="refilter", name="refilter", exclusive=True, exit_on_error=False
            )

    async def _find_again(self, query: Query) -> None:
        """Look once more for what a filter finds; the cursor stays on its story."""
        with suppress(NewsreaderError):
            found = await self.paper.library.search.typed(query)
            if self.paper.spread.query == query:
                self.paper.spread.sift(query, found)
                super().paper_changed(rows=True)

    async def _find(self, query: Query) -> None:
        if query == Query():
            self._filter(None, ())
            return
        try:
            found = await self.paper.library.search.typed(query)
        except Superseded:
            return
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self._filter(query, found)

    def _filter(self, query: Query | None, found: Collection[int]) -> None:
        self.paper.spread.sift(query, found)
        self.place_changed()
