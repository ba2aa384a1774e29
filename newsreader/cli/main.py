"""The command `newsreader`: finds the subcommand, turns our errors into a sentence and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

import click

from newsreader import __version__
from newsreader.errors import NewsreaderError, UsageError

if TYPE_CHECKING:
    from newsreader.ui.curtain.curtain import Curtain

COMMANDS = {
    "config": "newsreader.cli.config:config",
    "demo": "newsreader.cli.paper:demo",
    "doctor": "newsreader.cli.doctor:doctor",
    "editions": "newsreader.cli.editions:editions",
    "export": "newsreader.cli.export:export",
    "extract": "newsreader.cli.extract:extract",
    "fetch": "newsreader.cli.fetch:fetch",
    "headlines": "newsreader.cli.lists:headlines",
    "hot": "newsreader.cli.hot:hot",
    "import": "newsreader.cli.transfer:import_",
    "mark": "newsreader.cli.articles:mark",
    "read": "newsreader.cli.articles:read",
    "search": "newsreader.cli.lists:search",
    "sections": "newsreader.cli.lists:sections",
    "serve": "newsreader.cli.serve:serve",
    "sources": "newsreader.cli.sources:sources",
}
"""Where each command stands; the module is imported only when the command is called."""

HIDDEN = {
    "bureau": "newsreader.cli.bureau:bureau",
    "open": "newsreader.cli.paper:open_paper",
}
"""What nobody types: `open` is what `newsreader` alone, or with an address, stands for."""


class Commands(click.Group):
    """A group whose commands are imported on demand, and whose default is the reader."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """All commands that help names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of that name, imported now."""
        place = COMMANDS.get(cmd_name) or HIDDEN.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        from newsreader.cli.help import in_language

        return in_language(command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `newsreader`, `newsreader --source ID` and `newsreader URL` for the reader."""
        if not args or args[0].startswith(("--source", "--plain")) or "://" in args[0]:
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[--source ID] [URL] |",
    epilog="Without a command it opens the paper; with an address, that article. `newsreader demo` opens a sample.",
)
@click.version_option(__version__, prog_name="newsreader")
def newsreader() -> None:
    """The paper in your terminal: sections, headlines, whole articles, captions, hot clicks; online or on a plane."""


def main() -> None:
    """Run the command line; exit codes: 0 done, 1 the world failed in part, 2 wrong usage or configuration."""
    if sys.argv[1:]:
        _obey(None)
        return
    # the paper: its last front page stands on the terminal before anything else is loaded
    from newsreader.settings import Home
    from newsreader.ui.curtain.curtain import Curtain

    curtain = Curtain(Home.locate(), os.environ)
    try:
        curtain.raise_()
        _obey(curtain)
    finally:
        curtain.close()


def _obey(curtain: Curtain | None) -> None:
    if sys.argv[1:] != ["--version"]:
        # the language is in the settings, which a version does without
        from newsreader.cli.help import in_language
        from newsreader.cli.speaking import follow_wishes

        follow_wishes()
        in_language(newsreader)
    try:
        newsreader.main(prog_name="newsreader", obj=curtain)
    except NewsreaderError as error:
        from newsreader.text.safe import visible  # an error may hold words from outside

        if curtain is not None:
            curtain.lower()

        click.echo(f"newsreader: {visible(str(error))}", err=True)
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except BrokenPipeError:
        # The reader of our output has gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
