"""The little server that plays the sample paper on loopback; for the demo, the tests and the screenshots.

It does what a decent news server does: validators, 304, gzip, and a short wait before each page.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from newsreader.sample.definition import definition_toml
from newsreader.sample.paper import Paper, load
from newsreader.sample.site import Answer, Site

PORT = 47083
"""The port that is tried first, so that the addresses of the paper stay the same from one demo to the next."""

NEIGHBOURS = 10
"""Ports that are tried before any free one, so that a second demo too meets its own addresses again."""


def _clock() -> datetime:
    return datetime.now(UTC)


class SamplePaper:
    """Serves the sample paper on 127.0.0.1 from `start` to `stop`; a context manager.

    `delay` is the wait in seconds before an answer; `port` 0 takes any free one, and so does a `port` that is in use.
    The city of the paper keeps the time of `zone`, without one that of this machine: it is morning there when it is
    here. The ranking of a `lively` paper changes from minute to minute, and every page that shows it.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] = _clock,
        zone: timezone | None = None,
        delay: float = 0.0,
        port: int = PORT,
        lively: bool = False,
    ) -> None:
        self.paper: Paper = load()
        self.zone = zone or timezone(now().astimezone().utcoffset() or timedelta())
        self._server = _listen(port)
        self._server.site = Site(self.paper, self.url, self.zone, lively=lively)
        self._server.now = now
        self._server.delay = delay
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """Where the paper is, without a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._server.server_port

    def start(self) -> None:
        """Begins to answer, in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Stops answering and gives the port back."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def definition_toml(self) -> str:
        """The paper as a source: the text of `sites/sample.toml`."""
        return definition_toml(self.url, self.zone)

    def install(self, config: Path) -> None:
        """Makes the paper known to a reader whose configuration is in `config`, and its only source if it has none.

        The definition is written anew each time, because the port may be another one.
        """
        sites, chosen = config / "sites", config / "sources.toml"
        sites.mkdir(parents=True, exist_ok=True)
        (sites / "sample.toml").write_text(self.definition_toml(), "utf-8")
        if not chosen.exists():
            chosen.write_text('enabled = ["sample"]\n', "utf-8")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site
    now: Callable[[], datetime]
    delay: float

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader that hangs up in the middle of a page is no news; anything else is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _listen(port: int) -> _Server:
    """Listen on the port, on one of the next that are free, or else on any."""
    for tried in range(port, port + NEIGHBOURS) if port else ():
        with suppress(OSError):
            return _Server(("127.0.0.1", tried), _Handler)
    return _Server(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        time.sleep(self.server.delay)
        answer = self.server.site.answer(urlsplit(self.path).path, self.server.now())
        if answer is None:
            self._send(HTTPStatus.NOT_FOUND, {"Content-Type": "text/plain; charset=utf-8"}, "没有这一页。\n".encode())
        else:
            self._answer(answer)

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing: the screen belongs to the reader."""

    def _answer(self, answer: Answer) -> None:
        tag = f'"{hashlib.blake2b(answer.body, digest_size=8).hexdigest()}"'
        headers = {
            "Content-Type": answer.kind,
            "ETag": tag,
            "Last-Modified": format_datetime(answer.modified.astimezone(UTC), usegmt=True),
            "Cache-Control": "no-cache",
            "Vary": "Accept-Encoding",
        }
        if self._unchanged(tag, answer.modified):
            self._send(HTTPStatus.NOT_MODIFIED, headers, b"")
            return
        body = answer.body
        if "gzip" in self.headers.get("Accept-Encoding", "") and not answer.kind.startswith("image/"):
            headers["Content-Encoding"] = "gzip"
            body = gzip.compress(body, 6, mtime=0)
        self._send(HTTPStatus.OK, headers, body)

    def _unchanged(self, tag: str, modified: datetime) -> bool:
        """Whether the reader has this page already; a tag outweighs a date (RFC 9110, 13.2.2)."""
        if tags := self.headers.get("If-None-Match"):
            return tags == "*" or tag in (one.strip().removeprefix("W/") for one in tags.split(","))
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
        except ValueError:
            return False
        return modified.replace(microsecond=0) <= since

    def _send(self, status: HTTPStatus, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
