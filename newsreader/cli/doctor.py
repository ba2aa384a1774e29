"""`doctor`: looks through settings, store and sources, and says what is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newsreader.cli.config import problems
from newsreader.cli.output import document, json_option, library, line, now
from newsreader.library import Library
from newsreader.model import Data
from newsreader.settings import Home
from newsreader.text.amounts import shown
from newsreader.text.language import _, later, many


class Finding(Data):
    """One line of `doctor`: what was looked at, whether it is well, and what to know of it."""

    about: str
    well: bool
    text: str


SETTINGS, STORE = later("settings"), later("store")
"""What is looked at, besides the sources."""


@click.command()
@json_option
def doctor(as_json: bool) -> None:
    """Look for what is wrong: settings, store, sources and when they last answered. Asks nobody on the network."""
    findings = [Finding(about=SETTINGS, well=False, text=problem) for problem in problems(Home.locate())]
    if not findings:
        findings.append(Finding(about=SETTINGS, well=True, text=_("right")))
        with library() as paper:
            findings += _store(paper)
            findings += _sources(paper)
    if as_json:
        document(findings)
    else:
        for finding in findings:
            line(f"{'✓' if finding.well else '✗'} {_(finding.about)}: {finding.text}")
    if not all(finding.well for finding in findings):
        sys.exit(1)


def _store(paper: Library) -> Iterator[Finding]:
    yield from (Finding(about=STORE, well=False, text=notice) for notice in paper.notices)
    problems = paper.check_store()
    yield from (Finding(about=STORE, well=False, text=problem) for problem in problems)
    if not problems:
        size = shown(paper.home.database.stat().st_size)
        yield Finding(
            about=STORE, well=True, text=_("{file}, {size}, whole").format(file=paper.home.database, size=size)
        )


def _sources(paper: Library) -> Iterator[Finding]:
    sections = paper.sections()
    for definition in paper.catalogue.registry.enabled():
        mine = [section for section in sections if section.source == definition.id]
        failing = [section for section in mine if section.problem]
        for section in failing:
            yield Finding(about=f"{definition.id} {section.name}", well=False, text=section.problem or "")
        total = sum(section.total for section in mine)
        newest = paper.rows(paper.order(source=definition.id)[:1])
        parts = [
            many("{count} section", "{count} sections", len(mine)),
            many("{count} failing", "{count} failing", len(failing)),
            many("{count} headline", "{count} headlines", total),
        ]
        if newest:
            days = (now() - newest[0].first_seen).days
            parts.append(many("the newest seen {count} day ago", "the newest seen {count} days ago", days))
        yield Finding(about=definition.id, well=not failing, text=_(", ").join(parts))
