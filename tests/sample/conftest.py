"""The sample paper on loopback, on an evening that never ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from newsreader.model import Page
from newsreader.sample import SamplePaper
from newsreader.sample.paper import Edition
from newsreader.sources import loading
from newsreader.sources.definition import Definition
from tests.sample.web import EVENING, ZONE, get


@pytest.fixture(scope="session")
def paper() -> Iterator[SamplePaper]:
    with SamplePaper(now=lambda: EVENING, zone=ZONE, port=0) as served:
        yield served


@pytest.fixture(scope="session")
def edition(paper: SamplePaper) -> Edition:
    return Edition(paper.paper, EVENING, ZONE, paper.url)


@pytest.fixture(scope="session")
def definition(paper: SamplePaper) -> Definition:
    return loading.read(paper.definition_toml().encode(), "sample.toml", "sample")


class Reader:
    """Asks the sample paper as the program's own client would."""

    def __init__(self, base: str) -> None:
        self._base = base

    def page(self, path: str) -> Page:
        answer = get(self._base + path)
        url = self._base + path
        return Page(
            url=url,
            requested=url,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            fetched=datetime.fromisoformat("2026-11-24T20:00:00+08:00"),
        )


@pytest.fixture(scope="session")
def reader(paper: SamplePaper) -> Reader:
    return Reader(paper.url)
