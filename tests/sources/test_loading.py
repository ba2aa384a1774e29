"""A definition that is not right is told with file and key."""

from __future__ import annotations

import pytest

from newsreader.errors import ConfigError
from newsreader.sources import loading
from newsreader.sources.definition import Definition

HEAD = """
id = "x"
name = "X"
home = "https://x.example/"
"""

SECTION = """
[[section]]
name = "A"
url = "https://x.example/a"
"""


def read(text: str) -> Definition:
    definition = loading.read(text.encode(), "sites/x.toml", "x")
    loading.check(definition, "sites/x.toml")
    return definition


def test_three_keys_make_a_source() -> None:
    assert read(HEAD).sections == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            HEAD + SECTION.replace("https:", "ftp:"),
            "$.section[0].url: “ftp://x.example/a” is not an http or https address",
        ),
        (HEAD + SECTION + SECTION, "$.section[1].name: “A” is there twice"),
        (HEAD + SECTION + 'kinds = "feed"', "$.section[0]: Object contains unknown field `kinds`"),
        (HEAD + SECTION + 'kind = "rss"', "$.section[0].kind: Invalid enum value 'rss'"),
        (HEAD + SECTION + 'kind = "json"', "$.section[0].json: a list of kind json needs a table"),
        (HEAD + SECTION + "pages = 0", "$.section[0].pages: 0 is not a number between 1 and 50"),
        (HEAD + SECTION + 'group = "天气"', "$.section[0].group: Invalid enum value '天气'"),
        (HEAD + SECTION + 'alternates = ["x"]', "$.section[0].alternates[0]: “x” is not an http or https address"),
        (HEAD + SECTION.replace("/a", "/{year}"), "$.section[0].url: “https://x.example/{year}” holds braces"),
        (HEAD + 'pace = "slow"', "$.pace: Expected `float`, got `str`"),
        (HEAD + "pace = -1", "$.pace: -1.0 is not a number of seconds"),
        (HEAD + "refresh = 0", "$.refresh: 0 is not a number of minutes"),
        (HEAD + 'articles = ["/a", "/("]', "$.articles[1]: “/(” is not a pattern: missing )"),
        (HEAD + 'hosts = ["https://x.example"]', "$.hosts[0]: “https://x.example” is not the name of a host"),
        (HEAD + 'zone = "Asia/Atlantis"', "$.zone: “Asia/Atlantis” is neither an offset"),
        (HEAD + '[article]\nbody = ["div.a", "div["]', "$.article.body[1]: “div[” is not a selector"),
        (HEAD + '[article]\nbody = "div"', "$.article.body: Expected `array`, got `str`"),
        (HEAD + "[article]\nheadline = []", "$.article: Object contains unknown field `headline`"),
        (HEAD + '[nav]\nurl = "javascript:x"', "$.nav.url: “javascript:x” is not an http"),
        (HEAD + '[[follow]]\npage = "a"\nlink = "("', "$.follow[0].link: “(” is not a pattern"),
        (HEAD + '[[follow]]\npage = "a"\nlink = "b"\nto = "\\\\1"', "$.follow[0].to: “\\1”: invalid group reference 1"),
        (HEAD.replace("https://x.example/", "x"), "$.home: “x” is not an http or https address"),
        (HEAD.replace('"x"', '"y"'), "$.id: is “y”, but the file is named x.toml"),
        ("id = ", " is not a TOML file"),
        ('name = "X"', "Object missing required field `id`"),
    ],
)
def test_what_is_not_right_is_told_with_file_and_key(text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as told:
        read(text)
    assert str(told.value).startswith("sites/x.toml")
    assert problem in str(told.value)


def test_a_file_of_no_text_is_told() -> None:
    with pytest.raises(ConfigError, match="is not a TOML file"):
        loading.read(b"\xff\xfe\x00", "sites/x.toml", "x")
