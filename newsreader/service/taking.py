"""What a download asks of the store: which stories there are to take, and in the end what was taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from newsreader.model import (
    Article,
    Data,
    HotItem,
    HotList,
    Row,
    Section,
)
from newsreader.service.photos import pictures_of
from newsreader.service.wanting import Story
from newsreader.store import Store


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
    stories = _listed_stories(store, chosen, listed)
    elsewhere = _add_hot_stories(store, rankings, stories)
    return Shelf(
        sections=chosen,
        rankings=rankings,
        listed=listed,
        stories=(*stories.values(), *elsewhere),
        pictures=tuple(
            (one.source, photo.url)
            for one in chosen
            for photo in store.photos.photos(section=one.id)
            if photo.article is None or photo.article in stories
        ),
    )


def _listed_stories(store: Store, chosen: Sequence[Section], listed: Mapping[int, Sequence[int]]) -> dict[int, Story]:
    """The stories that lists name, by their numbers, each at its best rank."""
    stories: dict[int, Story] = {}
    for one in chosen:
        for rank, row in enumerate(store.articles.rows(listed[one.id])):
            before = stories.get(row.id)
            if before is None or rank < before.rank:
                stories[row.id] = _story(row, one.source, rank)
    return stories


def _add_hot_stories(store: Store, rankings: Sequence[HotList], stories: dict[int, Story]) -> list[Story]:
    """Mark the stories that rankings name as hot, add those that no list names, and give those never seen."""
    unseen: dict[str, Story] = {}
    for hot in rankings:
        for item in hot.items:
            if item.article in stories:
                stories[item.article] = replace(stories[item.article], hot=True)
            elif item.article is not None:
                (row,) = store.articles.rows((item.article,))
                stories[row.id] = replace(_story(row, hot.source, item.rank - 1), hot=True)
            else:
                unseen.setdefault(item.url, _hot_story(hot, item))
    return list(unseen.values())


def _hot_story(hot: HotList, item: HotItem) -> Story:
    return Story(
        article=None,
        url=item.url,
        title=item.title,
        source=hot.source,
        moment=hot.seen,
        rank=item.rank - 1,
        hot=True,
        read=item.read,
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
