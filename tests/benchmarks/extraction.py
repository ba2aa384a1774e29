"""How well and how fast pages are read, by us and by other extractors, over a corpus folder.

    python -m tests.benchmarks.extraction                     our own corpus
    python -m tests.benchmarks.extraction ../shared/corpus    any folder with index.tsv, truth/, pages (gzipped or not)
    python -m tests.benchmarks.extraction --kinds article --worst 10
    python -m tests.benchmarks.extraction --nameless          with every class name and id made meaningless, which shows
                                                              how much of the reading leans on the names of known sites

What the measures mean stands in tests/corpus/scoring.py; all are between 0 and 1, and 1 is right. A page that an
extractor cannot read counts 0 and is counted under "fail"; "-" is what it does not tell. Time is that of one reading in
this process, from bytes, after one page to warm up; "ratio" is the median, page by page, of the time over that of
trafilatura on the same bytes. Extractors are asked only where they are installed:

    pip install readability-lxml newspaper4k jieba tinysegmenter
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from zlib import crc32

import msgspec
from msgspec.structs import replace

from newsreader.extract import charset
from newsreader.model import Page
from tests.benchmarks.peers import PEERS, Answer
from tests.corpus.reader import read
from tests.corpus.scoring import MEASURES, score
from tests.corpus.shelf import HERE, Kept, Score, pages

OURS = "newsreader"
YARDSTICK = "trafilatura"
UNTOLD = ("credits", "editors", "source", "completeness", "next")
"""What no other extractor tells."""

_NAMES = re.compile(r"""(\s(?:class|id|data-testid|data-component|data-role)=["'])([^"']*)(["'])""", re.IGNORECASE)

Reader = Callable[[Kept, Page], tuple[Answer, str | None]]


class Reading(msgspec.Struct, frozen=True):
    """One page as one extractor read it; `failed` says why it could not, `seconds` is the time of the reading alone."""

    page: Kept
    score: Score
    seconds: float
    failed: str | None = None


def main(arguments: Sequence[str]) -> int:
    """Reads, prints a table a kind; exit code 2 when the folder is no corpus."""
    given = _options(arguments)
    if not (given.corpus / "index.tsv").exists():
        print(f"There is no index.tsv in {given.corpus}", file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    kept = [page for page in pages(given.corpus) if given.only in page.name]
    load = nameless if given.nameless else Kept.page
    for kind in given.kinds.split(","):
        mine = [page for page in kept if page.kind == kind]
        if mine:
            readings = {
                name: readings_of(reader, mine, load) for name, reader in readers(kind, ours_only=given.no_peers)
            }
            print("\n".join(table(kind, readings)), end="\n\n")
            print("".join(f"{line}\n" for line in worst(readings[OURS], given.worst)), end="")
    for peer in PEERS:
        if not peer.installed:
            print(f"{peer.name} is not installed: pip install {peer.package}")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    form = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.extraction", description=__doc__, formatter_class=form
    )
    options.add_argument("corpus", type=Path, nargs="?", default=HERE, help="a corpus folder (default: our own)")
    options.add_argument("--kinds", default="article,listing,feed", help="which kinds of pages (default: %(default)s)")
    options.add_argument("--only", default="", metavar="TEXT", help="only pages whose name contains this")
    options.add_argument("--nameless", action="store_true", help="make class names and ids meaningless before reading")
    options.add_argument("--no-peers", action="store_true", help="our reading alone")
    options.add_argument("--worst", type=int, default=0, metavar="N", help="name the N pages that we read worst")
    return options.parse_args(arguments)


def readers(kind: str, *, ours_only: bool = False) -> Iterable[tuple[str, Reader]]:
    """Everyone who can read pages of a kind, ourselves first."""
    yield OURS, lambda kept, page: read(kept.kind, page)
    for peer in PEERS:
        if peer.kind == kind and peer.installed and not ours_only:
            yield peer.name, peer.asked


def nameless(kept: Kept) -> Page:
    """A page whose classes and ids say nothing, each name always replaced by the same one; in UTF-8."""

    def hashed(names: re.Match[str]) -> str:
        return names[1] + " ".join(f"x{crc32(name.encode()):08x}" for name in names[2].split()) + names[3]

    page = kept.page()
    text = charset.decode(page.body).text
    return replace(page, body=_NAMES.sub(hashed, text).encode()) if kept.kind != "feed" else page


def readings_of(reader: Reader, kept: Sequence[Kept], load: Callable[[Kept], Page] = Kept.page) -> list[Reading]:
    """Each page read once, the first one twice, since an extractor loads its parts with its first page."""
    _reading(reader, kept[0], load(kept[0]))
    return [_reading(reader, page, load(page)) for page in kept]


def _reading(reader: Reader, kept: Kept, page: Page) -> Reading:
    started = time.perf_counter()
    try:
        found, following = reader(kept, page)
    except Exception as error:  # noqa: BLE001 - a peer may fail in any way, and then its page counts 0
        seconds = time.perf_counter() - started
        return Reading(kept, score(kept, None), seconds, f"{type(error).__name__}: {error}")
    seconds = time.perf_counter() - started
    return Reading(kept, score(kept, found, following), seconds, None if found else "nothing found")


# --- what is printed --------------------------------------------------------------------------------------------------


def table(kind: str, readings: dict[str, list[Reading]]) -> list[str]:
    """The means of each group and extractor, and how long they took."""
    measures = [m for m in MEASURES[kind] if any(m in reading.score for reading in readings[OURS])]
    heads = "".join(f"{measure[:8]:>9}" for measure in measures)
    ratio = f"{'ratio':>7}" if YARDSTICK in readings else ""
    lines = [f"{kind:9} {'':21}{'pages':>6}{'fail':>5}{heads}{'median ms':>11}{'worst ms':>10}" + ratio]
    groups = sorted({reading.page.group for reading in readings[OURS]})
    for group in [*groups, "all"] if len(groups) > 1 else groups:
        for name, every in readings.items():
            mine = [(r, at) for at, r in enumerate(every) if group in (r.page.group, "all")]
            told = [measure if name == OURS or measure not in UNTOLD else "" for measure in measures]
            lines.append(f"{group:9} {name:21}" + _cells(mine, told, readings.get(YARDSTICK)))
    return lines


def _cells(mine: list[tuple[Reading, int]], measures: Sequence[str], yardstick: list[Reading] | None) -> str:
    cells = [f"{len(mine):6}{sum(r.failed is not None for r, _ in mine):5}"]
    for measure in measures:
        values = [reading.score[measure] for reading, _ in mine if measure in reading.score]
        cells.append(f"{statistics.mean(values):9.3f}" if values else f"{'-':>9}")
    times = [reading.seconds * 1000 for reading, _ in mine]
    cells.append(f"{statistics.median(times):11.1f}{max(times):10.1f}")
    if yardstick:
        ratio = statistics.median(reading.seconds / yardstick[at].seconds for reading, at in mine)
        cells.append(f"{ratio:7.2f}")
    return "".join(cells)


def worst(readings: Iterable[Reading], count: int) -> list[str]:
    """The pages that are furthest from right, with the measures that are short."""

    def missing(reading: Reading) -> float:
        return sum(1 - value for value in reading.score.values())

    lines = []
    imperfect = (reading for reading in readings if missing(reading) > 0)
    for reading in sorted(imperfect, key=missing, reverse=True)[:count]:
        short = " ".join(f"{measure}={value:.2f}" for measure, value in reading.score.items() if value < 1)
        lines.append(f"{reading.page.name:40} {short} {reading.failed or ''}".rstrip())
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
