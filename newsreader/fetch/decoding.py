"""Reads the body of an answer piece by piece and stops at its limit, inside the decompressor; used by the wire."""

from __future__ import annotations

import zlib

from newsreader.errors import Refused
from newsreader.text.language import _

_MEMBERS = 100
_GZIP = 16 + zlib.MAX_WBITS


class Body:
    """Collects a body of at most `limit` bytes, so that no bomb ever grows in memory.

    The limit holds for what came over the wire and for what it unfolds to, which is `length` bytes so far. Only gzip is
    read: we ask for no other.
    """

    def __init__(self, host: str, coding: str, limit: int) -> None:
        self._host = host
        self._limit = limit
        self._raw = 0
        self._parts: list[bytes] = []
        self.length = 0
        self._members = 0
        self._gzip = _is_gzip(host, coding)
        self._unpacker = zlib.decompressobj(_GZIP) if self._gzip else None

    def feed(self, data: bytes) -> None:
        """Take the next piece off the wire; `Refused` when the body is too large or its compression is damaged."""
        self._raw += len(data)
        if self._raw > self._limit:
            raise too_large(self._host, self._limit)
        if not self._gzip:
            self._keep(data)
            return
        try:
            self._unpack(data)
        except zlib.error as error:
            raise Refused(_("{host} sent a page with damaged compression").format(host=self._host)) from error

    def end(self) -> bytes:
        """Return the whole body; `Refused` when its compression breaks off in the middle."""
        begun = self._unpacker is not None and (self._raw > 0)
        if begun and self._unpacker is not None and not self._unpacker.eof:
            raise Refused(_("{host} sent a compressed page that breaks off").format(host=self._host))
        return b"".join(self._parts)

    def _unpack(self, data: bytes) -> None:
        while data:
            if self._unpacker is None or self._unpacker.eof:
                self._next_member()
            assert self._unpacker is not None
            self._keep(self._unpacker.decompress(data, self._limit - self.length + 1))
            data = self._unpacker.unused_data or self._unpacker.unconsumed_tail

    def _next_member(self) -> None:
        """Begin the next of several gzip files in a row, which RFC 1952 allows; a long run of them is only a trick."""
        self._members += 1
        if self._members > _MEMBERS:
            raise Refused(_("{host} sent a page compressed in too many pieces").format(host=self._host))
        self._unpacker = zlib.decompressobj(_GZIP)

    def _keep(self, data: bytes) -> None:
        self.length += len(data)
        if self.length > self._limit:
            raise too_large(self._host, self._limit)
        self._parts.append(data)


def too_large(host: str, limit: int) -> Refused:
    """Say that a body is beyond its limit."""
    return Refused(
        _("{host} sent more than {megabytes} MB for one page: it was not read").format(
            host=host, megabytes=limit // 1_000_000
        )
    )


def _is_gzip(host: str, coding: str) -> bool:
    name = coding.strip().lower()
    if name in ("", "identity"):
        return False
    if name in ("gzip", "x-gzip"):
        return True
    raise Refused(_("{host} sent a page in a compression that we did not ask for").format(host=host))
