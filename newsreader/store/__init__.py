"""`newsreader.store` keeps the paper in one SQLite file; only here is apsw's database known."""

from newsreader.store.editions import PartRecord
from newsreader.store.pictures import SavedPicture
from newsreader.store.sources import SectionRecord, SourceRecord
from newsreader.store.store import Store

__all__ = ["PartRecord", "SavedPicture", "SectionRecord", "SourceRecord", "Store"]
