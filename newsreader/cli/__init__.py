"""`newsreader.cli` is what a shell sees; each command lives in a module of its own, imported when it is called."""

from newsreader.cli.main import main

__all__ = ["main"]
