"""The text of an article is kept whole, with what it said before, and never replaced by less."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from newsreader.model import (
    Article,
    Code,
    Comments,
    Embed,
    Heading,
    Headline,
    Link,
    List,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from newsreader.store import Store
from tests.store.conftest import NOW, found, headline, later, place, story

EVERYTHING = Article(
    url="http://paper.example/a.html",
    title="标题a",
    original_title="原标题",
    published=NOW,
    source="浙江在线",
    authors=("何苏鸣",),
    editors=("周夏", "方志华"),
    breadcrumb=("杭州网", "新闻中心"),
    language="zh-Hans",
    comments=Comments(count=3, url="http://paper.example/c"),
    pages=3,
    blocks=(
        Heading(level=2, text="小标题"),
        Paragraph(text="一段话。", links=(Link(start=0, end=2, url="http://paper.example/b"),)),
        Picture(url="http://paper.example/p.jpg", caption="图为断桥", credit="记者 摄", width=800, height=600),
        Quote(text="引用"),
        List(ordered=True, items=("甲", "乙")),
        Table(rows=(("年", "数"), ("2026", "1"))),
        Code(text="x = 1"),
        Embed(url="http://film.example/1", title="Film"),
    ),
)


def test_a_text_comes_back_as_it_went_in(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, EVERYTHING, later(minutes=1))
    stored = store.articles.stored(a)
    assert stored.article == EVERYTHING
    assert stored.fetched == later(minutes=1)
    assert (stored.row.completeness, stored.row.pictures, stored.row.fetched) == ("full", 1, later(minutes=1))


def test_only_a_headline_has_no_text(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    stored = store.articles.stored(a)
    assert (stored.article, stored.fetched, stored.row.completeness) == (None, None, None)


def test_the_page_s_own_title_is_shown_and_the_announced_one_still_recognised(store: Store) -> None:
    cut = Headline(title="标题很长的…", url="http://paper.example/a.html")
    [a] = place(store, "国内", cut)
    store.articles.save_article(a, story("a"), NOW)
    assert store.articles.stored(a).row.title == "标题a"
    assert store.articles.known([cut.url])[cut.url].title == "标题很长的…"


def test_a_text_edited_after_it_was_read_is_marked_changed_and_its_old_form_kept(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, story("a", "旧文。"), NOW)
    store.marks.set([a], read=True, now=NOW)
    store.articles.save_article(a, story("a", "新文。"), later(hours=1))
    stored = store.articles.stored(a)
    assert stored.row.changed
    assert stored.article == story("a", "新文。")
    assert store.articles.revisions(a) == ((NOW, story("a", "旧文。")),)
    store.marks.set([a], read=True, now=later(hours=2))
    assert not store.articles.stored(a).row.changed


def test_a_text_edited_before_it_was_read_is_not_marked(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, story("a", "旧文。"), NOW)
    store.articles.save_article(a, story("a", "新文。"), NOW)
    assert not store.articles.stored(a).row.changed
    assert len(store.articles.revisions(a)) == 1


def test_more_comments_are_no_new_text(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, EVERYTHING, NOW)
    store.marks.set([a], read=True, now=NOW)
    fields = {name: getattr(EVERYTHING, name) for name in EVERYTHING.__struct_fields__}
    busier = Article(**{**fields, "comments": Comments(count=99)})
    store.articles.save_article(a, busier, later(hours=1))
    stored = store.articles.stored(a)
    assert stored.article == busier
    assert not stored.row.changed
    assert store.articles.revisions(a) == ()


def test_a_teaser_never_takes_the_place_of_the_whole_story(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    whole = story("a", "全文。")
    teaser = Article(url=whole.url, title=whole.title, completeness="teaser", blocks=(Paragraph(text="全…"),))
    store.articles.save_article(a, teaser, NOW)
    assert store.articles.stored(a).row.completeness == "teaser"
    store.articles.save_article(a, whole, NOW)
    store.articles.save_article(a, teaser, later(hours=1))
    assert store.articles.stored(a).article == whole


def test_a_feed_brings_its_texts_along(store: Store) -> None:
    text = story("a", "全文在此。")
    [a] = place(store, "国内", Headline(title="标题a", url=text.url, article=text))
    assert store.articles.stored(a).article == text
    assert found(store, "全文在此") == [a]


def test_a_feed_seen_again_leaves_the_fetched_text_alone(store: Store) -> None:
    whole = story("a", "抓来的全文。")
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, whole, NOW)
    place(store, "国内", Headline(title="标题a", url=whole.url, article=story("a", "供稿里的。")))
    assert store.articles.stored(a).article == whole


def test_a_text_the_disk_has_spoilt_is_as_one_never_fetched(store: Store, path: Path) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, story("a"), NOW)
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE body SET data = CAST(substr(data, 1, 20) || x'00ff00ff' AS BLOB)")
    raw.close()
    assert store.articles.stored(a).article is None
    store.articles.save_article(a, story("a"), later(hours=1))
    assert store.articles.stored(a).article == story("a")
