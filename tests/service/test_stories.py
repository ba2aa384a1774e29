"""Opening a story: the stored one, else all its pages, joined once and in order."""

from __future__ import annotations

import pytest

from newsreader.errors import FetchError, NotAnArticle, UnknownArticle, UsageError
from newsreader.library import Library
from newsreader.model import Paragraph, Stored
from tests.newsroom import Newsroom
from tests.service.conftest import MORNING, NOON, SENTENCES, front, receipt_of, story

BASE = "/city/content/2026-03/12/content_9100001"


def paragraphs(stored: Stored) -> list[str]:
    assert stored.article is not None
    return [block.text for block in stored.article.blocks if isinstance(block, Paragraph)]


def pager(number: int, pages: int) -> str:
    links = "".join(
        f'<a href="{BASE}{"" if page == 1 else f"_{page}"}.htm"{" class=current" if page == number else ""}>{page}</a> '
        for page in range(1, pages + 1)
    )
    return f'<div id="displaypagenum">{links}</div>'


async def test_a_story_of_three_pages_is_joined_in_order(paper: Library, newsroom: Newsroom) -> None:
    for page in (1, 2, 3):
        name = f"{BASE}{'' if page == 1 else f'_{page}'}.htm"
        newsroom.page(name, story("三座桥", *SENTENCES[2 * page - 2 : 2 * page], more=pager(page, 3)))
    article = await paper.open_url(newsroom.url(f"{BASE}.htm"))
    assert paragraphs(paper.stored(article)) == list(SENTENCES)


async def test_a_loop_of_pages_ends(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(f"{BASE}.htm", story("圆环", *SENTENCES[:3], more=pager(1, 2)))
    newsroom.page(f"{BASE}_2.htm", story("圆环", *SENTENCES[3:], more=f'<a href="{BASE}.htm">下一页</a>' + pager(2, 2)))
    article = await paper.open_url(newsroom.url(f"{BASE}.htm"))
    assert paragraphs(paper.stored(article)) == list(SENTENCES)
    assert len(newsroom.asked) == 2


async def test_what_is_stored_is_not_fetched_again(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page("/city/index.htm", front(MORNING))
    newsroom.page(f"{BASE}.htm", story(MORNING, *SENTENCES))
    await receipt_of(paper.refresh(force=True))
    (article,) = paper.order()
    assert paper.stored(article).article is None
    first = await paper.open_article(article)
    newsroom.close()
    assert paragraphs(await paper.open_article(article)) == paragraphs(first) == list(SENTENCES)


async def test_an_address_opened_by_hand_joins_the_store(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page("/elsewhere/1.html", story("别处的消息", *SENTENCES))
    article = await paper.open_url(newsroom.url("/elsewhere/1.html"))
    assert await paper.open_url(newsroom.url("/elsewhere/1.html#top")) == article
    assert article in paper.order()


async def test_what_cannot_be_opened_is_said_in_words(paper: Library, newsroom: Newsroom) -> None:
    with pytest.raises(UsageError, match="http"):
        await paper.open_url("ftp://news.example/1")
    with pytest.raises(FetchError, match="404"):
        await paper.open_url(newsroom.url("/missing.htm"))
    newsroom.page(
        "/empty.htm", "<html><head><title>404错误信息</title></head><body><a href='/'>返回首页</a></body></html>"
    )
    with pytest.raises(NotAnArticle):
        await paper.open_url(newsroom.url("/empty.htm"))
    with pytest.raises(UnknownArticle, match="4711"):
        await paper.open_article(4711)
    assert len(paper.order()) == 0


async def test_marks_are_taken_back_by_name(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page("/city/index.htm", front(MORNING, NOON))
    await receipt_of(paper.refresh(force=True))
    ids = list(paper.order())
    await paper.mark(ids[:1], starred=True, name="1 starred")
    await paper.mark(ids, read=True, name="2 read in 城市")
    assert paper.sections()[0].unread == 0
    undone = await paper.undo()
    assert undone is not None
    assert undone.name == "2 read in 城市"
    assert paper.sections()[0].unread == 2
    assert [row.starred for row in paper.rows(ids)] == [True, False]
    await paper.undo()
    assert await paper.undo() is None


async def test_the_position_is_kept(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page("/elsewhere/1.html", story("别处的消息", *SENTENCES))
    article = await paper.open_url(newsroom.url("/elsewhere/1.html"))
    await paper.keep_position(article, 4)
    assert paper.stored(article).status.position == 4
