"""The pages under `tests/sites` and how they are read.

`python -m tests.sites.cases ID…` writes what the pages of these sources give now, to be read and corrected by hand.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from newsreader.model import Page
from newsreader.sources.definition import Definition, RankingDefinition, role
from newsreader.sources.following import follow
from newsreader.sources.reading import read_article, read_listing
from newsreader.sources.registry import Registry

FETCHED = datetime(2026, 3, 12, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    """A saved page: whose it is, its address, what is read off it (`article`, `listing`, `follow`) and where it lies.

    A page of kind `gone` says that there is no article.
    """

    source: str
    url: str
    kind: str
    file: Path

    def __str__(self) -> str:
        return f"{self.source}/{self.file.name}-{self.kind}"

    @property
    def expected(self) -> Path:
        return self.file.with_name(f"{self.file.stem}.{self.kind}.expected.json")

    @property
    def page(self) -> Page:
        body = self.file.read_bytes()
        return Page(url=self.url, requested=self.url, status=200, headers={}, body=body, fetched=FETCHED)

    @property
    def ranking(self) -> str:
        """The name of the ranking that the page is, if it is one."""
        with tempfile.TemporaryDirectory() as config:
            listed = role(Registry(Path(config)).get(self.source), self.url)
        return listed.name if isinstance(listed, RankingDefinition) else ""


def cases(folder: Path) -> list[Case]:
    """Every page that a `cases.tsv` below the folder names."""
    found: list[Case] = []
    for table in sorted(folder.glob("*/cases.tsv")):
        with table.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t")
            found += [Case(table.parent.name, row["url"], row["kind"], table.parent / row["file"]) for row in rows]
    return found


def found(definition: Definition, case: Case) -> object:
    """What the source reads on the page, without what is `null` or empty."""
    page = case.page
    if case.kind == "article":
        return stripped(msgspec.to_builtins(read_article(definition, page).article))
    if case.kind == "follow":
        return stripped(msgspec.to_builtins(follow(definition, page)))
    return stripped(msgspec.to_builtins(read_listing(definition, page)))


def stripped(value: object) -> object:
    """The value without keys that say nothing: `null`, empty, or no."""
    if isinstance(value, dict):
        pairs = ((key, stripped(inner)) for key, inner in value.items())
        return {key: inner for key, inner in pairs if inner not in (None, "", [], {}, False)}
    if isinstance(value, list | tuple):
        return [stripped(inner) for inner in value]
    return value


def accept(sources: list[str]) -> None:
    """Write the expected JSON of these sources from what they give now; read every line before keeping it."""
    with tempfile.TemporaryDirectory() as config:
        registry = Registry(Path(config))
        for case in cases(Path(__file__).parent):
            if case.source in sources and case.kind != "gone":
                content = msgspec.json.encode(found(registry.get(case.source), case))
                case.expected.write_bytes(msgspec.json.format(content, indent=1) + b"\n")


if __name__ == "__main__":
    accept(sys.argv[1:])
