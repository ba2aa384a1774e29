"""What holds for every input, however odd."""

from __future__ import annotations

import asyncio
import gzip
import random
from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsreader.errors import FetchError
from newsreader.fetch.answer import Answer
from newsreader.fetch.decoding import Body
from newsreader.fetch.freshness import LONGEST, SHORTEST, due, visited
from newsreader.fetch.journey import Step
from newsreader.fetch.politeness import AT_ONCE, LONGEST_PAUSE, SHORTEST_PAUSE, Kind, pause
from newsreader.fetch.turns import Turns
from newsreader.model import Page

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HEADER = st.text(st.characters(min_codepoint=1, max_codepoint=255), max_size=60)


@given(st.binary(max_size=3000), st.lists(st.integers(1, 400), max_size=30))
def test_a_body_is_the_same_however_it_is_cut_on_the_way(body: bytes, cuts: list[int]) -> None:
    wire = gzip.compress(body)
    reader = Body("news.example.cn", "gzip", 3000)
    for cut in cuts:
        reader.feed(wire[:cut])
        wire = wire[cut:]
    reader.feed(wire)
    assert reader.end() == body


@given(st.binary(max_size=300))
def test_garbage_is_refused_or_read_and_never_more_than_the_limit(wire: bytes) -> None:
    reader = Body("news.example.cn", "gzip", 100)
    try:
        reader.feed(gzip.compress(b"") + wire)
        whole = reader.end()
    except FetchError:
        return
    assert len(whole) <= 100


@given(HEADER | st.from_regex(r"[A-Z][a-z]{2}, [0-9]{1,4} [A-Z][a-z]{2} [0-9]{1,6} [0-9:]{5,9} ([+-][0-9]{4,6}|GMT)"))
@example("Mon, 01 Jan 0001 00:00:00 +2359")
@example("Fri, 31 Dec 9999 23:59:59 -2359")
def test_a_pause_is_always_between_a_minute_and_a_day(value: str) -> None:
    wait = pause(429, value, NOW)
    assert wait is not None
    assert SHORTEST_PAUSE <= wait <= LONGEST_PAUSE


@given(HEADER, HEADER, HEADER)
@example("max-age=999999999", "-0", "W/\x85")
def test_a_visit_is_due_again_within_a_day(control: str, age: str, etag: str) -> None:
    headers = {"cache-control": control, "age": age, "etag": etag, "last-modified": etag}
    page = Page(url="u", requested="u", status=200, headers=headers, body=b"x", fetched=NOW)
    visit = visited(None, page, NOW)
    assert not due(visit, NOW + SHORTEST - timedelta(seconds=1))
    assert due(visit, NOW + LONGEST * 1.1)
    assert len(visit.etag or "") <= 1024


@given(st.binary(max_size=200))
def test_a_redirect_leads_to_a_web_address_or_nowhere(location: bytes) -> None:
    answer = Answer.of(302, [(b"Location", location), (b"Set-Cookie", location)], b"")
    step = Step(url="http://news.example.cn/", own=(("if-none-match", '"1"'),), trusted=True)
    try:
        there = step.follow(answer)
    except FetchError:
        return
    assert there.url.startswith(("http://", "https://"))
    assert there.url.isascii()
    assert "@" not in there.url.split("/")[2]
    assert there.trusted == (there.host == step.host)
    assert all(value.isprintable() for _, value in there.sent)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**32))
async def test_no_turn_is_ever_lost_and_no_bound_broken(seed: int) -> None:
    """A crowd asks eleven hosts, many give up while they wait or while they are served, some hosts say "not now"."""
    dice = random.Random(seed)
    turns = Turns()
    busy: Counter[tuple[str, bool]] = Counter()

    async def visit() -> None:
        host = f"{dice.randrange(11)}.cn"
        kind: Kind = dice.choice(["page", "feed", "picture"])
        async with turns.turn(host, kind, 0.0, urgent=dice.random() < 0.2):
            busy[host, kind == "picture"] += 1
            try:
                assert busy.total() <= AT_ONCE
                assert busy[host, False] <= 1
                assert busy[host, True] + busy[host, False] <= 2
                for _ in range(dice.randrange(4)):
                    await asyncio.sleep(0)
                if dice.random() < 0.05:
                    turns.dismiss(host, lambda: FetchError("not now"))
            finally:
                busy[host, kind == "picture"] -= 1

    tasks = [asyncio.create_task(visit()) for _ in range(120)]
    for task in dice.sample(tasks, 40):
        await asyncio.sleep(0)
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(result) for result in results} <= {type(None), asyncio.CancelledError, FetchError}
    for number in range(AT_ONCE):  # all places are free again
        async with asyncio.timeout(5), turns.turn(f"{number}.cn", "page", 0.0):
            pass
