"""The end of a download: counts what is on disk, keeps it as the edition of the day, makes room; for `download.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from newsreader.errors import StoreError
from newsreader.model import (
    ArticleCounts,
    Completeness,
    Data,
    Failure,
    PictureCounts,
    Receipt,
    SourceReceipt,
)
from newsreader.service.taking import Missed, Shelf, is_on_disk, text_of, wanted_pictures
from newsreader.service.tidying import GRACE, make_room
from newsreader.service.wanting import WHOLE, Story
from newsreader.store import PartRecord, Store
from newsreader.text import urls
from newsreader.text.language import _, later

_WHY: dict[Completeness, str] = {
    "teaser": later("the site shows only its beginning"),
    "paywalled": later("the rest of it has to be paid for"),
    "suspect": later("its page may not be the story"),
}


class Haul(Data):
    """What a download went for, what it missed (by the key of the address), and its receipt without the counts."""

    shelf: Shelf
    stories: tuple[Story, ...]
    missed: Mapping[int, Missed]
    begun: Receipt


class Want(Data):
    """Whether texts and pictures were wanted, and whether they become the edition of the day."""

    texts: bool
    pictures: bool
    edition: bool


def settle(store: Store, haul: Haul, want: Want, *, space: int) -> Receipt:
    """Give the true receipt of a download; `space` is for how many bytes of pictures there is room."""
    if not want.edition:
        make_room(store, space)
    taken = _count(store, haul, pictures=want.pictures)
    receipt = replace(
        haul.begun,
        sources=_with(haul.begun.sources, haul.missed.values()),
        articles=taken.articles if want.texts else ArticleCounts(),
        pictures=taken.pictures,
        teasers=taken.teasers if want.texts else (),
    )
    if not want.edition or not haul.shelf.sections or not _anything_came(receipt):
        return receipt
    printed = replace(receipt, edition=receipt.finished.date())
    try:
        _print_edition(store, haul.shelf, taken.held, printed)
        store.editions.purge(receipt.finished - GRACE)
        make_room(store, space)
    except StoreError as error:
        return replace(receipt, notes=(*receipt.notes, str(error)), stopped=True)
    return printed


def _anything_came(receipt: Receipt) -> bool:
    """Whether the lists are of this day: those of another, read again without a network, are no edition of today."""
    return bool(receipt.bytes or receipt.not_modified)


def _with(sources: Sequence[SourceReceipt], missed: Iterable[Missed]) -> tuple[SourceReceipt, ...]:
    """The lines of the sources, with the stories and pictures that could not be had."""
    found = {one.id: one for one in sources}
    for one in missed:
        line = found.get(one.source, SourceReceipt(id=one.source))
        found[one.source] = replace(line, failed=(*line.failed, Failure(url=urls.discreet(one.url), reason=one.reason)))
    return tuple(found.values())


class _Taken(Data):
    """What is on disk of what was wanted, counted in the store."""

    articles: ArticleCounts
    pictures: PictureCounts
    teasers: tuple[Failure, ...]
    held: tuple[str, ...]


def _count(store: Store, haul: Haul, *, pictures: bool) -> _Taken:
    """Look every wanted story and picture up in the store and on the disk, whatever was said while they came in."""
    missed = haul.missed
    full = failed = left = 0
    teasers: list[Failure] = []
    wanted: dict[int, str] = {urls.key(url): url for _, url in haul.shelf.pictures} if pictures else {}
    for story in haul.stories:
        text = text_of(store, story)
        if pictures:
            wanted |= {urls.key(url): url for url in wanted_pictures(story, text)}
        if text is None:
            failed += urls.key(story.url) in missed
            left += urls.key(story.url) not in missed
            continue
        if text.completeness in WHOLE:
            full += 1
        else:
            why = missed.get(urls.key(story.url))
            reason = why.reason if why else _(_WHY[text.completeness])
            teasers.append(Failure(url=urls.discreet(story.url), reason=f"{story.title}: {reason}"))
    held = [url for url in wanted.values() if is_on_disk(store, url)]
    gone = len((wanted.keys() & missed.keys()) - {urls.key(url) for url in held})
    articles = ArticleCounts(wanted=len(haul.stories), full=full, teaser=len(teasers), failed=failed, left=left)
    counted = PictureCounts(wanted=len(wanted), saved=len(held), failed=gone, left=len(wanted) - len(held) - gone)
    return _Taken(articles=articles, pictures=counted, teasers=tuple(teasers), held=tuple(held))


def _print_edition(store: Store, shelf: Shelf, held: Sequence[str], receipt: Receipt) -> None:
    """Keep what was taken as the edition of the day."""
    parts = [
        PartRecord(
            kind="section",
            source=one.source,
            source_name=one.source_name,
            name=one.name,
            url=one.url,
            articles=shelf.listed[one.id],
        )
        for one in shelf.sections
    ]
    for hot in shelf.rankings:
        found = [store.articles.find_url(item.url) for item in hot.items]
        parts.append(
            PartRecord(
                kind="ranking",
                source=hot.source,
                source_name=hot.source_name,
                name=hot.name,
                url="",
                articles=tuple(dict.fromkeys(article for article in found if article is not None)),
            )
        )
    store.editions.put(receipt.finished.date(), parts, held, receipt)
