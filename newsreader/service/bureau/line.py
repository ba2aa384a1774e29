"""The line to one bureau: starts its process, carries wishes there, and shares out what comes back; for `caller.py`."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from itertools import count

import msgspec

from newsreader.errors import Interrupted
from newsreader.service.bureau import frames
from newsreader.service.bureau.frames import Asked, Call, Done, Dropped, Enough, Reply, Told, Trouble, Wish
from newsreader.text.language import _

PATIENCE = 5.0
"""Seconds in which a bureau has to end what it was doing once the line is closed."""


class Line:
    """One process and the socket to it; it is `open` until the process ends or the line is closed."""

    def __init__(
        self, process: asyncio.subprocess.Process, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._process = process
        self._reader = reader
        self._writer = writer
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Queue[Reply]] = {}
        self.open = True
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, command: Sequence[str]) -> Line:
        """Start the process. Its standard input is the socket; what it prints goes nowhere.

        It looks for modules where this program does, and in no folder that it happens to be started in. A session of
        its own keeps the terminal's signals from it: it ends when the line does.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=theirs.fileno(),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                env=os.environ | {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                start_new_session=True,
            )
        reader, writer = await asyncio.open_connection(sock=ours, limit=frames.LONGEST)
        return cls(process, reader, writer)

    async def ask(self, wish: Wish, stop: asyncio.Event | None = None) -> AsyncGenerator[Told | Done, None]:
        """Send a wish and yield what is told of it, to `Done`; raises the error that ended it.

        Setting `stop` asks it to end in order; closing the iterator drops it.
        """
        number = next(self._numbers)
        replies = self._waiting[number] = asyncio.Queue()
        self._say(Asked(number=number, wish=wish))
        stopping = None if stop is None else asyncio.create_task(self._pass_on(stop, number))
        over = False
        try:
            while not over:
                reply = await replies.get()
                over = not isinstance(reply, Told)
                if isinstance(reply, Trouble):
                    raise frames.error_of(reply)
                yield reply
        finally:
            del self._waiting[number]
            if stopping is not None:
                stopping.cancel()
            if not over:
                self._say(Dropped(number=number))

    async def close(self) -> None:
        """Hang up, and wait for the process to end; one that does not is ended."""
        self._writer.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), PATIENCE)
        if self._process.returncode is None:
            self._process.kill()
        await self._listening

    async def _pass_on(self, stop: asyncio.Event, number: int) -> None:
        await stop.wait()
        self._say(Enough(number=number))

    def _say(self, frame: Call) -> None:
        if self.open:
            self._writer.write(frames.line(frame))

    async def _listen(self) -> None:
        """Share out what comes back, until the bureau is silent; then tell everybody who waits why."""
        decoder = msgspec.json.Decoder[Reply](Reply)
        with suppress(OSError):
            async for words in self._reader:
                reply = decoder.decode(words)
                if reply.number in self._waiting:
                    self._waiting[reply.number].put_nowait(reply)
        self.open = False
        self._writer.close()
        why = _ended(await self._process.wait())
        for number, replies in self._waiting.items():
            replies.put_nowait(frames.trouble(number, Interrupted(why)))


def _ended(code: int) -> str:
    how = signal.Signals(-code).name if code < 0 else _("exit code {code}").format(code=code)
    return _(
        "The part of newsreader that fetches has ended ({how}). What had arrived is kept; the next wish starts it anew."
    ).format(how=how)
