"""Sends for news and tells how it goes; the screen only learns that the store holds something new."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.model import Arrived, Event, Failed, Finished, Receipt, Started, Unchanged
from newsreader.text.language import _, later, many
from newsreader.ui.messages import RefreshWanted

Tell = Callable[[str, bool], None]
"""Called with a sentence, and whether it is about something that went wrong."""


class Refreshing:
    """One refresh at a time; `changed` is called when the store holds something new, `tell` with how it goes."""

    def __init__(
        self, library: Library, *, names: Callable[[str], str], changed: Callable[[], None], tell: Tell
    ) -> None:
        self._library = library
        self._names = names
        self._changed = changed
        self._tell = tell
        self._steps = self._done = self._new = 0
        self._running = False

    @property
    def running(self) -> bool:
        """News is on its way."""
        return self._running

    async def run(self, wanted: RefreshWanted) -> None:
        """Refresh sections, or sources; what goes wrong is told, never raised."""
        if self._running:
            self._tell(_("Already fetching."), False)
            return
        self._running = True
        self._steps = self._done = self._new = 0
        try:
            async for event in self._library.refresh(wanted.sections, sources=wanted.sources, force=wanted.force):
                self._follow(event, quiet=not wanted.force)
        except NewsreaderError as error:
            self._tell(str(error), True)
        finally:
            self._running = False
            self._changed()

    def _follow(self, event: Event, *, quiet: bool) -> None:
        match event:
            case Started(source=source, steps=steps):
                self._steps += steps
                self._progress(source)
            case Arrived(source=source, new=new, changed=changed, article=article):
                self._done += 1
                self._new += new
                self._progress(source)
                if new or changed or article is not None:
                    self._changed()
            case Unchanged(source=source):
                self._done += 1
                self._progress(source)
            case Failed(source=source):
                self._done += 1
                self._progress(source)
            case Finished(receipt=receipt):
                told = summary(receipt)
                if receipt.notes:
                    told = (" ".join((told[0], *receipt.notes)), told[1])
                if told is not None and not (quiet and told == (_(NOTHING_NEW), False)):
                    self._tell(*told)
                else:
                    self._tell("", False)

    def _progress(self, source: str) -> None:
        parts = [_("Fetching {name}").format(name=self._names(source))]
        if self._steps:
            parts.append(_("{done} of {all}").format(done=min(self._done, self._steps), all=self._steps))
        if self._new:
            parts.append(_("{new} new").format(new=self._new))
        self._tell(" · ".join(parts), False)


NOTHING_NEW = later("Nothing new.")


def summary(receipt: Receipt) -> tuple[str, bool]:
    """A receipt in one sentence, and whether something failed."""
    new = sum(source.new for source in receipt.sources)
    changed = sum(source.changed for source in receipt.sources)
    failed = [failure for source in receipt.sources for failure in source.failed]
    parts = [
        many("{count} new story", "{count} new stories", new) if new else "",
        many("{count} changed", "{count} changed", changed) if changed else "",
        many("{count} page failed", "{count} pages failed", len(failed)) if failed else "",
    ]
    text = _(", ").join(part for part in parts if part)
    if failed:
        return _("{what}: {why}").format(what=text, why=failed[0].reason), True
    return (_("{what}.").format(what=text) if text else _(NOTHING_NEW)), False
