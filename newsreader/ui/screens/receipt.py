"""The receipt of an edition in words: what is here, what is missing and why; a small page over the paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen

from newsreader.errors import NewsreaderError
from newsreader.model import Failure, Receipt
from newsreader.text.language import _
from newsreader.text.urls import shown as shown_address
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keys import Where
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.line_page import LinePage
from newsreader.ui.widgets.lines import Line, Run, running
from newsreader.ui.words import day_name, missing, receipt_line


class ReceiptScreen(ScrollingKeys, ModalScreen[None]):
    """A page that scrolls, over what was there."""

    where: ClassVar[Where] = "receipt"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("receipt")]
    AUTO_FOCUS = "#receipt"

    def __init__(self, paper: Paper, receipt: Receipt) -> None:
        super().__init__(paper)
        self._receipt = receipt
        self._titles: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """The page and the foot."""
        yield LinePage(id="receipt")
        yield FootLine()

    def on_mount(self) -> None:
        """Show the keys of the receipt at the foot."""
        self.page.border_title = Content(_("Receipt"))
        self.show_keys("receipt")
        self._titles = self._read_titles()

    def _read_titles(self) -> dict[str, str]:
        """The headlines of the edition by their addresses, to name with them what is missing."""
        day = self._receipt.edition
        if day is None or not any(source.failed for source in self._receipt.sources):
            return {}
        try:
            issue = self.paper.library.archive.open(day)
        except NewsreaderError:
            return {}
        return {row.url: row.title for row in issue.rows(issue.order())}

    def on_resize(self, _event: Resize) -> None:
        """Set the page at the new width."""
        self.call_after_refresh(self._lay_out)

    @property
    def page(self) -> LinePage:
        """The page of words."""
        return self.query_one(LinePage)

    def pane(self) -> LinePage:
        """What is scrolled."""
        return self.page

    def _lay_out(self) -> None:
        width = max(8, self.page.size.width - 3)
        self.page.set_lines(list(receipt_lines(self._receipt, self._titles, width)), width)

    def action_close_receipt(self) -> None:
        """Back to what was there."""
        self.dismiss(None)


def receipt_lines(receipt: Receipt, titles: Mapping[str, str], width: int) -> Iterator[Line]:
    """The receipt as a page: its sum, what was left out and why, and by name what is not here."""
    day = _("The edition of {day}").format(day=day_name(receipt.edition)) if receipt.edition else _("What was fetched")
    yield from running(day, width, "article--title", 0)
    yield Line()
    yield from running(f"{receipt_line(receipt)}.", width, "article--text", 0)
    for note in receipt.notes:
        yield from running(f"{note[:1].upper()}{note[1:]}.", width, "article--notice", 0)
    nothing = True
    for heading, failures in missing(receipt):
        nothing = False
        yield Line()
        yield Line((Run(f"{heading} · {len(failures)}", "article--heading"),))
        for failure in failures:
            yield from _named(failure, titles, width)
    if nothing and not receipt.stopped:
        yield from running(_("Nothing is missing."), width, "article--meta", 0)


def _named(failure: Failure, titles: Mapping[str, str], width: int) -> Iterator[Line]:
    title = titles.get(failure.url)
    words = f"{title}: {failure.reason}" if title else failure.reason
    for line in running(words, width - 2, "article--text", 0):
        head = "· " if line.start == 0 else "  "
        yield Line(line.runs, (Run(head, "article--bar"),))
    if not title:
        for line in running(shown_address(failure.url), width - 2, "article--meta", 0):
            yield Line(line.runs, (Run("  "),))
