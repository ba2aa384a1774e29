"""A store of version 1 becomes one of this version with everything that was in it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import apsw

from newsreader.store import Store
from newsreader.store.values import milliseconds, packed, stamp
from tests.store.conftest import NOW, PAPER, WIRE, found, headline, is_sound, later, place, story

HOURS = (5, 1, 9, 3)


def make_first(path: Path) -> None:
    """Write the file of version 1: its tables, four stories that arrived out of order, and its own index."""
    path.parent.mkdir()
    connection = apsw.Connection(str(path))
    connection.register_fts5_tokenizer("newsreader_words", lambda _c, _a: lambda _t, _r, _l: ("旧", "的"))
    connection.execute(resources.files("newsreader.store").joinpath("schema.sql").read_text("utf-8"))
    for number, hours in enumerate(HOURS, 1):
        sort = milliseconds(later(hours=-hours))
        connection.execute(
            "INSERT INTO article (id, key, sort, slot, url, announced, title, first_seen, fetched, completeness)"
            " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?5, ?6, ?6, 'full')",
            (number, sort, sort // 16_384, f"http://paper.example/{hours}.html", f"标题{hours}", stamp(NOW)),
        )
        text = packed(story(str(hours), "鲲鹏计划，市场 crash。"))
        connection.execute("INSERT INTO body VALUES (?, ?, ?)", (number, stamp(NOW), text))
        connection.execute("INSERT INTO search (rowid, body) VALUES (?, '')", (sort // 16_384,))
    connection.execute("INSERT INTO mark VALUES (1, 1, 1, 7, 'http://paper.example/5.html', ?)", (stamp(NOW),))
    connection.execute("PRAGMA application_id = 1314342226; PRAGMA user_version = 1")
    connection.close()


def test_everything_is_still_there_and_found(path: Path) -> None:
    make_first(path)
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert store.index.behind() == len(HOURS)
    assert list(store.articles.order()) == [2, 4, 1, 3]
    assert found(store, "鹏计划") == [2, 4, 1, 3]
    assert found(store, "旧的") == []
    assert found(store, "is:starred words:>5") == [1]
    assert store.articles.stored(1).status.position == 7
    store.close()
    assert is_sound(path)


def test_what_arrives_afterwards_takes_its_place_among_the_old(path: Path) -> None:
    make_first(path)
    store = Store.open(path, now=NOW)
    store.sources.sync((PAPER, WIRE), "first")
    [new] = place(store, "国内", headline("鲲鹏", published=later(hours=-4)))
    assert found(store, "标题") == [2, 4, new, 1, 3]
    store.close()
