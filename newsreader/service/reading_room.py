"""Reads pages in a process of its own, so that a bulk download is felt neither by the screen nor by the network.

Reading a page is pure and takes some ten milliseconds of Python, which would hold up everything else in the program for
as long. The download opens the room when there is enough to read.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr
from multiprocessing.connection import wait

from newsreader.extract.article import ArticlePage
from newsreader.model import Page
from newsreader.service.desk import Desk
from newsreader.sources import reading
from newsreader.sources.definition import Definition

WORTH = 30
"""From so many stories on, starting a process costs less than it saves."""


class ReadingRoom:
    """One process that reads; where it cannot be started, or dies of a page, the background thread reads instead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pool: ProcessPoolExecutor | None = None
        self._broken = False

    def open(self, stories: int) -> None:
        """Start the process if so many stories are worth it."""
        if stories >= WORTH and self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            with redirect_stderr(sys.__stderr__):  # a full-screen program's own has no number to hand on
                self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_settle)
                self._pool.submit(os.getpid)

    async def read(self, definition: Definition | None, page: Page) -> ArticlePage:
        """Read one page, as `reading.read_article` does."""
        if self._pool is not None and not self._broken:
            try:
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(self._pool, reading.read_article, definition, page)
            except (BrokenProcessPool, OSError):
                self._broken = True
        return await self._desk.background.run(lambda _: reading.read_article(definition, page))

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _settle() -> None:
    """Leave Ctrl-C to the program, and end with it, also when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
