"""What the web throws at a reader of feeds: bombs, traps, broken and endless documents (HOSTILE X01–X09)."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest

from newsreader.errors import NotAFeed
from newsreader.extract.feed import MAX_ITEMS, read_feed
from newsreader.extract.feed_broken import read_broken

URL = "https://paper.example/rss.xml"


def titles(text: str) -> list[str]:
    return [headline.title for headline in read_feed(text, URL).headlines]


def test_a_bomb_of_entities_does_not_go_off() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE z [<!ENTITY a0 "ha">{entities}]><rss><channel><item><title>&a9;</title></item></channel></rss>'
    assert titles(bomb) == ["&a9;"]


def test_no_file_and_no_address_is_read_by_a_document(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    for declared in (f'<!ENTITY x SYSTEM "file://{secret}">', f'<!ENTITY % x SYSTEM "file://{secret}"> %x;'):
        text = f"<!DOCTYPE r [{declared}]><rss><channel><item><title>[&x;]</title></item></channel></rss>"
        assert titles(text) == ["[&x;]"]
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
    styled = f'<?xml-stylesheet href="file://{secret}"?>'
    assert titles(f"{styled}<rss><channel><item><title>a{included}</title></item></channel></rss>") == ["a"]


@pytest.mark.parametrize("deep", ["<a>" * 200_000, "<item>" * 200_000])
def test_endless_nesting_ends(deep: str) -> None:
    text = f"<rss><channel><item><title>a</title></item>{deep}"
    with suppress(NotAFeed):
        assert titles(text)[:1] in ([], ["a"])


@pytest.mark.parametrize("deep", ['{"items": ' + "[" * 200_000, '{"items": [{"id": ' + "9" * 5_000 + "}]}"])
def test_json_that_cannot_be_is_refused(deep: str) -> None:
    with pytest.raises(NotAFeed):
        read_feed(deep, URL)


def test_what_publishers_break_is_mended() -> None:
    text = (
        '\n\n \ufeff<?xml version="1.0"?><rss><channel><item><title>A & B \x0b&nbsp;&eacute; &bogus; &#27;C</title>'
        "<link>https://paper.example/?a=1&b=2</link></item></channel></rss>"
    )
    (headline,) = read_feed(text, URL).headlines
    assert headline.title == "A & B é &bogus; C"
    assert headline.url == "https://paper.example/?a=1&b=2"


def test_cdata_is_left_as_it_is_when_the_rest_is_mended() -> None:
    text = "<rss><channel><title>x & y</title><item><title><![CDATA[Q&A: is 3 < 4?]]></title></item></channel></rss>"
    assert titles(text) == ["Q&A: is 3 < 4?"]


SMALL = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>新闻</title>'
    "<item><title>一 &amp; 二</title><link>https://paper.example/1</link><description><![CDATA[<p>三</p>]]></description></item>"
    "<item><title>四</title><link>https://paper.example/2</link></item></channel></rss>"
)


def test_cut_at_any_place_only_whole_items_are_shown() -> None:
    for end in range(len(SMALL)):
        try:
            headlines = read_feed(SMALL[:end], URL).headlines
        except NotAFeed:
            continue
        whole = SMALL[:end].count("</item>")
        assert len(headlines) <= whole + 1
        assert {h.title for h in headlines} <= {"一 & 二", "四"}
        assert {h.url for h in headlines} <= {"https://paper.example/1", "https://paper.example/2"}


def test_of_a_giant_feed_the_newest_are_kept() -> None:
    def feed(numbers: range) -> str:
        items = (f"<item><title>{n}</title><pubDate>2026-01-{n % 2500 // 100 + 1:02}</pubDate></item>" for n in numbers)
        return f"<rss><channel>{''.join(items)}</channel></rss>"

    newest_first = titles(feed(range(2_499, -1, -1)))
    newest_last = titles(feed(range(2_500)))
    assert len(newest_first) == len(newest_last) == MAX_ITEMS
    assert newest_first[0] == newest_last[-1] == "2499"


def test_one_giant_item_is_cut() -> None:
    headline = read_feed(f"<rss><channel><item><title>big</title><description>{'x ' * 6_000_000}", URL).headlines
    assert len(headline) <= 1
    text = f"<rss><channel><item><title>{'y' * 5_000_000}</title></item></channel></rss>"
    assert len(titles(text)[0]) <= 2_000


def test_a_hundred_thousand_attributes_are_nothing() -> None:
    attributes = " ".join(f'a{n}="x"' for n in range(100_000))
    assert titles(f"<rss><channel><item {attributes}><title>t</title></item></channel></rss>") == ["t"]


@pytest.mark.parametrize("bait", [" " * 500_000, "<" * 200_000, "&" * 200_000, "a@" * 200_000, "[" * 300_000])
def test_bait_for_slow_patterns_is_read_in_time(bait: str) -> None:
    for text in (f"<rss><channel><item><title>{bait}</title></item></channel></rss>", f"<!DOCTYPE {bait}", bait):
        with suppress(NotAFeed):
            read_feed(text, URL)


def test_links_that_are_no_web_addresses_are_dropped() -> None:
    for address in ("javascript:alert(1)", "file:///etc/passwd", "java\nscript:x", "data:text/html,x"):
        text = f"<rss><channel><item><title>t</title><link>{address}</link></item></channel></rss>"
        (headline,) = read_feed(text, URL).headlines
        assert headline.url.startswith(URL)


def test_a_hostile_base_resolves_to_nothing_but_the_web() -> None:
    text = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="file:///etc/"><entry><title>t</title>'
        '<link href="passwd"/></entry></feed>'
    )
    (headline,) = read_feed(text, URL).headlines
    assert headline.url == "https://paper.example/passwd"


@pytest.mark.parametrize("name", ["x:", ":", "ps:é", "a:b:c", "_", "1a"])
def test_names_that_are_none_do_not_trip_it(name: str) -> None:
    inside = f"<{name}>one</{name}> two"
    text = f"<rss><channel><item><title>t</title><description>{inside}</description></item></channel></rss>"
    with suppress(NotAFeed):
        assert titles(text) in ([], ["t"])
    with suppress(NotAFeed):
        assert titles(f"<{name}><item><title>t</title></item></{name}>") in ([], ["t"])


def test_whatever_happens_to_a_feed_it_is_read_or_refused() -> None:
    chance = random.Random(7)
    marks = ("<", ">", "&", '"', "]]>", "<![CDATA[", "</item>", "<item", "\0", "\ud800", "<!DOCTYPE x [")
    for _ in range(400):
        at, end = sorted(chance.sample(range(len(SMALL)), 2))
        text = SMALL[:at] + chance.choice(marks) + SMALL[chance.choice((at, end)) :]
        with suppress(NotAFeed):
            read_feed(text, URL)


def test_escapes_never_leave_the_feed() -> None:
    text = '{"items": [{"url": "/a", "id": "\\u001b[2J", "title": "A \\u001b]0;PWN\\u0007 B \\u202e\\ud800"}]}'
    (headline,) = read_feed(text, URL).headlines
    assert "\x1b" not in headline.title + (headline.guid or "")
    assert "\u202e" not in headline.title


def test_a_feed_that_only_the_second_reader_understands_is_read() -> None:
    broken = "<rss <channel><title>t</title><item><title>one</title><link>https://paper.example/1</link></item>"
    assert [entry.title for entry in read_broken(broken, 10).entries] == ["one"]
    assert titles(broken) in ([], ["one"])
