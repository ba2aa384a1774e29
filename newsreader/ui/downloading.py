"""Takes the paper away and tells how it goes; the screen only learns that the store holds something new."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.model import Arrived, Event, Failed, Finished, Progress, Receipt, Started, Unchanged
from newsreader.text.language import _
from newsreader.ui.refreshing import Tell
from newsreader.ui.words import progress_line

_TOLD_EVERY = 0.25
"""Seconds; a line that changes faster cannot be read, and would be drawn for nothing."""

_SHOWN_EVERY = 2.0
"""Seconds."""

_NOTHING = Progress(articles_done=0, articles_left=0, pictures_done=0, pictures_left=0, bytes=0)


class Downloading:
    """One download at a time; `stop` ends it with the receipt of what is there.

    `goes` is called with a line that says how far it is, and with nothing once it is over; `changed` when the store
    holds something new, `taken` with the receipt, `tell` with what went wrong. `key` is what the reader stops it with.
    """

    def __init__(
        self,
        library: Library,
        *,
        key: str,
        goes: Callable[[str], None],
        changed: Callable[[], None],
        taken: Callable[[Receipt], None],
        tell: Tell,
    ) -> None:
        self._library = library
        self._key = key
        self._goes = goes
        self._changed = changed
        self._taken = taken
        self._tell = tell
        self._stop: asyncio.Event | None = None
        self._steps = self._done = 0
        self._last = _NOTHING
        self._shown = 0.0
        self._next: asyncio.TimerHandle | None = None

    @property
    def running(self) -> bool:
        """The paper is being taken away."""
        return self._stop is not None

    def stop(self) -> None:
        """End it, with a receipt; what is on disk stays there."""
        if self._stop is not None:
            self._stop.set()
            self._say()

    async def run(self) -> None:
        """Take all enabled sources away; what goes wrong is told, never raised."""
        if self._stop is not None:
            return
        self._stop = asyncio.Event()
        self._steps = self._done = 0
        self._last = _NOTHING
        self._say()
        receipt, failure = None, ""
        try:
            async for event in self._library.archive.download(stop=self._stop):
                self._follow(event)
                if isinstance(event, Finished):
                    receipt = event.receipt
        except NewsreaderError as error:
            failure = str(error)
        finally:
            self._stop = None
            self._hush()
            self._goes("")
            self._changed()
        if failure:
            self._tell(failure, True)
        if receipt is not None:
            self._taken(receipt)

    def _follow(self, event: Event) -> None:
        match event:
            case Started(steps=steps):
                self._steps += steps
            case Progress():
                self._last = event
            case Arrived(section=section):
                self._done += section is not None
                self._show_now_and_then()
            case Unchanged() | Failed(section=int()):
                self._done += 1
        self._say_how_far()

    def _show_now_and_then(self) -> None:
        """Drawing the lists again takes longer than a line at the foot, and may make a key wait."""
        now = asyncio.get_running_loop().time()
        if now - self._shown >= _SHOWN_EVERY:
            self._shown = now
            self._changed()

    def _say_how_far(self) -> None:
        """Say it soon: what happens until then is said together."""
        if self._next is None:
            self._next = asyncio.get_running_loop().call_later(_TOLD_EVERY, self._say)

    def _say(self) -> None:
        self._hush()
        self._goes(self._how_far())

    def _hush(self) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def _how_far(self) -> str:
        if self._stop is not None and self._stop.is_set():
            return _("Stopping…")
        if self._last is _NOTHING:
            how_far = _("Taking away")
            if self._steps:
                lists = _("{done}/{all} lists").format(done=min(self._done, self._steps), all=self._steps)
                how_far = f"{how_far} · {lists}"
        else:
            how_far = progress_line(self._last)
        return _("{how_far} · {key} stops").format(how_far=how_far, key=self._key)
