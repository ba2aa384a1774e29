"""The sources of one reader: those that come with the program, those the reader added, and which of them are on.

The service and the command line ask it; it touches only files in the reader's `config` folder, and writes them whole.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from newsreader.errors import ConfigError, UnknownSource
from newsreader.sources import loading
from newsreader.sources.definition import Definition
from newsreader.sources.files import as_toml, write
from newsreader.text import urls
from newsreader.text.language import _

BUILT_IN = Path(__file__).parent / "sites"
DEFAULT = ("hangzhou",)
"""What is on before the reader chose anything."""


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `sources.toml`: the ids of the sources that are on, in the reader's order."""

    enabled: tuple[str, ...] = DEFAULT


class Registry:
    """Site definitions by id; a file of the reader's goes before the one that comes with the program.

    A file is read when it is first asked for, and again when it has changed. One that is broken stops no other: the
    source falls back to the definition that comes with the program, or is missing, and `problems` says why.
    """

    def __init__(self, config: Path, built_in: Path = BUILT_IN) -> None:
        self._chosen_file = config / "sources.toml"
        self._folders = (config / "sites", built_in)
        self._read: dict[Path, tuple[tuple[int, int], Definition | ConfigError]] = {}

    # --- asking ---------------------------------------------------------------------------------------------------

    def enabled(self) -> tuple[Definition, ...]:
        """The sources that are on, in the reader's order; a `ConfigError` when `sources.toml` itself is not right."""
        return tuple(self._known(self.enabled_ids()))

    def enabled_ids(self) -> tuple[str, ...]:
        """The ids in `sources.toml`, whether or not there is a definition for each."""
        try:
            content = self._chosen_file.read_bytes()
        except FileNotFoundError:
            return DEFAULT
        except OSError as error:
            raise ConfigError(
                _("{path} cannot be read: {why}").format(path=self._chosen_file, why=error.strerror)
            ) from error
        try:
            chosen = msgspec.toml.decode(content, type=Chosen)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{self._chosen_file}: {error}") from error
        return tuple(dict.fromkeys(chosen.enabled))

    def available(self) -> tuple[Definition, ...]:
        """Every source that is known, by id."""
        return tuple(self._known(self._ids()))

    def get(self, source: str) -> Definition:
        """The source with this id; `UnknownSource` when there is none, `ConfigError` when its only file is broken."""
        files = self._files(source)
        found = next(self._known((source,)), None)
        if found is not None:
            return found
        for file in files:
            problem = self._at(file)
            if isinstance(problem, ConfigError):
                raise problem
        raise UnknownSource(
            _("There is no source “{source}”. `newsreader sources list` shows them all.").format(source=source)
        )

    def find(self, url: str) -> Definition | None:
        """The source an address belongs to: the one with the most exact host, the likest articles, that is on."""
        on = set(self.enabled_ids())
        fits = [(*_fit(definition, url), definition.id in on, definition) for definition in self.available()]
        best = max(fits, key=lambda fit: fit[:3], default=None)
        return best[3] if best is not None and best[0] else None

    def is_own(self, source: str) -> bool:
        """Whether the reader has a file of their own for this source."""
        return any(file.parent == self._folders[0] for file in self._files(source))

    @property
    def problems(self) -> tuple[ConfigError, ...]:
        """Everything that is not right in the files of the sources, in words; a broken one is not used."""
        results = [self._at(file) for source in self._ids() for file in self._files(source)]
        broken = [result for result in results if isinstance(result, ConfigError)]
        missing = [
            ConfigError(
                _("{file}: $.enabled[{place}]: there is no source “{source}”").format(
                    file=self._chosen_file, place=place, source=source
                )
            )
            for place, source in enumerate(self.enabled_ids())
            if not self._files(source)
        ]
        return (*broken, *missing)

    def fingerprint(self) -> str:
        """Changes whenever a file of a source does; made from names, times and sizes alone."""
        digest = hashlib.blake2b(digest_size=16)
        for path in (self._chosen_file, *(file for folder in self._folders for file in _toml_files(folder))):
            digest.update(f"{path}\0{_version(path)}\n".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    # --- changing -------------------------------------------------------------------------------------------------

    def enable(self, source: str) -> None:
        """Turn a source on, after those that are on already."""
        self.get(source)
        enabled = self.enabled_ids()
        if source not in enabled:
            self.choose((*enabled, source))

    def disable(self, source: str) -> None:
        """Turn a source off; its file and what was read of it stay."""
        enabled = self.enabled_ids()
        if source not in enabled:
            self.get(source)
        else:
            self.choose(tuple(other for other in enabled if other != source))

    def choose(self, enabled: Sequence[str]) -> None:
        """Have exactly these sources on, in this order."""
        write(self._chosen_file, msgspec.toml.encode({"enabled": list(enabled)}))

    def save(self, definition: Definition) -> Path:
        """Write a source into the reader's folder, where it goes before a built-in one of its id; returns the file."""
        path = self._folders[0] / f"{definition.id}.toml"
        loading.check(definition, str(path))
        write(path, as_toml(definition))
        return path

    # --- reading the files ----------------------------------------------------------------------------------------

    def _known(self, sources: Sequence[str]) -> Iterator[Definition]:
        for source in sources:
            results = (self._at(file) for file in self._files(source))
            found = next((result for result in results if isinstance(result, Definition)), None)
            if found is not None:
                yield found

    def _ids(self) -> list[str]:
        return sorted({file.stem for folder in self._folders for file in _toml_files(folder)})

    def _files(self, source: str) -> list[Path]:
        """The files of a source, the reader's own first."""
        if not loading.ID.fullmatch(source):
            return [file for folder in self._folders for file in _toml_files(folder) if file.stem == source]
        return [file for folder in self._folders if (file := folder / f"{source}.toml").is_file()]

    def _at(self, file: Path) -> Definition | ConfigError:
        """What a file holds, or what is not right in it."""
        seen = _version(file)
        known = self._read.get(file)
        if known is None or known[0] != seen:
            known = seen, _loaded(file, trusted=file.parent == self._folders[1])
            self._read[file] = known
        return known[1]


def _loaded(file: Path, *, trusted: bool) -> Definition | ConfigError:
    try:
        return loading.load(file, trusted=trusted)
    except ConfigError as error:
        return error


def _version(file: Path) -> tuple[int, int]:
    """When a file was changed and how long it is; zeros for one that is gone."""
    try:
        seen = file.stat()
    except OSError:
        return 0, 0
    return seen.st_mtime_ns, seen.st_size


def _toml_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _fit(definition: Definition, url: str) -> tuple[int, int]:
    """How well an address fits a source: the length of the longest fitting host, and whether its articles look so.

    The second is 2 for yes, 1 where the source does not say, 0 for no: two sources may share a host.
    """
    host = urls.host(url)
    hosts = definition.hosts or (urls.host(definition.home),)
    reach = max((len(own) for own in hosts if host == own or host.endswith(f".{own}")), default=0)
    if not definition.articles:
        return reach, 1
    return reach, 2 if any(re.search(pattern, url) for pattern in definition.articles) else 0
