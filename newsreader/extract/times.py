"""Reads the moments that pages state, for machines or in print, in some twenty languages; for all of this package.

A moment always has a zone: its own, else the one that the caller says the page's clock runs on.  A day without a time
is that day at midnight.  Nothing that cannot be is returned: no 31 February, no year before 1990, none after 2100.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from newsreader.extract.months import MONTHS

CHINA = timezone(timedelta(hours=8))
_ZONES = {
    "zh": CHINA,
    "ja": timezone(timedelta(hours=9)),
    "ko": timezone(timedelta(hours=9)),
    "hi": timezone(timedelta(hours=5, minutes=30)),
    "th": timezone(timedelta(hours=7)),
    "vi": timezone(timedelta(hours=7)),
    "tr": timezone(timedelta(hours=3)),
}
"""The clocks of languages that are written in one zone."""

FARTHEST = timedelta(hours=14)
"""The widest offset of any zone."""
_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])[:：时點点](?P<minute>[0-5]\d)(?:[:：分](?P<second>[0-5]\d))?(?:[.:]\d{1,9})?"
_ISO = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})-(?P<month>\d\d?)-(?P<day>\d\d?)(?!\d)(?:[T\s,，]{{0,6}}{_CLOCK}\s?{_ZONE})?"
)
_EAST = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})\s{{0,2}}[年./·]\s{{0,2}}(?P<month>\d\d?)\s{{0,2}}[月./·]\s{{0,2}}(?P<day>\d\d?)(?!\d)[日.]?"
    rf"(?:\s{{0,3}}(?:[(（]?(?:星期|周|週)?[一二三四五六日天月火水木金土][)）]?)?\s{{0,6}}(?P<half>上午|下午|午前|午後|오전|오후)?\s?{_CLOCK})?"
)
_SPLIT = re.compile(rf"(?<!\d)(?P<year>\d{{4}})\s+(?P<month>\d\d)\s?/\s?(?P<day>\d\d)\s+{_CLOCK}")
_KOREAN = re.compile(r"(?<!\d)(?P<year>\d{4})년\s?(?P<month>\d\d?)월\s?(?P<day>\d\d?)일")
_COMPACT = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?)?(?!\d)"
)
_AFTER = (
    r"(?:[,\s]{0,4}(?:at|um|à|a las|às|alle|kl\.?|ore|о|в|-|–|—|\|)?[\s,]{0,3}"
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?\s?(?P<half>[AaPp]\.?[Mm]\b)?)?"
)
_NAMED_DAY = re.compile(
    rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|er|º)?[.\s-]{{0,3}}(?:de\s|di\s|of\s)?"
    rf"(?P<name>[^\W\d_][^\s\d.,/:()-]{{1,14}})\.?[,\s-]{{1,4}}(?:de\s)?(?P<year>\d{{4}})(?!\d){_AFTER}"
)
_NAMED_MONTH = re.compile(
    rf"(?<![^\W\d_])(?P<name>[^\W\d_]{{3,14}})\.?\s{{1,3}}(?P<day>\d\d?)"
    rf"(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})(?!\d){_AFTER}"
)
_DAY_FIRST = re.compile(rf"(?<!\d)(?P<day>\d\d?)(?P<mark>[./-])(?P<month>\d\d?)[./-](?P<year>\d{{4}})(?!\d){_AFTER}")
_SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?![\d/])")
_SLASHES_WITHIN = 500_000
_MONTH_FIRST = frozenset({"en-us", "es-us", "en-ph", "fil-ph", "en-pr"})
_STAMP = re.compile(r"1\d{9}(?:\d{3})?")
_FORMS = (_ISO, _EAST, _SPLIT, _KOREAN, _NAMED_MONTH, _NAMED_DAY, _DAY_FIRST)
_IN_ADDRESS = re.compile(
    r"[/_=-]((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/_.\-?&]|$)"
    r"|[/_=-]t?((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\d{0,12}(?:[/_.\-?&]|$))"
    r"|[/_=-]((?:19|20)\d\d)[/-]([01]\d)([0-3]\d)(?=[/_.\-?&]|$)"
    r"|/(\d\d)/([01]\d)([0-3]\d)/\d"  # the year in two digits, as NetEase writes it
)


def zone_for(language: str, stated: str | None) -> tzinfo:
    """The zone of times that name none: the source's own, else that of the page's language, else UTC."""
    return (zone_of(stated) if stated else None) or _ZONES.get(language[:2], UTC)


def is_month_first(text: str, stated: str) -> bool:
    """Whether a page writes `3/12/2026` for the 12th of March, as Americans do.

    Another date of its text that can be read in one way only decides; else its language, as `stated` by the page.
    """
    pairs = [(int(first), int(second)) for first, second in _SLASHED.findall(text[:_SLASHES_WITHIN])]
    if any(first > 12 for first, _ in pairs):
        return False
    return any(second > 12 for _, second in pairs) or stated.lower().replace("_", "-") in _MONTH_FIRST


def moment(text: str, zone: tzinfo, month_first: bool = False) -> datetime | None:
    """The moment that a machine-readable string states, such as that of a meta element."""
    text = text.strip()[:120]
    if _STAMP.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        when = None
    if when is None and re.match(r"[A-Za-z]{3},?\s", text):
        try:
            when = parsedate_to_datetime(text)
        except (ValueError, OverflowError):
            when = None
    if when is not None:
        when = when if when.tzinfo else when.replace(tzinfo=zone)
        return when if _possible(when) else None
    return printed(text, zone, month_first)


def printed(text: str, zone: tzinfo, month_first: bool = False) -> datetime | None:
    """The first moment that a printed text states; `month_first` says how the page means `3/12/2026`."""
    found = (
        (match.start(), order, match) for order, form in enumerate(_FORMS) for match in form.finditer(text[:2_000])
    )
    for _, _, match in sorted(found, key=lambda item: item[:2]):
        if when := _built(match, zone, month_first):
            return when
    if compact := _COMPACT.search(text[:200]):
        return _built(compact, zone)
    return None


def day_of_address(url: str, zone: tzinfo) -> datetime | None:
    """The day that the address of a page names, such as `/2018-01/12/` or `/2018/01/12/`; midnight."""
    path = re.sub(r"^https?://[^/]*", "", url)
    for match in _IN_ADDRESS.finditer(path):
        year, month, day = (int(part) for part in match.groups() if part)
        if when := _date(year if year > 99 else 2000 + year, month, day, zone):
            return when
    return None


def zone_of(name: str) -> tzinfo | None:
    """The zone of a name: `+08:00` or an IANA name; `None` when there is no such zone."""
    offset = re.fullmatch(r"([+-])(\d\d):?(\d\d)", name.strip())
    if offset:
        delta = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(-delta if offset[1] == "-" else delta) if delta <= FARTHEST else None
    if name in {"Z", "UTC", "GMT"}:
        return UTC
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def _built(match: re.Match[str], zone: tzinfo, month_first: bool = False) -> datetime | None:
    """The moment of a match; month names and halves of the day are read here."""
    parts = match.groupdict()
    month = MONTHS.get(parts["name"].lower()) if parts.get("name") else int(parts.get("month") or 0)
    if not month:
        return None
    day = int(parts["day"])
    american = parts.get("half") or (month_first and parts.get("mark") != ".")  # the twelve-hour clock goes with it
    if match.re is _DAY_FIRST and (month > 12 or (american and day <= 12)):
        month, day = day, month
    when = _date(int(parts["year"]), month, day, zone_of(parts.get("zone") or "") or zone)
    if when is None:
        return None
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = (parts.get("half") or "").lower()
    if half.startswith("p") or half in {"下午", "午後", "오후"}:
        hour = hour % 12 + 12
    elif half and hour == 12:
        hour = 0
    return when.replace(hour=hour, minute=minute, second=second) if hour < 24 else when


def _date(year: int, month: int, day: int, zone: tzinfo) -> datetime | None:
    try:
        when = datetime(year, month, day, tzinfo=zone)
    except ValueError:
        return None
    return when if _possible(when) else None


def _possible(when: datetime) -> bool:
    return 1990 <= when.year <= 2100
