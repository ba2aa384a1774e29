"""`read --hant` with the reader's own words, and what is said of a line that is none."""

from __future__ import annotations

from tests.cli.conftest import Shell


def test_own_words_are_taken_and_wrong_lines_named(paper: Shell) -> None:
    found = paper.json("headlines", "--limit", "1", "--source", "sample")
    assert isinstance(found, list)
    story = str(found[0]["id"])
    plain, turned = paper("read", story).stdout, paper("read", story, "--hant").stdout
    assert "報" in turned
    sign = next(sign for sign in plain if "\u4e00" <= sign <= "\u9fff" and sign in turned)
    paper.home.hanzi_file.write_text(f"# mine\n{sign}\t〇\n", "utf-8")
    assert "〇" in paper("read", story, "--hant").stdout
    assert paper("read", story).stdout == plain
    paper.home.hanzi_file.write_text("# mine\n\n台风\n", "utf-8")
    done = paper("read", story, "--hant")
    assert done.returncode == 2
    assert "hanzi.txt, line 3" in done.stderr
    assert "hanzi.txt, line 3" in paper("config", "check").stderr
