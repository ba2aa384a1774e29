"""Where things are on this machine, and what the reader set in `config.toml`; the service and the front ends use it."""

from newsreader.settings.colours import Colours
from newsreader.settings.home import Home
from newsreader.settings.values import LONGEST_MEASURE, SHORTEST_MEASURE, Keep, Panes, Settings

__all__ = ["LONGEST_MEASURE", "SHORTEST_MEASURE", "Colours", "Home", "Keep", "Panes", "Settings"]
