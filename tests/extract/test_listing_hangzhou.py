"""Every list page of Hangzhou Net that is kept beside the repository gives its expected JSON, hinted or not."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import msgspec
import pytest

from newsreader.extract.charset import decode
from newsreader.extract.listing import read_listing
from newsreader.extract.listing_hints import ListingHints

PAGES = Path(__file__).resolve().parents[3] / "shared" / "pages" / "hangzhou"
HINTS = ListingHints(
    article=(r"/content/(\d{4}-\d\d/\d\d/)?content_\d+\.html?$", r"/article_detail_\d+_\d+[A-Z]\d+\.html"),
    zone="+08:00",
)


def rows() -> list[tuple[str, str]]:
    if not PAGES.exists():
        return []
    with (PAGES / "index.tsv").open(encoding="utf-8") as index:
        listed = [
            (row["file"], row["url"]) for row in csv.DictReader(index, delimiter="\t") if row["kind"] == "listing"
        ]
    return [row for row in listed if row[0].endswith(".html")]


@pytest.mark.skipif(not PAGES.exists(), reason="the developers' pages are not beside the repository")
@pytest.mark.parametrize("hints", [HINTS, ListingHints()], ids=["hinted", "generic"])
@pytest.mark.parametrize(("file", "url"), rows())
def test_a_page_gives_its_expected_listing(file: str, url: str, hints: ListingHints) -> None:
    name = file.removesuffix(".html")
    own = PAGES / f"{name}.listing.expected.json"
    wanted = json.loads((own if own.exists() else PAGES / f"{name}.expected.json").read_text("utf-8"))
    text = decode((PAGES / file).read_bytes(), None).text
    found = json.loads(msgspec.json.encode(read_listing(text, url, hints)))
    for key, value in wanted.items():
        assert [comparable(key, one) for one in listed(found[key])] == [comparable(key, one) for one in listed(value)]


def listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def comparable(key: str, value: object) -> object:
    """What the README beside the pages says is compared."""
    if not isinstance(value, dict):
        return value
    if key == "pictures":
        return value["caption"], value["story"]
    if key == "headlines":
        return tuple(value[name] for name in ("title", "url", "published", "summary", "picture"))
    if key == "rankings":
        return value["name"], [(item["rank"], item["title"], item["url"]) for item in value["items"]]
    return value
