"""The pictures pane and the topics list."""

from __future__ import annotations

from newsreader.model import Article, Headline, Photo, Picture, PictureItem, Topic
from newsreader.store import SavedPicture, Store
from tests.store.conftest import NOW, WIRE, later, place, story


def illustrated(caption: str | None) -> Article:
    picture = Picture(url="http://paper.example/bridge.jpg", caption=caption, credit="记者 摄")
    return Article(url="http://paper.example/a.html", title="标题a", blocks=(*story("a").blocks, picture))


def test_pictures_of_lists_stand_as_on_the_page_and_know_their_story(store: Store) -> None:
    [a] = place(store, "国内", Headline(title="标题a", url="http://paper.example/a.html"))
    first = PictureItem(url="http://paper.example/1.jpg", caption="图一", story="https://paper.example/a.html")
    second = PictureItem(url="http://paper.example/2.jpg", caption="图二", story="http://paper.example/unknown.html")
    store.photos.put("hangzhou", None, (first, second), NOW)
    assert store.photos.photos() == (
        Photo(url=first.url, caption="图一", credit=None, article=a, title="标题a"),
        Photo(url=second.url, caption="图二", credit=None, article=None, title=""),
    )


def test_pictures_inside_articles_join_and_better_captions_win(store: Store) -> None:
    thumbnail = Headline(title="标题a", url="http://paper.example/a.html", picture="http://paper.example/small.jpg")
    [a] = place(store, "国内", thumbnail)
    assert [photo.url for photo in store.photos.photos()] == ["http://paper.example/small.jpg"]
    store.articles.save_article(a, illustrated("图为断桥"), NOW)
    assert store.photos.photos() == (
        Photo(url="http://paper.example/bridge.jpg", caption="图为断桥", credit="记者 摄", article=a, title="标题a"),
    )
    store.articles.save_article(a, illustrated("图为断桥残雪"), NOW)
    assert [photo.caption for photo in store.photos.photos()] == ["图为断桥残雪"]


def test_pictures_can_be_of_a_source_or_a_section_and_go_with_their_source(store: Store) -> None:
    home = store.sections.find("hangzhou", "国内")
    assert home is not None
    store.photos.put("hangzhou", home.id, (PictureItem(url="http://p.example/1.jpg", caption="一"),), NOW)
    store.photos.put("wire", None, (PictureItem(url="http://w.example/2.jpg", caption="two"),), later(minutes=1))
    assert [photo.caption for photo in store.photos.photos()] == ["two", "一"]
    assert [photo.caption for photo in store.photos.photos(limit=1)] == ["two"]
    assert [photo.caption for photo in store.photos.photos("wire")] == ["two"]
    assert [photo.caption for photo in store.photos.photos(section=home.id)] == ["一"]
    store.sources.sync((WIRE,), "wire only")
    assert [photo.caption for photo in store.photos.photos()] == ["two"]


def test_topics_are_those_the_front_page_lists_now(store: Store) -> None:
    old = Topic(title="亚运会", url="http://paper.example/asiad/")
    new = Topic(title="西博会", url="http://paper.example/expo/")
    store.topics.put("hangzhou", (old,))
    store.topics.put("hangzhou", (new, old))
    store.topics.put("hangzhou", ())
    store.topics.put("wire", (Topic(title="Summit", url="http://wire.example/summit"),))
    assert [topic.title for topic in store.topics.get()] == ["西博会", "亚运会", "Summit"]
    assert store.topics.get("hangzhou") == (new, old)


def test_a_saved_picture_is_known_by_its_address(store: Store) -> None:
    url = "http://paper.example/bridge.jpg"
    assert store.pictures.get(url) is None
    saved = SavedPicture(name=store.files.put(b"jpeg", ".jpg"), width=1600, height=900, size=4)
    store.pictures.put(url, saved, NOW)
    assert store.pictures.get("https://paper.example/bridge.jpg") == saved
