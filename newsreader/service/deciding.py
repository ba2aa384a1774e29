"""Decides what is new on a page and what has changed; pure, for the refresh and for what unpacks feeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsreader.model import Headline, Known, Placing


def decide(known: Mapping[str, Known], seen: Sequence[Headline]) -> tuple[Placing, ...]:
    """Say of each headline on a page whether it is new, changed or as it was; the first of two alike counts.

    A cut title (it ends with an ellipsis) that the kept one begins with is no change.
    """
    placings: list[Placing] = []
    addresses_seen: set[str] = set()
    for headline in seen:
        if headline.url in addresses_seen:
            continue
        addresses_seen.add(headline.url)
        before = known.get(headline.url)
        placings.append(
            Placing(
                headline=headline,
                rank=len(placings),
                id=before.id if before else None,
                changed=before is not None and _retitled(before.title, headline.title),
            )
        )
    return tuple(placings)


def _retitled(before: str, after: str) -> bool:
    cut = after.rstrip(" .…")
    return before != after and not (cut != after and before.startswith(cut))
