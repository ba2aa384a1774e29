"""Newsrooms that speak https, for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.fetch.desk import proof
from tests.newsroom import Newsroom


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """A certificate authority that this machine trusts."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return authority


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Newsroom]:
    """A newsroom that can prove to be news.example.cn."""
    with Newsroom(tls=proof(authority), name="news.example.cn") as web:
        yield web
