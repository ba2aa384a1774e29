"""Where things are on this machine, and what the reader set in `config.toml`; the service and the front ends use it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Literal

import msgspec

from newsreader.errors import ConfigError
from newsreader.text import amounts

APP = "newsreader"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of `config.toml`, all of them optional.

    `keys` maps the name of an action to one or more keys, parted by commas. `measure` is the width of a column of text
    in cells. `refresh_minutes` is how often an open screen refreshes what is due; 0 refreshes once at the start.
    `keep` is how long, or in how much room, stories are kept: "forever", an age such as "90d" or a size such as
    "500MB". Pictures take up to `max_picture_space`, written at `picture_quality` (1 to 95) in `picture_format`.
    `exports` is the folder that single stories are exported to. `language` is what the program itself speaks.
    """

    language: Literal["auto", "en", "zh-Hans", "zh-Hant"] = "auto"
    theme: str = "newsreader-dark"
    keys: dict[str, str] = {}
    measure: int = 76
    refresh_minutes: int = 0
    start_section: str | None = None
    keep: str = "forever"
    max_picture_space: str = "2GB"
    picture_quality: int = 80
    picture_format: Literal["jpeg", "webp"] = "jpeg"
    exports: str | None = None

    @property
    def keeping(self) -> Keep:
        """What `keep` says; `ValueError` for what it cannot say."""
        if self.keep == "forever":
            return Keep(text=self.keep)
        with suppress(ValueError):
            return Keep(text=self.keep, age=amounts.span(self.keep))
        with suppress(ValueError):
            return Keep(text=self.keep, size=amounts.size(self.keep))
        raise ValueError(f'keep is “{self.keep}”, but must be "forever", an age like 90d or a size like 500MB')

    @property
    def picture_space(self) -> int:
        """What `max_picture_space` says, in bytes; `ValueError` for what is no size."""
        try:
            return amounts.size(self.max_picture_space)
        except ValueError as error:
            raise ValueError(f"max_picture_space: {error}") from error

    @property
    def export_folder(self) -> Path | None:
        """The folder that `exports` names, `~` being the reader's own."""
        return Path(self.exports).expanduser() if self.exports else None


class Keep(msgspec.Struct, frozen=True, kw_only=True):
    """How long stories are kept: for ever, up to an age, or in so many bytes of text; `text` is how it was written."""

    text: str
    age: timedelta | None = None
    size: int | None = None


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """The folders of one reader: their own files (`config`), what must last (`data`), what can come again (`cache`).

    `exports` is where single stories go that the reader takes out, unless `config.toml` names another folder.
    """

    config: Path
    data: Path
    cache: Path
    exports: Path

    @classmethod
    def locate(cls) -> Home:
        """The folders below `NEWSREADER_HOME` where that is set, else the platform's own."""
        root = os.environ.get("NEWSREADER_HOME")
        if root:
            return cls.below(Path(root).expanduser())
        from platformdirs import PlatformDirs  # not needed where NEWSREADER_HOME is set

        folders = PlatformDirs(APP, appauthor=False)
        return cls(
            config=folders.user_config_path,
            data=folders.user_data_path,
            cache=folders.user_cache_path,
            exports=folders.user_documents_path / APP,
        )

    @classmethod
    def below(cls, root: Path) -> Home:
        """Folders of their own below `root`."""
        return cls(config=root / "config", data=root / "data", cache=root / "cache", exports=root / "exports")

    @property
    def settings_file(self) -> Path:
        """The reader's `config.toml`, which need not exist."""
        return self.config / "config.toml"

    @property
    def database(self) -> Path:
        """The store."""
        return self.data / "newsreader.db"

    def settings(self) -> Settings:
        """Read `config.toml`; a `ConfigError` names the file and the key that is not right."""
        try:
            content = self.settings_file.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            raise ConfigError(f"{self.settings_file} cannot be read: {error.strerror}") from error
        try:
            settings = msgspec.toml.decode(content, type=Settings)
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
            raise ConfigError(f"{self.settings_file}: {error}") from error
        if not 20 <= settings.measure <= 200:
            raise ConfigError(f"{self.settings_file}: measure is {settings.measure}, but must be between 20 and 200")
        if not 1 <= settings.picture_quality <= 95:
            quality = settings.picture_quality
            raise ConfigError(f"{self.settings_file}: picture_quality is {quality}, but must be between 1 and 95")
        try:
            _ = settings.keeping, settings.picture_space
        except ValueError as error:
            raise ConfigError(f"{self.settings_file}: {error}") from error
        return settings
