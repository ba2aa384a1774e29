"""Serves the paper as a web page, with nothing from outside in it; only this file knows textual-serve and aiohttp."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

from newsreader.text.language import _
from newsreader.web.admission import COOKIE, Admission, is_own_page

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HERE = Path(__file__).parent
_FONT_SIZES = (8, 40)
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Nothing is loaded from anywhere else, and nobody may frame the page. The drawing of the terminal sets styles."""


class PaperServer(Server):
    """A page a reader, each with a program of its own; `command` opens it, `told` is called with the page's address."""

    def __init__(self, command: Sequence[str], *, host: str, port: int, told: Callable[[str], None]) -> None:
        super().__init__(shlex.join(command), host=host, port=port, title="newsreader", templates_path=_HERE)
        self._admission = Admission(host)
        self._told = told
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}  # whatever this terminal is, the page can

    @property
    def address(self) -> str:
        """Where the page is, with the token where one is needed."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        token = f"?token={self._admission.token}" if self._admission.token else ""
        return f"http://{host}:{self.port}/{token}"

    def initialize_logging(self) -> None:
        """Log nothing: a request's address may hold the token."""

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 - the server's signature
        """Say where the page is, now that it is there."""
        self._told(self.address)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.router.add_get("/page.js", _script)
        app.middlewares.append(self._admit)
        app.on_response_prepare.append(_guard)
        return app

    @web.middleware
    async def _admit(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who may see the paper; a token in the address becomes a cookie, so that it does not stay in sight."""
        shown = request.query.get("token", "")
        if shown and self._admission.token and self._admission.admits(request.host, shown):
            moved = web.HTTPSeeOther("/")
            moved.set_cookie(COOKIE, shown, httponly=True, samesite="Strict")
            raise moved
        if not self._admission.admits(request.host, request.cookies.get(COOKIE, "")):
            raise web.HTTPForbidden(text=_("Open the address that `newsreader serve` printed."))
        if request.path == "/ws" and not is_own_page(request.headers):
            raise web.HTTPForbidden(text=_("Only the page of the paper itself may connect."))
        return await handler(request)

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page; everything in it is named by the address that the reader came by."""
        size = request.query.get("fontsize", "16")
        least, most = _FONT_SIZES
        return aiohttp_jinja2.render_template(
            "page.html",
            request,
            {
                "application": {"name": self.title},
                "font_size": min(max(least, int(size) if size.isdecimal() else 16), most),
                "app_websocket_url": f"{'wss' if request.secure else 'ws'}://{request.host}/ws",
                "closed": _("The paper is put down."),
                "again": _("Open it again"),
            },
        )


async def _script(request: web.Request) -> web.FileResponse:  # noqa: ARG001 - aiohttp's signature
    return web.FileResponse(_HERE / "page.js")


async def _guard(request: web.Request, response: web.StreamResponse) -> None:  # noqa: ARG001 - aiohttp's signature
    response.headers.update(_HEADERS)


def serve(arguments: Sequence[str], *, host: str, port: int, told: Callable[[str], None]) -> None:
    """Serve the paper until Ctrl+C; `arguments` are those of `newsreader`."""
    PaperServer([sys.executable, "-m", "newsreader", *arguments], host=host, port=port, told=told).serve()
