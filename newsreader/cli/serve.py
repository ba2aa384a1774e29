"""`serve`: the paper in a web page."""

from __future__ import annotations

import socket

import click

from newsreader.cli.output import line, say
from newsreader.errors import UsageError, WorldError
from newsreader.text.language import _
from newsreader.web.admission import is_loopback

PORT = 8765
"""Where the page is, unless another port is named."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Whom it is for: by default this machine only.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="Where.")
@click.option("--demo", is_flag=True, help="The sample paper.")
def serve(host: str, port: int, demo: bool) -> None:
    """Show the paper in a web page, until Ctrl+C.

    Only this machine can see it, unless another host is named; then its address holds a secret, and who has the
    address has your paper. The way there is not encrypted: use it in a network that you trust.
    """
    try:
        from newsreader.web.server import serve as serve_paper  # needs an extra, and half a second
    except ImportError as error:
        raise UsageError(
            _("The web page needs {package}. Get it with: {command}").format(
                package=error.name, command="pip install 'newsreader[serve]'"
            )
        ) from error
    _look_at_port(host, port)
    if not is_loopback(host):
        say(_("Everyone in this network who has the address below can read and mark your paper."))
    serve_paper(["demo"] if demo else [], host=host, port=port, told=line)


def _look_at_port(host: str, port: int) -> None:
    """Say in words why nobody can be served there, before a server says it in its own."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        words = _("Nothing can be served at {host}, port {port}: {why}. Another port is named with --port.")
        raise WorldError(words.format(host=host, port=port, why=error.strerror or error)) from error
