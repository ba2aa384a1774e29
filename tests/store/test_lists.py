"""Lists are quick because of what they never read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from newsreader.store import Store
from newsreader.store.opening import open_database
from tests.store.conftest import NOW, PAPER, headline, place, story

Look = Callable[[Store], object]

LOOKS: dict[str, tuple[Look, set[str]]] = {
    "a section": (lambda store: store.articles.order(1), {"placement"}),
    "a source": (lambda store: store.articles.order(source="hangzhou"), {"source", "carried"}),
    "a section's unread": (lambda store: store.articles.order(1, unread=True), {"placement", "mark"}),
    "the sections with their counts": (lambda store: store.sections.all(), {"source", "section"}),
    "rows": (lambda store: store.articles.rows([1, 2]), {"article", "source", "section", "mark", "told", "json_each"}),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_list_reads_only_what_it_shows(path: Path, name: str) -> None:
    database, _ = open_database(path, NOW)
    store = Store(database, path.parent / "files")
    store.sources.sync((PAPER,), "first")
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, story("a"), NOW)
    tables: set[str] = set()

    def note(action: int, table: str | None, _column: str | None, _schema: str | None, _trigger: str | None) -> int:
        if action == apsw.SQLITE_READ and table:
            tables.add(table)
        return apsw.SQLITE_OK

    look, allowed = LOOKS[name]
    database.connection.set_authorizer(note)
    look(store)
    database.connection.set_authorizer(None)
    assert tables <= allowed
    store.close()
