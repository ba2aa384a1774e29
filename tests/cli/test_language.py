"""The command line in the reader's language: help, messages and mistakes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from newsreader.text.width import cells
from tests.cli.conftest import Shell


def said(shell: Shell, *words: str, **environment: str) -> str:
    """What a command says on both channels, in an environment of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", *words],
        capture_output=True,
        env={**os.environ, "NEWSREADER_HOME": str(shell.root), "LANG": "C.UTF-8", "COLUMNS": "80", **environment},
        timeout=60,
        check=False,
    )
    return done.stdout.decode() + done.stderr.decode()


@pytest.mark.parametrize(
    ("lang", "expected"), [("zh_CN.UTF-8", "栏目"), ("zh_TW.UTF-8", "欄目"), ("de_DE", "sections")]
)
def test_help_speaks_as_the_environment_asks(shell: Shell, lang: str, expected: str) -> None:
    assert expected in said(shell, "--help", LANG=lang)


def test_the_settings_decide_before_the_environment(shell: Shell) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text('language = "zh-Hant"\n')
    assert "熱門點擊" in said(shell, "hot", "--help", LANG="zh_CN.UTF-8")
    shell.home.settings_file.write_text('language = "en"\n')
    assert "hot clicks" in said(shell, "hot", "--help", LANG="zh_CN.UTF-8")


def test_a_broken_file_of_settings_is_told_in_the_language_of_the_environment(shell: Shell) -> None:
    shell.home.config.mkdir(parents=True)
    shell.home.settings_file.write_text("measure = 3\n")
    assert "measure" in said(shell, "headlines", LANG="zh_CN.UTF-8")
    assert "必须是" in said(shell, "headlines", LANG="zh_CN.UTF-8")


def test_click_itself_speaks_it_too(shell: Shell) -> None:
    assert "没有命令" in said(shell, "frobnicate", LANG="zh_CN.UTF-8")
    assert "用法" in said(shell, "fetch", "--help", LANG="zh_TW.UTF-8")


@pytest.mark.parametrize("lang", ["zh_CN.UTF-8", "zh_TW.UTF-8", "C.UTF-8"])
def test_no_line_of_help_is_wider_than_the_terminal(shell: Shell, lang: str) -> None:
    for command in ((), ("fetch",), ("sources",), ("export",)):
        for line in said(shell, *command, "--help", LANG=lang).splitlines():
            assert cells(line) <= 80, line


def test_errors_are_in_the_language_of_the_reader(shell: Shell) -> None:
    assert "不是能读的地址" in said(shell, "read", "ftp://news.example/a", LANG="zh_CN.UTF-8")
    assert "沒有來源" in said(shell, "sources", "add", "nosuchsource", LANG="zh_HK.UTF-8")
