"""`python -m tests.corpus.pin`: raises the pinned floors to what our reading gives now, and refuses to lower any.

Pages that were added since are pinned at what they give. A page whose truth was wrong is mended together with its pin,
by hand, so that the change is seen.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.pins import PINNED, Pinned, falls, load, measured, save
from tests.corpus.reader import scores
from tests.corpus.shelf import pages


def main(arguments: Sequence[str]) -> int:
    """Pins, and says what changed; exit code 1 when something fell, and then nothing is written."""
    file = Path(arguments[0]) if arguments else PINNED
    kept = pages()
    now = scores(kept)
    before = load(file)
    fallen = falls(before, now)
    for fall in fallen:
        print(fall, file=sys.stderr)
    if fallen:
        print("Nothing was pinned: a floor is never lowered.", file=sys.stderr)
        return 1
    after = measured(kept, now)
    _tell(before, after)
    save(after, file)
    return 0


def _tell(before: Pinned, after: Pinned) -> None:
    for group, pins in after.items():
        old = before.get(group)
        added = len(set(pins.pages) - set(old.pages if old else ()))
        print(f"{group}: {len(pins.pages)} pages" + (f", {added} of them new" if added else ""))
        for measure, value in pins.floors.items():
            was = old.floors.get(measure) if old else None
            print(f"    {measure:13} {value:.4f}" + (f"  was {was:.4f}" if was not in (None, value) else ""))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
