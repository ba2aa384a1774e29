"""What a reader sees of a feed: its entries, whole texts, pictures with their captions, dates in their own zone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.errors import NotAFeed
from newsreader.extract.feed import read_feed, read_texts
from newsreader.extract.feed_dates import read_date, zone_of
from newsreader.model import Headline, Paragraph, Picture

URL = "https://paper.example/news/rss.xml"
CHINA = timezone(timedelta(hours=8))
NAMES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"'
)


def rss(items: str, channel: str = "<title>晨报</title><language>zh-cn</language>") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {NAMES}><channel>{channel}{items}</channel></rss>'


def only(text: str) -> Headline:
    (headline,) = read_feed(text, URL).headlines
    return headline


def test_an_item_of_rss_has_title_link_date_and_teaser() -> None:
    headline = only(
        rss(
            "<item><title>钱塘江大潮今日最高</title><link>https://paper.example/a/1.html</link><guid>a-1</guid>"
            "<pubDate>Mon, 12 Mar 2018 15:12:16 +0800</pubDate>"
            "<description>&lt;p&gt;观潮的人&lt;b&gt;站满&lt;/b&gt;了江堤。&lt;/p&gt;</description></item>"
        )
    )
    assert headline.title == "钱塘江大潮今日最高"
    assert headline.url == "https://paper.example/a/1.html"
    assert headline.guid == "a-1"
    assert headline.published == datetime(2018, 3, 12, 15, 12, 16, tzinfo=CHINA)
    assert headline.published.utcoffset() == timedelta(hours=8)
    assert headline.summary == "观潮的人站满了江堤。"


def test_the_channel_gives_title_and_language() -> None:
    listing = read_feed(rss("<item><title>a</title></item>"), URL)
    assert listing.title == "晨报"
    assert listing.language == "zh-Hans"


@pytest.mark.parametrize(
    ("tag", "said"), [("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"), ("zh", "zh-Hans"), ("en-US", "en"), ("?", "")]
)
def test_languages_are_told_in_one_way(tag: str, said: str) -> None:
    assert read_feed(rss("", f"<title>t</title><language>{tag}</language>"), URL).language == said


def test_atom_links_by_rel_and_resolves_against_its_base() -> None:
    headline = only(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/en/"><title>Paper</title>'
        '<entry><title type="html">Ferry &lt;i&gt;returns&lt;/i&gt; &amp;amp; stays</title>'
        '<link rel="self" href="/self.atom"/><link href="ferry.html"/><id>tag:paper,1</id>'
        "<updated>2026-03-12T08:42:00+01:00</updated><summary>After nine years.</summary></entry></feed>"
    )
    assert headline.title == "Ferry returns & stays"
    assert headline.url == "https://paper.example/en/ferry.html"
    assert headline.published == datetime(2026, 3, 12, 7, 42, tzinfo=UTC)


def test_rdf_is_read() -> None:
    listing = read_feed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kurier</title></channel>'
        '<item rdf:about="https://paper.example/1"><title>Eins</title><dc:date>2026-01-02T03:04:05Z</dc:date></item>'
        "</rdf:RDF>",
        URL,
    )
    assert listing.title == "Kurier"
    assert [(h.title, h.url) for h in listing.headlines] == [("Eins", "https://paper.example/1")]


def test_json_feed_is_read() -> None:
    headline = only(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [{"id": "7", "url": "/7", '
        '"title": "Seven bridges", "date_published": "2026-03-12T08:42:00+08:00", "summary": "And a ferry.", '
        '"image": "/7.jpg"}]}'
    )
    assert (headline.title, headline.url) == ("Seven bridges", "https://paper.example/7")
    assert headline.picture == "https://paper.example/7.jpg"
    assert headline.summary == "And a ferry."


def test_a_declared_picture_brings_its_caption() -> None:
    listing = read_feed(
        rss(
            "<item><title>春茶开采</title><link>https://paper.example/t</link>"
            '<media:content url="/small.jpg" medium="image" width="120"/>'
            '<media:content url="/tea.jpg" medium="image" width="900">'
            "<media:description>茶农在采茶</media:description><media:credit>林小满 摄</media:credit>"
            "</media:content></item>"
        ),
        URL,
    )
    assert listing.headlines[0].picture == "https://paper.example/tea.jpg"
    (picture,) = listing.pictures
    assert (picture.caption, picture.story) == ("茶农在采茶", "https://paper.example/t")


def test_an_enclosure_is_a_picture_only_when_it_is_one() -> None:
    photo = only(rss('<item><title>a</title><enclosure url="/a.jpg" type="image/jpeg"/></item>'))
    film = only(rss('<item><title>a</title><enclosure url="/a.mp3" type="audio/mpeg"/></item>'))
    assert photo.picture == "https://paper.example/a.jpg"
    assert film.picture is None


def test_the_first_picture_of_a_text_is_shown_where_none_is_declared() -> None:
    text = '<img src="/pixel.gif" width="1" height="1"><p>Fog.</p><img src="/fog.jpg">'
    headline = only(rss(f"<item><title>a</title><description><![CDATA[{text}]]></description></item>"))
    assert headline.picture == "https://paper.example/fog.jpg"


def test_a_text_that_is_whole_becomes_the_article() -> None:
    paragraph = "The ferry left at nine and everyone who had waited for it was on board, including the dog. "
    body = f"<p>{paragraph * 5}</p><h2>On the water</h2><p>{paragraph * 5}</p>"
    headline = only(
        rss(
            "<item><title>The ferry returns</title><link>https://paper.example/f</link>"
            "<dc:creator>A. Writer</dc:creator>"
            '<media:content url="/f.jpg" medium="image"><media:description>The ferry.</media:description>'
            "</media:content>"
            f"<slash:comments>12</slash:comments><comments>https://paper.example/f#c</comments>"
            f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
        )
    )
    article = headline.article
    assert article is not None
    assert article.authors == ("A. Writer",)
    assert (article.comments.count, article.comments.url) == (12, "https://paper.example/f#c")
    assert [type(block).__name__ for block in article.blocks] == ["Picture", "Paragraph", "Heading", "Paragraph"]
    picture = article.blocks[0]
    assert isinstance(picture, Picture)
    assert picture.caption == "The ferry."
    assert article.lead_picture == headline.picture


@pytest.mark.parametrize(
    "content",
    [
        "<p>Only a line.</p>",
        "<p>" + "It goes on and on for a while here. " * 30 + "</p><p>And then it stops…</p>",
        "<p>" + "One long paragraph is a teaser. " * 30 + "</p>",
    ],
)
def test_a_teaser_is_no_article(content: str) -> None:
    item = f"<item><title>a</title><content:encoded><![CDATA[{content}]]></content:encoded></item>"
    assert only(rss(item)).article is None


def test_an_entry_without_a_title_is_called_by_how_it_begins() -> None:
    assert only(rss("<item><description>Rain until noon.</description></item>")).title == "Rain until noon."


def test_two_entries_that_lead_nowhere_stay_two() -> None:
    first, second = read_feed(rss("<item><title>a</title></item><item><title>b</title></item>"), URL).headlines
    assert first.url != second.url
    assert first.url.startswith(URL)


def test_a_comment_feed_reads_like_any_other() -> None:
    headline = only(
        rss(
            "<item><title>By: Reader</title><link>https://paper.example/f#comment-9</link>"
            "<description>I was on that ferry.</description></item>"
        )
    )
    assert (headline.title, headline.summary) == ("By: Reader", "I was on that ferry.")


def test_read_more_and_the_words_of_plugins_are_no_teaser() -> None:
    text = "The tide was high. The post The tide appeared first on Paper."
    assert only(rss(f"<item><title>t</title><description>{text}</description></item>")).summary == "The tide was high."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("<html><body><p>Hello</p></body></html>", "web page"),
        ("<note><to>you</to></note>", "“note” is no feed"),
        ('<opml version="2.0"><body/></opml>', "OPML"),
        ('{"data": []}', "no list of items"),
        ("{not json", "cannot be read"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(NotAFeed, match=said):
        read_feed(text, URL)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Mon, 12 Mar 2018 15:12:16 +0800", datetime(2018, 3, 12, 7, 12, 16, tzinfo=UTC)),
        ("12 Mar 2018 15:12 CEST", datetime(2018, 3, 12, 13, 12, tzinfo=UTC)),
        ("2018-03-12T15:12:16Z", datetime(2018, 3, 12, 15, 12, 16, tzinfo=UTC)),
        ("2018-03-12 15:12", datetime(2018, 3, 12, 7, 12, tzinfo=UTC)),
        ("2018年3月12日 15:12", datetime(2018, 3, 12, 7, 12, tzinfo=UTC)),
        ("Mon, 12 Mar 2018 15:12:16 CST", datetime(2018, 3, 12, 7, 12, 16, tzinfo=UTC)),
        ("Mon, 12 Mar 2018 15:12:16 GMT+8", datetime(2018, 3, 12, 7, 12, 16, tzinfo=UTC)),
        ("Mon, 12 Mar 2018 15:12:16 UTC+05:30", datetime(2018, 3, 12, 9, 42, 16, tzinfo=UTC)),
        ("1520838736", datetime(2018, 3, 12, 7, 12, 16, tzinfo=UTC)),
        ("yesterday", None),
        ("31 Feb 2018 10:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("9" * 100_000, None),
        ("", None),
    ],
)
def test_a_date_is_read_with_its_zone_or_is_unknown(text: str, when: datetime | None) -> None:
    assert read_date(text, CHINA) == when


def test_a_zone_that_is_none_is_told() -> None:
    assert zone_of("+08:00") == CHINA
    with pytest.raises(ValueError, match="Mars/Olympus"):
        zone_of("Mars/Olympus")


def test_dates_without_a_zone_are_in_the_zone_of_the_source() -> None:
    item = "<item><title>a</title><pubDate>2026-03-12 08:42:00</pubDate></item>"
    (headline,) = read_feed(rss(item), URL, CHINA).headlines
    assert headline.published == datetime(2026, 3, 12, 0, 42, tzinfo=UTC)


def test_paragraphs_of_plain_text_are_paragraphs() -> None:
    line = "A long line of plain text that a program wrote into its feed without any markup at all. " * 6
    item = {"url": "https://paper.example/p", "title": "t", "content_text": f"{line}\n\n{line}"}
    article = only(json.dumps({"items": [item]})).article
    assert article is not None
    assert all(isinstance(block, Paragraph) for block in article.blocks)
    assert len(article.blocks) == 2


def test_dates_without_a_zone_are_in_that_of_the_language() -> None:
    item = "<item><title>a</title><pubDate>2026-03-12 08:42:00</pubDate></item>"
    assert only(rss(item)).published == datetime(2026, 3, 12, 0, 42, tzinfo=UTC)


def test_a_tag_that_html_never_closes_does_not_swallow_what_follows() -> None:
    items = "".join(
        f"<item><title>{n}</title><link>https://paper.example/{n}</link><description>one <br> two</description></item>"
        for n in range(3)
    )
    found = read_feed(rss(items), URL).headlines
    assert [(headline.title, headline.summary) for headline in found] == [(str(n), "one two") for n in range(3)]


def test_an_entry_that_breaks_off_in_its_text_is_kept_without_it() -> None:
    whole = "<item><title>one</title><link>https://paper.example/1</link></item>"
    torn = "<item><title>two</title><link>https://paper.example/2</link><description>It had been"
    found = read_feed(f"<rss version='2.0'><channel>{whole}{torn}", URL).headlines
    assert [(headline.title, headline.summary) for headline in found] == [("one", None), ("two", None)]


def test_an_entry_that_breaks_off_in_its_address_is_not_there() -> None:
    whole = "<item><title>one</title><link>https://paper.example/1</link></item>"
    torn = "<item><title>two</title><link>https://paper.exa"
    found = read_feed(f"<rss version='2.0'><channel>{whole}{torn}", URL).headlines
    assert [headline.title for headline in found] == ["one"]


def test_whole_stories_can_be_left_for_later_and_fetched_by_their_addresses() -> None:
    told = "".join(f"<p>{'江边的灯又亮了。' * 30}{number}</p>" for number in range(3))
    items = "".join(
        f"<item><title>{number}</title><link>/{number}</link><content:encoded><![CDATA[{told}]]></content:encoded></item>"
        for number in range(3)
    )
    text = rss(f"{items}<item><title>short</title><link>/s</link><description>brief</description></item>")
    later = read_feed(text, URL, texts=False).headlines
    assert [(headline.carried, headline.article) for headline in later] == [(True, None)] * 3 + [(False, None)]
    (one,) = read_texts(text, URL, {"https://paper.example/1"})
    assert one == read_feed(text, URL).headlines[1]
    assert one.article
