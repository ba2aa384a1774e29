"""Fetches one picture, makes it small and keeps it; the download and the library use it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from newsreader.desk import Desk, Errand
from newsreader.model import Article, Picture
from newsreader.pictures import Format, scaled
from newsreader.store import SavedPicture, Store


async def fetch_picture(desk: Desk, url: str, errand: Errand, *, quality: int, form: Format) -> SavedPicture:
    """Fetch a picture and keep it; its file first, then what tells of it, so that a kill leaves no empty promise."""
    page = await desk.page(url, replace(errand, kind="picture"))
    now = desk.now()

    def keep(store: Store) -> SavedPicture:
        return _keep(store, url, page.body, now, quality, form)

    return await desk.background.run(keep)


def _keep(store: Store, url: str, content: bytes, now: datetime, quality: int, form: Format) -> SavedPicture:
    small = scaled(content, quality=quality, form=form)
    name = store.files.put(small.content, small.suffix)
    saved = SavedPicture(name=name, width=small.width, height=small.height, size=len(small.content))
    store.pictures.put(url, saved, now)
    return saved


def pictures_of(article: Article) -> Iterator[str]:
    """The addresses of an article's pictures, that which stands for it first; one may come twice."""
    if article.lead_picture:
        yield article.lead_picture
    yield from (block.url for block in article.blocks if isinstance(block, Picture))
