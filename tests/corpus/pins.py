"""The floors that our reading keeps: what is pinned, what fell below it, and how it may be raised."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
import tomli_w

from tests.corpus.shelf import HERE, Kept, Score

PINNED = HERE / "pinned.toml"
EPSILON = 1e-4
"""How far a mean may be from its pin by rounding alone."""


class Group(msgspec.Struct):
    """The floor of each measure over the pages of a group, and every page that is not right in all of them."""

    pages: list[str]
    floors: Score
    short: dict[str, Score] = msgspec.field(default_factory=dict)


Pinned = dict[str, Group]


class Fall(msgspec.Struct, frozen=True):
    """A measure of a group below its floor, and the pages that got worse, with what they had and have."""

    group: str
    measure: str
    floor: float
    mean: float
    worse: tuple[tuple[str, float, float], ...]

    def __str__(self) -> str:
        pages = "".join(f"\n    {name}: {before:.3f} → {now:.3f}" for name, before, now in self.worse)
        return f"{self.group} {self.measure} is {self.mean:.4f}, pinned at {self.floor:.4f}{pages}"


def load(file: Path = PINNED) -> Pinned:
    """The pins; none where nothing was pinned yet."""
    return msgspec.convert(tomllib.loads(file.read_text("utf-8")), Pinned) if file.exists() else {}


def save(pinned: Pinned, file: Path = PINNED) -> None:
    """Writes the pins in an order that does not depend on how they were made."""
    file.write_text(tomli_w.dumps(msgspec.to_builtins(pinned)), "utf-8")


def measured(pages: Iterable[Kept], scores: Mapping[str, Score]) -> Pinned:
    """What the pages give now, in the form of pins; means are rounded down."""
    groups: dict[str, list[str]] = {}
    for page in pages:
        groups.setdefault(page.group, []).append(page.name)
    return {group: _group(sorted(names), scores) for group, names in sorted(groups.items())}


def falls(pinned: Pinned, scores: Mapping[str, Score]) -> list[Fall]:
    """Every measure that is below its floor over the pages that the floor was pinned on."""
    fallen = []
    for group, pins in pinned.items():
        now = _group([name for name in pins.pages if name in scores], scores)
        for measure, floor in pins.floors.items():
            mean = now.floors.get(measure, 0.0)
            if mean < floor - EPSILON:
                fallen.append(Fall(group, measure, floor, mean, _worse(pins, measure, scores)))
    return fallen


def _group(names: list[str], scores: Mapping[str, Score]) -> Group:
    measures = list(dict.fromkeys(measure for name in names for measure in scores[name]))
    floors: Score = {}
    for measure in measures:
        values = [scores[name][measure] for name in names if measure in scores[name]]
        floors[measure] = _down(sum(values) / len(values))
    missed = {name: {m: _down(v) for m, v in scores[name].items() if v < 1 - EPSILON} for name in names}
    return Group(names, floors, {name: missing for name, missing in missed.items() if missing})


def _worse(pins: Group, measure: str, scores: Mapping[str, Score]) -> tuple[tuple[str, float, float], ...]:
    before = {name: pins.short.get(name, {}).get(measure, 1.0) for name in pins.pages}
    now = {name: scores.get(name, {}).get(measure) for name in pins.pages}
    return tuple(
        (name, before[name], value)
        for name, value in now.items()
        if value is not None and value < before[name] - EPSILON
    )


def _down(value: float) -> float:
    return math.floor(value * 10_000 + 1e-6) / 10_000
