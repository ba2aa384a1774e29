"""Opening: stories by their number or their address, whatever screen they are opened from."""

from __future__ import annotations

from newsreader.errors import NewsreaderError, NotAnArticle
from newsreader.text.language import _, later
from newsreader.ui.screens.base import PaperScreen

FETCHING = later("Fetching the story…")


class OpeningKeys(PaperScreen):
    """Keys that concern a story; a screen says which one is meant, and how it is opened."""

    def target(self) -> int | None:
        """The story that a key means."""
        raise NotImplementedError

    def open_story(self, article: int) -> None:
        """Show a story."""
        raise NotImplementedError

    def comments_address(self) -> str | None:
        """Where the comments on the story are."""
        article = self.target()
        text = self.paper.spread.stored(article).article if article is not None else None
        return text.comments.url if text is not None else None

    def open_address(self, url: str, article: int | None = None) -> None:
        """Open a story by its address, which may be in no list."""
        if article is not None:
            self.open_story(article)
            return
        self.say(FETCHING)
        self.run_worker(self._fetch_address(url), group="story", name="story", exclusive=True, exit_on_error=False)

    async def _fetch_address(self, url: str) -> None:
        try:
            article = await self.paper.library.open_url(url)
        except NewsreaderError as error:
            if not isinstance(error, NotAnArticle):
                self.say(str(error), error=True)
            else:
                words = _("{why}. `newsreader sources add {url}` makes it a source.")
                self.say(words.format(why=without_stop(error), url=url), error=True)
            return
        self.say("")
        self.open_story(article)


def without_stop(error: NewsreaderError) -> str:
    """What an error says, for a sentence that goes on."""
    return str(error).rstrip(".。")
