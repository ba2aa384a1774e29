"""The base of the model: frozen data with named fields, JSON by msgspec."""

from __future__ import annotations

from typing import Literal, dataclass_transform

import msgspec

Language = str
"""A BCP 47 tag: `zh-Hans`, `zh-Hant`, `en`, `ja` …; empty when unknown."""

Completeness = Literal["full", "teaser", "paywalled", "gallery", "suspect"]
"""How much of the story an article holds; the rules stand in `newsreader.extract.completeness`."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Data(msgspec.Struct, frozen=True, kw_only=True):
    """The base of everything here: frozen, named fields, JSON by msgspec."""
