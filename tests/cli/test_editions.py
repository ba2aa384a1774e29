"""Taking the paper away from the command line: the receipt, the bounds, Ctrl-C, a full disk, and the back issues."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import msgspec

from newsreader.model import BackIssue, Receipt, Row
from newsreader.sample import SamplePaper
from newsreader.sources.definition import Definition, SectionDefinition
from newsreader.sources.registry import Registry
from tests.cli.conftest import Shell
from tests.newsroom import Newsroom
from tests.service.conftest import MORNING, NOON, SENTENCES, front, story

TAKE = ("fetch", "--full", "--pictures")


class ShownSection(msgspec.Struct):
    headlines: list[Row]


class Shown(msgspec.Struct):
    """What `editions show --json` prints, as far as it is looked at here."""

    sections: list[ShownSection]


def taken(shell: Shell, *words: str) -> Receipt:
    return msgspec.convert(shell.json(*TAKE, *words), Receipt)


def issues(shell: Shell) -> list[BackIssue]:
    return msgspec.convert(shell.json("editions", "list"), list[BackIssue])


def test_the_paper_is_taken_away_and_reads_as_an_edition(subscribed: Shell) -> None:
    receipt = taken(subscribed)
    assert receipt.articles.full == receipt.articles.wanted >= 40
    assert receipt.pictures.saved == receipt.pictures.wanted >= 20
    (issue,) = issues(subscribed)
    assert issue.day == receipt.edition
    assert (issue.articles, issue.whole) == (receipt.articles.wanted, receipt.articles.full)
    assert issue.receipt == receipt
    listed = subscribed("editions", "show", str(issue.day)).stdout
    assert f"{receipt.articles.full} of {receipt.articles.wanted} articles whole" in listed
    assert "国际" in listed


def test_an_edition_is_exported_as_it_stood(subscribed: Shell, tmp_path: Path) -> None:
    receipt = taken(subscribed, "--section", "体育")
    day = str(receipt.edition)
    done = subscribed("export", "--markdown", str(tmp_path / "out"), "--edition", day)
    assert done.returncode == 0, done.stderr
    index = (tmp_path / "out" / "index.md").read_text()
    shown = msgspec.convert(subscribed.json("editions", "show", day), Shown)
    titles = [row.title for section in shown.sections for row in section.headlines if row.completeness]
    assert titles
    places = [index.replace("\\", "").index(f"[{title}]") for title in dict.fromkeys(titles)]
    assert places == sorted(places)
    assert day in index
    missing = subscribed("export", "--epub", str(tmp_path / "none.epub"), "--edition", "1999-01-01")
    assert missing.returncode == 2
    assert "no edition of 1999-01-01" in missing.stderr


def test_the_receipt_in_words(subscribed: Shell) -> None:
    done = subscribed(*TAKE, "--section", "体育", "--limit", "2")
    assert done.returncode == 0, done.stderr
    assert "2 of 2 articles whole" in done.stdout
    assert "left out: beyond the limit of 2" in done.stdout
    assert "kept as the edition of" in done.stdout


def test_a_budget_is_kept_and_its_end_is_said(subscribed: Shell) -> None:
    done = subscribed(*TAKE, "--budget", "300kB", "--json")
    receipt = msgspec.json.decode(done.stdout, type=Receipt)
    assert done.returncode == 1
    assert receipt.bytes <= 330_000  # what was under way when it ended counts too
    assert "the budget of 0.3 MB was used up" in done.stderr
    assert receipt.articles.left + receipt.pictures.left > 0


def test_a_removed_edition_can_be_restored(subscribed: Shell) -> None:
    day = str(taken(subscribed, "--section", "体育").edition)
    assert subscribed("editions", "remove", day).returncode == 0
    assert issues(subscribed) == []
    assert subscribed("editions", "remove", day).returncode == 2
    assert subscribed("editions", "restore", day).returncode == 0
    assert [str(issue.day) for issue in issues(subscribed)] == [day]


def test_what_is_no_size_day_or_edition_is_a_usage_error(subscribed: Shell) -> None:
    for words in ((*TAKE, "--budget", "much"), (*TAKE, "--newer", "old"), ("editions", "show", "yesterday")):
        done = subscribed(*words)
        assert done.returncode == 2
        assert "write it like" in done.stderr
    assert subscribed("editions", "show", "2020-01-01").returncode == 2


def test_ctrl_c_stops_with_a_receipt_and_the_next_run_goes_on(shell: Shell, newsroom: Newsroom) -> None:
    hold = threading.Event()
    newsroom.page("/index.htm", front(MORNING, NOON))
    newsroom.page("/city/content/2026-03/12/content_9100001.htm", story(MORNING, *SENTENCES))
    newsroom.page("/city/content/2026-03/12/content_9100002.htm", story(NOON, *SENTENCES), hold=hold)
    section = SectionDefinition(name="城市", url=newsroom.url("/index.htm"))
    registry = Registry(shell.home.config)
    registry.save(Definition(id="city", name="江城新闻", home=newsroom.url("/"), pace=0, sections=(section,)))
    registry.enable("city")
    registry.disable("hangzhou")
    command = [sys.executable, "-m", "newsreader", *TAKE, "--json"]
    environment = os.environ | {"NEWSREADER_HOME": str(shell.root)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        newsroom.wait_for(4)  # the list, robots.txt, a story, and the one that is held back
        run.send_signal(signal.SIGINT)
        output, messages = run.communicate(timeout=30)
    receipt = msgspec.json.decode(output, type=Receipt)
    assert run.returncode == 1
    assert "stopped" in messages.decode()
    assert receipt.stopped
    assert (receipt.articles.full, receipt.articles.left) == (1, 1)
    assert [issue.day for issue in issues(shell)] == [receipt.edition]
    hold.set()
    assert taken(shell).articles.full == 2


def test_a_full_disk_is_said_and_when_there_is_room_it_goes_on(subscribed: Shell) -> None:
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, 250_000));"
        f"sys.argv = ['newsreader', *{TAKE!r}]; from newsreader.cli import main; main()"
    )
    environment = os.environ | {"NEWSREADER_HOME": str(subscribed.root)}
    full = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert full.returncode == 1
    assert "Traceback" not in full.stderr
    assert "newsreader.db" in full.stderr
    receipt = taken(subscribed)
    assert receipt.articles.full == receipt.articles.wanted
    assert receipt.pictures.saved == receipt.pictures.wanted


def test_back_issues_read_when_the_site_is_gone(shell: Shell) -> None:
    with SamplePaper(port=0) as sample:
        sample.install(shell.home.config)
        receipt = taken(shell)
    shown = msgspec.convert(shell.json("editions", "show", str(receipt.edition)), Shown)
    first = shown.sections[0].headlines[0]
    read = shell("read", str(first.id), "--edition", str(receipt.edition))
    assert read.returncode == 0
    assert first.title in read.stdout
