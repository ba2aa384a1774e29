"""How two texts, days, addresses or pictures are compared, forgiving what does not matter to a reader of news."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote, urljoin, urlsplit

_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SUFFIX = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)\b", re.IGNORECASE)
_SIZE = re.compile(r"[-_@]\d{2,4}x\d{0,4}")
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|from|ref)=")

SHINGLE = 4
"""Words in a row that count as one; a Han character or a kana is a word."""


def letters(text: str | None) -> str:
    """Letters and digits only, in one case and one width."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text or "").casefold()))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each row of words stands in a text."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    last = max(1, len(words) - SHINGLE + 1)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(last)) if words else Counter()


def agreement(found: str, wanted: str, spare: Iterable[str] = ()) -> float:
    """F1 of the rows of words of two texts; what stands in `spare` may be there or not."""
    have, want = shingles(found), shingles(wanted)
    allowed: Counter[tuple[str, ...]] = Counter()
    for text in spare:
        allowed |= shingles(text)
    shared = (have & want).total()
    surplus = ((have - want) - allowed).total()
    return 2 * shared / (shared + surplus + want.total()) if shared else 0.0


def alike(one: str | None, other: str | None, least: float = 0.5) -> bool:
    """Whether two lines are the same, or one is most of the other (`least` is the share)."""
    short, long = sorted((letters(one), letters(other)), key=len)
    return bool(short) and short in long and len(short) >= least * len(long)


def day(text: str | None) -> date | None:
    """The day that a date of any length begins with."""
    found = _DAY.search((text or "").replace("/", "-"))
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def same_day(found: datetime | None, wanted: str) -> bool:
    """Whether a moment is on a day, by its own clock or in UTC."""
    want = day(wanted)
    return found is not None and want in (found.date(), found.astimezone(UTC).date())


def same_moment(found: datetime | None, wanted: str) -> bool:
    """Whether a moment is another, to two minutes; only the day is asked for where the other has no zone or no time."""
    try:
        want = datetime.fromisoformat(wanted)
    except ValueError:
        return same_day(found, wanted)
    if found is None or want.tzinfo is None:
        return same_day(found, wanted)
    return abs(found - want) < timedelta(minutes=2)


def place(address: str, base: str = "") -> str:
    """What tells one address from another: host, path and query without the parts that only count visitors."""
    parts = urlsplit(urljoin(base, address.strip()))
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    path = re.sub(r"/(?:index\.\w+)?$", "", unquote(parts.path))
    return f"{parts.netloc.lower().removeprefix('www.')}{path}?{query}"


def same_picture(found: str | None, wanted: Iterable[str]) -> bool:
    """Whether an address shows one of the wanted pictures, in whatever size a picture server cuts it."""
    mine = _picture(found or "")
    return bool(mine) and any(_within(mine, _picture(want), found or "", want) for want in wanted)


def _within(mine: str, theirs: str, found: str, want: str) -> bool:
    return mine == theirs or mine in letters(unquote(want)) or (bool(theirs) and theirs in letters(unquote(found)))


def _picture(address: str) -> str:
    """The part of an address that looks most like the name of a picture file, without its size."""
    parts = [part for part in re.split(r"[/?&=,;]", unquote(unquote(address))) if len(part) > 6]
    named = [part for part in parts if _SUFFIX.search(part)] or parts[-1:]
    best = max(named, key=len, default="")
    return letters(_SIZE.sub("", _SUFFIX.split(best)[0]))


def share(rights: Iterable[float | bool]) -> float:
    """The mean of what is right, 0 of nothing."""
    values = [float(right) for right in rights]
    return sum(values) / len(values) if values else 0.0
