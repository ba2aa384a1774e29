"""Which addresses are followed, how they are written, and when two of them mean one story."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.text.urls import canonical, host, key, shown, web_url

PAGE = "https://news.example.cn/zj/2018/a.html?page=1"

RESOLVED = {
    "b.html": "https://news.example.cn/zj/2018/b.html",
    "/b.html": "https://news.example.cn/b.html",
    "../x/./b.html": "https://news.example.cn/zj/x/b.html",
    "?page=2": "https://news.example.cn/zj/2018/a.html?page=2",
    "//evil.example/x": "https://evil.example/x",
    "\\\\evil.example\\x": "https://evil.example/x",
    " -x": "https://news.example.cn/zj/2018/-x",
    "\n http://a.cn/ \t": "http://a.cn/",
    "http://a.cn/x\ny": "http://a.cn/xy",
}

WRITTEN = {
    "HTTP://A.CN": "http://a.cn/",
    "http://user:secret@a.cn/x": "http://a.cn/x",
    "https://a.cn:443/": "https://a.cn/",
    "https://a.cn:8443/": "https://a.cn:8443/",
    "http://[2001:DB8::1]:8080/x": "http://[2001:db8::1]:8080/x",
    "http://a.cn/../../b/./c/..": "http://a.cn/b/",
    "http://杭州。中国/新闻?题=春 节#头": "http://xn--6rtr6s.xn--fiqs8s/%E6%96%B0%E9%97%BB?%E9%A2%98=%E6%98%A5%20%E8%8A%82#%E5%A4%B4",
    "http://ａ．ｃｎ/": "http://a.cn/",
    "http://%61.cn/": "http://a.cn/",
    "http://we-like_it-.a.cn/": "http://we-like_it-.a.cn/",
    "http://straße.de/": "http://xn--strae-oqa.de/",
    "http://a.cn/%E6%96%B0%2Fb%zz%": "http://a.cn/%E6%96%B0%2Fb%25zz%25",
    "http://a.cn/$(id);id `x` 'y' \"z\" <b>": "http://a.cn/%24(id);id%20%60x%60%20%27y%27%20%22z%22%20%3Cb%3E",
    "http://a.cn/\x1b]8;;x\x1b\\": "http://a.cn/%1B]8;;x%1B/",
    "http://a.cn/a;b,c=(d)*!~?e[]=1": "http://a.cn/a;b,c=(d)*!~?e[]=1",
}

REFUSED = [
    "",
    "b.html",
    "//evil.example/x",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "mailto:a@b.cn",
    "ftp://a.cn/",
    "--new-window",
    "%action--x",
    "http://",
    "http:///x",
    "http://a.cn:99999/",
    "http://a.cn:0/",
    "http://a.cn:x/",
    "http://a..cn/",
    "http://a cn/",
    "http://a.cn%00.evil/",
    "http://a%2fb/",
    "http://[::1/",
    "http://[evil]/",
    "http://\ud800.cn/",
    "http://a\u202e.cn/",
    "http://℀.cn/",
    f"http://{'a' * 64}.cn/",
    f"http://{'a.' * 200}cn/",
    "http://a.cn/" + "x" * 9_000,
]


@given(st.from_regex(r"https?://[a-z0-9_.:-]{1,12}/[A-Za-z0-9._~/:@!&()*+,=;%?-]{0,20}", fullmatch=True))
def test_an_address_that_needs_no_rewriting_is_what_rewriting_makes_of_it(text: str) -> None:
    rewritten = web_url(f"{text}#x")
    assert web_url(text) == (rewritten and rewritten.removesuffix("#x"))
    assert web_url(text, PAGE) == web_url(text)


@pytest.mark.parametrize(("link", "address"), RESOLVED.items())
def test_a_link_is_resolved_as_a_browser_does(link: str, address: str) -> None:
    assert web_url(link, PAGE) == address


@pytest.mark.parametrize(("text", "address"), WRITTEN.items())
def test_an_address_is_written_in_plain_ascii(text: str, address: str) -> None:
    assert web_url(text) == address
    assert web_url(address) == address


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text)[:40])
def test_an_address_that_is_not_a_web_address_is_refused(text: str) -> None:
    assert web_url(text) is None


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "java\nscript:alert(1)", "file:///etc/passwd", "data:,x", "http://a:x/"]
)
def test_a_page_cannot_lead_out_of_the_web(link: str) -> None:
    assert web_url(link, PAGE) is None


def test_a_base_that_is_no_web_address_makes_nothing_reachable() -> None:
    assert web_url("etc/passwd", "file:///") is None
    assert web_url("x", "http://[broken") is None


def test_a_look_alike_host_is_shown_as_what_it_is() -> None:
    assert shown("http://аpple.com/") == "http://xn--pple-43d.com/"
    assert host("http://аpple.com/") == "xn--pple-43d.com"
    assert shown("javascript:alert(1)\x1b") == "javascript:alert(1)%1B"
    assert host("nothing") == ""


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example.cn/a",
        "https://www.news.example.cn/a/",
        "https://NEWS.example.cn:443/a?utm_source=wx&utm_medium=x#top",
        "https://news.example.cn/%61?from=timeline&isappinstalled=0",
        "https://me:pw@news.example.cn/./a?fbclid=1&spm=2",
    ],
)
def test_spellings_of_one_address_have_one_key(other: str) -> None:
    assert key(other) == key("https://news.example.cn/a")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.cn/a?id=1", "https://a.cn/a?id=2"),
        ("https://a.cn/a?from=20", "https://a.cn/a?from=40"),
        ("https://a.cn/a", "https://a.cn/A"),
        ("https://a.cn/a", "https://b.cn/a"),
        ("https://a.cn/a", "https://a.cn:8080/a"),
        ("https://a.cn/#/story/1", "https://a.cn/#/story/2"),
        ("https://a.cn/a%2Fb", "https://a.cn/a/b"),
    ],
)
def test_different_stories_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_order_of_parameters_does_not_matter_and_case_of_escapes_neither() -> None:
    assert (
        canonical("http://a.cn/%e6%96%b0?b=2&a=1&")
        == canonical("https://www.a.cn/%E6%96%B0/?a=1&b=2")
        == "a.cn/%E6%96%B0?a=1&b=2"
    )


def test_the_key_is_a_signed_64_bit_number_that_never_changes() -> None:
    assert key("https://news.example.cn/a") == key("https://news.example.cn/a")
    assert all(-(2**63) <= key(f"https://a.cn/{n}") < 2**63 for n in range(200))
    assert any(key(f"https://a.cn/{n}") < 0 for n in range(200))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30) | st.text("ahtp:/\\.@?#%[]中 \n\t。:0", max_size=30), st.sampled_from([None, PAGE]))
def test_whatever_is_accepted_is_plain_and_stays_the_same(text: str, base: str | None) -> None:
    for candidate in (text, f"http://{text}", f"http://a.cn/{text}"):
        address = web_url(candidate, base)
        if address is not None:
            assert address.startswith(("http://", "https://"))
            assert address.isascii()
            assert address.isprintable()
            assert not set(address) & set(" \"'<>`\\^{}|$")
            assert host(address)
            assert web_url(address) == address
            assert key(address) == key(address)
        shown(candidate)
        canonical(candidate)
