"""What every test may ask for, and what no test may inherit from the machine that it runs on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.newsroom import Newsroom

_INHERITED = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _INHERITED:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """The web on loopback, without a page yet."""
    with Newsroom() as web:
        yield web
