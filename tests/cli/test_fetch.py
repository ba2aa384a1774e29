"""`fetch`: what arrives, the receipt, and what is said when a server is gone."""

from __future__ import annotations

from typing import cast

from newsreader.sample import SamplePaper
from tests.cli.conftest import Shell

Receipt = dict[str, object]


def test_the_receipt_counts_what_arrived(subscribed: Shell) -> None:
    receipt = cast(Receipt, subscribed.json("fetch"))
    (source,) = cast(list[Receipt], receipt["sources"])
    assert source["id"] == "sample"
    assert cast(int, source["new"]) >= 40
    assert source["failed"] == []
    assert set(receipt) >= {
        "started", "finished", "sources", "articles", "pictures", "bytes", "requests", "not_modified",
    }  # fmt: skip


def test_a_second_fetch_costs_nothing_new(subscribed: Shell) -> None:
    subscribed.json("fetch")
    again = cast(Receipt, subscribed.json("fetch"))
    (source,) = cast(list[Receipt], again["sources"])
    assert (source["new"], source["changed"]) == (0, 0)
    assert cast(int, again["not_modified"]) == again["requests"]


def test_full_brings_every_story_whole(subscribed: Shell) -> None:
    receipt = cast(Receipt, subscribed.json("fetch", "--full"))
    articles = cast(dict[str, int], receipt["articles"])
    assert articles["wanted"] >= 40
    assert articles["failed"] == 0
    assert articles["full"] == articles["wanted"]


def test_only_one_section(subscribed: Shell) -> None:
    subscribed.json("fetch")
    receipt = cast(Receipt, subscribed.json("fetch", "--section", "国内"))
    (source,) = cast(list[Receipt], receipt["sources"])
    assert source["sections"] == 1


def test_everything_still_reads_when_the_server_is_gone(shell: Shell) -> None:
    with SamplePaper(port=0) as sample:
        sample.install(shell.home.config)
        assert shell("fetch", "--full").returncode == 0
    rows = cast(list[dict[str, object]], shell.json("headlines"))
    assert "blocks" in cast(dict[str, object], shell.json("read", str(rows[0]["id"])))
    done = shell("fetch")
    assert done.returncode == 1
    assert "127.0.0.1" in done.stderr
    assert cast(list[object], shell.json("headlines")) == rows


def test_an_unknown_source_is_a_usage_error(shell: Shell) -> None:
    done = shell("fetch", "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_messages_never_mix_with_the_document(subscribed: Shell) -> None:
    done = subscribed("fetch", "--json")
    assert done.stdout.startswith("{")
    assert done.stdout.rstrip().endswith("}")


def test_a_section_that_only_the_site_names_is_found_first(subscribed: Shell) -> None:
    receipt = cast("Receipt", subscribed.json("fetch", "--section", "国内"))
    (source,) = cast("list[Receipt]", receipt["sources"])
    assert source["sections"] == 1
    assert cast("int", source["new"]) > 0
