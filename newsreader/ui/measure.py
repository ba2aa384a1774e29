"""How wide a line of text is set: what the reader chose with a key, else what `config.toml` says; no Textual."""

from __future__ import annotations

from newsreader.settings import LONGEST_MEASURE, SHORTEST_MEASURE
from newsreader.ui.memory import Memory

_STEP = 4


class Measure:
    """Cells of a line; remembered until `config.toml` says something else."""

    def __init__(self, memory: Memory, configured: int) -> None:
        self._memory = memory
        self.configure(configured)

    def configure(self, configured: int) -> None:
        """Follow what `config.toml` says, unless the reader chose another width since it says so."""
        self._configured = configured
        self.cells = self._memory.measure(configured)

    def turn(self, steps: int, shown: int) -> int:
        """Make lines longer, or shorter for negative steps, beginning from the width that is `shown`."""
        if steps > 0 and shown < self.cells:
            return self.cells  # there is no room for longer lines
        wanted = min(self.cells, shown) + steps * _STEP
        self.cells = min(max(SHORTEST_MEASURE, wanted), LONGEST_MEASURE)
        self._memory.keep_measure(self.cells, self._configured)
        return self.cells
