"""The whole article, where a feed carries it; only `feed` may call it."""

from __future__ import annotations

from newsreader.extract.feed_entry import RawEntry
from newsreader.extract.feed_text import title_line, without_more
from newsreader.extract.language import language_of
from newsreader.extract.story.blocks import block_of
from newsreader.extract.story.captions import attach
from newsreader.extract.story.trim import trimmed
from newsreader.extract.story.walk import walk
from newsreader.extract.tree import parse
from newsreader.model import Article, Block, Comments, Headline, Paragraph, Picture
from newsreader.text.safe import clean, clean_line
from newsreader.text.urls import web_url

WHOLE = 600
"""Characters that a text needs to pass for a whole story; anything shorter is a teaser, and opens its page."""
_OPEN_ENDS = ("…", "...", "[…]", "[...]", "more", "»", "全文")


def whole_article(
    entry: RawEntry, headline: Headline, pictures: tuple[Picture, ...], base: str, language: str
) -> Article | None:
    """The story as the feed itself tells it; `None` when the feed only announces it."""
    if not may_be_whole(entry):
        return None
    markup, is_html = (entry.content, entry.content_html) if entry.content else (entry.summary, entry.summary_html)
    blocks = _html_blocks(markup, base, headline.title) if is_html else _plain_blocks(markup)
    if not _is_whole(blocks, headline, taught=bool(entry.content)):
        return None
    shown = {block.url for block in blocks if isinstance(block, Picture)}
    lead = tuple(picture for picture in pictures[:1] if not shown)
    return Article(
        url=headline.url,
        title=headline.title,
        published=headline.published,
        source=clean_line(entry.source, 200) or None,
        authors=tuple(filter(None, (clean_line(title_line(name, markup=True), 100) for name in entry.authors))),
        section=clean_line(entry.section, 100) or None,
        language=language_of(_words(blocks), language),
        lead_picture=headline.picture,
        comments=_comments(entry, base),
        blocks=lead + blocks,
    )


def may_be_whole(entry: RawEntry) -> bool:
    """Whether what an entry says is long enough to be a story; a quick look, before it is read."""
    return len(entry.content or entry.summary) >= WHOLE


def _is_whole(blocks: tuple[Block, ...], headline: Headline, taught: bool) -> bool:
    """Whether the text is the story: long, in paragraphs, not cut; most descriptions are teasers."""
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    letters = sum(map(len, texts))
    dense = headline.title[:1] > "\u2e80"  # Chinese and Japanese say more with less
    if letters < (WHOLE if taught else 2 * WHOLE) // (3 if dense else 1) or len(texts) < 2:
        return False
    return not texts[-1].rstrip("]）) ").lower().endswith(_OPEN_ENDS)


def _html_blocks(markup: str, base: str, title: str) -> tuple[Block, ...]:
    """The blocks of a story in markup, read as those of a page are; all of it is the story, so nothing is chosen."""
    walked = walk(parse(f"<div>{markup}</div>"))
    captions = attach(walked, set())
    kept = trimmed(walked, [i for i in range(len(walked.pieces)) if i not in captions], title)
    blocks = [block for i in kept if (block := block_of(walked.pieces[i], base))]
    if blocks and isinstance(blocks[-1], Paragraph) and not without_more(blocks[-1].text):
        blocks.pop()
    return tuple(blocks)


def _plain_blocks(text: str) -> tuple[Block, ...]:
    lines = (" ".join(line.split()) for line in clean(text).splitlines())
    return tuple(Paragraph(text=line) for line in lines if line)


def _words(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.text for block in blocks[:40] if isinstance(block, Paragraph))


def _comments(entry: RawEntry, base: str) -> Comments:
    count = entry.comment_count
    known = int(count) if count.isascii() and count.isdigit() and len(count) < 9 else None
    return Comments(count=known, url=web_url(entry.comments, base) if entry.comments else None)
