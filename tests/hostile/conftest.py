"""The store of `tests/store`, for what is done to it here."""

from __future__ import annotations

from tests.store.conftest import path, store

__all__ = ["path", "store"]
