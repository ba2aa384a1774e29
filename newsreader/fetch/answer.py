"""What a server answered to one request, and the questions that the client has about it; pure."""

from __future__ import annotations

import re

import msgspec

_REDIRECTS = {301, 302, 303, 307, 308}


class Answer(msgspec.Struct, frozen=True):
    """Status, headers (lower-case names, values byte for byte as latin-1) and body of one answer."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return a header's value; the values of a repeated one joined by commas (RFC 9110, 5.3)."""
        values = [value for key, value in self.headers if key == name]
        return ", ".join(values) if values else None

    @property
    def is_redirect(self) -> bool:
        """Whether the answer sends us on to another address."""
        return self.status in _REDIRECTS

    @property
    def location(self) -> str | None:
        """Where it sends us on to, in ASCII: bytes beyond are escaped one by one, whatever their charset meant."""
        value = self.header("location")
        if value is None:
            return None
        return re.sub(r"[\x80-\xff]", lambda match: f"%{ord(match[0]):02X}", value)

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies it sets, without their attributes; what could not be sent back is left out."""
        pairs = [value.partition(";")[0].partition("=") for key, value in self.headers if key == "set-cookie"]
        cookies = {name.strip(): value.strip() for name, _, value in pairs}
        return {name: value for name, value in cookies.items() if name and _COOKIE.fullmatch(f"{name}={value}")}


_COOKIE = re.compile(r"[!#-+\--:<-~]{1,4096}")
