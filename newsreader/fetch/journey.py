"""The way from the address asked for to the page over redirects: the next step, and what may travel along; pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

import msgspec

from newsreader.errors import FetchError, Refused
from newsreader.fetch.answer import Answer
from newsreader.fetch.politeness import Kind
from newsreader.fetch.request import Request
from newsreader.text import urls
from newsreader.text.language import _

MAX_REDIRECTS = 5

_ACCEPT: Mapping[Kind, str] = {
    "page": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8",
    "picture": "image/webp, image/png, image/jpeg, image/gif, image/*;q=0.8, */*;q=0.5",
}


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One address to ask, with the headers and cookies for its host; `trusted` when it may be a private one.

    `for_good` as long as every server on the way said that the page has moved for good. Validators, custom headers and
    trust belong to the host that was asked for. They end with the first change of host.
    """

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    cookies: dict[str, str] = {}
    trusted: bool = False
    taken: int = 0
    for_good: bool = True

    @classmethod
    def first(cls, request: Request) -> Self:
        """Return the first step of a request's way; `Refused` for what is no web address."""
        url = urls.web_url(request.url)
        if url is None:
            raise Refused(_("this is no web address: it needs http:// or https:// and a host"))
        return cls(
            url=url.partition("#")[0],
            headers=(("accept", _ACCEPT[request.kind]),),
            own=(*request.headers, *request.validators),
            trusted=request.trusted,
        )

    @property
    def host(self) -> str:
        """The host to ask, without port."""
        return urls.host(self.url)

    @property
    def moved(self) -> str | None:
        """Where the page has moved for good, if it has."""
        return self.url if self.taken and self.for_good else None

    @property
    def conditional(self) -> bool:
        """Whether this step asks for news since a visit, so that 304 is an answer."""
        return any(name.startswith("if-") for name, _ in self.own)

    @property
    def sent(self) -> tuple[tuple[str, str], ...]:
        """All headers to send."""
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return (*self.headers, *self.own, *((("cookie", jar),) if jar else ()))

    def follow(self, answer: Answer) -> Self:
        """Return the step that a redirect sends us on; `FetchError` or `Refused` when we do not go there.

        Cookies live for this one way and host only: some servers set one and send us to the same address again.
        """
        if self.taken == MAX_REDIRECTS:
            raise FetchError(
                _("{host} sends us on and on: more than {most} redirects").format(host=self.host, most=MAX_REDIRECTS)
            )
        url = self._target(answer.location)
        if self.url.startswith("https:") and url.startswith("http:"):
            raise Refused(
                _("{host} sends us from a secure address to an insecure one, which we do not follow").format(
                    host=self.host
                )
            )
        on = msgspec.structs.replace(self, url=url, taken=self.taken + 1, for_good=self.for_good and answer.is_move)
        if on.host == self.host:
            return msgspec.structs.replace(on, cookies={**self.cookies, **answer.cookies})
        return msgspec.structs.replace(on, own=(), cookies={}, trusted=False)

    def _target(self, location: str | None) -> str:
        if location is None:
            raise FetchError(_("{host} sends us on without saying where to").format(host=self.host))
        url = urls.web_url(location, self.url)
        if url is None:
            raise no_web_address(self.host)
        return url.partition("#")[0]


def no_web_address(host: str) -> Refused:
    """Say that a redirect leads to nothing that can be fetched."""
    return Refused(_("{host} sends us on to something that is no web address").format(host=host))
