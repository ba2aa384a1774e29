"""The buttons of a mouse as terminals number them: the left one acts, the right one offers all that can be done."""

from __future__ import annotations

LEFT = 1
RIGHT = 3
