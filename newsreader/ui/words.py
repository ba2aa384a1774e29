"""Days, counts, progress and receipts as a person says them; pure, for every screen and widget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newsreader.model import BackIssue, Failure, Progress, Receipt
from newsreader.text.amounts import lasted, shown

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_name(day: date) -> str:
    """A day as a masthead prints it."""
    return f"{_DAYS[day.weekday()]} {day:%Y-%m-%d}"


def counted(number: int, one: str, several: str = "") -> str:
    """A number and what is counted: `1 story`, `3 stories`."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def progress_line(progress: Progress) -> str:
    """How far a download is, in stories, pictures, bytes and time."""
    stories = f"{progress.articles_done}/{progress.articles_done + progress.articles_left} stories"
    pictures = progress.pictures_done + progress.pictures_left
    parts = ["Taking away", stories]
    parts += [f"{progress.pictures_done}/{pictures} pictures"] if pictures else []
    parts.append(shown(progress.bytes))
    if progress.seconds_left is not None:
        parts.append(f"{lasted(progress.seconds_left)} left")
    return " · ".join(parts)


def receipt_line(receipt: Receipt) -> str:
    """A receipt in one sentence, true to the disk."""
    articles, pictures = receipt.articles, receipt.pictures
    parts = [f"{articles.full} of {counted(articles.wanted, 'story', 'stories')} whole"]
    parts += [f"{articles.teaser} in part"] if articles.teaser else []
    parts += [f"{articles.failed} failed"] if articles.failed else []
    parts += [f"{articles.left} not asked for"] if articles.left else []
    parts.append(f"{pictures.saved} of {counted(pictures.wanted, 'picture')}")
    parts += [shown(receipt.bytes), lasted((receipt.finished - receipt.started).total_seconds())]
    return ", ".join(parts)


def issue_line(issue: BackIssue) -> str:
    """What a back issue holds."""
    whole = "all whole" if issue.whole == issue.articles else f"{issue.whole} whole"
    stories = f"{counted(issue.articles, 'story', 'stories')}, {whole}"
    return " · ".join((stories, counted(issue.pictures, "picture"), counted(issue.sections, "section")))


def missing(receipt: Receipt) -> Iterator[tuple[str, tuple[Failure, ...]]]:
    """What is not here or not whole, under a heading each: stories in part, then by source what failed."""
    if receipt.teasers:
        yield "In part", receipt.teasers
    for source in receipt.sources:
        if source.failed:
            yield f"Could not be had from {source.id}", source.failed
