"""The sample paper as a source definition; the demo and the tests hand it to the registry."""

from __future__ import annotations

from newsreader.sample.templates import read


def definition_toml(base_url: str) -> str:
    """The text of `sites/sample.toml` for a paper served at `base_url`, which has no slash at the end."""
    return read("definition.toml").substitute(base=base_url)
