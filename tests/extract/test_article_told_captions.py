"""Pictures whose captions are told and not printed, and pictures that pages hide: each is shown with its words."""

from __future__ import annotations

import pytest

from tests.extract.article_page import FIRST, HEADLINE, SECOND, THIRD, page, pictures, read


def between(markup: str) -> str:
    return f"<p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p>"


SEEN = "The old ferry at the pier with its lamps lit"


@pytest.mark.parametrize(
    ("alt", "caption"),
    [
        (SEEN, SEEN),
        ("地铁三号线首班列车驶入北塘站", "地铁三号线首班列车驶入北塘站"),
        ("A ferry", None),
        ("IMG_1234 of the ferry at night", None),
        (HEADLINE, None),
    ],
)
def test_an_alt_that_tells_what_is_to_be_seen_is_a_caption_where_none_is_printed(alt: str, caption: str | None) -> None:
    (picture,) = pictures(read(page(between(f'<p><img src=/pier.jpg alt="{alt}"></p>'))))
    assert picture.caption == caption


def claimed(image: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","image":{image}}}</script>'


IMAGE = '{"@type":"ImageObject","url":"/pier.jpg","caption":"The pier at night","creditText":"Ann Roe"}'


def test_a_claimed_caption_comes_before_an_alt() -> None:
    (picture,) = pictures(read(page(between(f'<p><img src=/pier-640x480.jpg alt="{SEEN}"></p>'), head=claimed(IMAGE))))
    assert (picture.caption, picture.credit) == ("The pier at night", "Ann Roe")


def test_a_claimed_picture_with_a_caption_stands_first_where_none_is_printed() -> None:
    (picture,) = pictures(read(page(head=claimed(IMAGE))))
    assert (picture.url, picture.caption) == ("https://news.example.com/pier.jpg", "The pier at night")


@pytest.mark.parametrize(
    "attribute", ["data-own-srcset='/big.jpg 1600w, /small.jpg 400w'", "data-own-address=/big.jpg"]
)
def test_an_address_under_a_name_of_the_page_s_own_is_found(attribute: str) -> None:
    (picture,) = pictures(read(page(between(f"<p><img src='data:image/gif;base64,R0' {attribute}></p>"))))
    assert picture.url == "https://news.example.com/big.jpg"


def test_a_figure_in_a_box_of_any_name_is_shown() -> None:
    figure = f"<figure><img src=/pier.jpg><figcaption>{SEEN}</figcaption></figure>"
    assert len(pictures(read(page(between(f"<div class=modal>{figure}</div>"))))) == 1
