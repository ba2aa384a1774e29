"""Knows by its name what stands around a story: navigation, comments, share rows, newsletters, teasers; for `story`.

The rules are words of class and id attributes that publishers everywhere use, never those of one publisher.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import words

_NOISE = re.compile(
    r"(?:^|[\s_-])(?:"
    r"comments?|commentlist|disqus|respond|replies|pinglun|pl-?list|"
    r"related\w*|relate|recommend\w*|recirc\w*|more-?(?:stories|news|articles|on|from|like|reading)|read-?(?:more|next|also|on)|further-?reading|"
    r"see-?also|also-?read|up-?next|next-?(?:article|story|post)|prev-?next|most-?(?:read|viewed|popular)|popular|trending|hot-?news|rank\w*|"
    r"outbrain|taboola\w*|sponsor\w*|promo\w*|advert\w*|ads?|ad-?(?:box|slot|unit|wrapper|container|banner)s?|adv|banner|native-?ad|dfp|"
    r"share\w*|sharing|social\w*|shr|addthis\w*|sns|bdshare\w*|jiathis\w*|follow-?\w*|likes?|"
    r"newsletter\w*|subscri\w*|sign-?up|signup|register|paywall-?\w*|login|donat\w*|membership|"
    r"breadcrumbs?|crumbs?|nav\w*|menu\w*|sub-?menu|tabs?|pagination|pager|page-?nav|toolbar|tools?|"
    r"foot(?:er)?|site-?footer|copyright|banquan|disclaimer|legal|cookie\w*|gdpr|consent|modal|popup|overlay|lightbox|tooltip|"
    r"sidebar|side-?bar|side|rail|right-?(?:col\w*|rail|bar)|aside|widget\w*|"
    r"tags?|tag-?list|keywords?|topics?|categories|post-?meta|entry-?meta|article-?meta|meta|byline\w*|authors?-?(?:bio|box|info|card|details?)|bio|about-?author|"
    r"print-?(?:only|hide)|no-?print|screen-?reader\w*|sr-?only|visually-?hidden|hidden|hide|skip-?\w*|"
    r"teaser\w*|playlist|carousel|timestamp|dateline|"
    r"qr-?code|ewm|erweima|xiangguan|tuijian|xgxw|hotnews|zrbj|zebian|ep-?editor|"
    r"toc|edit-?section|mw-editsection|reference\w*|reflist|footnotes?"
    r")(?=$|[\s_-])"
)
_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "toolbar"}
)
_TAGS = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_noise(element: HtmlElement) -> bool:
    """Whether tag, role, names or style of an element say that no story stands in it."""
    if element.tag == "article":
        return False
    if element.tag in _TAGS or (element.get("role") or "") in _ROLES or element.get("hidden") is not None:
        return True
    names = words(element)
    if len(names) > 1 and _NOISE.search(names):
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))

_STORY = re.compile(
    r"(?:^|[\s_-])(?:(?:article|story|post|entry|news|blog|main|page|detail|text|art|body|rich)[_-]*(?:body|content|contents|text|copy|detail|main|txt|con)"
    r"|(?:content|body|text)[_-]*(?:article|body|text|detail|main|news)|articlebody|trs_editor|endtext|zhengwen|js_content|content_area|entry|article|artibody|instapaper_body|e-content)"
    r"(?:$|[\s_-])|article_?body|story_?body|entry_?body|post_?body"
)


def is_story(element: HtmlElement) -> bool:
    """Whether markup or names of an element say that a story stands in it."""
    if element.tag == "article" or "articlebody" in (element.get("itemprop") or "").lower():
        return True
    names = words(element)
    return len(names) > 1 and bool(_STORY.search(names))
