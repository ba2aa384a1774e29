"""How a place in a ranking moved, and its rank over time as bars; lists on the screen and in a shell call it."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model import HotItem, HotList

BARS = "▁▂▃▄▅▆▇█"
"""From the lowest to the highest; `text.signs` says what stands for them where a terminal has no others."""

LAST = 20
"""The rank of the lowest bar, and of all below it."""


def movement(item: HotItem, ranking: HotList) -> str:
    """Say how a place moved since the list before: ▲ or ▼ and by how many places, NEW, or BACK where it returns.

    Nothing where it stayed, and in a first list, in which all would be new.
    """
    if item.previous is not None:
        climbed = item.previous - item.rank
        return f"▲{climbed}" if climbed > 0 else f"▼{-climbed}" if climbed < 0 else ""
    if all(other.previous is None for other in ranking.items):
        return ""
    known = item.memory is not None and ranking.unchanged is not None and item.memory.first_seen < ranking.unchanged
    return "BACK" if known else "NEW"


def sparkline(ranks: Sequence[int | None], cells: int) -> str:
    """Draw ranks as bars, the first rank highest, a gap where there is none; so many `cells`, or fewer for fewer ranks.

    Where several ranks share a cell the best of them is drawn.
    """
    cells = min(cells, len(ranks))
    shares = (ranks[at * len(ranks) // cells : (at + 1) * len(ranks) // cells] for at in range(cells))
    best = (min((rank for rank in share if rank is not None), default=None) for share in shares)
    return "".join(" " if rank is None else BARS[_height(rank)] for rank in best)


def _height(rank: int) -> int:
    return (LAST - max(1, min(rank, LAST))) * (len(BARS) - 1) // (LAST - 1)
