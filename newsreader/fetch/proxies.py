"""Which way to a host: the proxy that the environment names for it, or none; used by the client and its transport."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from newsreader.fetch.addresses import is_loopback


class Proxies:
    """The proxies of the environment (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`), read once.

    This machine itself is never asked through a proxy: no proxy elsewhere could find it.
    """

    def __init__(self) -> None:
        self._by_scheme = getproxies()

    def of(self, scheme: str, host: str) -> str | None:
        """Return the address of the proxy for a host, or `None` when it is asked directly."""
        proxy = self._by_scheme.get(scheme) or self._by_scheme.get("all")
        if not proxy or is_loopback(host) or proxy_bypass(host):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"

    def played(self, scheme: str, host: str) -> bool:
        """Say whether a host is played by this very machine, so that nobody needs a pause."""
        proxy = self.of(scheme, host)
        return is_loopback(host if proxy is None else _host(proxy))


def _host(proxy: str) -> str:
    try:
        return urlsplit(proxy).hostname or ""
    except ValueError:
        return ""
