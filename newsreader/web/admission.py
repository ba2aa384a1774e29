"""Who may see the paper in a web page: this machine by its own names, others by a secret; pure but for the secret."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

COOKIE = "newsreader"
_OURS = {"localhost", "127.0.0.1", "::1"}


def is_loopback(host: str) -> bool:
    """A name or an address that only this machine can reach."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


class Admission:
    """On loopback the names of this machine will do, so that no other site can pass for it; elsewhere a token."""

    def __init__(self, host: str) -> None:
        self._names = _OURS | {host.strip("[]")}
        self.token = "" if is_loopback(host) else secrets.token_urlsafe(24)
        """What must be shown, in the first address and then in a cookie; empty on loopback."""

    def admits(self, host: str, shown: str) -> bool:
        """Whether a request to a host, with a token or none, may have the paper."""
        if self.token:
            return secrets.compare_digest(shown.encode(), self.token.encode())
        return (urlsplit(f"//{host}").hostname or "") in self._names


def is_own_page(headers: Mapping[str, str]) -> bool:
    """Whether a connection comes from a page of ours: another site could open one, and drive the paper with it."""
    return urlsplit(headers.get("Origin", "")).netloc == headers.get("Host", "")
