"""Receipts in words; for `fetch` and `editions`."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.model import Receipt, SourceReceipt
from newsreader.text.amounts import lasted, shown


def lines(receipt: Receipt) -> Iterator[str]:
    """The receipt, a line a source, then what was taken and what is missing."""
    yield from map(_source, receipt.sources)
    yield summary(receipt)
    for teaser in receipt.teasers:
        yield f"  in part only: {teaser.reason} ({teaser.url})"
    for note in receipt.notes:
        yield f"  {note}"
    if receipt.edition is not None:
        yield f"kept as the edition of {receipt.edition}; `newsreader editions show {receipt.edition}` lists it"


def summary(receipt: Receipt) -> str:
    """It all in a line: "318 of 320 articles whole, 2 in part only, 611 of 618 pictures, 41 MB, 3 min 12 s"."""
    parts: list[str] = []
    articles, pictures = receipt.articles, receipt.pictures
    if articles.wanted:
        parts.append(f"{articles.full} of {articles.wanted} articles whole")
        parts += _counted(articles.teaser, "in part only")
        parts += _counted(articles.failed, "failed")
        parts += _counted(articles.left, "not asked for")
    if pictures.wanted:
        parts.append(f"{pictures.saved} of {pictures.wanted} pictures")
        parts += _counted(pictures.failed, "of them failed")
        parts += _counted(pictures.left, "of them not asked for")
    parts.append(f"{receipt.requests} requests ({receipt.not_modified} unchanged)")
    parts.append(shown(receipt.bytes))
    parts.append(lasted((receipt.finished - receipt.started).total_seconds()))
    return ", ".join(parts)


def _counted(count: int, what: str) -> list[str]:
    return [f"{count} {what}"] if count else []


def _source(source: SourceReceipt) -> str:
    failed = f", {len(source.failed)} failed" if source.failed else ""
    return (
        f"{source.id}: {source.sections} sections, {source.new} new, {source.changed} changed, "
        f"{source.unchanged} unchanged{failed}"
    )
