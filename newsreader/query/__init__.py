"""The language in which the reader asks for stories: `store/` finds by its tree, front ends read, show and explain it.

text ─ parse ─► Query(tree, sort, limit) ─ show ─► the same text, tidied
                      │
                      ├─ explain ─► what it will do, in words
                      └─ store.search ─► the stories
"""

from __future__ import annotations

from newsreader.query.explaining import explain
from newsreader.query.parsing import parse
from newsreader.query.showing import show
from newsreader.query.tree import Query

__all__ = ["Query", "explain", "parse", "show"]
