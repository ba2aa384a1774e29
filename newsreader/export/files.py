"""New files that are there whole or not at all, and never in the stead of another; for the rest of this package."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from newsreader.errors import ExportError, NewsreaderError, UsageError
from newsreader.text.language import _
from newsreader.text.safe import visible

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_BEGINNING = 16_384
"""Bytes."""

_ASKED_WRONGLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})


class AlreadyThere(UsageError):
    """A file of that name exists, or a link, or a folder."""


@contextlib.contextmanager
def new_file(path: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """Write a file under a passing name, and give it its own when it is whole. Raises AlreadyThere and ExportError.

    A link of that name is never followed: it counts as a file, and `overwrite` puts the new file in its place.
    """
    if not overwrite and os.path.lexists(path):
        raise _taken(path)
    draft = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with os.fdopen(os.open(draft, _NEW, 0o666), "wb") as file:
            yield file
        if not overwrite:
            os.close(os.open(path, _NEW, 0o666))  # from here on the name is ours
        draft.replace(path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise trouble(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def write_text(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write a text, UTF-8, through the gate that a terminal has too."""
    with new_file(path, overwrite=overwrite) as file:
        file.write(visible(text).encode())


def beginning(path: Path) -> str:
    """The first lines of a plain file; nothing of a link, of a folder, or of what may not be read."""
    try:
        with os.fdopen(os.open(path, _OLD), "rb") as file:
            return file.read(_BEGINNING).decode("utf-8", "replace")
    except OSError:
        return ""


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. A link that leads to one is the reader's own, inside an export it is not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(_("{folder} is a file, not a folder. Choose another name.").format(folder=folder)) from error
    except OSError as error:
        raise trouble(folder, error) from error


def trouble(path: Path, error: OSError) -> NewsreaderError:
    """An error of the system in words: the reader's to mend where the place is wrong, else the world's."""
    said = _("{path} cannot be written: {why}.").format(path=path, why=error.strerror or error)
    if error.errno in _ASKED_WRONGLY:
        return UsageError(_("{said} Choose another place.").format(said=said))
    return ExportError(said)


def _taken(path: Path) -> AlreadyThere:
    return AlreadyThere(
        _("{path} is there already. `--overwrite` writes over it; or choose another name.").format(path=path)
    )
