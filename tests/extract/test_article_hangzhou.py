"""Every article page of Hangzhou Net that is kept beside the repository gives its expected JSON, with its hints."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from newsreader.errors import NotAnArticle
from newsreader.extract.article import ArticlePage, read_article
from newsreader.extract.charset import decode
from newsreader.extract.pages import join
from newsreader.model import Article, Page
from newsreader.sources import reading
from newsreader.sources.registry import Registry

PAGES = Path(__file__).resolve().parents[3] / "shared" / "pages" / "hangzhou"
UNCOMPARED = {"modified", "lead_picture"}

pytestmark = pytest.mark.skipif(not PAGES.exists(), reason="the developers' pages are not beside the repository")


def cases() -> list[tuple[str, str, object]]:
    if not PAGES.exists():
        return []
    with (PAGES / "index.tsv").open(encoding="utf-8") as index:
        rows = [row for row in csv.DictReader(index, delimiter="\t") if row["kind"] == "article"]
    listed = [
        (row["file"], row["url"], json.loads((PAGES / row["file"]).with_suffix(".expected.json").read_text("utf-8")))
        for row in rows
    ]
    more = json.loads((PAGES / "more.expected.json").read_text("utf-8"))
    return [*listed, *((f"more/{name.removeprefix('more/')}", wanted["url"], wanted) for name, wanted in more.items())]


def without_nothing(value: object) -> object:
    """The README's first rule: a key that is absent is `null` or empty."""
    if isinstance(value, dict):
        kept = {key: without_nothing(inner) for key, inner in value.items() if key not in UNCOMPARED}
        return {key: inner for key, inner in kept.items() if inner not in (None, "", [], {})}
    return [without_nothing(inner) for inner in value] if isinstance(value, list) else value


def as_json(article: Article) -> object:
    return json.loads(msgspec.json.encode(article))


def read(file: str, url: str, folder: Path) -> ArticlePage:
    definition = Registry(folder).find(url)
    assert definition is not None
    body = (PAGES / file).read_bytes()
    page = Page(url=url, requested=url, status=200, headers={}, body=body, fetched=datetime(2026, 3, 13, tzinfo=UTC))
    return reading.read_article(definition, page)


@pytest.mark.parametrize(("file", "url", "wanted"), cases(), ids=[case[0] for case in cases()])
def test_a_page_gives_its_expected_article(file: str, url: str, wanted: object, tmp_path: Path) -> None:
    found = without_nothing(as_json(read(file, url, tmp_path).article))
    expected = without_nothing(wanted)
    assert isinstance(found, dict)
    assert isinstance(expected, dict)
    if "hzdaily" in url:
        found.pop("section", None)
        expected.pop("section", None)
    assert found == expected


def test_all_pages_of_an_article_make_one(tmp_path: Path) -> None:
    stem = "http://hznews.hangzhou.com.cn/chengshi/content/2012-11/07/content_4460001"
    parts = [
        read("article_2012_p1.html", f"{stem}.htm", tmp_path),
        read("article_2012_p2.html", f"{stem}_2.htm", tmp_path),
        read("article_2012_p3.html", f"{stem}_3.htm", tmp_path),
    ]
    wanted = json.loads((PAGES / "article_2012.read.expected.json").read_text("utf-8"))
    assert without_nothing(as_json(join(parts))) == without_nothing(wanted)


def test_a_page_that_is_gone_is_no_article(tmp_path: Path) -> None:
    url = "http://news.hangzhou.com.cn/shxw/content/2018-01/12/content_6760404.htm"
    with pytest.raises(NotAnArticle):
        read("gone_404.html", url, tmp_path)


@pytest.mark.parametrize(("file", "url", "wanted"), cases()[:6], ids=[case[0] for case in cases()[:6]])
def test_generic_reading_finds_the_text_without_any_hint(file: str, url: str, wanted: dict[str, object]) -> None:
    article = read_article(decode((PAGES / file).read_bytes()).text, url).article
    found = without_nothing(as_json(article))
    assert isinstance(found, dict)
    assert found["blocks"] == without_nothing(wanted["blocks"])
