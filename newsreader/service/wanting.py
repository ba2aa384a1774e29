"""Chooses what a download takes: which stories, which first, and what stays behind; pure, for `download.py`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from newsreader.model import Bounds, Completeness, Data
from newsreader.text.language import _, many

WHOLE: frozenset[Completeness] = frozenset({"full", "gallery"})
"""What counts as a whole story."""


class Story(Data):
    """A story that a list or a ranking names; `article` is `None` for one that only a ranking knows.

    `rank` counts from 0 in the list that names it highest; `moment` is when it was published, else first seen.
    """

    article: int | None
    url: str
    title: str
    source: str
    moment: datetime
    rank: int
    hot: bool = False
    read: bool = False
    starred: bool = False
    completeness: Completeness | None = None
    picture: str | None = None


class Choice(Data):
    """The stories to take, the most wanted first, and in sentences how many were left out and why."""

    stories: tuple[Story, ...] = ()
    notes: tuple[str, ...] = ()


_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def choose(stories: Sequence[Story], bounds: Bounds, now: datetime) -> Choice:
    """Say what is taken: starred, unread and hot stories before others, the tops of all lists before their ends."""
    notes: list[str] = []
    chosen = list(stories)
    if bounds.newer is not None:
        oldest = now - bounds.newer
        chosen = [story for story in chosen if story.moment >= oldest]
        notes += _left_out(len(stories) - len(chosen), _("older than {age}").format(age=span(bounds.newer)))
    chosen.sort(key=_wish)
    if bounds.limit is not None and len(chosen) > bounds.limit:
        notes += _left_out(len(chosen) - bounds.limit, _("beyond the limit of {limit}").format(limit=bounds.limit))
        chosen = chosen[: bounds.limit]
    return Choice(stories=tuple(chosen), notes=tuple(notes))


def _wish(story: Story) -> tuple[bool, bool, bool, int, float]:
    return not story.starred, story.read, not story.hot, story.rank, -story.moment.timestamp()


def _left_out(count: int, why: str) -> list[str]:
    if not count:
        return []
    return [_("{stories} left out: {why}").format(stories=many("{count} story", "{count} stories", count), why=why)]


def span(time: timedelta) -> str:
    """Write a length of time in its largest unit: "2 days", "90 minutes"."""
    if time >= _DAY and not time % _DAY:
        return many("{count} day", "{count} days", time // _DAY)
    if time >= _HOUR and not time % _HOUR:
        return many("{count} hour", "{count} hours", time // _HOUR)
    if time >= _MINUTE and not time % _MINUTE:
        return many("{count} minute", "{count} minutes", time // _MINUTE)
    return _("{seconds:g} seconds").format(seconds=time.total_seconds())
