"""What the network found out about a site: how it can be read, and how its lists are; plain data, for whoever asked."""

from __future__ import annotations

from newsreader.model import Data, Failure
from newsreader.sources.definition import Definition
from newsreader.sources.reports import CheckReport, SilentHint


class Found(Data):
    """What is at an address: the source that can be made of it, how many headlines it has now, and what failed.

    `sections` counts those that the page names, where the source is made of its feeds instead.
    """

    definition: Definition
    headlines: int
    sections: int = 0
    failed: tuple[Failure, ...] = ()


class Checked(Data, tag=True):
    """What came of asking one list: a report, or why there is none. `optional` lists need not be there.

    For the one story that is asked, `story` are the hints of its source that match nothing on its page.
    """

    source: str
    name: str
    url: str
    optional: bool = False
    report: CheckReport | None = None
    story: tuple[SilentHint, ...] | None = None
    failure: Failure | None = None
