"""A store in a real file, and short ways to put news into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsreader.model import Article, Headline, Paragraph, Placing
from newsreader.query import parse
from newsreader.store import SectionRecord, SourceRecord, Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
MANY = 400

PAPER = SourceRecord(
    id="hangzhou",
    name="杭州网",
    language="zh-Hans",
    position=0,
    sections=(
        SectionRecord(name="国内", url="http://paper.example/gn/", position=0),
        SectionRecord(name="国际", url="http://paper.example/gj/", position=1),
    ),
)
WIRE = SourceRecord(
    id="wire",
    name="The Wire",
    language="en",
    position=1,
    sections=(SectionRecord(name="World", url="http://wire.example/feed", kind="feed"),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "news.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A store that knows two sources."""
    opened = Store.open(path, now=NOW)
    opened.sources.sync((PAPER, WIRE), "first")
    yield opened
    opened.close()


def headline(
    name: str, *, published: datetime | None = None, host: str = "paper.example", guid: str | None = None
) -> Headline:
    return Headline(title=f"标题{name}", url=f"http://{host}/{name}.html", published=published, guid=guid)


def place(
    store: Store, section: str, *headlines: Headline, now: datetime = NOW, source: str = "hangzhou"
) -> tuple[int, ...]:
    """Put headlines into a section as a refresh does: what is known is named by its number."""
    found = store.sections.find(source, section)
    assert found is not None
    known = store.articles.known([one.url for one in headlines], source, [one.guid for one in headlines])
    placings = []
    for rank, one in enumerate(headlines):
        before = known.get(one.url)
        changed = before is not None and before.title != one.title
        placings.append(Placing(headline=one, rank=rank, id=before.id if before else None, changed=changed))
    return store.articles.place(found.id, placings, now)


def story(name: str, *paragraphs: str) -> Article:
    blocks = tuple(Paragraph(text=text) for text in paragraphs or ("一段话。",))
    return Article(url=f"http://paper.example/{name}.html", title=f"标题{name}", blocks=blocks)


def counts(store: Store) -> dict[str, tuple[int, int]]:
    """Unread and total of every section, as the sections pane shows them."""
    return {section.name: (section.unread, section.total) for section in store.sections.all()}


def found(store: Store, query: str) -> list[int]:
    """Find, before and after the index has taken up what is new."""
    before = list(store.search.find(parse(query), NOW))
    while store.index.catch_up():
        pass
    assert list(store.search.find(parse(query), NOW)) == before
    return before


def later(**passed: float) -> datetime:
    return NOW + timedelta(**passed)


def fill(path: Path) -> list[int]:
    """Make a store with many articles, every third of them read, the first starred."""
    store = Store.open(path, now=NOW)
    store.sources.sync((PAPER, WIRE), "first")
    ids = list(place(store, "国内", *[headline(f"n{n}") for n in range(MANY)]))
    for n, article in enumerate(ids):
        store.articles.save_article(article, story(f"n{n}", f"第{n}篇的全文。" * 20), NOW)
    while store.index.catch_up():
        pass
    store.marks.set(ids[::3], read=True, now=NOW)
    store.marks.set(ids[:1], starred=True, now=NOW)
    store.close()
    return ids


def is_sound(path: Path) -> bool:
    """Tell whether SQLite itself finds nothing wrong with the tables."""
    with sqlite3.connect(path) as raw:
        found = raw.execute("PRAGMA quick_check").fetchall()
    raw.close()
    return found == [("ok",)]
