"""Every site that comes with the program reads its own kind of pages.

The pages are our own writing in the shape of each site's; `cases.tsv` beside them names file, kind and address. What a
page gives is in `NAME.KIND.expected.json` beside it, without the keys that are `null` or empty.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from newsreader.errors import NotAnArticle
from newsreader.sources.reading import read_article
from newsreader.sources.registry import BUILT_IN, Registry
from tests.sites.cases import Case, cases, found, stripped

HERE = Path(__file__).parent
CASES = cases(HERE)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_page_gives_what_stands_beside_it(case: Case, tmp_path: Path) -> None:
    source = Registry(tmp_path).get(case.source)
    if case.kind == "gone":
        with pytest.raises(NotAnArticle):
            read_article(source, case.page)
    else:
        assert found(source, case) == stripped(msgspec.json.decode(case.expected.read_bytes()))


def test_every_source_that_comes_with_the_program_has_a_page() -> None:
    assert {case.source for case in CASES} == {file.stem for file in BUILT_IN.glob("*.toml")}


def test_every_ranking_has_a_page(tmp_path: Path) -> None:
    """Rankings of one shape share a page: the shape is the mapping or the hints."""
    read = {(case.source, case.ranking) for case in CASES if case.ranking}
    for definition in Registry(tmp_path).available():
        shapes = {
            ranking.name: msgspec.json.encode((ranking.kind, ranking.json, ranking.listing))
            for ranking in definition.rankings
        }
        tested = {shape for name, shape in shapes.items() if (definition.id, name) in read}
        assert set(shapes.values()) == tested, definition.id
