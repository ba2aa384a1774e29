"""The table of keys, and what a reader may make of it."""

from __future__ import annotations

import re

import pytest

from newsreader.errors import ConfigError
from newsreader.ui.keymap import Keymap
from newsreader.ui.keys import KEYS, bindings_for, shown


def test_the_table_has_no_clash_and_every_line_says_what_it_does() -> None:
    Keymap()
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert all(key.description and key.where for key in KEYS)
    assert all(key.label for key in KEYS if key.footer)


def test_every_place_has_at_most_five_keys_in_the_foot() -> None:
    keymap = Keymap()
    for place in ("sections", "headlines", "article", "rail", "reader", "search", "help"):
        assert 1 <= len(keymap.footer(place)) <= 5


def test_a_reader_rebinds_an_action_and_the_old_key_is_free() -> None:
    keymap = Keymap({"star": "f2, f3", "mark": "s"})
    assert keymap.overlay() == {"star": "f2,f3", "mark": "s"}
    assert next(key for key in keymap.on("front") if key.id == "star").keys == ("f2", "f3")


def test_two_actions_may_change_places() -> None:
    assert Keymap({"next-article": "p", "previous-article": "n"}).overlay() == {
        "next-article": "p",
        "previous-article": "n",
    }


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({"stare": "x"}, "keys.stare"),
        ({"star": "m"}, "m stands for both"),
        ({"star": " , "}, "keys.star gives no key"),
        ({"section": "1,2"}, "needs 9 keys, but gives 2"),
        ({"star": "ctrl+p"}, "Ctrl+P stands for both"),
    ],
)
def test_what_cannot_be_is_named(own: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(words)):
        Keymap(own)


def test_number_keys_are_numbered() -> None:
    numbered = [bound for bound in bindings_for("front") if bound.action.startswith("section(")]
    assert [(bound.keys, bound.action) for bound in numbered][:2] == [("1", "section(1)"), ("2", "section(2)")]


def test_keys_are_shown_as_people_read_them() -> None:
    assert [shown(key) for key in ("ctrl+p", "escape", "down", "A")] == ["Ctrl+P", "Esc", "↓", "A"]
