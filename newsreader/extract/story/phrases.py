"""Knows the lines that publishers put around and into stories, by their words in a dozen languages; for `trim`.

A line is judged whole: these patterns match from the beginning of a line, and mostly lines that are short.
"""

from __future__ import annotations

import re

MAX_LINE = 220
"""Characters; a longer line is only judged by `_LONG`."""

_SHARE = (
    r"分享(?:到|至|给|本文)?|转发|收藏|点赞|打印(?:本文|本页)?|字号|字体|我要纠错|纠错|复制链接|微信好友|朋友圈|新浪微博|扫一扫|扫码|扫描二维码|长按识别|"
    r"打开(?:微信|APP)|下载(?:APP|客户端)|关注我们|关注公众号|share(?: this| on| via|:)?|tweet|pin it|e-?mail(?: this)?|print(?: this)?|copy link|"
    r"(?:click|tap) to (?:share|print|copy)|follow (?:us|me|@|\w+ on)|like us|teilen|drucken|merken|compartir|partager|condividi|compartilhe|udostępnij|поделиться|"
    r"シェア(?:する)?|ツイート|保存|印刷"
)
_SUBSCRIBE = (
    r"sign up|subscribe|by sign(?:ing)? up|get (?:the|our|more|all)\b.{0,80}\b(?:inbox|newsletter|e-?mail|updates)|want more\b|newsletter|register (?:now|for free)|"
    r"log ?in\b|already (?:a|have)|this (?:article|story) is (?:for|reserved)|join (?:our|the)\b|download (?:our|the) app|start (?:a|your) free|"
    r"jetzt (?:abonnieren|registrieren|testen|anmelden)|sie haben kein|zum abo|melden sie sich|\d+ wochen (?:kostenlos|gratis)|hol dir|"
    r"suscr[ií]bete|tu suscripción|recibe|inscreva-se|assine|abonnez-vous|inscrivez-vous|déjà abonné|iscriviti|abbonati|prenumerera|tegn abonnement|"
    r"подпис(?:ывайтесь|аться)|подпишитесь|subskrybuj|zapisz się|zaprenumeruj|登録|会員登録|有料会員限定|この記事は会員限定|ログイン"
)
_FURTHER = (
    r"(?:read|see|watch|learn|find out|explore)(?: also| more| next| further)?\s*[:：>»]|read (?:more|next|also)|see also|also read|more (?:from|on|about|news|stories)\b|related\b|recommended|"
    r"recommendations|you (?:may|might) (?:also )?(?:like|be interested)|up next|explore further|don'?t miss|trending|most (?:read|popular|viewed)|popular searches|top stories|"
    r"lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|artikel|aus)|auch interessant|das könnte sie|die redaktion empfiehlt|weitere (?:artikel|meldungen|themen)|zum thema|"
    r"lea (?:también|más)|te puede interesar|más (?:información|noticias|sobre)|noticias relacionadas|leia (?:também|mais)|veja também|saiba mais|"
    r"à lire (?:aussi|également)|lire (?:aussi|également|la suite)|sur le même (?:sujet|thème)|leggi anche|potrebbe interessarti|läs (?:också|även|mer)|les (?:også|mer)|læs også|"
    r"czytaj (?:także|też|również|więcej)|zobacz (?:też|także|również)|przeczytaj|читайте (?:также|ещё|еще)|материалы по теме|baca (?:juga|artikel)|lihat juga|اقرأ (?:أيضا|المزيد)|"
    r"متعلقہ|相关(?:阅读|新闻|报道|链接|文章|推荐|专题|资讯|稿件)|相關(?:閱讀|新聞|報導|文章)|延伸(?:阅读|閱讀)|推荐(?:阅读|文章|内容)?|热门(?:推荐|文章|新闻|点击)|猜你喜欢|更多(?:新闻|精彩|报道|资讯|内容)?|"
    r"点击(?:查看|进入|阅读)|阅读(?:下一篇|全文|原文|更多|剩余全文)|下一篇|上一篇|返回(?:首页|列表|搜狐|上一页)|为您推荐|精彩推荐|编辑推荐|往期(?:回顾|推荐)|今日推荐|幻灯欣赏|"
    r"関連(?:記事|キーワード|ニュース|リンク)?|あわせて読みたい|おすすめ|この記事を読んだ|こちらも|続きを読む|次の記事|前の記事|人気記事|アクセスランキング|관련\s?(?:기사|뉴스)"
)
_OTHER = (
    r"advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|reklama?|реклама|广告|廣告|iklan|annons|annonse|スポンサーリンク|"
    r"[【\[]?关闭[】\]]?|(?:\d+ )?comments?\b|\d*\s*kommentare|leave a (?:comment|reply)|post a comment|发表评论|我要评论|网友评论|最新评论|查看评论|评论区|コメント|"
    r"tags?\s*[:：]|topics?\s*[:：]?$|keywords?\s*[:：]?$|filed under|categor(?:y|ies)\s*[:：]|schlagworte?|etiquetas?|标签|關鍵字|关键[字词]|責編|"
    r"skip to|back to top|nach oben|open in app|loading|error loading|close$|caption$|photo \d+ of \d+|image \d+ of \d+|view (?:all|gallery|photos)|"
    r"\d+ ?(?:min(?:utes?)?|分钟)(?: read| lesezeit| de lectura)?$|reading time|lesezeit|下载附件|文档附件|上一页|下一页|第\d+页|首页$|"
    r"(?:all rights reserved|copyright|©|\(c\)\s?\d{4}|版权所有|版權所有|转载请注明|本文来源|来源[:：]|原文链接|免责声明|声明[:：]|特别声明|平台声明|版权声明|版权与免责声明|.{0,12}版权与免责声明|.{0,6}反侵权公告)|"
    r"powered by|editor'?s? (?:picks|note)?[:：]?$|contact (?:us|the author)|have a (?:story|tip)|corrections?[:：]?$|citation\s*:|provided by\b|this document is subject to copyright"
)
_LINE = re.compile(rf"^\W*(?:{_SHARE}|{_SUBSCRIBE}|{_FURTHER}|{_OTHER})", re.IGNORECASE)
_ENDS = re.compile(rf"^\W*(?:{_FURTHER}|.{{0,12}}版权与免责声明|.{{0,6}}反侵权公告|版权声明|免责声明|发表评论|网友评论|最新评论|leave a (?:comment|reply)|comments?$|\d+ comments?$|about the author)", re.IGNORECASE)
_LONG = re.compile(
    r"^\W*(?:by sign(?:ing)? up|this document is subject to copyright|sign up (?:for|to)|subscribe (?:to|for|now)|(?:①|②|③|④|一、)?\s*凡(?:本网|本站|注明)|本网站?所有|本文仅代表|"
    r"特别声明|免责声明|版权声明|平台声明|根据《中华人民共和国著作权法》|die mit einem symbol|citation:|ihr browser ist veraltet|this article was (?:originally )?published|"
    r"this (?:story|post|article) (?:was|is) (?:part|sponsored)|disclaimer|the views expressed|we use cookies|このサイトでは)|(?:未经授权不得转载|违者必究|追究(?:其)?(?:相关)?法律责任)[。；]?$",
    re.IGNORECASE,
)


