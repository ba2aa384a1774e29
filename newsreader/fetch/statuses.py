"""What the status of an answer means for a reader, in words; pure, used by the client."""

from __future__ import annotations

from datetime import datetime

from newsreader.errors import FetchError, Refused
from newsreader.fetch.answer import Answer
from newsreader.text.language import _, later

_WORDS = {
    401: later("{host} wants a name and a password for this page (401)"),
    402: later("{host} wants to be paid for this page (402)"),
    403: later("{host} does not let us read this page (403)"),
    404: later("{host} has no such page (404)"),
    407: later("the proxy wants a name and a password (407)"),
    410: later("{host} has removed this page for good (410)"),
    451: later("{host} may not show this page for legal reasons (451)"),
}


def trouble(answer: Answer, host: str, *, conditional: bool) -> FetchError | None:
    """Return what is wrong with an answer, or `None` when it can be used.

    304 is an answer only to a question with validators; a part (206) or nothing must never replace what is stored.
    """
    status = answer.status
    if status == 304:
        return (
            None
            if conditional
            else Refused(_("{host} says that nothing changed, but we never had the page").format(host=host), status)
        )
    if status in (200, 203):
        return None if answer.body else Refused(_("{host} sent an empty page").format(host=host), status)
    if status in (204, 205):
        return Refused(_("{host} sent an empty page ({status})").format(host=host, status=status), status)
    if status == 206:
        return Refused(_("{host} sent only a part of the page (206)").format(host=host), status)
    if status >= 500:
        return FetchError(
            _("{host} has trouble of its own ({status}): try again later").format(host=host, status=status), status
        )
    words = _WORDS.get(status, "{host} answered with status {status}")
    return FetchError(_(words).format(host=host, status=status), status)


def postponed(host: str, until: datetime, now: datetime) -> str:
    """Say until when a host wants to be left alone, in the zone of `now`."""
    moment = until.astimezone(now.tzinfo)
    day = "" if moment.date() == now.date() else f"{moment:%Y-%m-%d} "
    return _("{host} asked to be left alone until {moment}").format(host=host, moment=f"{day}{moment:%H:%M}")
