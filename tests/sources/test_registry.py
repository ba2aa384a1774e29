"""Which sources there are, whose file counts, what a broken file does, and what is written."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.errors import ConfigError, UnknownSource
from newsreader.sources import loading
from newsreader.sources.definition import Definition, SectionDefinition
from newsreader.sources.registry import BUILT_IN, Registry

OWN = """
id = "{id}"
name = "{name}"
home = "https://{id}.example/"
[[section]]
name = "All"
url = "https://{id}.example/feed"
kind = "feed"
"""


def put(config: Path, source: str, content: str) -> Path:
    file = config / "sites" / f"{source}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")
    return file


def village(source: str = "village", name: str = "Village Post") -> str:
    return OWN.format(id=source, name=name)


def ids(registry: Registry) -> list[str]:
    return [definition.id for definition in registry.enabled()]


def test_a_new_reader_has_hangzhou(tmp_path: Path) -> None:
    registry = Registry(tmp_path / "not yet there")
    assert ids(registry) == ["hangzhou"]
    assert registry.problems == ()


def test_at_least_twenty_five_sources_come_with_the_program(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    known = [definition.id for definition in registry.available()]
    assert len(known) >= 25
    assert known == sorted(file.stem for file in BUILT_IN.glob("*.toml"))


@pytest.mark.parametrize("file", sorted(BUILT_IN.glob("*.toml")), ids=lambda file: str(file.stem))
def test_everything_in_a_source_that_comes_with_the_program_is_right(file: Path) -> None:
    assert list(loading.problems(loading.load(file))) == []


def test_knowing_the_sources_loads_no_parser() -> None:
    script = (
        "import sys; from pathlib import Path; from newsreader.sources.registry import Registry;"
        "Registry(Path('/nowhere')).enabled();"
        "print([name for name in ('lxml', 'cssselect', 'trafilatura', 'feedparser', 'httpx') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_readers_file_goes_before_the_one_that_comes_with_the_program(tmp_path: Path) -> None:
    put(tmp_path, "bbc", village("bbc", "My BBC"))
    registry = Registry(tmp_path)
    assert registry.get("bbc").name == "My BBC"
    assert registry.is_own("bbc")
    assert not registry.is_own("npr")


def test_turning_on_and_off_is_remembered_in_order(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    registry.enable("npr")
    registry.enable("bbc")
    registry.enable("npr")
    assert ids(Registry(tmp_path)) == ["hangzhou", "npr", "bbc"]
    registry.disable("hangzhou")
    assert ids(Registry(tmp_path)) == ["npr", "bbc"]


def test_everything_may_be_turned_off(tmp_path: Path) -> None:
    Registry(tmp_path).disable("hangzhou")
    assert ids(Registry(tmp_path)) == []


@pytest.mark.parametrize("source", ["nobody", "../../etc/passwd", "", "a b", "NPR"])
def test_a_source_that_is_not_there_is_told(tmp_path: Path, source: str) -> None:
    registry = Registry(tmp_path)
    for ask in (registry.get, registry.enable, registry.disable):
        with pytest.raises(UnknownSource, match="There is no source"):
            ask(source)


def test_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    put(tmp_path, "village", village())
    file = put(
        tmp_path, "broken", village("broken").replace("https://broken.example/feed", "ftp://broken.example/feed")
    )
    registry = Registry(tmp_path)
    registry.choose(["village", "broken", "hangzhou"])
    assert ids(registry) == ["village", "hangzhou"]
    assert [str(problem) for problem in registry.problems] == [
        f"{file}: $.section[0].url: “ftp://broken.example/feed” is not an http or https address"
    ]
    with pytest.raises(ConfigError, match="not an http or https address"):
        registry.get("broken")


def test_a_broken_file_of_the_readers_leaves_the_one_that_comes_with_the_program(tmp_path: Path) -> None:
    put(tmp_path, "hangzhou", "id = ")
    registry = Registry(tmp_path)
    assert registry.get("hangzhou").name == "杭州网"
    assert len(registry.problems) == 1


def test_a_file_that_is_mended_is_read_again(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    put(tmp_path, "village", village().replace("home", "hom"))
    with pytest.raises(ConfigError, match="field `hom`"):
        registry.get("village")
    put(tmp_path, "village", village())
    assert registry.get("village").name == "Village Post"


def test_an_id_without_a_file_is_a_problem_and_no_more(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    registry.choose(["gone", "hangzhou"])
    assert ids(registry) == ["hangzhou"]
    assert "there is no source “gone”" in str(registry.problems[0])


@pytest.mark.parametrize("content", [b"enabled = 3", b"enabled = [1]", b"enable = []", b"enabled = [", b"\xff\xfe"])
def test_a_list_of_sources_that_cannot_be_read_is_told_and_never_overwritten(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "sources.toml"
    file.write_bytes(content)
    for ask in (Registry(tmp_path).enabled, lambda: Registry(tmp_path).enable("npr")):
        with pytest.raises(ConfigError, match=r"sources\.toml"):
            ask()
    assert file.read_bytes() == content


def test_a_saved_source_reads_back_the_same(tmp_path: Path) -> None:
    source = Definition(
        id="village",
        name="村报 “Post”",
        home="https://village.example/",
        language="zh-Hans",
        articles=(r"/story/\d+",),
        sections=(
            SectionDefinition(name="全部", url="https://village.example/feed?a=1&b=2", kind="feed", group="首页"),
        ),
    )
    file = Registry(tmp_path).save(source)
    assert Registry(tmp_path).get("village") == source
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [left.name for left in file.parent.iterdir()] == ["village.toml"]


def test_every_source_that_comes_with_the_program_can_be_saved(tmp_path: Path) -> None:
    for definition in Registry(tmp_path).available():
        Registry(tmp_path).save(definition)
        assert Registry(tmp_path).get(definition.id) == definition


def test_a_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "sources.toml"
    kept.parent.mkdir()
    kept.write_text('enabled = ["npr"]')
    config = tmp_path / "config"
    config.mkdir()
    (config / "sources.toml").symlink_to(kept)
    Registry(config).enable("bbc")
    assert (config / "sources.toml").is_symlink()
    assert "bbc" in kept.read_text()


@pytest.mark.parametrize("source", ["../village", "Village", "", "a/b", ".hidden"])
def test_nothing_is_saved_under_a_name_that_is_no_id(tmp_path: Path, source: str) -> None:
    with pytest.raises(ConfigError, match=r"\$\.id"):
        Registry(tmp_path).save(Definition(id=source, name="X", home="https://x.example/"))
    assert list(tmp_path.rglob("*.toml")) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ConfigError, match="cannot be written"):
            Registry(tmp_path / "config").enable("npr")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("")
    with pytest.raises(ConfigError, match=r"sources\.toml cannot be (read|written)"):
        Registry(tmp_path / "config").choose(["npr"])


def test_the_fingerprint_changes_with_the_files_and_only_then(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    before = registry.fingerprint()
    assert Registry(tmp_path).fingerprint() == before
    put(tmp_path, "village", village())
    added = registry.fingerprint()
    registry.enable("npr")
    assert len({before, added, registry.fingerprint()}) == 3


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("http://news.hangzhou.com.cn/gnxw/content/2018-01/12/content_6769007.htm", "hangzhou"),
        ("http://hzdaily.hangzhou.com.cn/dskb/2026/03/12/article_detail_2_20260312A0113.html", "hzdaily"),
        ("https://www.bbc.com/zhongwen/articles/c0ffee", "bbc-zhongwen"),
        ("https://www.bbc.com/news/articles/c0ffee", "bbc"),
        ("https://cn.nytimes.com/china/20260312/tea/", "nytimes-cn"),
        ("https://www.nytimes.com/2026/03/12/world/tea.html", "nytimes"),
        ("https://www.dw.com/zh/a-1/a-2", "dw-zh"),
        ("https://www.dw.com/en/a-1/a-2", "dw"),
        ("https://nothangzhou.com.cn/", None),
        ("https://somewhere.example/", None),
        ("no address at all", None),
    ],
)
def test_an_address_is_brought_to_its_source(tmp_path: Path, url: str, source: str | None) -> None:
    found = Registry(tmp_path).find(url)
    assert (found.id if found else None) == source
