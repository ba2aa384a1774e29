"""Run by test_faults without a network: fetches from a known address and from a name, and prints what is said."""

from __future__ import annotations

import asyncio

from newsreader.errors import FetchError
from newsreader.fetch.client import Request
from tests.fetch.desk import desk


async def known(host: str, port: int) -> list[str]:
    return ["93.184.216.34"]


async def main() -> None:
    async with desk(resolve=known) as client:
        for url in ("http://93.184.216.34/", "http://news.example.cn/"):
            try:
                await client.get(Request(url, pace=0))
            except FetchError as error:
                print(f"{type(error).__name__}: {error}")


asyncio.run(main())
