"""One story told by several sources is found as it comes, folded under its best telling, and read once."""

from __future__ import annotations

from datetime import datetime, timedelta

from newsreader.model import Article, Headline, Paragraph, Picture, Placing
from newsreader.store import Store
from tests.store.conftest import NOW, counts, later

BRIDGE = (
    "交通部门昨天傍晚宣布，老石桥从今天零点起封闭，行人和自行车改走新桥，封闭时间暂定四个月。",
    "巡查人员发现，中间一孔的拱石出现三条裂缝，最宽处能伸进两个手指。",
    "封闭当晚，桥两头各设了一名值班员，附近的两所小学通知学生提前二十分钟出门。",
    "老石桥建于清代光绪年间，三孔，长四十二米，是城东和城西之间最早的一条路。",
)
STREET = tuple(
    f"米市街口第{number}家豆浆店今天早上照常开门，老板说昨天比前天多卖了{number * 7}碗。" for number in range(1, 9)
)
TITLE = "老石桥今起封闭 行人改走新桥"


def add(
    store: Store,
    section: str,
    title: str,
    *paragraphs: str,
    source: str = "hangzhou",
    when: datetime = NOW,
    picture: bool = False,
) -> int:
    """A story of a section, with its text when there is one."""
    url = f"http://{source}.example/{section}/{title}"
    headline = Headline(title=title, url=url, published=when)
    found = store.sections.find(source, section)
    assert found is not None
    listed = [store.articles.rows([one])[0] for one in store.articles.listed(found.id)]
    placings = [Placing(headline=headline, rank=0)]
    placings += [
        Placing(headline=Headline(title=row.title, url=row.url, published=row.published), rank=rank, id=row.id)
        for rank, row in enumerate(listed, 1)
    ]
    [article] = store.articles.place(found.id, placings, when)
    if paragraphs:
        blocks = tuple(Paragraph(text=text) for text in paragraphs)
        pictures = (Picture(url=f"{url}.jpg"),) if picture else ()
        text = Article(url=url, title=title, blocks=blocks + pictures)
        store.articles.save_article(article, text, when)
    return article


def compare(store: Store, now: datetime = NOW) -> None:
    while store.tellings.catch_up(now):
        pass


def folded(store: Store, section: int | None = None) -> list[int]:
    return list(store.tellings.fold(store.articles.order(section)))


def test_two_houses_tell_one_story_under_two_headlines(store: Store) -> None:
    first = add(store, "国内", TITLE, *BRIDGE)
    other = add(store, "国内", "豆浆店照常开门", *STREET)
    second = add(
        store, "World", "裂缝能伸进两个手指：老桥封了", "青渡社电", *BRIDGE, source="wire", when=later(hours=2)
    )
    compare(store)
    assert folded(store) == [other, first]
    assert list(store.tellings.others(first)) == [second]
    assert [row.also for row in store.articles.rows([first, other])] == [(second,), ()]
    assert len(store.articles.order()) == 3


def test_the_best_telling_is_on_top_and_each_list_shows_the_one_it_has(store: Store) -> None:
    first = add(store, "国内", TITLE, *BRIDGE)
    second = add(store, "World", "老桥封了", *BRIDGE, source="wire", when=later(hours=2), picture=True)
    compare(store)
    assert folded(store) == [second]
    domestic, world = store.sections.find("hangzhou", "国内"), store.sections.find("wire", "World")
    assert domestic is not None
    assert world is not None
    assert folded(store, domestic.id) == [first]
    assert folded(store, world.id) == [second]


def test_the_same_title_in_two_sources_is_one_story_until_their_texts_say_otherwise(store: Store) -> None:
    first = add(store, "国内", TITLE)
    second = add(store, "World", TITLE, source="wire", when=later(hours=3))
    compare(store)
    assert folded(store) == [first]
    for article, text in ((first, BRIDGE), (second, STREET)):
        blocks = tuple(Paragraph(text=one) for one in text)
        store.articles.save_article(
            article, Article(url="http://x.example/", title=TITLE, blocks=blocks), later(hours=4)
        )
    compare(store)
    assert folded(store) == [second, first]
    assert store.articles.rows([first])[0].also == ()


def test_the_same_title_in_one_source_or_on_another_day_is_another_story(store: Store) -> None:
    titles = [("国内", "hangzhou", NOW), ("国际", "hangzhou", later(hours=1)), ("World", "wire", later(days=2))]
    stories = [add(store, section, TITLE, source=source, when=when) for section, source, when in titles]
    compare(store)
    assert len(folded(store)) == len(stories)


def test_what_is_read_once_is_read_everywhere_and_later_too(store: Store) -> None:
    first = add(store, "国内", TITLE, *BRIDGE)
    second = add(store, "国际", "老桥封了", *BRIDGE, when=later(hours=1))
    compare(store)
    together = store.tellings.with_others([first])
    assert sorted(together) == [first, second]
    store.deeds.note("now", "read", NOW, ids=together, read=True)
    store.marks.set(together, read=True, now=NOW)
    third = add(store, "World", "石桥停用", *BRIDGE, source="wire", when=later(hours=2))
    assert counts(store)["World"] == (1, 1)
    compare(store)
    assert counts(store)["World"] == (0, 1)
    [deed] = store.deeds.all("now", NOW)
    store.deeds.take_back(deed.id, NOW)
    assert [row.read for row in store.articles.rows([first, second, third])] == [False, False, True]


def test_sections_count_a_story_once(store: Store) -> None:
    add(store, "国内", TITLE, *BRIDGE)
    add(store, "国内", "老桥封了", *BRIDGE, when=later(hours=1))
    add(store, "国际", "石桥停用", *BRIDGE, when=later(hours=2))
    compare(store)
    section = store.sections.find("hangzhou", "国内")
    assert section is not None
    assert (section.unread, section.total) == (2, 2)
    assert store.tellings.doubles() == {section.id: (1, 1)}


def test_a_story_that_goes_leaves_no_group_of_one(store: Store) -> None:
    first = add(store, "国内", TITLE, *BRIDGE)
    second = add(store, "国际", "老桥封了", *BRIDGE, when=later(hours=1))
    compare(store)
    for section in ("国内", "国际"):
        found = store.sections.find("hangzhou", section)
        assert found is not None
        store.articles.place(found.id, [], NOW)
    assert store.clearing.clear([second]) == 1
    assert store.articles.rows([first])[0].also == ()
    assert folded(store) == [first]


def test_what_is_days_old_is_compared_with_nothing_new(store: Store) -> None:
    old = add(store, "国内", TITLE, *BRIDGE)
    compare(store)
    new = add(store, "国际", "老桥封了", *BRIDGE, when=NOW + timedelta(days=4))
    compare(store, NOW + timedelta(days=8))
    assert folded(store) == [new, old]
