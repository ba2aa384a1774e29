"""`bureau`: the process that fetches for a screen; the paper starts it, nobody types it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import click

from newsreader.cli.output import now
from newsreader.settings import Home


def command(home: Home) -> tuple[str, ...]:
    """What runs the bureau of a home; nothing on Windows, which hands no socket to a process, so the screen fetches."""
    if sys.platform == "win32":
        return ()
    folders = (home.config, home.data, home.cache, home.exports)
    return (sys.executable, "-m", "newsreader", "bureau", *map(str, folders))


@click.command(hidden=True)
@click.argument("config", type=Path)
@click.argument("data", type=Path)
@click.argument("cache", type=Path)
@click.argument("exports", type=Path)
def bureau(config: Path, data: Path, cache: Path, exports: Path) -> None:
    """Fetch for the screen at the other end of standard input."""
    import asyncio  # with the network's part

    from newsreader.service.bureau import office

    home = Home(config=config, data=data, cache=cache, exports=exports)
    asyncio.run(office.run(home, socket.socket(fileno=sys.stdin.fileno()), now=now))
