"""The store: everything that is kept, in one SQLite file; `library.py` opens it and reaches its parts by name."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from newsreader.store.articles import Articles
from newsreader.store.backup import Backup
from newsreader.store.bodies import Bodies
from newsreader.store.clearing import Clearing
from newsreader.store.database import Database
from newsreader.store.deeds import Deeds
from newsreader.store.editions import Editions
from newsreader.store.files import Files
from newsreader.store.index import Index
from newsreader.store.marks import Marks
from newsreader.store.moves import Moves
from newsreader.store.opening import open_database
from newsreader.store.pages_read import PagesRead
from newsreader.store.photos import Photos
from newsreader.store.pictures import Pictures
from newsreader.store.placing import Placer
from newsreader.store.rankings import Rankings
from newsreader.store.search import Search
from newsreader.store.sources import Sections, Sources
from newsreader.store.tellings import Tellings
from newsreader.store.topics import Topics
from newsreader.store.visits import Hosts, Visits


class Store:
    """The parts of the store over one connection; one store a thread, any number of them to one file.

    `notices` says what the reader should know about the opening, a sentence each: a damaged file that was set aside,
    a folder that cannot be written.
    """

    def __init__(self, database: Database, files: Path, notices: tuple[str, ...] = ()) -> None:
        self._db = database
        self.notices = notices
        self.sources = Sources(database)
        self.sections = Sections(database)
        self.index = Index(database)
        self.search = Search(database)
        self.photos = Photos(database)
        self.tellings = Tellings(database)
        bodies = Bodies(database, self.index, self.photos, self.tellings)
        placer = Placer(database, self.index, bodies, self.photos, self.tellings)
        self.articles = Articles(database, placer, bodies)
        self.marks = Marks(database, Backup(database, database.path.parent))
        self.deeds = Deeds(database)
        self.pages_read = PagesRead(database)
        self.visits = Visits(database)
        self.hosts = Hosts(database)
        self.moves = Moves(database)
        self.rankings = Rankings(database)
        self.topics = Topics(database)
        self.pictures = Pictures(database)
        self.editions = Editions(database)
        self.clearing = Clearing(database)
        self.files = Files(files)

    @classmethod
    def open(cls, path: Path, *, now: datetime, files: Path | None = None) -> Store:
        """Open the database at `path`, making it when it is not there; `files` is the folder for pictures and pages.

        Raises NewerStore for a file of a newer version and StoreError when nothing can be opened.
        """
        database, notices = open_database(path, now)
        return cls(database, files or path.parent / "files", notices)

    def check(self) -> tuple[str, ...]:
        """Read the whole file and say what is wrong with it, a sentence each; seconds for a big one."""
        return self._db.check()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def transaction(self, full: bool = False) -> AbstractContextManager[None]:
        """Make what happens inside happen whole or not at all; `full` waits until the disk has it."""
        return self._db.transaction(full=full)
