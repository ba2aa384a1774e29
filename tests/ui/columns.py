"""Titles of every width in a list and a story: `python -m tests.ui.columns wide` prints what does not fit.

How wide ambiguous signs are is settled once per program, so the other width is looked at in a program of its own.
"""

from __future__ import annotations

import asyncio
import sys

from textual.app import App, ComposeResult
from textual.containers import Horizontal

from newsreader.model import Article, Paragraph, Status, Stored
from newsreader.text.ambiguous import count_as_wide
from newsreader.text.width import cells
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.headline_list import HeadlineList
from tests.ui.press import now
from tests.ui.test_headline_list import row

TITLES = (
    "“央行”降准——‘利好’…… 100％·全文",
    "①②③ Ελλάδα Москва ±5℃ №7 ※ ×÷ naïve café",
    "👨‍👩‍👧 全家福 👍🏽 🇨🇳🇭🇰 ❤️ ☎️ 1️⃣",
    "cafe\u0301 n\u0303 e\u0302\u0323 ภาษาไทยสวัสดี हिन्दी",
    "\u1112\u1161\u11ab\u1100\u1173\u11af 한글 자모 ㅎㅏㄴ",
    "《〈“‘好’”〉》（【「『字』」】）",
    "全角ＡＢＣ１２３，。、；：？！～￥",
    "─━│▎●★▲→ ‖ § ¶",
)
WIDTHS = range(8, 121, 7)


class Columns(App[None]):
    """A list beside a story."""

    CSS = "HeadlineList { width: 1fr; } ArticleView { width: 1fr; border: round white; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield HeadlineList(lambda ids: [row(number, title=TITLES[number]) for number in ids], now)
            yield ArticleView(now)

    def on_mount(self) -> None:
        self.query_one(HeadlineList).show(range(len(TITLES)))
        blocks = tuple(Paragraph(text=title * 3) for title in TITLES)
        article = Article(url="https://river.example/1", title=TITLES[0], language="zh-Hans", blocks=blocks)
        self.query_one(ArticleView).show(
            Stored(row=row(1, title=TITLES[0]), article=article, fetched=now(), status=Status())
        )


async def misfits(width: int) -> list[str]:
    """The lines of a screen that are not exactly as wide as it is."""
    app = Columns()
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return [strip.text for strip in strips if not cells(strip.text) == strip.cell_length == width]


if __name__ == "__main__":
    if sys.argv[1:] == ["wide"]:
        count_as_wide()
    for each in WIDTHS:
        for line in asyncio.run(misfits(each)):
            sys.stdout.write(f"{each}: {line}\n")
    sys.stdout.write(f"“ takes {cells('“')}\n")
