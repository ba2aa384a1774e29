"""Knows by their names the boxes that stand around a story, and those that hold one; for `choice`.

The rules are words of class and id attributes that publishers everywhere use, never those of one publisher.  Some words
are sure; others (“widget”, “aside”) also name boxes of the story itself, so that `choice` looks at what is inside.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import words

NONE, DOUBTFUL, SURE, CERTAIN = range(4)
"""How far a box says that it is noise: not at all, by a word that may mean else, by its names, by its tag."""

_SURE = re.compile(
    r"(?:^|[\s_-])(?:"
    r"comments?|commentlist|disqus|respond|replies|pinglun|pl-?list|"
    r"related\w*|relate|recommend\w*|recirc\w*|more-?(?:stories|news|articles|on|from|like|reading)|"
    r"read-?(?:more|next|also|on)|further-?reading|see-?also|also-?read|up-?next|next-?(?:article|story|post)|"
    r"prev-?next|"
    r"most-?(?:read|viewed|popular)|popular|trending|hot-?news|rank\w*|"
    r"outbrain|taboola\w*|sponsor\w*|promo\w*|advert\w*|ads?|ad-?(?:box|slot|unit|wrapper|container|banner)s?|adv|"
    r"native-?ad|dfp|"
    r"share\w*|sharing|social\w*|shr|addthis\w*|sns|bdshare\w*|jiathis\w*|follow-?\w*|"
    r"newsletter\w*|subscri\w*|sign-?up|register|login|donat\w*|membership|"
    r"breadcrumbs?|crumbs?|nav\w*|menu\w*|sub-?menu|pagination|pager|page-?nav|toolbar|"
    r"(?<!figure-)(?<!image-)(?<!card-)foot(?:er)?|site-?footer|copyright|banquan|disclaimer|legal|cookie\w*|gdpr|"
    r"consent|modal|popup|overlay|tooltip|"
    r"sidebar|side-?bar|right-?(?:col\w*|rail|bar)|"
    r"print-?(?:only|hide)|no-?print|screen-?reader\w*|sr-?only|visually-?hidden|skip-?\w*|"
    r"teaser\w*|playlist|carousel|about-?author|authors?-?(?:bio|box|info|card|details?)|"
    r"qr-?code|ewm|erweima|xiangguan|tuijian|xgxw|hotnews|zrbj|zebian|ep-?editor|toc|edit-?section|mw-editsection|"
    r"reflist"
    r")(?=$|[\s_-])"
)
_DOUBTFUL = re.compile(
    r"(?:^|[\s_-])(?:(?<!elementor-)(?<!article-)widget\w*|paywall-?\w*|aside|side|rail|right|banner|tools?|tabs?|"
    r"likes?|lightbox|tags?|tag-?list|keywords?|topics?|"
    r"categories|post-?meta|entry-?meta|article-?meta|meta|byline\w*|bio|hidden|hide|timestamp|dateline|"
    r"reference\w*|footnotes?)"
    r"(?=$|[\s_-])"
)
_STORY = re.compile(
    r"(?:^|[\s_-])(?:"
    r"(?:article|story|post|entry|news|blog|main|page|detail|text|art|body|rich)[_-]*"
    r"(?:body|content|contents|text|copy|detail|main|txt|con)|"
    r"(?:content|body|text)[_-]*(?:article|body|text|detail|main|news)|articlebody|trs_editor|endtext|zhengwen|"
    r"js_content|"
    r"content_area|entry|article|artibody|instapaper_body|e-content)(?:$|[\s_-])|article_?body|story_?body|"
    r"entry_?body|post_?body"
)
_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "toolbar"}
)
_NEVER = frozenset({"nav", "footer", "dialog", "menu"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def noise_of(element: HtmlElement) -> int:
    """How far tag, role, names or style of an element say that no story stands in it."""
    if element.tag in {"html", "body", "article", "a", "img", "picture"}:
        return NONE
    if element.tag in _NEVER:
        return CERTAIN
    if element.tag == "form" or (element.get("role") or "") in _ROLES or element.get("hidden") is not None:
        return SURE
    names = words(element)
    if len(names) > 1 and _SURE.search(names):
        return DOUBTFUL if element.tag == "p" else SURE
    style = element.get("style")
    if style and _HIDDEN.search(style):
        return SURE
    if element.tag == "aside" or (len(names) > 1 and _DOUBTFUL.search(names)):
        return DOUBTFUL
    return NONE


def is_story(element: HtmlElement) -> bool:
    """Whether markup or names of an element say that a story stands in it."""
    if element.tag == "article" or "articlebody" in (element.get("itemprop") or "").lower():
        return True
    names = words(element)
    return len(names) > 1 and bool(_STORY.search(names))
