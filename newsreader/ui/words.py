"""Days, counts, progress and receipts as a person says them; pure, for every screen and widget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newsreader.model import BackIssue, Failure, Progress, Receipt
from newsreader.text.amounts import lasted, shown
from newsreader.text.language import _, later, many

_DAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)


def day_name(day: date) -> str:
    """A day as a masthead prints it."""
    return _("{weekday} {day:%Y-%m-%d}").format(weekday=_(_DAYS[day.weekday()]), day=day)


def progress_line(progress: Progress) -> str:
    """How far a download is, in stories, pictures, bytes and time."""
    stories = progress.articles_done + progress.articles_left
    pictures = progress.pictures_done + progress.pictures_left
    parts = [_("Taking away"), _("{done}/{all} stories").format(done=progress.articles_done, all=stories)]
    if pictures:
        parts.append(_("{done}/{all} pictures").format(done=progress.pictures_done, all=pictures))
    parts.append(shown(progress.bytes))
    if progress.seconds_left is not None:
        parts.append(_("{time} left").format(time=lasted(progress.seconds_left)))
    return " · ".join(parts)


def receipt_line(receipt: Receipt) -> str:
    """A receipt in one sentence, true to the disk."""
    articles, pictures = receipt.articles, receipt.pictures
    stories = many("{count} story", "{count} stories", articles.wanted)
    parts = [_("{whole} of {stories} whole").format(whole=articles.full, stories=stories)]
    parts += [_("{count} in part").format(count=articles.teaser)] if articles.teaser else []
    parts += [_("{count} failed").format(count=articles.failed)] if articles.failed else []
    parts += [_("{count} not asked for").format(count=articles.left)] if articles.left else []
    wanted = many("{count} picture", "{count} pictures", pictures.wanted)
    parts.append(_("{saved} of {pictures}").format(saved=pictures.saved, pictures=wanted))
    parts += [shown(receipt.bytes), lasted((receipt.finished - receipt.started).total_seconds())]
    return _(", ").join(parts)


def issue_line(issue: BackIssue) -> str:
    """What a back issue holds."""
    stories = many("{count} story", "{count} stories", issue.articles)
    if issue.whole == issue.articles:
        held = _("{stories}, all whole").format(stories=stories)
    else:
        held = _("{stories}, {whole} whole").format(stories=stories, whole=issue.whole)
    pictures = many("{count} picture", "{count} pictures", issue.pictures)
    return " · ".join((held, pictures, many("{count} section", "{count} sections", issue.sections)))


def missing(receipt: Receipt) -> Iterator[tuple[str, tuple[Failure, ...]]]:
    """What is not here or not whole, under a heading each: stories in part, then by source what failed."""
    if receipt.teasers:
        yield _("In part"), receipt.teasers
    for source in receipt.sources:
        if source.failed:
            yield _("Could not be had from {source}").format(source=source.id), source.failed
