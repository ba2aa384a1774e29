"""How the text of an article is made small; for `store/` only."""

from __future__ import annotations

import zlib

from newsreader.text.language import _

_WORDS = (
    "的一是在不了有和人这中大为上个国以他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学所民得经"
    "新闻经济市场政府技术科学世界中国美国欧洲城市公司银行能源气候教育医疗健康体育足球文化音乐电影旅行历史数据网络安全记者报道"
    "表示认为进行发展问题工作建设企业项目服务社会生活时间今年去年目前其中因为所以但是如果没有可以已经通过以及由于同时相关部门负责人"
    " the of and to in a that for is on with as was by at from it be are has have said will not his her he she they"
    " their this which were had been an or who more than would about also after new one year years people"
)

_FRAME = (
    '{"kind":"embed","url":"https://www.","title":"{"kind":"code","text":"{"kind":"table","rows":[["",""]]}'
    '{"kind":"list","ordered":false,"items":["",""]}{"kind":"quote","text":"","links":[]}{"kind":"heading","level":2,"text":""}'
    '{"url":"https://www.","title":"","original_title":null,"subtitle":null,"published":"2026-01-01T00:00:00+08:00",'
    '"modified":null,"source":null,"authors":[],"editors":[],"breadcrumb":[],"section":null,"language":"en","language":"zh-Hans",'
    '"lead_picture":null,"comments":{"count":null,"url":null},"pages":1,"completeness":"full","blocks":['
    '{"kind":"picture","url":"https://www..com/.jpg","alt":null,"caption":"","credit":null,"width":null,"height":null},'
    '{"kind":"paragraph","text":"","links":[{"start":0,"end":0,"url":"https://www..com/.html"}]},'
    '{"kind":"paragraph","text":"。","links":[]},{"kind":"paragraph","text":".","links":[]}]}'
)

_SEEN = (_WORDS + _FRAME).encode()
"""What the compressor is told to have seen already: JSON's frame and common words, a tenth of a short article.

Part of the file format: whoever changes it makes every stored text unreadable.
"""


def compress(data: bytes) -> bytes:
    """Make a text small."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zdict=_SEEN)
    return packer.compress(data) + packer.flush()


def decompress(data: bytes) -> bytes:
    """Give the text back; raises `zlib.error` when it is damaged."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS, zdict=_SEEN)
    text = unpacker.decompress(data) + unpacker.flush()
    if not unpacker.eof:
        raise zlib.error(_("the compressed text is cut short"))
    return text
