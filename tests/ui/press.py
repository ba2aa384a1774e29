"""A small paper in a real store, for the tests of the screen: two sources, three sections, stories of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zlib import crc32

from newsreader.library import Library
from newsreader.model import (
    Article,
    Comments,
    Headline,
    Link,
    Paragraph,
    Picture,
    Placing,
    Ranking,
    RankingItem,
    Table,
    Visit,
)
from newsreader.model import Heading as SubHeading
from newsreader.settings import Home
from newsreader.store import Store
from newsreader.ui.memory import Memory

HERE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=HERE)

NOWHERE = "http://127.0.0.1:9"
"""Where nobody answers: no test of the screen leaves this machine."""

_SOURCE = """
id = "{id}"
name = "{name}"
language = "{language}"
home = "{base}/{id}/"
pace = 0.0
"""

_SECTION = """
[[section]]
name = "{name}"
url = "{base}/{id}/{name}.xml"
kind = "feed"
"""

SENTENCE = "河边的老戏台修了三年，昨天晚上第一次亮起灯来，看戏的人从桥头一直站到了米市街口。"

STORIES = {
    "国内": tuple(f"国内第{number}条：老戏台重新亮灯，桥头站满了看戏的人" for number in range(1, 31)),
    "国际": ("海峡轮渡因大雾停航半天", "北方城市的第一场雪"),
    "Local": ("The river market reopens after nine years", "A bus line for the hill villages"),
}


def now() -> datetime:
    """The moment at which all tests of the screen happen."""
    return NOW


def home_below(folder: Path, *, base: str = NOWHERE, settings: str = "") -> Home:
    """A home with two sources at `base`, and `config.toml` as given."""
    home = Home.below(folder)
    (home.config / "sites").mkdir(parents=True, exist_ok=True)
    _write_source(home, base, "river", "河畔晚报", "zh-Hans", ("国内", "国际"))
    _write_source(home, base, "hill", "Hill Courier", "en", ("Local",))
    (home.config / "sources.toml").write_text('enabled = ["river", "hill"]\n', encoding="utf-8")
    (home.config / "config.toml").write_text(settings, encoding="utf-8")
    return home


def print_paper(home: Home, stories: dict[str, tuple[str, ...]] | None = None) -> None:
    """Put stories into the sections of a home; every one of the first section's has its text, and nothing is due."""
    Library.open(home, now=now).close()
    Memory(home.data).keep_welcomed()
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    for section in store.sections.all():
        titles = (stories or STORIES).get(section.name, ())
        store.visits.put(Visit(url=section.url, status=200, fetched=NOW, due=NOW + timedelta(days=1)))
        ids = store.articles.place(
            section.id, [placing(section.source, title, at) for at, title in enumerate(titles)], NOW
        )
        if section.name == "国内":
            for number, title in zip(ids, titles, strict=True):
                store.articles.save_article(number, story(title), NOW)
    store.rankings.add("river", _ranking(), NOW)
    store.close()


def placing(source: str, title: str, at: int) -> Placing:
    """A headline `at` places from the top of its section."""
    headline = Headline(
        title=title,
        url=f"{NOWHERE}/{source}/{title}",
        published=NOW - timedelta(minutes=10 * at + 5),
        summary=f"Summary of {title}",
    )
    return Placing(headline=headline, rank=at)


def story(title: str, *, paragraphs: int = 12) -> Article:
    """A story with a picture, a table, a link and enough text to scroll."""
    return Article(
        url=f"{NOWHERE}/river/{title}",
        title=title,
        published=NOW - timedelta(hours=1),
        source="河畔晚报",
        authors=("林一舟",),
        editors=("周夏",),
        breadcrumb=("河畔网", "新闻中心", "国内"),
        language="zh-Hans",
        comments=Comments(count=3, url="https://river.example/comments"),
        blocks=(
            Paragraph(text=f"第1段。{SENTENCE}", links=(Link(start=4, end=9, url="https://river.example/stage"),)),
            Picture(
                url=f"https://river.example/{title}.jpg",
                caption=f"戏台的灯照在水面上，{title[:6]}",
                credit="林一舟 摄",
                width=800,
                height=600,
            ),
            SubHeading(level=2, text="票价与时间"),
            Table(rows=(("日期", "剧目", "票价"), ("11月24日", "白蛇传", "30元"), ("11月25日", "梁祝", "40元"))),
            *(Paragraph(text=f"第{number}段。{SENTENCE * 3}") for number in range(2, paragraphs + 1)),
            Paragraph(text=_lottery(title)),
        ),
    )


def _lottery(title: str) -> str:
    """Figures that no other story has, by which two stories of one wording are two stories."""
    return "彩票开奖：" + "、".join(str(crc32(f"{title}{number}".encode())) for number in range(16))


def _ranking() -> Ranking:
    titles: Sequence[str] = ("母亲找到了三十年前的来信", STORIES["国内"][4], "桥洞里的旧书摊")
    return Ranking(
        name="热门点击",
        items=tuple(
            RankingItem(rank=rank, title=title, url=f"{NOWHERE}/river/{title}") for rank, title in enumerate(titles, 1)
        ),
    )


def _write_source(home: Home, base: str, source: str, name: str, language: str, sections: Sequence[str]) -> None:
    text = _SOURCE.format(id=source, name=name, language=language, base=base)
    text += "".join(_SECTION.format(id=source, name=section, base=base) for section in sections)
    (home.config / "sites" / f"{source}.toml").write_text(text, encoding="utf-8")