_COMMENTS = re.compile(
    r"^\W*(?:(?:top |reader |all |recent |latest |popular |user )*(?:rated )?comments?(?: on.{0,60})?|\d+ (?:comments?|thoughts? on|responses? to|replies)|"
    r"(?:join|start) the (?:discussion|conversation)|leave a (?:comment|reply)|post a comment|what do you think|\d* ?kommentare?|diskutieren sie|"
    r"\d* ?comentarios|\d* ?commentaires|commenti|комментарии|コメント(?:一覧)?|(?:发表|网友|最新|热门|全部|精彩)评论|评论区|我来说两句|网友跟贴)\W*\d*\W*$",
    re.IGNORECASE,
)


def opens_comments(text: str) -> bool:
    """Whether a line opens what readers wrote under a story."""
    return len(text) <= 80 and bool(_COMMENTS.match(text))


def is_boilerplate(text: str) -> bool:
    """Whether a line belongs to the publisher's frame and not to the story."""
    if len(text) > MAX_LINE:
        return bool(_LONG.search(text))
    match = _LINE.match(text)
    if match is None:
        return bool(_LONG.search(text))
    rest = len(text) - match.end()
    return rest <= 60 or not _tells(text) or bool(_LONG.search(text))


def ends_story(text: str) -> bool:
    """Whether a line opens what follows a story: related stories, comments, legal notes."""
    return len(text) <= 60 and bool(_ENDS.match(text)) and not _tells(text)


def _tells(text: str) -> bool:
    """Whether a line reads like a sentence of a story: it ends like one and is long enough."""
    return len(text) > 60 and text.rstrip("”\"»'")[-1:] in ".。!！?？"
