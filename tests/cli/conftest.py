"""A shell with a home of its own, and the sample paper on loopback among its sources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsreader.sample import SamplePaper
from newsreader.settings import Home
from newsreader.sources.registry import Registry


class Shell:
    """Runs `newsreader` as a person would, with a home folder that nothing else uses."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = Home.below(root)

    def __call__(self, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        environment |= {"NEWSREADER_HOME": str(self.root), "PYTHONWARNINGS": "error", "LANG": "C.UTF-8"}
        command = [sys.executable, "-m", "newsreader", *words]
        done = subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=120, check=False)
        return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())

    def json(self, *words: str) -> object:
        """The one JSON document of a command that does its work."""
        done = self(*words, "--json")
        assert done.returncode == 0, done.stderr
        document: object = json.loads(done.stdout)
        return document


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "home")


@pytest.fixture(scope="session")
def sample() -> Iterator[SamplePaper]:
    with SamplePaper(port=0) as paper:
        yield paper


@pytest.fixture
def subscribed(shell: Shell, sample: SamplePaper) -> Shell:
    """A shell whose only source is the sample paper, nothing fetched yet."""
    sample.install(shell.home.config)
    assert [one.id for one in Registry(shell.home.config).enabled()] == ["sample"]
    return shell


@pytest.fixture(scope="session")
def fetched_home(tmp_path_factory: pytest.TempPathFactory, sample: SamplePaper) -> Path:
    """A home into which the sample paper was fetched once."""
    root = tmp_path_factory.mktemp("fetched")
    fetched = Shell(root)
    sample.install(fetched.home.config)
    done = fetched("fetch", "--full")
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture
def paper(fetched_home: Path, tmp_path: Path) -> Shell:
    """A shell with the whole sample paper in its store, a copy of its own."""
    import shutil

    root = tmp_path / "home"
    shutil.copytree(fetched_home, root)
    return Shell(root)


Run = Callable[..., subprocess.CompletedProcess[str]]
