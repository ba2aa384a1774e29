"""An article set into lines: what stands where, at any width."""

from __future__ import annotations

import pytest

from newsreader.model import (
    Article,
    Block,
    Code,
    Comments,
    Embed,
    Heading,
    Link,
    List,
    Paragraph,
    Picture,
    Quote,
    Row,
    Status,
    Stored,
    Table,
)
from newsreader.text import width as cell
from newsreader.ui.widgets.lines import Line
from newsreader.ui.widgets.typesetting import typeset
from tests.ui.press import NOW, SENTENCE, story


def stored(*blocks: Block, language: str = "zh-Hans", **fields: object) -> Stored:
    article = Article(url="https://river.example/1", title="戏台", language=language, blocks=blocks, **fields)  # type: ignore[arg-type]
    return of(article)


def of(article: Article | None, summary: str | None = None) -> Stored:
    row = Row(
        id=1,
        url="https://river.example/1",
        title="戏台",
        source="river",
        source_name="河畔晚报",
        section=None,
        published=None,
        first_seen=NOW,
        summary=summary,
    )
    return Stored(row=row, article=article, fetched=NOW if article else None, status=Status())


def lines(stored: Stored, width: int = 40, **say: object) -> list[str]:
    return [shown(line) for line in typeset(stored, width, NOW, **say)]  # type: ignore[arg-type]


def shown(line: Line) -> str:
    return "".join(run.text for run in (*line.margin, *line.runs))


EVERYTHING = (
    Paragraph(
        text=f"{SENTENCE}Open AI外卖（记者报道）。", links=(Link(start=0, end=4, url="https://river.example/2"),)
    ),
    Heading(level=2, text="票价"),
    Picture(url="https://river.example/1.jpg", caption="戏台的灯", credit="林一舟 摄", width=800, height=600),
    Picture(url="https://river.example/2.jpg"),
    Quote(text=SENTENCE),
    List(ordered=True, items=tuple(f"第{number}项{SENTENCE}" for number in range(1, 12))),
    List(ordered=False, items=("一", "二")),
    Table(rows=(("日期", "剧目", "票价"), ("11月24日", SENTENCE, "30元"), ("11月25日",))),
    Table(rows=(tuple("一二三四五六七八九十"), tuple("1234567890"))),
    Table(rows=()),
    Code(text="def f():\n\treturn 1\n\n" + "x" * 200),
    Embed(url="https://films.example/7", title="片段"),
    Paragraph(text=""),
    Paragraph(text="两行\n一段\twith a tab"),
)


@pytest.mark.parametrize("width", [8, 9, 17, 40, 76, 120])
def test_no_line_is_wider_than_the_measure(width: int) -> None:
    article = stored(
        *EVERYTHING, breadcrumb=("河畔网", "新闻"), comments=Comments(count=2, url="https://river.example/c")
    )
    assert max(cell.cells(line) for line in lines(article, width)) <= max(8, width)


def test_above_the_text_stand_title_credits_and_the_trust_line() -> None:
    head = "\n".join(lines(of(story("老戏台重新亮灯")), 76)[:6])
    assert "河畔网 › 新闻中心 › 国内" in head
    assert "2026-11-24 08:30 · 河畔晚报 · 作者 林一舟 · 编辑 周夏" in head
    assert "河畔晚报 · fetched 09:30 · from the store · whole story · 1 picture" in head


def test_the_trust_line_says_when_only_the_headline_is_here() -> None:
    text = "\n".join(lines(of(None, summary="一句摘要。"), 76, notice="Fetching…"))
    assert "only the headline is here" in text
    assert "一句摘要。" in text
    assert text.endswith("Fetching…")


def test_fresh_from_the_network_is_told() -> None:
    assert "· live ·" in "\n".join(lines(of(story("戏")), 76, live=True))


def test_an_original_title_is_told_when_it_is_another() -> None:
    assert "原标题：旧戏台" in lines(stored(original_title="旧戏台"))
    assert not any("原标题" in line for line in lines(stored(original_title="戏台")))


def test_a_chinese_paragraph_begins_two_characters_in_and_an_english_one_does_not() -> None:
    assert any(line.startswith("    河边") for line in lines(stored(Paragraph(text=SENTENCE))))
    assert any(line.startswith("By the") for line in lines(stored(Paragraph(text="By the river."), language="en")))


def test_a_picture_is_told_by_its_caption_credit_and_size() -> None:
    text = lines(stored(EVERYTHING[2]))
    assert "▎ ▣ picture · 800×600 · 林一舟 摄" in text
    assert "▎ 戏台的灯" in text


def test_a_table_is_drawn_with_its_columns_under_each_other() -> None:
    text = lines(stored(Table(rows=(("日期", "票价"), ("11月24日", "30元")))))
    assert "日期     │ 票价" in text
    assert "─────────┼─────" in text
    assert "11月24日 │ 30元" in text


def test_a_table_of_more_columns_than_fit_is_written_out() -> None:
    assert "1 · 2 · 3 · 4 · 5 · 6" in "\n".join(lines(stored(EVERYTHING[8]), 24))


def test_list_items_hang_under_their_own_text() -> None:
    text = lines(stored(List(ordered=True, items=(SENTENCE,))), 30)
    first = next(at for at, line in enumerate(text) if line.startswith("  1. 河边"))
    assert text[first + 1].startswith("     ")


def test_links_keep_their_place_when_a_paragraph_is_broken_and_indented() -> None:
    text = "甲乙丙丁" * 20
    article = stored(Paragraph(text=text, links=(Link(start=10, end=50, url="https://river.example/2"),)))
    linked = "".join(
        run.text for line in typeset(article, 24, NOW) for run in line.runs if run.url == "https://river.example/2"
    )
    assert linked == text[10:50]


def test_every_line_knows_its_block() -> None:
    numbers = [line.block for line in typeset(stored(*EVERYTHING), 40, NOW)]
    assert numbers == sorted(numbers)
    assert set(numbers) - {-1} == set(range(len(EVERYTHING)))
