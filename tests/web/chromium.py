"""A real browser without a window, driven over its DevTools protocol: opens a page, types, reads, takes pictures."""

from __future__ import annotations

import asyncio
import base64
import itertools
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
from aiohttp import ClientSession, ClientWebSocketResponse

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60.0

_KEEP_WHAT_IS_DRAWN = """
    window.drawn = new Set();
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      for (const letter of text) window.drawn.add(letter);
      return draw.call(this, text, ...where);
    };
"""
"""The page draws its letters on a canvas, each once: they are kept here."""


def found() -> str | None:
    """The browser of this machine, or none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """A page that is open in the browser."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, object]]] = {}
        self.frames = b""
        """All that came over the page's own connection."""
        self.asked: list[str] = []
        """Every address that the page asked for."""
        self.errors: list[str] = []
        """What the browser complained of: scripts that failed, and what the page's policy forbade."""

    async def listen(self) -> None:
        """Take in what the browser tells, for as long as it is there."""
        async for message in self._socket:
            told = msgspec.json.decode(message.data, type=dict[str, object])
            number = told.get("id")
            if isinstance(number, int):
                self._answers.pop(number).set_result(told)
            else:
                self._note(str(told["method"]), msgspec.convert(told["params"], dict[str, object]))

    def _note(self, event: str, about: dict[str, object]) -> None:
        match event, about:
            case "Network.webSocketFrameReceived", {"response": {"payloadData": str(payload), "opcode": 2}}:
                self.frames += base64.b64decode(payload)
            case "Network.requestWillBeSent", {"request": {"url": str(url)}}:
                self.asked.append(url)
            case "Runtime.exceptionThrown", _:
                self.errors.append(str(about))
            case "Log.entryAdded", {"entry": {"level": "error", "text": str(text)}}:
                self.errors.append(text)

    async def do(self, method: str, **parameters: object) -> dict[str, object]:
        """Ask the browser for something, and give what it answers."""
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        told = await answer
        assert "error" not in told, told
        return msgspec.convert(told["result"], dict[str, object])

    async def open(self, url: str) -> None:
        """Go to an address."""
        for room in ("Page", "Network", "Runtime", "Log"):
            await self.do(f"{room}.enable")
        await self.do("Page.addScriptToEvaluateOnNewDocument", source=_KEEP_WHAT_IS_DRAWN)
        await self.do("Emulation.setFocusEmulationEnabled", enabled=True)
        await self.do("Page.navigate", url=url)

    async def type(self, text: str) -> None:
        """Type letters into the page."""
        for letter in text:
            await self.do("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            await self.do("Input.dispatchKeyEvent", type="keyUp", key=letter)

    async def evaluate(self, script: str) -> object:
        """What a script in the page comes to."""
        answer = await self.do("Runtime.evaluate", expression=script, returnByValue=True)
        return msgspec.convert(answer["result"], dict[str, object]).get("value")

    async def draws(self, text: str) -> None:
        """Wait until the page has drawn every letter of a text."""
        async with asyncio.timeout(PATIENCE):
            while not set(text) <= set(msgspec.convert(await self.evaluate("[...window.drawn]"), list[str])):
                await asyncio.sleep(0.05)

    async def picture(self) -> bytes:
        """A picture of the page, as PNG."""
        answer = await self.do("Page.captureScreenshot", format="png")
        return base64.b64decode(str(answer["data"]))

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE):
            while not seen():
                await asyncio.sleep(0.05)


@asynccontextmanager
async def browser(program: str, folder: Path, *, size: tuple[int, int] = (1200, 800)) -> AsyncIterator[Page]:
    """Start the browser with nothing of anybody's in it, and end it."""
    process = subprocess.Popen(
        [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-sync", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0",
            "--hide-scrollbars",
            f"--user-data-dir={folder}", f"--window-size={size[0]},{size[1]}", "about:blank",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with ClientSession() as session:
            address = await _address(session, folder / "DevToolsActivePort")
            async with session.ws_connect(address, max_msg_size=0) as socket:
                page = Page(socket)
                listening = asyncio.create_task(page.listen())
                yield page
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
    finally:
        process.terminate()
        process.wait()


async def _address(session: ClientSession, file: Path) -> str:
    """Where the browser's first page can be spoken to."""
    async with asyncio.timeout(PATIENCE):
        while not file.exists() or not file.read_text().strip():
            await asyncio.sleep(0.05)
    port = file.read_text().split()[0]
    async with session.get(f"http://127.0.0.1:{port}/json") as answer:
        pages = msgspec.json.decode(await answer.read(), type=list[dict[str, object]])
    return next(str(page["webSocketDebuggerUrl"]) for page in pages if page["type"] == "page")
