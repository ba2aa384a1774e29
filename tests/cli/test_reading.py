"""`sections`, `headlines`, `hot`, `read`, `mark`, `search`: what is in the store, as a shell sees it."""

from __future__ import annotations

from typing import cast

from tests.cli.conftest import Shell

Rows = list[dict[str, object]]


def rows(found: object) -> Rows:
    return cast(Rows, found)


def test_sections_are_those_of_the_nav_row_with_counts(paper: Shell) -> None:
    sections = rows(paper.json("sections"))
    names = [section["name"] for section in sections]
    assert names[:3] == ["新闻首页", "国内", "国际"]
    assert all(isinstance(section["unread"], int) for section in sections)
    printed = paper("sections")
    assert printed.returncode == 0
    assert "国内" in printed.stdout
    assert "unread" in printed.stdout


def test_headlines_of_a_section_carry_the_contract(paper: Shell) -> None:
    found = rows(paper.json("headlines", "国内"))
    assert found
    for name in ("id", "title", "url", "published", "summary", "picture", "read", "starred", "fetched", "first_seen"):
        assert name in found[0]
    assert len(rows(paper.json("headlines", "--limit", "2"))) == 2


def test_an_unknown_section_is_named_with_those_there_are(paper: Shell) -> None:
    done = paper("headlines", "天气")
    assert done.returncode == 2
    assert "天气" in done.stderr
    assert "国内" in done.stderr
    assert done.stdout == ""


def test_reading_and_marking_survive(paper: Shell) -> None:
    first = rows(paper.json("headlines", "国内"))[0]
    number = str(first["id"])
    assert paper("mark", number, "--read", "--star").returncode == 0
    again = rows(paper.json("headlines", "国内"))
    assert next(row for row in again if row["id"] == first["id"])["starred"] is True
    assert [row["id"] for row in rows(paper.json("headlines", "--starred"))] == [first["id"]]
    assert first["id"] not in [row["id"] for row in rows(paper.json("headlines", "国内", "--unread"))]
    (marked,) = rows(paper.json("mark", number, "--unread", "--unstar"))
    assert (marked["read"], marked["starred"]) == (False, False)
    assert rows(paper.json("headlines", "--starred")) == []


def test_read_prints_the_article_in_every_format(paper: Shell) -> None:
    first = rows(paper.json("headlines", "国内"))[0]
    number, title = str(first["id"]), str(first["title"])
    article = cast(dict[str, object], paper.json("read", number))
    assert article["title"] == title
    assert article["completeness"] == "full"
    assert article["blocks"]
    for form in ("text", "markdown", "html"):
        done = paper("read", number, "--format", form)
        assert done.returncode == 0, done.stderr
        assert title[:6] in done.stdout
    assert "<h1>" in paper("read", number, "--format", "html").stdout


def test_read_by_address_is_the_same_article(paper: Shell) -> None:
    first = rows(paper.json("headlines", "国内"))[0]
    article = cast(dict[str, object], paper.json("read", str(first["url"])))
    assert article["id"] == first["id"]


def test_traditional_characters_at_an_option(paper: Shell) -> None:
    number = str(rows(paper.json("headlines", "国内"))[0]["id"])
    assert "新聞" in paper("read", number, "--hant").stdout
    assert "新聞" not in paper("read", number).stdout


def test_hot_clicks_have_ranks_in_order(paper: Shell) -> None:
    lists = rows(paper.json("hot"))
    assert lists
    items = cast(Rows, lists[0]["items"])
    assert [item["rank"] for item in items] == list(range(1, len(items) + 1))
    assert str(items[0]["title"]) in paper("hot").stdout


def test_hot_clicks_tell_their_history(paper: Shell) -> None:
    lists = rows(paper.json("hot", "--history"))
    memory = cast(dict[str, object], cast(Rows, lists[0]["items"])[0]["memory"])
    assert memory["peak"] == 1
    assert len(cast(list[object], memory["ranks"])) == 24
    printed = paper("hot", "--history").stdout
    assert "█" in printed
    assert "best 1" in printed
    week = rows(paper.json("hot", "--week"))
    assert [item["rank"] for item in cast(Rows, week[0]["items"])][:3] == [1, 2, 3]


def test_no_list_of_yesterday_is_said(paper: Shell) -> None:
    done = paper("hot", "--yesterday")
    assert (done.returncode, done.stdout) == (0, "")
    assert "No ranking was seen yesterday" in done.stderr
    assert paper.json("hot", "--yesterday") == []


def test_what_cannot_be_asked_together_is_wrong_usage(paper: Shell) -> None:
    assert paper("hot", "--yesterday", "--week").returncode == 2
    assert paper("hot", "--days", "3").returncode == 2


def test_search_finds_a_chinese_word_inside_a_sentence(paper: Shell) -> None:
    everything = rows(paper.json("headlines", "--limit", "1000"))
    word = str(everything[0]["title"])[1:3]
    assert everything[0]["id"] in [row["id"] for row in rows(paper.json("search", word))]
    assert paper("search", " ").returncode == 2
    nothing = paper("search", "不存在的词语组合")
    assert nothing.returncode == 0
    assert nothing.stdout == ""


def test_a_number_that_is_no_article_is_a_usage_error(paper: Shell) -> None:
    for words in (("read", "999999"), ("mark", "999999", "--read")):
        done = paper(*words)
        assert done.returncode == 2
        assert "999999" in done.stderr


def test_what_a_site_changed_is_told(paper: Shell) -> None:
    number = str(rows(paper.json("headlines", "国内"))[0]["id"])
    printed = paper("read", number, "--changes")
    assert printed.returncode == 0
    assert "The site has changed nothing in this story" in printed.stdout
    assert paper.json("read", number, "--changes") == []


def test_a_story_told_twice_is_printed_once_unless_all_are_asked_for(paper: Shell) -> None:
    told = [row for row in rows(paper.json("headlines", "--limit", "500")) if row["also"]]
    assert [row["title"] for row in told] == ["江边老仓库改成自习茶馆 按“发呆”的时间收费"]
    every = rows(paper.json("headlines", "--limit", "500", "--unfold"))
    [also] = cast(list[int], told[0]["also"])
    [other] = [row for row in every if row["id"] == also]
    assert other["title"] == "只有发呆收费：一间老仓库里的茶馆和它的沙漏"
    assert "+1 江边老仓库" in paper("headlines", "经济").stdout
    assert paper("mark", str(told[0]["id"]), "--read").returncode == 0
    assert also not in [row["id"] for row in rows(paper.json("headlines", "--unread", "--unfold", "--limit", "500"))]
