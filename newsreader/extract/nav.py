"""Finds the sections of a paper in the row of links that names them; only `listing` calls it.

A row is known by its words, in simplified and traditional Chinese, English and some neighbours: the smallest element that
holds the most different names of sections is the row, and all its links are sections. In the table of contents of a
printed paper the pages (`第A01版：要闻`) are the sections.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from newsreader.extract.listing_links import Anchor
from newsreader.model import SectionLink

MIN_NAMES = 3
MAX_SECTIONS = 60
_LONGEST = 24
"""Cells of a section's name; a Chinese character fills two."""
_NAMES = frozenset(
    "新闻首页 首页 要闻 时政 国内 国际 经济 财经 社会 体育 文娱 娱乐 文化 时评 评论 观点 图片 图库 科技 科教 教育 健康 军事 法治 地方 港澳 台湾 两岸 "
    "视频 生活 旅游 汽车 房产 城市 文体 浙江 杭州 全球 世界 中国 国际新闻 国内新闻 社会新闻 体育新闻 财经新闻 滚动 专题 华人 互联网 证券 金融 理财 能源 环保 "
    "新聞首頁 首頁 要聞 時政 國內 國際 經濟 財經 社會 體育 娛樂 時評 評論 觀點 圖片 圖庫 教育 軍事 法治 臺灣 兩岸 視頻 影音 生活 旅遊 汽車 房產 全球 政治 地方 "
    "即時 熱門 副刊 藝文 健康 科技 娛樂新聞 國際財經 产经 產經 "
    "国際 経済 スポーツ エンタメ 科学 文化 政治 社会 地域 暮らし オピニオン "
    "정치 경제 사회 국제 문화 스포츠 연예 세계 오피니언".split()
) | frozenset(
    "home|news|latest|top stories|world|international|global|politics|business|economy|markets|money|finance|sport|sports|"
    "culture|arts|opinion|comment|commentary|analysis|science|tech|technology|health|environment|climate|entertainment|"
    "lifestyle|life|travel|education|society|local|national|china|asia|africa|europe|americas|middle east|us|u.s.|uk|u.k.|india|"
    "australia|pictures|photos|in pictures|video|videos|food|style|books|film|music|football|soccer|war|crime|law|media|"
    "politik|wirtschaft|sport|kultur|panorama|wissen|wissenschaft|gesellschaft|meinung|ausland|inland|reise|gesundheit|digital|"
    "monde|politique|économie|société|culture|sports|sciences|planète|opinions|santé|"
    "mundo|internacional|política|economía|sociedad|cultura|deportes|opinión|ciencia|tecnología|salud|españa|"
    "economia|esportes|tecnologia|brasil|ciência|saúde|cronaca|esteri|politica|spettacoli|"
    "мир|политика|экономика|общество|спорт|культура|наука|россия|в мире|происшествия".split("|")
)
_PAPER_PAGE = re.compile(r"^第?\s?[A-Z]{0,2}\d{1,3}\s?版(?:\s?[:：]|$)")
_MENUS = frozenset({"javascript", "mailto"})


def sections(
    links: Sequence[Anchor], rows: Sequence[HtmlElement], more_names: Sequence[str]
) -> tuple[SectionLink, ...]:
    """The sections in the order of their row; `rows` are the elements that a source names, `more_names` its own words."""
    pages = [link for link in links if _PAPER_PAGE.match(link.text)]
    if pages:
        return _named(pages)
    names = _NAMES | {name.lower() for name in more_names}
    row = rows[0] if rows else _row(links, names)
    if row is None:
        return ()
    inside = set(row.iter("a"))
    return _named([link for link in links if link.element in inside])


def _row(links: Sequence[Anchor], names: frozenset[str]) -> HtmlElement | None:
    """The smallest element with the most different names; the first of equals."""
    held: dict[HtmlElement, set[str]] = {}
    for link in links:
        name = link.text.lower()
        if name not in names:
            continue
        for depth, element in enumerate(link.element.iterancestors()):
            if depth > 7 or element.tag in ("body", "html"):
                break
            held.setdefault(element, set()).add(name)
    if not held:
        return None
    most = max(map(len, held.values()))
    if most < MIN_NAMES:
        return None
    best = [element for element, found in held.items() if len(found) == most]
    return min(best, key=lambda element: sum(1 for _ in element.iter("a")))


def _named(links: Sequence[Anchor]) -> tuple[SectionLink, ...]:
    """Each address once, by the first short name that leads to it."""
    found: dict[str, str] = {}
    for link in links:
        cells = sum(2 if mark > "\u2e7f" else 1 for mark in link.text)
        if link.text and cells <= _LONGEST * 2 and link.url not in found:
            found[link.url] = link.text
    return tuple(SectionLink(name=name, url=url) for url, name in found.items())[:MAX_SECTIONS]
