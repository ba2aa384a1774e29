"""The text files of the sample paper with `$name` for what is filled in, read once; for this package only."""

from __future__ import annotations

from functools import cache
from importlib import resources
from string import Template


@cache
def read(*path: str) -> Template:
    """A file beside this one."""
    return Template(resources.files(__package__).joinpath(*path).read_text("utf-8"))


def template(name: str) -> Template:
    """One of the page templates."""
    return read("templates", name)
