"""The folders of one reader, and the settings in the first of them."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from newsreader.settings.reading import read
from newsreader.settings.values import Settings

APP = "newsreader"


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
    def theme_files(self) -> Path:
        """The folder of the reader's own themes, one a file, which need not exist."""
        return self.config / "themes"

    @property
    def hanzi_file(self) -> Path:
        """The reader's own exceptions for simplified and traditional characters, which need not exist."""
        return self.config / "hanzi.txt"

    @property
    def database(self) -> Path:
        """The store."""
        return self.data / "newsreader.db"

    def settings(self) -> Settings:
        """Read `config.toml`; a `ConfigError` names the file and every key that is not right."""
        return read(self.settings_file)
