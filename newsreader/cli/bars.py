"""The bars of `progress`, drawn by Rich."""

from __future__ import annotations

from types import TracebackType

from rich import progress
from rich.console import Console
from rich.text import Text

from newsreader.model import Arrived, Event, Failed, Finished, Progress, Started, Unchanged
from newsreader.text.amounts import lasted, shown
from newsreader.text.language import _
from newsreader.text.safe import visible


class Bars:
    """One bar a source, with what arrived and what failed."""

    def __init__(self) -> None:
        self._progress = progress.Progress(
            progress.TextColumn("{task.description}", markup=False),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TextColumn("{task.fields[news]}", markup=False),
            progress.TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._tasks: dict[str, progress.TaskID] = {}
        self._taking: progress.TaskID | None = None
        self._new: dict[str, int] = {}
        self._failed: dict[str, int] = {}

    def __enter__(self) -> Bars:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def event(self, event: Event) -> None:
        """Move the bar of the source that the event is about."""
        match event:
            case Started():
                self._start(event)
            case Progress():
                self._go_on(event)
            case Arrived() | Failed() if self._taking is not None:
                pass
            case Arrived():
                self._new[event.source] = self._new.get(event.source, 0) + event.new
                self._step(event.source)
            case Failed():
                self._failed[event.source] = self._failed.get(event.source, 0) + 1
                self._step(event.source)
            case Unchanged():
                self._step(event.source)
            case Finished():
                pass

    def message(self, text: str) -> None:
        """Print a line above the bars."""
        self._progress.console.print(Text(visible(text)), soft_wrap=True)

    def _start(self, event: Started) -> None:
        if event.source in self._tasks:
            task = self._progress.tasks[self._tasks[event.source]]
            self._progress.update(task.id, total=(task.total or 0) + event.steps)
        else:
            self._tasks[event.source] = self._progress.add_task(visible(event.source), total=event.steps, news="")

    def _go_on(self, event: Progress) -> None:
        """Move the one bar of a download, which stands below those of the sources."""
        if self._taking is None:
            self._taking = self._progress.add_task(_("stories and pictures"), news="")
        done = event.articles_done + event.pictures_done
        left = event.articles_left + event.pictures_left
        news = shown(event.bytes)
        if event.seconds_left:
            news = _("{bytes}, {time} left").format(bytes=news, time=lasted(event.seconds_left))
        self._progress.update(self._taking, completed=done, total=done + left, news=news)

    def _step(self, source: str) -> None:
        if source not in self._tasks:
            return
        failed = self._failed.get(source, 0)
        news = _("{new} new, {failed} failed") if failed else _("{new} new")
        news = news.format(new=self._new.get(source, 0), failed=failed)
        self._progress.update(self._tasks[source], advance=1, news=news)
