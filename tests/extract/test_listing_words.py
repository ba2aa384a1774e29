"""Which words read like a headline, and which addresses like that of a story."""

from __future__ import annotations

import pytest

from newsreader.extract.listing_words import address_weight, is_service, weight


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("The ferry returns after nine years", 2),
        ("江边书店夜里不打烊", 2),
        ("大橋換新燈 夜航的船不再繞路", 2),
        ("フェリーが九年ぶりに戻る", 2),
        ("나루터에 배가 돌아왔다 아홉 해 만에", 2),
        ("Паром возвращается через девять лет", 2),
        ("العبّارة تعود بعد تسع سنوات", 2),
        ("Giant insect", 1),
        ("茶山披霜衣", 1),
        ("Sport", 0),
        ("国内", 0),
        ("3 hours ago", 0),
        ("2026-03-12 08:42", 0),
        ("79 comments", 0),
        ("浙ICP备10000001号 增值电信业务经营许可证", 0),
        ("", 0),
    ],
)
def test_a_text_weighs_as_much_as_it_says(text: str, heavy: int) -> None:
    assert weight(text) == heavy


@pytest.mark.parametrize(
    "text",
    [
        "Help! My cat sails the ferry alone",
        "More than a hundred swim across the river",
        "举报油烟扰民三年 老街终于清静",
    ],
)
def test_a_headline_may_begin_like_a_service(text: str) -> None:
    assert not is_service(text)


@pytest.mark.parametrize(
    "text", ["Sign in", "Read more", "More", "更多>>", "举报电话", "Terms of Use", "关于我们", "Opens in a new window"]
)
def test_services_are_known_by_their_words(text: str) -> None:
    assert is_service(text)


@pytest.mark.parametrize(
    ("url", "heavy"),
    [
        ("http://paper.example/gnxw/content/2018-01/12/content_6769007.htm", 3),
        ("https://paper.example/20/0731/20/FIT0B0MS000181IU.html", 3),
        ("https://paper.example/2014/07/23/world/asia/giant-insect/index.html?hpt=x", 3),
        ("https://paper.example/news/articles/cz7g2qrz8vdo", 0),
        ("https://paper.example/the-ferry-returns-after-nine-years", 2),
        ("https://paper.example/a/9180210.html", 2),
        ("https://paper.example/item?id=4711", 1),
        ("https://paper.example/", -1),
        ("https://paper.example/gnxw/index.htm", -1),
        ("https://paper.example/kejiao/node_200001.html", -1),
        ("https://paper.example/tag/ferry", -1),
        ("https://paper.example/author/a-writer/", -1),
        ("https://paper.example/world", -1),
    ],
)
def test_an_address_looks_like_what_it_leads_to(url: str, heavy: int) -> None:
    assert address_weight(url) == heavy
