"""Receipts in words; for `fetch` and `editions`."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.model import Receipt, SourceReceipt
from newsreader.text.amounts import lasted, shown
from newsreader.text.language import _, later


def lines(receipt: Receipt) -> Iterator[str]:
    """The receipt, a line a source, then what was taken and what is missing."""
    yield from map(_source, receipt.sources)
    yield summary(receipt)
    for teaser in receipt.teasers:
        yield _("  in part only: {why} ({url})").format(why=teaser.reason, url=teaser.url)
    for note in receipt.notes:
        yield f"  {note}"
    if receipt.edition is not None:
        yield _("kept as the edition of {day}; `newsreader editions show {edition}` lists it").format(
            day=receipt.edition, edition=receipt.edition
        )


def summary(receipt: Receipt) -> str:
    """It all in a line: "318 of 320 articles whole, 2 in part only, 611 of 618 pictures, 41 MB, 3 min 12 s"."""
    parts: list[str] = []
    articles, pictures = receipt.articles, receipt.pictures
    if articles.wanted:
        parts.append(_("{full} of {wanted} articles whole").format(full=articles.full, wanted=articles.wanted))
        parts += _counted(articles.teaser, later("{count} in part only"))
        parts += _counted(articles.failed, later("{count} failed"))
        parts += _counted(articles.left, later("{count} not asked for"))
    if pictures.wanted:
        parts.append(_("{saved} of {wanted} pictures").format(saved=pictures.saved, wanted=pictures.wanted))
        parts += _counted(pictures.failed, later("{count} of them failed"))
        parts += _counted(pictures.left, later("{count} of them not asked for"))
    requests = _("{requests} requests ({unchanged} unchanged)")
    parts.append(requests.format(requests=receipt.requests, unchanged=receipt.not_modified))
    parts.append(shown(receipt.bytes))
    parts.append(lasted((receipt.finished - receipt.started).total_seconds()))
    return _(", ").join(parts)


def _counted(count: int, what: str) -> list[str]:
    return [_(what).format(count=count)] if count else []


def _source(source: SourceReceipt) -> str:
    parts = [
        _("{sections} sections").format(sections=source.sections),
        _("{new} new").format(new=source.new),
        _("{changed} changed").format(changed=source.changed),
        _("{unchanged} unchanged").format(unchanged=source.unchanged),
        *_counted(len(source.failed), later("{count} failed")),
    ]
    return f"{source.id}: {_(', ').join(parts)}"
