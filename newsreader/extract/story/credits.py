"""Knows and reads the credit lines of a page, 来源 作者 编辑 责任编辑 and （原标题：…）; for `article` and `trim`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsreader.extract.story.names import names_of
from newsreader.text.safe import clean_line


@dataclass(slots=True)
class Credits:
    """What credit lines say; `authors` and `editors` in the order of the page."""

    source: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    original_title: str | None = None


_LABELS = {
    "source": "稿件来源|信息来源|文章来源|新闻来源|来源|來源|出处|稿源",
    "authors": "作者|发信人|撰稿人?|撰文|记者|通讯员|文",
    "chief": "责任编辑|责编|責任編輯|責編|值班主任|主编|监制|审核|终审|校对|审校|值班编辑|总编",
    "editors": "(?:图片|版面|视频|文字|新媒体)编辑|编辑|編輯|网络编辑|本文编辑|实习编辑|编审",
    "other": "(?:发布|发表|更新)?(?:日期|时间)|(?:浏览|阅读|点击)(?:次数|量|数|率)?|(?:本篇)?人气"
    "|信区|字号|字体|分类|栏目|标签",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[\s\d　【\[（(|｜·。>]))(?:{_ANY})\s*[:：丨]\s*")
_GLUED = re.compile(
    r"(?<=\S)(?=(?:责任编辑|责编|(?<!责任)(?<!网络)(?<!图片)(?<!版面)(?<!视频)(?<!文字)(?<!新媒体)编辑|(?<!本文)作者|(?<!图片)(?<!图)来源|字号|字体)\s*[:：])"
)
"""Where a label follows without a space; 图片来源 is the credit of a photograph."""
_ORIGINAL = re.compile(r"^[(（【\[]?\s*原(?:标题|標題|题)\s*[:：为是]\s*[《“\"]?(.{2,200}?)[》”\"]?\s*[)）】\]]?\s*$")
MAX_LINE = 160
"""Characters of a line of credits."""


def is_credit_line(text: str) -> bool:
    """Whether a line holds credits and nothing else."""
    if len(text) > MAX_LINE:
        return bool(_ORIGINAL.match(text))
    text = _spaced(text)
    if _ORIGINAL.match(text):
        return True
    first = next((mark for mark in _LABEL.finditer(text) if mark.lastgroup != "other"), None)
    if first is None:
        return False
    before = text[: first.start()].strip(" 　【[（(|｜·")
    rest = _LABEL.sub("\t", text[first.start() :])
    longest = max((len(part.strip()) for part in rest.split("\t")), default=0)
    if first.lastgroup == "authors" and first[0].startswith(("记者", "文")) and not _is_names(text[first.end() :]):
        return False
    return len(before) <= 24 and not re.search(r"[。！？]", text[: first.start()]) and longest <= 40


def _spaced(line: str) -> str:
    """A line with a space before its labels, which some pages part by style alone."""
    return _GLUED.sub(" ", line)


def _source(value: str) -> str | None:
    """The name of a source, which is no attribute; what follows a Chinese one after a space is no part of it."""
    name = re.sub(r"[(（][^)）]*$", "", clean_line(value, 60)).rstrip()
    if '="' in name:
        return None
    return (name.split(" ")[0] if re.match(r"[\u4e00-\u9fff]", name) else name) or None


def _is_names(text: str) -> bool:
    """Whether what follows 记者： is names; in an interview it is a question."""
    return len(text) <= 24 and not re.search(r"[。，？！,?!]", text)


def credits_of(lines: Iterable[str]) -> Credits:
    """The credits that the credit lines among `lines` state; the first statement of each counts."""
    found = Credits()
    for line in filter(is_credit_line, lines):
        if original := _ORIGINAL.match(line):
            found.original_title = found.original_title or clean_line(original[1])
            continue
        for label, value in _statements(line):
            if label == "source":
                found.source = found.source or _source(value)
            elif label == "authors":
                found.authors += [name for name in names_of([value]) if name not in found.authors]
            elif label != "other":
                found.editors += [name for name in names_of([value]) if (label, name) and name]
    return found


def _statements(line: str) -> list[tuple[str, str]]:
    """The pairs of label and value of a line, 编辑 before 责任编辑 as they stand."""
    line = _spaced(line)
    marks = list(_LABEL.finditer(line))
    pairs: list[tuple[str, str]] = []
    for at, mark in enumerate(marks):
        until = marks[at + 1].start() if at + 1 < len(marks) else len(line)
        value = line[mark.end() : until].strip(" 　\u00a0")
        if at + 1 == len(marks):
            value = re.split(r"[】\]）)|｜]", value)[0].strip()
        pairs.append((mark.lastgroup or "", value.strip("【[（(|｜ 】]）)")))
    return pairs
