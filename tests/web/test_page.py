"""The paper in a web page: the same program, for those who may see it, with nothing from outside."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PIL import Image

from newsreader.settings import Home
from newsreader.web.admission import Admission, is_loopback, is_own_page
from tests.ui.press import home_below, print_paper
from tests.web import chromium

BROWSER = chromium.found()
TITLE = "老戏台重新亮灯"


class Served:
    """`newsreader serve` as it runs, and the address that it printed."""

    def __init__(self, folder: Path, *words: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newsreader", "serve", "--port", str(self.port), *words],
            env={**os.environ, "NEWSREADER_HOME": str(folder), "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def end(self) -> int:
        """Press Ctrl+C, as it were."""
        self._process.terminate()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return self._process.wait()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = home_below(tmp_path / "home", settings="plain = true\n")  # which is for terminals, not for pages
    print_paper(home)
    return home


@pytest.fixture
def served(tmp_path: Path, home: Home) -> Iterator[Served]:
    running = Served(tmp_path / "home")
    yield running
    running.end()


def test_it_is_served_to_this_machine_alone_and_nothing_in_it_is_from_outside(served: Served) -> None:
    assert served.address == f"http://127.0.0.1:{served.port}/"
    answer = httpx.get(served.address)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert not re.findall(r'(?:src|href)="(?!/|data:)', answer.text)
    assert "googleapis" not in answer.text
    for path in re.findall(r'"(/static/[^"]+)"', answer.text):
        assert httpx.get(f"http://127.0.0.1:{served.port}{path}").status_code == 200, path


def test_another_site_can_neither_pass_for_this_machine_nor_connect(served: Served) -> None:
    assert httpx.get(served.address, headers={"Host": "evil.example"}).status_code == 403
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Origin": "http://evil.example"}
    assert httpx.get(f"{served.address}ws", headers=upgrade).status_code == 403
    assert httpx.get(f"{served.address}ws").status_code == 403


def test_any_other_host_demands_the_secret_of_the_address(tmp_path: Path, home: Home) -> None:
    running = Served(tmp_path / "home", "--host", "0.0.0.0")
    try:
        token = re.search(r"\?token=(.{20,})$", running.address)
        assert token is not None
        here = f"http://127.0.0.1:{running.port}/"
        with httpx.Client() as reader:
            assert reader.get(here).status_code == 403
            assert reader.get(f"{here}?token=guess").status_code == 403
            assert reader.get(f"{here}static/js/textual.js").status_code == 403
            moved = reader.get(f"{here}?token={token[1]}")
            assert moved.status_code == 303
            assert moved.headers["location"] == "/"
            assert "HttpOnly" in moved.headers["set-cookie"]
            assert "SameSite=Strict" in moved.headers["set-cookie"]
            assert reader.get(here).status_code == 200
    finally:
        running.end()


def test_a_port_that_is_taken_is_said_in_words(tmp_path: Path, home: Home, served: Served) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", "serve", "--port", str(served.port)],
        env={**os.environ, "NEWSREADER_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert f"port {served.port}" in done.stderr
    assert "--port" in done.stderr


@pytest.mark.parametrize(
    ("host", "ours"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("paper.lan", False)],
)
def test_only_loopback_does_without_a_secret(host: str, ours: bool) -> None:
    assert is_loopback(host) is ours
    assert (Admission(host).token == "") is ours


def test_the_page_is_known_by_where_it_comes_from() -> None:
    assert is_own_page({"Host": "127.0.0.1:8765", "Origin": "http://127.0.0.1:8765"})
    assert not is_own_page({"Host": "127.0.0.1:8765", "Origin": "http://127.0.0.1:9"})
    assert not is_own_page({"Host": "127.0.0.1:8765"})


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
async def test_in_a_real_browser_the_paper_is_drawn_and_takes_keys(tmp_path: Path, served: Served) -> None:
    assert BROWSER is not None
    async with chromium.browser(BROWSER, tmp_path / "profile") as page:
        await page.open(served.address)
        await page.until(lambda: TITLE.encode() in page.frames)
        await page.type("j")
        await page.type("s")
        await page.until(lambda: b"Starred" in page.frames)
        await page.type("\r")
        await page.until(lambda: "第1段".encode() in page.frames)
        await page.draws(f"{TITLE}★第1段")
        picture = await page.picture()
        assert not page.errors
        assert all(url.startswith((served.address, "data:", "ws://127.0.0.1")) for url in page.asked), page.asked
    file = tmp_path / "page.png"
    file.write_bytes(picture)
    with Image.open(file) as image:
        assert image.size[0] == 1200
        assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 50
