"""How long search takes for the newest 50 hits: `python -m tests.benchmarks.search FILE.db`, a store of `printing.py`.

Beside it the same question is asked without an index: LIKE over titles and plain texts, which knows no 简/繁. Prints
milliseconds, the best of several runs, in user time of the processor.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import apsw

from newsreader.query import parse
from newsreader.store import Store
from newsreader.store.values import wording
from tests.benchmarks.printing import NOW

QUERIES = (
    *("鲲鹏", "新闻", "的", "人工智能", "量子纠缠", "龘靐", "国新", "新闻新"),
    *("market", "zymurgy", "xylophagous", '"quokka parade"', '"market government"', "gover*"),
    *("新闻 is:unread", "market newer:2025-10-01", "section:0007 新闻", "is:starred 新闻", "title:新闻", "新闻 -经济"),
)
NEWEST = 50
_RUNS = 5
_LIKE = "SELECT rowid FROM plain WHERE text LIKE ? ORDER BY rowid DESC LIMIT 50"


def best(work: Callable[[], object], runs: int = _RUNS) -> float:
    """The least user time of several runs, in milliseconds."""
    found = []
    for _ in range(runs):
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return 1_000 * min(found)


def plain_texts(store: Store) -> apsw.Connection:
    """All texts as they stand in a table without an index, in memory."""
    plain = apsw.Connection("")
    plain.execute("CREATE TABLE plain (text TEXT)")
    with plain:
        for article in reversed(store.articles.order()):
            text = store.articles.stored(article).article
            plain.execute("INSERT INTO plain VALUES (?)", ("" if text is None else "\n".join(wording(text)),))
    return plain


def main(path: Path, *, beside: bool) -> None:
    """Print a line a query."""
    store = Store.open(path, now=NOW)
    plain = plain_texts(store) if beside else None
    print(f"{store.articles.order().buffer_info()[1]:,} articles, {path.stat().st_size / 1e6:.0f} MB")
    print(f"{'query':<26} {'hits':>7} {'newest 50':>10} {'all':>9} {'LIKE':>9}  ms")
    for text in QUERIES:
        query = parse(text)
        hits = len(store.search.find(query, NOW))
        newest = best(lambda query=query: store.search.find(query, NOW, NEWEST))  # type: ignore[misc]
        every = best(lambda query=query: store.search.find(query, NOW), 1)  # type: ignore[misc]
        like = ""
        if plain is not None and ":" not in text and " -" not in text:
            pattern = "%" + text.strip('"*') + "%"
            like = f"{best(lambda p=pattern: plain.execute(_LIKE, (p,)).fetchall(), 1):.0f}"  # type: ignore[misc]
        print(f"{text:<26} {hits:>7,} {newest:>10.2f} {every:>9.1f} {like:>9}")
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), beside="--like" in sys.argv)
