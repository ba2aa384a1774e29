"""What a site changed in a story, paragraph by paragraph."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newsreader.model import Article, Block, Heading, List, Paragraph, Version
from newsreader.rendering.changes import changes, edits, folded, signed

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def story(*blocks: Block, title: str = "The ferry") -> Article:
    return Article(url="https://river.example/ferry", title=title, blocks=blocks)


def told(*paragraphs: str) -> Article:
    return story(*(Paragraph(text=text) for text in paragraphs))


def test_a_paragraph_that_was_rewritten_stays_one_and_the_others_are_counted() -> None:
    old = told("It rained.", "The ferry sails at six in the morning.", "All was well.", "The end.")
    new = told("It rained.", "The ferry sails at seven in the morning.", "All was well.", "The end.")
    [edit] = edits((Version(fetched=START, article=old), Version(fetched=START + timedelta(hours=1), article=new)))
    assert [part if isinstance(part, int) else signed(part) for part in folded(edit)] == [
        2,
        "The ferry sails at [-six-]{+seven+} in the morning.",
        2,
    ]


def test_paragraphs_come_and_go() -> None:
    old = told("It rained all night.", "桥头站满了看戏的人。")
    new = story(
        Paragraph(text="It rained all night."),
        Heading(level=2, text="After the rain"),
        List(ordered=False, items=("boats", "nets")),
    )
    assert list(map(signed, changes(old, new))) == [
        "The ferry",
        "It rained all night.",
        "{+After the rain+}",
        "{+boats+}",
        "{+nets+}",
        "[-桥头站满了看戏的人。-]",
    ]


def test_a_new_title_is_a_change_and_a_text_that_says_the_same_is_none() -> None:
    first, second = story(title="The ferry sails"), story(title="The ferry sailed")
    found = edits(tuple(Version(fetched=START, article=text) for text in (first, first, second, second)))
    assert [signed(edit.changes[0]) for edit in found] == ["The ferry [-sails-]{+sailed+}"]
