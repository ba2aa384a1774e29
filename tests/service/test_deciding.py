"""What counts as new, changed or as it was: plain values in, plain values out."""

from __future__ import annotations

from newsreader.model import Headline, Known
from newsreader.service.deciding import decide

URL = "http://news.example/content/2026-03/12/content_1.htm"


def known(title: str) -> dict[str, Known]:
    return {URL: Known(id=7, key=1, url=URL, title=title, published=None, has_article=False)}


def test_a_story_never_seen_is_new() -> None:
    (placing,) = decide({}, [Headline(title="桥通了", url=URL)])
    assert placing.id is None
    assert not placing.changed


def test_a_story_seen_before_keeps_its_number() -> None:
    (placing,) = decide(known("桥通了"), [Headline(title="桥通了", url=URL)])
    assert placing.id == 7
    assert not placing.changed


def test_another_title_is_a_change() -> None:
    (placing,) = decide(known("桥通了"), [Headline(title="桥昨天通了", url=URL)])
    assert placing.changed


def test_a_cut_title_of_the_same_story_is_no_change() -> None:
    (placing,) = decide(known("江城第一座步行桥今天通了"), [Headline(title="江城第一座步行桥...", url=URL)])
    assert not placing.changed


def test_the_first_of_two_rows_for_one_story_counts() -> None:
    other = Headline(title="另一条", url=f"{URL}?x")
    placings = decide({}, [Headline(title="桥通了", url=URL), Headline(title="更多", url=URL), other])
    assert [(placing.headline.title, placing.rank) for placing in placings] == [("桥通了", 0), ("另一条", 1)]
