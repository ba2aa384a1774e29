from __future__ import annotations

import subprocess
import sys


def test_the_client_loads_httpx_only_at_its_first_request() -> None:
    script = """
import sys
import newsreader.fetch.client, newsreader.fetch.freshness, newsreader.fetch.politeness
heavy = {"httpx", "httpcore", "h11", "anyio", "urllib.request", "http.client"}
print(sorted(heavy & sys.modules.keys()))
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout == "[]\n"
