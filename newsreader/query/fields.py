"""The fields of the query language and what may stand behind them, in one table: for parsing, completing and help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from newsreader.query.tree import DayName, Having, Sort, State
from newsreader.text.fold import fold
from newsreader.text.language import later

Name = Literal[
    "section", "source", "author", "title", "caption", "text", "lang", "is", "has", "newer", "older", "on", "words",
    "sort", "limit",
]  # fmt: skip
"""The fields as they are shown."""


class Field(msgspec.Struct, frozen=True):
    """A field: its names in Chinese, what it is for in plain English, and an example of what stands behind it."""

    name: Name
    chinese: tuple[str, ...]
    meaning: str
    example: str


FIELDS = (
    Field("section", ("栏目", "版面", "分类"), later("in this section"), "section:国内"),
    Field("source", ("来源", "媒体"), later("of this source"), "source:hangzhou"),
    Field("author", ("作者", "记者", "编辑"), later("written or edited by"), "author:何苏鸣"),
    Field("title", ("标题", "题目"), later("with this in the title"), "title:渡船"),
    Field("caption", ("图说", "图注"), later("with this under a picture"), "caption:断桥"),
    Field("text", ("正文", "内容"), later("with this in the text"), "text:渡船"),
    Field("lang", ("语言", "语种"), later("in this language"), "lang:zh"),
    Field("is", ("是", "状态"), later("what you did with it, or how much is here"), "is:unread"),
    Field("has", ("有", "含"), later("what it comes with"), "has:picture"),
    Field("newer", ("晚于", "新于", "最近"), later("newer than"), "newer:3d"),
    Field("older", ("早于", "旧于"), later("older than"), "older:2024-01-01"),
    Field("on", ("日期", "当天"), later("of this day, month or year"), "on:yesterday"),
    Field("words", ("字数", "篇幅"), later("how long it is"), "words:>800"),
    Field("sort", ("排序",), later("in which order"), "sort:oldest"),
    Field("limit", ("条数", "最多"), later("no more than"), "limit:20"),
)
"""In the order in which they are offered."""

STATES: dict[State, tuple[str, ...]] = {
    "unread": ("未读", "没读"),
    "read": ("已读", "读过"),
    "starred": ("星标", "加星", "收藏"),
    "hot": ("热门", "热点"),
    "saved": ("已存", "保存", "离线"),
    "whole": ("全文", "完整"),
    "teaser": ("摘要", "节选"),
    "changed": ("有改动", "改动", "更新"),
}
HAVINGS: dict[Having, tuple[str, ...]] = {
    "picture": ("图片", "图", "照片"),
    "caption": ("图说", "图注"),
    "comments": ("评论", "跟帖"),
}
SORTS: dict[Sort, tuple[str, ...]] = {
    "newest": ("最新", "新到旧"),
    "oldest": ("最旧", "最早", "旧到新"),
    "relevance": ("相关", "相关度"),
}
DAYS: dict[DayName, tuple[str, ...]] = {
    "today": ("今天", "今日"),
    "yesterday": ("昨天", "昨日"),
    "monday": ("星期一", "周一"),
    "tuesday": ("星期二", "周二"),
    "wednesday": ("星期三", "周三"),
    "thursday": ("星期四", "周四"),
    "friday": ("星期五", "周五"),
    "saturday": ("星期六", "周六"),
    "sunday": ("星期日", "星期天", "周日"),
}


def field_named(name: str) -> Name | None:
    """The field of a name in English or Chinese, however it is written."""
    return _BY_NAME.get(fold(name))


def names() -> Iterable[str]:
    """Every name that a field goes by."""
    return _BY_NAME


_BY_NAME: dict[str, Name] = {name: field.name for field in FIELDS for name in (field.name, *field.chinese)}
"""By the folded name, in which form the Chinese ones stand in the table."""
