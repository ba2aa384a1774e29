"""Fetches one picture, makes it small and keeps it; the download and the library use it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from msgspec.structs import replace

from newsreader.model import Article, Picture
from newsreader.pictures import Format, scaled
from newsreader.service.desk import Desk, Errand
from newsreader.store import SavedPicture, Store


class Darkroom:
    """Where pictures are made small: one at a time, beside the thread that reads pages.

    Pillow lets other threads run while it works, so this is not felt as lag; `quality` and `form` are how they are
    written.
    """

    def __init__(self, *, quality: int, form: Format) -> None:
        self._quality = quality
        self._form = form
        self._door = asyncio.Semaphore(1)

    async def fetch(self, desk: Desk, url: str, errand: Errand) -> SavedPicture:
        """Fetch a picture and keep it: its file first, then the row that tells of it, so that no kill parts them."""
        page = await desk.page(url, replace(errand, kind="picture"))
        async with self._door:
            small = await asyncio.to_thread(scaled, page.body, quality=self._quality, form=self._form)
        now = desk.now()

        def keep(store: Store) -> SavedPicture:
            name = store.files.put(small.content, small.suffix)
            saved = SavedPicture(name=name, width=small.width, height=small.height, size=len(small.content))
            store.pictures.put(url, saved, now)
            return saved

        return await desk.background.run(keep)


def pictures_of(article: Article) -> Iterator[str]:
    """The addresses of an article's pictures, that which stands for it first; one may come twice."""
    if article.lead_picture:
        yield article.lead_picture
    yield from (block.url for block in article.blocks if isinstance(block, Picture))
