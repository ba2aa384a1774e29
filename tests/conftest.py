"""What every test may ask for, and what no test may inherit from the machine that it runs on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsreader.text.language import speak, spoken
from tests.newsroom import Newsroom

_INHERITED = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _INHERITED:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


_TONGUES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES")


@pytest.fixture(autouse=True, scope="session")
def _in_english() -> Iterator[None]:
    """Tests read English, and so do the programs that they start, wherever they run."""
    with pytest.MonkeyPatch.context() as environment:
        for name in _TONGUES:
            environment.delenv(name, raising=False)
        environment.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    """A test may speak another language; the next one hears nothing of it."""
    yield
    if spoken() != "en":
        speak("en")


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """The web on loopback, without a page yet."""
    with Newsroom() as web:
        yield web
