"""Files named by what is in them: pictures and saved pages; `library.py` reaches it as `store.files`."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from newsreader.errors import StoreError
from newsreader.text.language import _

_NAME = re.compile(r"[0-9a-f]{32}(?:\.[a-z0-9]{1,5})?")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")


class Files:
    """A folder in which the same bytes lie once. Names are hashes, so nothing from the web ever names a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes, suffix: str = "") -> str:
        """Keep bytes and give their name; a suffix that is not like ".jpg" is left out. Raises StoreError."""
        ending = suffix.lower() if _SUFFIX.fullmatch(suffix.lower()) else ""
        name = hashlib.blake2b(content, digest_size=16).hexdigest() + ending
        target = self._path(name)
        if not target.exists():
            try:
                _write(target, content)
            except OSError as error:
                raise StoreError(
                    _("The file {file} could not be written: {why}.").format(file=target, why=error.strerror)
                ) from error
        return name

    def get(self, name: str) -> bytes | None:
        """Give the bytes of that name, or `None` when they are not here."""
        path = self.path(name)
        return None if path is None else path.read_bytes()

    def path(self, name: str) -> Path | None:
        """Give where the file of that name lies, or `None` when it is not here."""
        if not _NAME.fullmatch(name):
            return None
        path = self._path(name)
        return path if path.is_file() else None

    def remove(self, name: str) -> None:
        """Delete the file of that name, if it is here."""
        path = self.path(name)
        if path is not None:
            path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name


def _write(target: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, draft = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(draft).replace(target)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
