"""Stories for the formats: one as a paper prints it, and one that means harm in every field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

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
    Table,
)

HERE = timezone(timedelta(hours=8))

PICTURE = Picture(
    url="https://paper.example/bridge.jpg", alt="一座桥", caption="昨夜的断桥。", credit="李明 摄", width=8, height=6
)

STORY = Article(
    url="https://paper.example/2026/bridge.html",
    title="断桥夜色：一座桥的一天",
    original_title="断桥的一天",
    subtitle="从清晨到深夜",
    published=datetime(2026, 11, 24, 9, 12, tzinfo=HERE),
    source="钱江晚报",
    authors=("陈一", "王二"),
    editors=("周三",),
    breadcrumb=("杭州网", "新闻中心"),
    section="国内",
    language="zh-Hans",
    comments=Comments(count=3, url="https://paper.example/comments"),
    blocks=(
        Paragraph(text="桥上的灯亮了，详见公告。", links=(Link(start=9, end=11, url="https://paper.example/notice"),)),
        Heading(level=2, text="清晨"),
        PICTURE,
        Quote(text="桥在，城就在。"),
        List(ordered=True, items=("先看灯", "再看水")),
        List(ordered=False, items=("船", "伞")),
        Table(rows=(("时间", "人数"), ("早", "120"), ("晚",))),
        Code(text="灯 = 开\n  水 = 静"),
        Embed(url="https://film.example/v/1", title="一分钟看桥"),
    ),
)
"""A story with a block of every kind."""

HARM = (
    "\x1b]0;PWN\x07",
    "\x9b31m\u202e\x7f",
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "=cmd|'/c calc'!A0",
    '" onload="alert(1)',
    "../../x",
    "]]>",
    "---",
)
"""What a title, a name or a caption may try."""

_ALL = " ".join(HARM)
_BAD = "javascript:alert(1)"
_BLOCKS: tuple[Block, ...] = (
    Paragraph(text="\n".join(HARM), links=(Link(start=0, end=3, url=_BAD), Link(start=2, end=9_999, url="https://x"))),
    Heading(level=99, text=_ALL),
    Picture(url=_BAD, alt=_ALL, caption=_ALL, credit=_ALL),
    Picture(url='https://paper.example/")(<img src=x onerror=alert(1)>.jpg', caption=_ALL),
    Quote(text="\n\n".join(HARM)),
    List(ordered=True, items=HARM),
    List(ordered=False, items=()),
    Table(rows=(HARM, ("a\nb",), ())),
    Table(rows=()),
    Code(text=f"```\n{_ALL}\n````"),
    Embed(url="data:text/html,<script>", title=_ALL),
)

HOSTILE = Article(
    url="https://evil.example/%22%3E<script>",
    title=_ALL,
    original_title=_ALL,
    subtitle=_ALL,
    published=datetime(1, 1, 1, tzinfo=UTC),
    source=_ALL,
    authors=HARM,
    editors=HARM,
    breadcrumb=HARM,
    section=_ALL,
    language='"><script>',
    blocks=_BLOCKS,
)
"""A story that got past every gate before."""
