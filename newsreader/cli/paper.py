"""The reader itself, and the same on the sample paper."""

from __future__ import annotations

import contextlib
import gc
import os
import sys

import click

from newsreader.cli.bureau import command
from newsreader.cli.output import library, line, now, say
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.settings import Home
from newsreader.text import urls
from newsreader.text.language import _
from newsreader.ui.curtain.curtain import Curtain

DELAY = 0.1
"""Seconds the sample paper takes to answer, so that it feels like a network."""


plain_option = click.option(
    "--plain", is_flag=True, help="Line by line, for screen readers and terminals without a screen."
)


@click.command("open")
@click.argument("url", required=False)
@click.option("--source", metavar="ID", help="Begin with this source.")
@plain_option
@click.pass_obj
def open_paper(curtain: Curtain | None, url: str | None, source: str | None, plain: bool) -> None:
    """Open the paper; with an address, that article or site."""
    address = urls.web_url(url) if url else None
    if url and address is None:
        raise UsageError(
            _("“{url}” is no address that can be read. It has to begin with http:// or https://").format(url=url)
        )
    with library(command) as paper:
        if source is not None and paper.catalogue.enable(source):
            say(_("{name} is now among your sources.").format(name=paper.catalogue.get(source).name))
        _show(paper, curtain or Curtain(paper.home, os.environ), address, source, plain=plain)


@click.command()
@plain_option
def demo(plain: bool) -> None:
    """Open a sample paper that comes with the program, served on this machine; it has a data folder of its own."""
    from newsreader.sample.server import PORT, SamplePaper  # the only command that needs it

    with SamplePaper(now=now, delay=DELAY, lively=True) as sample:
        # A story is known by its address: where another demo has the port, this one is a paper of its own.
        name = "demo" if sample.port == PORT else f"demo-{sample.port}"
        home = Home.below(Home.locate().data / name)
        sample.install(home.config)
        paper = Library.open(home, now=now, bureau=command(home))
        try:
            _show(paper, Curtain(home, os.environ), None, None, plain=plain)
        finally:
            paper.close()


def _show(paper: Library, curtain: Curtain, url: str | None, source: str | None, *, plain: bool) -> None:
    in_a_page = "TEXTUAL_DRIVER" in os.environ  # `serve` runs this program with a browser for its terminal
    if plain or (paper.settings.plain and not in_a_page):
        _read_plainly(paper, url, source)
        return
    if not in_a_page and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(_("The paper needs a terminal. In a pipe use `newsreader headlines` or `newsreader read`."))
    if os.environ.get("TERM") == "dumb":
        say(_("This terminal shows lines only: the paper is read line by line, as with --plain."))
        _read_plainly(paper, url, source)
        return
    gc.disable()  # until the screen is loaded: none of it becomes garbage, and looking would slow the start
    from newsreader.ui.app import run  # Textual is not needed by any other command

    run(paper, curtain, url=url, source=source)


def _read_plainly(paper: Library, url: str | None, source: str | None) -> None:
    from newsreader.plain import PlainReader  # the other way to read

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - lines that were typed come back with the arrow keys
    PlainReader(paper, ask=input, say=line).run(url=url, source=source)
