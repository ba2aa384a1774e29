"""What the status of an answer means for a reader, in words; pure, used by the client."""

from __future__ import annotations

from datetime import datetime

from newsreader.errors import FetchError, Refused
from newsreader.fetch.answer import Answer

_WORDS = {
    401: "{host} wants a name and a password for this page (401)",
    402: "{host} wants to be paid for this page (402)",
    403: "{host} does not let us read this page (403)",
    404: "{host} has no such page (404)",
    407: "the proxy wants a name and a password (407)",
    410: "{host} has removed this page for good (410)",
    451: "{host} may not show this page for legal reasons (451)",
}


def trouble(answer: Answer, host: str, *, conditional: bool) -> FetchError | None:
    """Return what is wrong with an answer, or `None` when it can be used.

    304 is an answer only to a question with validators; a part (206) or nothing must never replace what is stored.
    """
    status = answer.status
    if status == 304:
        return None if conditional else Refused(f"{host} says that nothing changed, but we never had the page", status)
    if status in (200, 203):
        return None if answer.body else Refused(f"{host} sent an empty page", status)
    if status in (204, 205):
        return Refused(f"{host} sent an empty page ({status})", status)
    if status == 206:
        return Refused(f"{host} sent only a part of the page (206)", status)
    if status >= 500:
        return FetchError(f"{host} has trouble of its own ({status}): try again later", status)
    words = _WORDS.get(status, "{host} answered with status {status}")
    return FetchError(words.format(host=host, status=status), status)


def postponed(host: str, until: datetime, now: datetime) -> str:
    """Say until when a host wants to be left alone, in the zone of `now`."""
    moment = until.astimezone(now.tzinfo)
    day = "" if moment.date() == now.date() else f"{moment:%Y-%m-%d} "
    return f"{host} asked to be left alone until {day}{moment:%H:%M}"
