"""The corpus of our own pages: our reading keeps its floors, page for page, and the corpus is what the press prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.corpus import pin, pins
from tests.corpus.comparing import letters
from tests.corpus.pins import Group, falls, load, measured
from tests.corpus.press.printing import printed
from tests.corpus.reader import scores
from tests.corpus.shelf import HERE, Kept, Score, pages


@pytest.fixture(scope="module")
def kept() -> list[Kept]:
    return pages()


@pytest.fixture(scope="module")
def now(kept: list[Kept]) -> dict[str, Score]:
    return scores(kept)


def test_no_measure_falls_below_its_floor(now: dict[str, Score]) -> None:
    fallen = falls(load(), now)
    assert not fallen, "\n".join(map(str, fallen))


def test_every_page_is_pinned(kept: list[Kept]) -> None:
    pinned = {name for group in load().values() for name in group.pages}
    assert pinned == {page.name for page in kept}, "python -m tests.corpus.pin"


def test_the_corpus_is_what_the_press_prints() -> None:
    stale = [name for name, body in printed().items() if (HERE / name).read_bytes() != body]
    assert not stale, "python -m tests.corpus.press"


def test_the_boilerplate_of_a_page_stands_on_it(kept: list[Kept]) -> None:
    for page in kept:
        text = letters(re.sub(r"<[^>]+>", "", page.file.read_bytes().decode(page.encoding)))
        assert [phrase for phrase in page.truth.must_not if letters(phrase) not in text] == [], page.name


def test_a_fall_names_the_pages_that_got_worse() -> None:
    pinned = {"zh": Group(["one", "two"], {"F1": 0.9}, {"one": {"F1": 0.8}})}
    (fall,) = falls(pinned, {"one": {"F1": 0.8}, "two": {"F1": 0.7}})
    assert "pinned at 0.9" in str(fall)
    assert "two: 1.000 → 0.700" in str(fall)
    assert "one" not in str(fall)


def test_a_new_page_does_not_count_against_the_floor() -> None:
    pinned = {"zh": Group(["one"], {"F1": 0.9})}
    assert falls(pinned, {"one": {"F1": 0.9}, "new": {"F1": 0.1}}) == []


def test_pinning_refuses_to_lower(
    kept: list[Kept],
    now: dict[str, Score],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "pinned.toml"
    better = measured(kept, now)
    better["en"].floors["authors"] = 1.1
    pins.save(better, file)
    before = file.read_text("utf-8")
    assert pin.main([str(file)]) == 1
    assert "en authors is" in capsys.readouterr().err
    assert file.read_text("utf-8") == before


def test_pinning_raises(kept: list[Kept], now: dict[str, Score], tmp_path: Path) -> None:
    file = tmp_path / "pinned.toml"
    worse = measured(kept, now)
    worse["en"].floors["F1"] = 0.1
    pins.save(worse, file)
    assert pin.main([str(file)]) == 0
    assert load(file) == measured(kept, now)
