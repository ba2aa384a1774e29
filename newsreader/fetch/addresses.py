"""Which addresses may be connected to: a page of the public web must not lead us into somebody's home network.

Pure; the transport asks it about each address it is about to connect to, and about names that a proxy will look up.
"""

from __future__ import annotations

import socket
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Resolver = Callable[[str, int], Awaitable[list[str]]]
"""Looks the addresses of a host and port up, in order of preference."""

IPAddress = IPv4Address | IPv6Address

_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_V4_COMPATIBLE = IPv6Network("::/96")
_MADE_UP = IPv4Network("198.18.0.0/15")
_PRIVATE_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".onion")


def allowed(host: str, addresses: Sequence[str]) -> list[str]:
    """Return those of a host's addresses that a page of the public web may lead us to.

    A name may also lie in 198.18.0.0/15: local tunnels (Clash, Surge, sing-box) answer every name with a made-up
    address from that range, and behind them it is the way to the whole web.
    """
    name = _plain(host)
    if name.endswith(_PRIVATE_NAMES):
        return []
    tunnel = _literal(name) is None
    return [address for address in addresses if is_public(address) or (tunnel and _is_made_up(address))]


def is_public(address: str) -> bool:
    """Say whether an address belongs to the public internet, looking through every way to write IPv4 inside IPv6."""
    inner = _unwrapped(ip_address(address.partition("%")[0]))
    return inner.is_global and not inner.is_multicast and inner not in _NAT64_LOCAL


def is_private_host(host: str) -> bool:
    """Say whether a host is private by its looks alone, which is all one can know when a proxy looks the name up."""
    name = _plain(host)
    literal = _literal(name)
    if literal is not None:
        return not is_public(str(literal))
    return "." not in name or name.endswith(_PRIVATE_NAMES)


def is_loopback(host: str) -> bool:
    """Say whether a host is this very machine, as written: nobody is disturbed by our haste."""
    name = _plain(host)
    literal = _literal(name)
    if literal is not None:
        return _unwrapped(literal).is_loopback
    return name == "localhost" or name.endswith(".localhost")


def _is_made_up(address: str) -> bool:
    inner = ip_address(address.partition("%")[0])
    return isinstance(inner, IPv4Address) and inner in _MADE_UP


def _plain(host: str) -> str:
    return unicodedata.normalize("NFKC", host).replace("。", ".").strip("[]").rstrip(".").lower()


def _literal(name: str) -> IPAddress | None:
    """Read an address in any spelling that a resolver takes for one: `127.1`, `0x7f000001`, `2130706433`, `::1`."""
    try:
        if ":" in name:
            return ip_address(name.partition("%")[0])
        return IPv4Address(socket.inet_aton(name)) if name[:1].isdigit() else None
    except (OSError, ValueError):
        return None


def _unwrapped(address: IPAddress) -> IPAddress:
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64 or (address in _V4_COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address.teredo is not None:
        return address.teredo[1]
    return address
