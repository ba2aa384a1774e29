"""Small pages for the tests of this room."""

from __future__ import annotations

from datetime import UTC, datetime

from newsreader.model import Page

NOW = datetime(2026, 3, 12, 12, tzinfo=UTC)


def page(url: str, text: str, content_type: str = "") -> Page:
    headers = {"content-type": content_type} if content_type else {}
    return Page(url=url, requested=url, status=200, headers=headers, body=text.encode(), fetched=NOW)


def feed(*items: tuple[str, str, str]) -> str:
    """A feed with items of title, address and date."""
    rows = "".join(
        f"<item><title>{title}</title><link>{url}</link><pubDate>{date}</pubDate></item>" for title, url, date in items
    )
    return f'<rss version="2.0"><channel><title>Post</title>{rows}</channel></rss>'


def list_page(*items: tuple[str, str], extra: str = "") -> str:
    """A page with a list of headlines of title and address."""
    rows = "".join(f'<li class="row"><a href="{url}">{title}</a></li>' for title, url in items)
    return f"<html><head><title>List</title></head><body><main><ul>{rows}</ul></main>{extra}</body></html>"


def story(title: str = "修桥的人回来了", crumb: str = "") -> str:
    """An article page."""
    words = "".join(
        f"<p>第{number}段：桥修好了，河两岸的人走过来看，都说比从前稳当，也比从前好看得多。</p>" for number in range(4)
    )
    body = f"{crumb}<h1>{title}</h1><div class='text'>{words}</div>"
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"
