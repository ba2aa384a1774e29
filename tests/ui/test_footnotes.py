"""Links of a story: under their words, as numbered notes with the real addresses below, or left out."""

from __future__ import annotations

from pathlib import Path

from newsreader.library import Library
from newsreader.model import Article, Link, Paragraph, Quote
from newsreader.ui.widgets.footnotes import note_lines, with_links
from tests.ui.opened import opened
from tests.ui.press import home_below, now, print_paper

WORDS = "The bank says more, the river does not, and the bank is right."
BANK, RIVER = "https://evil.example/login", "https://river.example/"


def link(word: str, url: str, *, after: int = 0) -> Link:
    start = WORDS.index(word, after)
    return Link(start=start, end=start + len(word), url=url)


STORY = Article(
    url="https://river.example/1",
    title="Links",
    blocks=(
        Paragraph(text=WORDS, links=(link("bank", BANK), link("river", RIVER), link("bank", BANK, after=20))),
        Quote(text="More of the river."),
    ),
)


def test_numbers_stand_behind_the_words_and_one_address_has_one_number() -> None:
    article, addresses = with_links(STORY, "notes")
    paragraph = article.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "The bank[1] says more, the river[2] does not, and the bank[1] is right."
    assert [paragraph.text[one.start : one.end] for one in paragraph.links] == ["bank[1]", "river[2]", "bank[1]"]
    assert addresses == (BANK, RIVER)


def test_the_real_addresses_stand_below_however_narrow_the_page_is() -> None:
    for width in (76, 20):
        lines = list(note_lines((BANK, RIVER), width, 3))
        assert "".join(line.text for line in lines) == BANK + RIVER
        assert lines[0].margin[0].text == "[1] "
        assert {run.url for line in lines for run in line.runs} == {BANK, RIVER}


def test_plain_text_leads_nowhere_and_inline_is_as_it_was() -> None:
    article, addresses = with_links(STORY, "plain")
    paragraph = article.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text, paragraph.links, addresses) == (WORDS, (), ())
    assert with_links(STORY, "inline") == (STORY, ())


async def test_the_setting_is_taken(tmp_path: Path) -> None:
    home = home_below(tmp_path, settings='links = "notes"\n')
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (100, 30)) as paper:
        await paper.press("1", "enter", "Z")
        assert "[1]" in paper.text
        await paper.press("end")
        assert "[1] https://river.example/stage" in paper.text
    library.close()
