"""Web addresses: which are acceptable, how they are written, and when two of them mean the same story.

Anyone may call it. What a page gives as a link is a claim: it passes `web_url` before it is stored, fetched or opened.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

LONGEST = 8_192
"""Code points; a longer address is refused, as most servers would."""

_PORTS = {"http": 80, "https": 443}
_EDGES = "".join(map(chr, range(0x21)))
_LONGEST_HOST = 254
"""With the dot at its end (RFC 1035)."""
_HOST = re.compile(r"(?!.{255})[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?")
_AS_WRITTEN = re.compile(
    r"https?://(?=[^/]{1,250}/)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*(?::(?!80/|443/)[1-9][0-9]{1,3})?"
    r"/[A-Za-z0-9._~/:@!&()*+,=-]*(?:\?[A-Za-z0-9._~/:@!&()*+,=?-]+)?"
)
"""Addresses that need no rewriting, by far the most; only to be quick."""
_ADDRESS6 = re.compile(r"[0-9a-f:.]{2,45}")
_DOTS = str.maketrans("。．｡", "...")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_PATH_SAFE = "/%:@!&()*+,;=~[]"
_QUERY_SAFE = "/%:@!&()*+,;=~[]?"

_TRACKING = frozenset(
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "hsctatracking", "_ga", "_gl", "_openstat", "vero_id",
        "wickedid", "s_kwcid", "oly_enc_id", "oly_anon_id", "__twitter_impression", "ref_src", "ref_url", "cmpid",
        "ocid", "ncid", "smid", "xtor", "spm", "scm", "isappinstalled", "share_token", "sharesource",
    }
)  # fmt: skip
_TRACKING_FAMILIES = ("utm_", "mtm_", "pk_", "at_", "ns_")
_SECRET = re.compile(
    r"(?:.*[_.-])?(?:(?:api|access|auth|private|user|feed|rss)?(?:key|token)|secret|passw(?:or)?d|pwd|auth|sig|signature|session|sid)",
    re.IGNORECASE,
)
_SHARED_FROM = frozenset({"timeline", "singlemessage", "groupmessage"})


def web_url(text: str, base: str | None = None) -> str | None:
    """Give the address a link leads to, resolved against `base`, in plain ASCII; `None` when we would not follow it.

    Only http and https with a host pass. It reads an address as browsers do (line ends inside and spaces around are
    dropped, a backslash is a slash), so that nothing means one thing here and another there. Names and passwords go,
    other alphabets become punycode in the host and percent escapes elsewhere; escapes already there stay.
    """
    if len(text) > LONGEST:
        return None
    if _AS_WRITTEN.fullmatch(text) and "/." not in text:
        return text
    text = _slashes(text.strip(_EDGES).replace("\t", "").replace("\n", "").replace("\r", ""))
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        where = _authority(parts)
    except (ValueError, UnicodeError):
        return None
    if where is None:
        return None
    path = _escaped(_without_dots(parts.path), _PATH_SAFE) or "/"
    query = f"?{_escaped(parts.query, _QUERY_SAFE)}" if parts.query else ""
    fragment = f"#{_escaped(parts.fragment, _QUERY_SAFE)}" if parts.fragment else ""
    return f"{parts.scheme}://{where}{path}{query}{fragment}"


def canonical(url: str) -> str:
    """Give what two addresses of one story have in common; for comparing, not for fetching.

    Scheme, `www.`, default port, tracking parameters, a trailing slash and the fragment are dropped, parameters are
    sorted. A fragment that routes inside the page (`#!` or `#/`) is part of the address and stays.
    """
    parts = urlsplit(web_url(url) or "")
    if not parts.netloc:
        return url.strip()
    where = parts.netloc.removeprefix("www.")
    path = _plain_escapes(parts.path).rstrip("/")
    kept = sorted(piece for piece in _plain_escapes(parts.query).split("&") if piece and not _tracks(piece))
    query = f"?{'&'.join(kept)}" if kept else ""
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{where}{path}{query}{fragment}"


@lru_cache(maxsize=8192)
def key(url: str) -> int:
    """Give the signed 64-bit number by which the store knows an address, equal for all spellings of it."""
    digest = hashlib.blake2b(canonical(url).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def host(url: str) -> str:
    """Give the host of an address in lower case and punycode, without the port; empty when it has none."""
    return urlsplit(web_url(url) or "").hostname or ""


def shown(url: str) -> str:
    """Give an address as it is shown before it is opened; the host in punycode betrays a look-alike alphabet."""
    return web_url(url) or quote(url[:LONGEST].encode("utf-8", "replace"), safe=_QUERY_SAFE + "#")


def discreet(url: str) -> str:
    """Give an address with `…` in the place of every key and password in its parameters, for messages and receipts."""
    start, mark, query = url.partition("?")
    query, hash_mark, fragment = query.partition("#")
    pieces = (f"{piece.partition('=')[0]}=…" if _is_secret(piece) else piece for piece in query.split("&"))
    return f"{start}{mark}{'&'.join(pieces)}{hash_mark}{fragment}"


def is_secret(url: str) -> bool:
    """Say whether who has this address has a key or a password of the reader's."""
    return discreet(url) != url


def _slashes(text: str) -> str:
    """Turn backslashes before the query into slashes, as browsers do for web addresses."""
    end = min((at for at in (text.find("?"), text.find("#")) if at >= 0), default=len(text))
    return text[:end].replace("\\", "/") + text[end:]


def _authority(parts: SplitResult) -> str | None:
    """Give host and port of a web address; a default port is left out."""
    if parts.scheme not in _PORTS or not parts.hostname:
        return None
    port = parts.port
    name = _host_name(parts.hostname)
    if name is None or port == 0:
        return None
    return name if port is None or port == _PORTS[parts.scheme] else f"{name}:{port}"


def _host_name(name: str) -> str | None:
    """Give a host in ASCII; `None` when no server can have that name."""
    if ":" in name:
        return f"[{name}]" if _ADDRESS6.fullmatch(name) else None
    name = unquote(name, errors="strict").translate(_DOTS).lower()
    if len(name) > _LONGEST_HOST:
        return None
    if not name.isascii():
        import idna  # its tables cost 10 ms, and few hosts need them

        name = idna.encode(name, uts46=True).decode("ascii")
    return name if _HOST.fullmatch(name) else None


def _escaped(text: str, safe: str) -> str:
    """Percent-encode what may not stand in an address; existing escapes stay, a bare % becomes one."""
    return quote(_LONE_PERCENT.sub("%25", text).encode("utf-8", "replace"), safe=safe)


def _without_dots(path: str) -> str:
    """Resolve `.` and `..` in a path (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    pieces = path.split("/")
    for piece in pieces:
        if piece == "..":
            del kept[max(1, len(kept) - 1) :]
        elif piece != ".":
            kept.append(piece)
    if pieces[-1] in {".", ".."}:
        kept.append("")
    return "/".join(kept)


def _plain_escapes(text: str) -> str:
    """Undo escapes that need not be there and write the others in capitals, so that both spellings compare equal."""

    def plain(match: re.Match[str]) -> str:
        character = chr(int(match[0][1:], 16))
        return character if character in _UNRESERVED else match[0].upper()

    return _ESCAPE.sub(plain, text)


def _is_secret(piece: str) -> bool:
    name, _, value = piece.partition("=")
    return bool(value) and _SECRET.fullmatch(unquote(name)) is not None


def _tracks(piece: str) -> bool:
    """Say whether a query parameter only tells where the reader came from."""
    name, _, value = piece.partition("=")
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_FAMILIES) or (name == "from" and value in _SHARED_FROM)
