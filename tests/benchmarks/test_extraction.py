"""The benchmark prints a table of our own pages, and says so when a folder is no corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.extraction import main, nameless
from tests.corpus.shelf import pages


def test_it_prints_a_row_for_us_and_one_for_each_extractor_at_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--kinds", "feed", "--only", "feed-rdf", "--worst", "3"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split()[:7] == ["feed", "pages", "fail", "count", "title", "link", "date"]
    assert [row.split()[1] for row in rows if row.startswith("feeds")] == ["newsreader", "feedparser", "fastfeedparser"]


def test_nameless_pages_keep_their_words_and_lose_their_names() -> None:
    (kept,) = [page for page in pages() if page.name == "en-figure-bridge"]
    markup = nameless(kept).body.decode()
    assert "<h1>Volunteers reopen" in markup
    assert "article-body" not in markup


def test_a_folder_without_an_index_is_no_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "There is no index.tsv" in capsys.readouterr().err


def test_the_help_says_how_to_install_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    assert "pip install readability-lxml newspaper4k" in capsys.readouterr().out
