"""Finding: words in the story that is read."""

from __future__ import annotations

from textual.events import DescendantFocus

from newsreader.text.language import _
from newsreader.ui.bars.find_bar import FindBar
from newsreader.ui.commands.reading import ReadingKeys
from newsreader.ui.keys import shown


class FindingKeys(ReadingKeys):
    """The key that looks for words; what it found stays lit until another story lies open or Escape ends it."""

    _find_from = 0

    def read_here(self) -> bool:
        """See to it that the reader's eyes are on a story; whether there is one."""
        return self.view.article is not None

    def action_find(self) -> None:
        """Look for words from here on."""
        if not self.read_here():
            self.say(_("There is no story here to find words in."))
            return
        self._find_from = self.view.scroll_offset.y
        self.add_class("-finding")
        self.query_one(FindBar).open()

    def end_find(self) -> None:
        """Look for nothing any more."""
        bar = self.query_one(FindBar)
        if bar.is_open:
            had_focus = bar.has_focus_within or bar.has_focus
            bar.close()
            self.remove_class("-finding")
            self.view.end_find()
            if had_focus:
                self.view.focus(scroll_visible=False)

    def story_opened(self, article: int) -> None:
        """What was found was in another story."""
        super().story_opened(article)
        self.view.end_find()
        self.end_find()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Who goes to another pane has found enough."""
        bar = self.query_one(FindBar)
        if bar.is_open and bar not in event.widget.ancestors_with_self:
            self.end_find()

    def on_find_bar_wanted(self, message: FindBar.Wanted) -> None:
        """Find while the words are typed."""
        found = self.view.find(message.words, top=self._find_from)
        self.query_one(FindBar).tell(found, self._keys_for_hits())

    def on_find_bar_turned(self, message: FindBar.Turned) -> None:
        """To another place of the words."""
        self.query_one(FindBar).tell(self.view.turn_hit(message.steps), self._keys_for_hits())

    def on_find_bar_closed(self) -> None:
        """Found enough."""
        self.end_find()

    def _keys_for_hits(self) -> str:
        """What the keys of the line do, for its right end."""
        keys = self.paper.keymap.on("find")
        return "  ".join(f"{shown(key.keys[0])} {_(key.label)}" for key in keys if key.label)
