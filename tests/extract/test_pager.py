"""The way to the next page of a list, in the pagers of all eras; the last page leads nowhere."""

from __future__ import annotations

import pytest

from newsreader.extract.listing import read_listing
from newsreader.extract.listing_hints import ListingHints
from tests.extract.pages import page

LIST = "http://paper.example/city/"


def next_of(body: str, name: str = "index.htm", hints: ListingHints = ListingHints(), head: str = "") -> str | None:  # noqa: B008
    return read_listing(page(body, head=head), LIST + name, hints).next_page


@pytest.mark.parametrize("words", ["下一页", "下页", "下一頁", "Next", "Next page »", "Older posts", "次へ", "Weiter"])
def test_the_next_page_is_known_by_its_words(words: str) -> None:
    assert next_of(f'<a href="index_1.htm">{words}</a>') == LIST + "index_1.htm"


def test_a_next_that_leads_here_is_the_end() -> None:
    links = '<a href="index.htm">1</a><a href="index_1.htm">2</a><a href="index_1.htm">下一页</a>'
    assert next_of(f'<div id="displaypagenum">{links}</div>', "index_1.htm") is None


def test_numbers_lead_on_from_the_current_one() -> None:
    pager = '<div class="page"><a href="node_7.html">1</a><span>2</span><a href="node_7_3.html">3</a></div>'
    assert next_of(pager, "node_7_2.html") == LIST + "node_7_3.html"
    assert next_of('<div class="page"><a href="node_7.html">1</a><span>2</span></div>', "node_7_2.html") is None


def test_numbers_that_are_all_links_lead_on_from_the_address() -> None:
    pager = '<div class="pager"><a href="index.htm">1</a><a href="index_1.htm">2</a><a href="index_2.htm">3</a></div>'
    assert next_of(pager, "index_1.htm") == LIST + "index_2.htm"


def test_the_head_may_name_the_next_page() -> None:
    assert next_of("", head='<link rel="next" href="?page=2">') == LIST + "index.htm?page=2"


@pytest.mark.parametrize(("now", "then"), [(0, "index_1.shtml"), (1, "index_2.shtml"), (2, None)])
def test_a_pager_that_a_script_draws_is_understood(now: int, then: str | None) -> None:
    call = f'<script>createPageHTML(3, {now}, "index", "shtml");</script>'
    assert next_of(call, "index.shtml") == (LIST + then if then else None)


@pytest.mark.parametrize(
    ("rule", "name", "then"),
    [
        ("index_{n0}.htm", "index.htm", "index_1.htm"),
        ("index_{n0}.htm", "index_1.htm", "index_2.htm"),
        ("index_{n0}.htm", "index_2.htm", None),
        ("node_7_{n}.html", "node_7.html", "node_7_2.html"),
        ("node_7_{n}.html", "node_7_3.html", None),
    ],
)
def test_a_rule_of_the_source_counts_pages(rule: str, name: str, then: str | None) -> None:
    found = next_of('<div class="page">共 3 页</div>', name, ListingHints(pager=(rule,)))
    assert found == (LIST + then if then else None)


def test_a_link_of_the_source_goes_first() -> None:
    body = '<a class="on" href="p2.htm">›</a><a href="other.htm">Next</a>'
    assert next_of(body, hints=ListingHints(next=("a.on",))) == LIST + "p2.htm"


def test_a_page_without_a_pager_is_the_only_one() -> None:
    assert next_of("<p>hello</p>") is None
