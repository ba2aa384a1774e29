"""Maps the sections of every source onto the paper's own, by definition or by name; for whoever chooses sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsreader.model import Section
from newsreader.sources.definition import Definition, Group

ENGLISH: dict[Group, str] = {
    "首页": "Top stories",
    "本地": "Local",
    "国内": "National",
    "国际": "World",
    "经济": "Business",
    "社会": "Society",
    "体育": "Sports",
    "文娱": "Culture",
    "时评": "Opinion",
    "图片": "Photos",
    "科技": "Science",
    "生活": "Life",
}
"""What the paper's sections are called in English."""

_NAMES: dict[Group, str] = {
    "首页": "首页 首頁 滚动 即时 全部 主要 头条 頭條 要闻 要聞 新闻首页 top headlines home latest all news",
    "本地": "本地 城市 城事 杭州 浙江 local metro city region",
    "国内": "国内 國內 中国 中國 时政 政治 大陆 大中華 china national us uk politics",
    "国际": "国际 國際 世界 环球 全球 world international asia europe",
    "经济": "经济 經濟 財經 财经 金融 business economy finance markets money 経済",
    "社会": "社会 社會 法治 society social",
    "体育": "体育 體育 運動 运动 sport sports スポーツ",
    "文娱": "文娱 文娛 娱乐 娛樂 文化 文体 藝文 艺术 culture arts entertainment film books music",
    "时评": "时评 時評 评论 評論 观点 觀點 社评 opinion comment commentisfree editorial",
    "图片": "图片 圖片 图库 图集 摄影 攝影 photo photos pictures gallery",
    "科技": "科技 科学 科學 科教 technology tech science environment",
    "生活": "生活 健康 旅游 life lifestyle health travel food",
}
_ENDINGS = ("新闻", "新聞", "频道", "頻道", " news")
_BY_NAME: dict[str, Group] = {name: group for group, names in _NAMES.items() for name in names.split()}
_BY_NAME |= {name.lower(): group for group, name in ENGLISH.items()}


def group_named(name: str) -> Group:
    """The paper's section that a word means in Chinese of either script, in English or Japanese; empty when none."""
    word = name.strip().lower()
    words = (word, *(word.removesuffix(ending).strip() for ending in _ENDINGS))
    return next((_BY_NAME[one] for one in words if one in _BY_NAME), "")


def group_of(definition: Definition | None, section: str) -> Group:
    """The paper's section that a section of a source belongs to: as its file says, else as its name means."""
    for listed in definition.sections if definition else ():
        if listed.name == section and listed.group:
            return listed.group
    return group_named(section)


def chosen(sections: Sequence[Section], word: str, definitions: Mapping[str, Definition]) -> list[Section]:
    """The sections that somebody means who says `word`: of each source that of this name, else those of this group.

    So 国际 or World is the foreign news of every source, whatever each of them calls it. `definitions` are by id.
    """
    said = word.strip().lower()
    named = [one for one in sections if one.name.lower() == said]
    served = {one.source for one in named}
    wanted = {group for group, english in ENGLISH.items() if said in (group, english.lower())}
    meant = [
        one
        for one in sections
        if one.source not in served and group_of(definitions.get(one.source), one.name) in wanted
    ]
    return [one for one in sections if one in named or one in meant]
