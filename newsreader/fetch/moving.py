"""When an address that its server sends on for good is given up for the new one; pure, used by the service.

One redirect proves little: login portals, maintenance pages and mistakes answer 301 as well. A move is believed when
it was seen often enough, over long enough, and each time with the same list behind it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from newsreader.model import Move, Page

SIGHTINGS = 5
WEEK = timedelta(days=7)


def sighted(before: Move | None, page: Page, now: datetime) -> Move | None:
    """What to remember after a visit: the move seen once more, another one seen first, or none."""
    if page.moved is None:
        return None
    if before is None or before.target != page.moved:
        return Move(url=page.requested, target=page.moved, seen=1, first=now, last=now)
    return before if settled(before) else msgspec.structs.replace(before, seen=before.seen + 1, last=now)


def settled(move: Move) -> bool:
    """Whether a move is believed, so that the new address is asked in the stead of the old."""
    return move.seen >= SIGHTINGS and move.last - move.first >= WEEK
