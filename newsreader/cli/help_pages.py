"""Pages of help in lines and columns that hold Chinese too; for `help`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from newsreader.text.width import cells, pad
from newsreader.text.wrap import wrap


class Formatter(click.HelpFormatter):
    """Measures in cells and breaks lines as the paper does; click counts characters and breaks at spaces only."""

    def write_text(self, text: str) -> None:
        """Paragraphs, indented as far as the section is."""
        indent = " " * self.current_indent
        paragraphs = (self._broken(paragraph, self.width - len(indent)) for paragraph in text.split("\n\n"))
        self.write("\n\n".join("\n".join(indent + line for line in lines) for lines in paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Terms in a column, and what they mean in another beside it."""
        rows = list(rows)
        column = min(max(cells(term) for term, _meaning in rows), col_max)
        indent = " " * self.current_indent
        beside = indent + " " * (column + col_spacing)
        for term, meaning in rows:
            first, *rest = self._broken(meaning, max(self.width - len(beside), 10))
            if cells(term) > column:
                self.write(f"{indent}{term}\n")
                rest.insert(0, first)
            else:
                self.write(f"{indent}{pad(term, column + col_spacing)}{first}".rstrip() + "\n")
            self.write("".join(f"{beside}{line}\n" for line in rest if line))

    @staticmethod
    def _broken(text: str, width: int) -> list[str]:
        return [text[start:end] for start, end in wrap(text, width)]
