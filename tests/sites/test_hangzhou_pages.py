"""The pages of Hangzhou Net in the shared folder, compared as the README beside them says."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import msgspec
import pytest

from newsreader.errors import NotAnArticle
from newsreader.extract.pages import join
from newsreader.model import Page
from newsreader.sources.definition import Definition
from newsreader.sources.following import follow
from newsreader.sources.reading import read_article, read_listing
from newsreader.sources.registry import Registry
from tests.sites.cases import stripped

PAGES = Path(__file__).parents[3] / "shared" / "pages" / "hangzhou"
UNCOMPARED = frozenset({"modified", "lead_picture", "frozen"})

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the shared folder is not here")

Json = dict[str, object]


def rows() -> list[tuple[str, str, str]]:
    """File, address and kind of every page: those of the index, and those that the lists lead to."""
    if not PAGES.is_dir():
        return []
    with (PAGES / "index.tsv").open(encoding="utf-8", newline="") as lines:
        listed = [(row["file"], row["url"], row["kind"]) for row in csv.DictReader(lines, delimiter="\t")]
    return listed + [(file, str(article["url"]), "article") for file, article in more().items()]


def more() -> dict[str, Json]:
    return msgspec.json.decode((PAGES / "more.expected.json").read_bytes(), type=dict[str, Json])


def expected(file: str, kind: str) -> Json:
    if file.startswith("more/"):
        return more()[file]
    stem = Path(file).stem
    beside = PAGES / f"{stem}.{kind}.expected.json"
    return msgspec.json.decode((beside if beside.exists() else PAGES / f"{stem}.expected.json").read_bytes(), type=Json)


def page(file: str, url: str) -> Page:
    body = (PAGES / file).read_bytes()
    return Page(url=url, requested=url, status=200, headers={}, body=body, fetched=datetime(2026, 3, 12, tzinfo=UTC))


def compared(value: object) -> object:
    """What is compared of it: no absent keys, nothing that the README leaves out."""
    if isinstance(value, dict):
        kept = {key: compared(inner) for key, inner in value.items() if key not in UNCOMPARED}
        if kept.get("kind") == "heading":
            del kept["level"]
        return stripped(kept)
    return [compared(inner) for inner in value] if isinstance(value, list | tuple) else value


def listing_compared(value: Json) -> object:
    pictures = [{"story": one["story"], "caption": one["caption"]} for one in cast("list[Json]", value["pictures"])]
    return compared({**value, "pictures": pictures})


def article_compared(value: Json, url: str) -> object:
    in_paper = "hzdaily." in url
    return compared({**value, "section": None if in_paper else value["section"]})


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    return Registry(tmp_path_factory.mktemp("config"))


def definition(registry: Registry, url: str) -> Definition:
    found = registry.find(url)
    assert found is not None
    return found


@pytest.mark.parametrize(("file", "url", "kind"), rows(), ids=lambda value: str(value).rpartition("/")[2])
def test_a_page_of_hangzhou_net(registry: Registry, file: str, url: str, kind: str) -> None:
    source, asked = definition(registry, url), page(file, url)
    if kind == "gone":
        with pytest.raises(NotAnArticle):
            read_article(source, asked)
    elif kind == "frames":
        leads_to = url.replace("page_detail", "article_list")
        assert [link.url for link in follow(source, asked)] == [leads_to]
    elif kind == "article":
        found = msgspec.to_builtins(read_article(source, asked).article)
        assert article_compared(found, url) == article_compared(expected(file, kind), url)
    else:
        found = msgspec.to_builtins(read_listing(source, asked))
        assert listing_compared(found) == listing_compared(expected(file, kind))


def test_an_article_of_three_pages_is_joined(registry: Registry) -> None:
    address = "http://hznews.hangzhou.com.cn/chengshi/content/2012-11/07/content_4460001{}.htm"
    parts = {"article_2012_p1.html": "", "article_2012_p2.html": "_2", "article_2012_p3.html": "_3"}
    source = definition(registry, address.format(""))
    pages = [read_article(source, page(file, address.format(ending))) for file, ending in parts.items()]
    whole = msgspec.to_builtins(join(pages))
    assert article_compared(whole, whole["url"]) == article_compared(expected("article_2012.read.html", "article"), "")


def test_the_page_list_of_a_paper_leads_to_the_articles_of_each_page(registry: Registry) -> None:
    url = "http://hzdaily.hangzhou.com.cn/dskb/2026/03/12/page_list_20260312.html"
    leads = follow(definition(registry, url), page("paper_page_list.html", url))
    assert [(link.name, link.url.rpartition("/")[2]) for link in leads] == [
        ("第A01版：要闻", "article_list_2_20260312A01.html"),
        ("第A02版：城事", "article_list_2_20260312A02.html"),
    ]
