"""Two texts are known for one story by their wording, in Chinese and in English, and two stories are never folded.

The sample is the sample paper: each of its stories is printed by four houses, cut, re-ordered and edited as papers do,
and compared with all other stories; and pairs that only look alike (near_misses.toml).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest

from newsreader.model import Heading, Paragraph, Quote
from newsreader.sample.paper import load
from newsreader.text.telling import Telling, same_story, telling, title_sign

Words = tuple[str, ...]

AGENCY = "青渡通讯社"
"""Tells in the arts section what the paper tells in another one."""


class Pair(msgspec.Struct):
    """Two texts that are two stories, and what they are."""

    name: str
    one: str
    other: str


class NearMisses(msgspec.Struct):
    """What only looks alike."""

    columns: tuple[str, ...]
    pair: tuple[Pair, ...]


NEAR = msgspec.toml.decode((Path(__file__).parent / "near_misses.toml").read_bytes(), type=NearMisses)


def stories() -> Iterator[Words]:
    """The paragraphs of every story that is long enough for two papers to print it, but for the one told twice."""
    for section in load().sections:
        for story in section.story:
            if story.source == AGENCY:
                continue
            words = tuple(block.text for block in story.blocks if isinstance(block, Paragraph | Heading | Quote))
            if sum(map(len, words)) >= 200:
                yield words


def as_it_came(story: Words) -> Words:
    """With another dateline before it, and the agency named below."""
    return ("青渡社电", *story, "（完）")


def cut_short(story: Words) -> Words:
    """The end cut off, as an agency's stories are written for."""
    return story[: max(1, round(len(story) * 0.7))]


def without_a_part(story: Words) -> Words:
    """A paragraph left out in the middle, and a line of the house's own put in."""
    middle = len(story) // 2
    return (*story[:middle], "本报此前曾有报道。 This paper has told of it before.", *story[middle + 1 :])


def edited(story: Words) -> Words:
    """Every sixth sentence said in other words."""
    text = "\n".join(story)
    sentences = re.split(r"(?<=[。！？.!?])", text)
    return tuple("据了解，此事仍在继续。 " if at % 6 == 5 else one for at, one in enumerate(sentences))


HOUSES: tuple[Callable[[Words], Words], ...] = (as_it_came, cut_short, without_a_part, edited)


@pytest.fixture(scope="module")
def sample() -> list[Telling]:
    return [telling("\n".join(story)) for story in stories()]


def test_the_houses_of_a_story_are_found_and_nothing_else_is(sample: list[Telling]) -> None:
    printed = [[telling("\n".join(house(story))) for house in HOUSES] for story in stories()]
    same = [same_story(one, other) for story, own in zip(sample, printed, strict=True) for one, other in
            combinations((story, *own), 2)]  # fmt: skip
    different = [same_story(one, other) for one, other in combinations(sample, 2)]
    different += [same_story(telling(pair.one), telling(pair.other)) for pair in NEAR.pair]
    found, wrong = sum(same), sum(different)
    print(f"{len(same)} pairs, recall {found / len(same):.3f}; {len(different)} others, {wrong} of them taken for one")
    assert found / (found + wrong) >= 0.98
    assert found / len(same) >= 0.9


@pytest.mark.parametrize("pair", NEAR.pair, ids=[pair.name for pair in NEAR.pair])
def test_what_only_looks_alike_stays_apart(pair: Pair) -> None:
    assert telling(pair.one).is_enough
    assert not same_story(telling(pair.one), telling(pair.other))


def test_what_the_sample_paper_tells_twice_is_found() -> None:
    told = {story.id: "\n".join(block.text for block in story.blocks if isinstance(block, Paragraph))
            for _, story in load().placed.values()}  # fmt: skip
    [agency] = [story for _, story in load().placed.values() if story.source == AGENCY]
    own = telling(told.pop(agency.id))
    assert [number for number, text in told.items() if same_story(own, telling(text))] == [3105]


def test_scripts_widths_and_cases_make_no_difference() -> None:
    story = "交通部門昨天傍晚宣布，老石橋從今天零點起封閉，行人和自行車改走新橋，封閉時間暫定四個月。" * 2
    other = "交通部门昨天傍晚宣布，老石桥从今天零点起封闭，行人和自行车改走新桥，封闭时间暂定四个月。" * 2
    tail = "巡查人员发现，中间一孔的拱石出现三条裂缝。封闭当晚，桥两头各设了一名值班员，附近的小学通知学生提前出门。"
    assert same_story(telling(story + tail), telling(other + tail))


def test_a_few_words_are_never_enough() -> None:
    assert not same_story(telling("Rain today."), telling("Rain today."))


@pytest.mark.parametrize("title", NEAR.columns)
def test_the_name_of_a_column_is_no_sign(title: str) -> None:
    assert title_sign(title) is None


def test_a_headline_is_known_however_it_is_set() -> None:
    assert title_sign("老石桥今起封闭　行人改走新桥！") == title_sign("老石橋今起封閉 行人改走新橋")
    assert title_sign("The river market reopens, after nine years") == title_sign(
        "THE RIVER MARKET REOPENS AFTER NINE YEARS"
    )
