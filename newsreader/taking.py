"""What a download asks of the store: which stories there are to take, and in the end what was taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from newsreader.model import (
    Article,
    ArticleCounts,
    Completeness,
    Data,
    Failure,
    HotList,
    PictureCounts,
    Receipt,
    Row,
    Section,
)
from newsreader.photos import pictures_of
from newsreader.store import PartRecord, Store
from newsreader.text import urls
from newsreader.wanting import WHOLE, Story

_WHY: dict[Completeness, str] = {
    "teaser": "the site shows only its beginning",
    "paywalled": "the rest of it has to be paid for",
    "suspect": "its page may not be the story",
}


class Shelf(Data):
    """The sections and rankings that are taken, with what they list now, and the loose pictures of the lists."""

    sections: tuple[Section, ...] = ()
    rankings: tuple[HotList, ...] = ()
    listed: Mapping[int, tuple[int, ...]] = MappingProxyType({})
    stories: tuple[Story, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()


class Missed(Data):
    """An address that could not be had, for which source, and why."""

    source: str
    url: str
    reason: str


def find_stories(store: Store, sources: Collection[str], sections: Collection[int] | None) -> Shelf:
    """Find every story that the lists of these sections name now, and with all sections those of the rankings too."""
    chosen = tuple(
        one for one in store.sections.all() if one.source in sources and (sections is None or one.id in sections)
    )
    listed = {one.id: tuple(store.articles.listed(one.id)) for one in chosen}
    rankings = store.rankings.latest() if sections is None else ()
    rankings = tuple(one for one in rankings if one.source in sources and not one.frozen)
    stories: dict[int, Story] = {}
    for one in chosen:
        for rank, row in enumerate(store.articles.rows(listed[one.id])):
            before = stories.get(row.id)
            if before is None or rank < before.rank:
                stories[row.id] = _story(row, one.source, rank)
    extra: dict[str, Story] = {}
    for hot in rankings:
        for item in hot.items:
            if item.article in stories:
                stories[item.article] = replace(stories[item.article], hot=True)
            elif item.article is not None:
                (row,) = store.articles.rows((item.article,))
                stories[row.id] = replace(_story(row, hot.source, item.rank - 1), hot=True)
            else:
                extra.setdefault(
                    item.url,
                    Story(
                        article=None,
                        url=item.url,
                        title=item.title,
                        source=hot.source,
                        moment=hot.seen,
                        rank=item.rank - 1,
                        hot=True,
                        read=item.read,
                    ),
                )
    loose = [
        (one.source, photo.url)
        for one in chosen
        for photo in store.photos.photos(section=one.id)
        if photo.article is None or photo.article in stories
    ]
    return Shelf(
        sections=chosen,
        rankings=rankings,
        listed=listed,
        stories=(*stories.values(), *extra.values()),
        pictures=tuple(loose),
    )


def _story(row: Row, source: str, rank: int) -> Story:
    return Story(
        article=row.id,
        url=row.url,
        title=row.title,
        source=row.source or source,
        moment=row.published or row.first_seen,
        rank=rank,
        read=row.read,
        starred=row.starred,
        completeness=row.completeness,
        picture=row.picture,
    )


class Taken(Data):
    """What is on disk of what was wanted, counted in the store."""

    articles: ArticleCounts
    pictures: PictureCounts
    teasers: tuple[Failure, ...]
    held: tuple[str, ...]


def count(
    store: Store,
    stories: Sequence[Story],
    loose: Sequence[tuple[str, str]],
    missed: Mapping[int, Missed],
    *,
    pictures: bool,
) -> Taken:
    """Look every wanted story and picture up in the store and on the disk, whatever was said while they came in."""
    full = failed = left = 0
    teasers: list[Failure] = []
    wanted: dict[int, str] = {urls.key(url): url for _, url in loose} if pictures else {}
    for story in stories:
        text = text_of(store, story)
        if text is None:
            failed += urls.key(story.url) in missed
            left += urls.key(story.url) not in missed
            continue
        if text.completeness in WHOLE:
            full += 1
        else:
            why = missed.get(urls.key(story.url))
            reason = why.reason if why else _WHY[text.completeness]
            teasers.append(Failure(url=story.url, reason=f"{story.title}: {reason}"))
        if pictures:
            wanted |= {urls.key(url): url for url in wanted_pictures(story, text)}
    held = [url for url in wanted.values() if is_on_disk(store, url)]
    gone = len((wanted.keys() & missed.keys()) - {urls.key(url) for url in held})
    articles = ArticleCounts(wanted=len(stories), full=full, teaser=len(teasers), failed=failed, left=left)
    counted = PictureCounts(wanted=len(wanted), saved=len(held), failed=gone, left=len(wanted) - len(held) - gone)
    return Taken(articles=articles, pictures=counted, teasers=tuple(teasers), held=tuple(held))


def text_of(store: Store, story: Story) -> Article | None:
    """The stored text of a story."""
    article = story.article if story.article is not None else store.articles.find_url(story.url)
    return None if article is None else store.articles.stored(article).article


def wanted_pictures(story: Story, text: Article | None) -> Iterator[str]:
    """The pictures of a story: those inside it, that which stands for it first, and the one beside its headline."""
    if text is not None:
        yield from pictures_of(text)
    if story.picture:
        yield story.picture


def is_on_disk(store: Store, url: str) -> bool:
    """Whether a picture is here, its file too."""
    saved = store.pictures.get(url)
    return saved is not None and store.files.path(saved.name) is not None


def print_edition(store: Store, shelf: Shelf, held: Sequence[str], receipt: Receipt) -> None:
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
