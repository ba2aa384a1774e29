"""What a server answered to one request, and the questions that the client has about it; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Self

import msgspec

_REDIRECTS = {301, 302, 303, 307, 308}
_FOR_GOOD = {301, 308}
_COOKIE = re.compile(r"[!#-+\--:<-~]{1,4096}")
_COOKIES = 20


class Answer(msgspec.Struct, frozen=True):
    """Status, headers (lower-case names, values byte for byte as latin-1), cookies and body of one answer."""

    status: int
    headers: dict[str, str]
    cookies: dict[str, str]
    body: bytes

    @classmethod
    def of(cls, status: int, raw: Iterable[tuple[bytes, bytes]], body: bytes) -> Self:
        """Build an answer from its header lines; the values of a repeated one are joined by commas (RFC 9110, 5.3)."""
        values: dict[str, list[str]] = {}
        for name, value in raw:
            values.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        cookies = _cookies(values.pop("set-cookie", []))
        return cls(status, {name: ", ".join(lines) for name, lines in values.items()}, cookies, body)

    @property
    def is_redirect(self) -> bool:
        """Whether the answer sends us on to another address."""
        return self.status in _REDIRECTS

    @property
    def is_move(self) -> bool:
        """Whether it sends us on for good."""
        return self.status in _FOR_GOOD

    @property
    def location(self) -> str | None:
        """Where it sends us on to, in ASCII: bytes beyond are escaped one by one, whatever their charset meant."""
        value = self.headers.get("location")
        if value is None:
            return None
        return re.sub(r"[\x80-\xff]", lambda match: f"%{ord(match[0]):02X}", value)


def _cookies(lines: list[str]) -> dict[str, str]:
    """Read the cookies without their attributes; what could not be sent back is left out."""
    pairs = [line.partition(";")[0].partition("=") for line in lines[:_COOKIES]]
    cookies = {name.strip(): value.strip() for name, _, value in pairs}
    return {name: value for name, value in cookies.items() if name and _COOKIE.fullmatch(f"{name}={value}")}
