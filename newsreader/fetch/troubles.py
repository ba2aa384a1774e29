"""Puts what went wrong on the network into words for the reader; the wire and the transport hand in exceptions."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

import httpcore

from newsreader.errors import FetchError, Offline
from newsreader.text.language import _, later
from newsreader.text.safe import clean_line

_NO_NETWORK = {errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
_OS_WORDS = {
    errno.ECONNREFUSED: later("{host} refuses connections: it may be down"),
    errno.ECONNRESET: later("{host} broke off the connection"),
    errno.EPIPE: later("{host} broke off the connection"),
    errno.EHOSTUNREACH: later("there is no way to {host} from here"),
    errno.EHOSTDOWN: later("there is no way to {host} from here"),
    errno.ETIMEDOUT: later("{host} does not answer: it may be down"),
    errno.EMFILE: later("too many files are open to connect to {host}"),
}
_PLAIN_HTTP = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"}
_NO_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def in_words(error: BaseException, host: str) -> FetchError:
    """Return the error to raise for what a library raised while `host` was asked.

    Being without a network is believed only if nothing else went wrong: a host may just have no way over IPv6.
    """
    found = [words for cause in _causes(error) if (words := _of_one(cause, host))]
    known = [words for words in found if not isinstance(words, Offline)] or found
    return (
        known[0]
        if known
        else FetchError(_("{host} could not be reached: {why}").format(host=host, why=_plainest(error)))
    )


def _plainest(error: BaseException) -> str:
    """Return what the system calls it, else what the library says."""
    names = [cause.strerror for cause in _causes(error) if isinstance(cause, OSError) and cause.strerror]
    return clean_line(names[0] if names else str(error), 200) or type(error).__name__


def _of_one(error: BaseException, host: str) -> FetchError | None:
    if isinstance(error, FetchError):
        return error
    if isinstance(error, ssl.SSLError):
        return FetchError(_of_tls(error, host))
    if isinstance(error, socket.gaierror):
        return _of_lookup(error, host)
    if isinstance(error, OSError) and error.errno in _NO_NETWORK:
        return Offline(_("there is no network: the stored paper can be read all the same"))
    if isinstance(error, OSError) and error.errno in _OS_WORDS:
        return FetchError(_(_OS_WORDS[error.errno]).format(host=host))
    if isinstance(error, httpcore.TimeoutException):
        return FetchError(_("{host} does not answer: it may be down").format(host=host))
    return None


def _of_tls(error: ssl.SSLError, host: str) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _("{host} cannot prove who it is: {why}").format(host=host, why=clean_line(error.verify_message, 200))
    reason: str = getattr(error, "reason", None) or _("it broke off")  # absent unless OpenSSL itself raised the error
    if reason in _PLAIN_HTTP:
        return _("{host} does not speak https at this address").format(host=host)
    return _("no secure connection to {host}: {reason}").format(
        host=host, reason=clean_line(reason, 200).lower().replace("_", " ")
    )


def _of_lookup(error: socket.gaierror, host: str) -> FetchError:
    if error.errno in _NO_NAME:
        return FetchError(_("{host}: no such host: check the address or your connection").format(host=host))
    return Offline(_("the name {host} cannot be looked up: is there a network?").format(host=host))


def of_protocol(error: Exception, host: str) -> FetchError:
    """Return the error to raise for an answer that breaks the rules of HTTP, or breaks off."""
    text = str(error)
    if isinstance(error, httpcore.ProxyError):
        return FetchError(
            _("the proxy does not let us through to {host}: {text}").format(host=host, text=clean_line(text, 200))
        )
    if "disconnected without sending" in text:
        return FetchError(_("{host} closed the connection without an answer").format(host=host))
    if "peer closed" in text:
        return FetchError(_("{host} broke off in the middle of the page").format(host=host))
    return FetchError(
        _("{host} sent an answer that is not proper HTTP: {text}").format(host=host, text=clean_line(text, 200))
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Walk from an exception to what lies beneath it, into groups too."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(one.exceptions)
        waiting.extend((one.__cause__, one.__context__))
