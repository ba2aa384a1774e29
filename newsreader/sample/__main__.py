"""Serves the sample paper until Ctrl-C: `python -m newsreader.sample`."""

from __future__ import annotations

import threading

from newsreader.sample import SamplePaper


def main() -> None:
    """Says where the paper is, and waits."""
    with SamplePaper(delay=0.1) as paper:
        print(f"青渡晚报: {paper.url}/index.htm  (Ctrl-C stops it)")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
