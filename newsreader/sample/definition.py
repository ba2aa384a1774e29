"""The sample paper as a source definition; the demo and the tests hand it to the registry."""

from __future__ import annotations

from datetime import datetime, timezone

from newsreader.sample.templates import read


def definition_toml(base_url: str, zone: timezone) -> str:
    """The text of `sites/sample.toml` for a paper at `base_url` (no slash at its end) with the clock of `zone`."""
    offset = datetime(2000, 1, 1, tzinfo=zone).isoformat()[-6:]  # +08:00
    return read("definition.toml").substitute(base=base_url, zone=offset)
