"""The sample paper and the little server that plays it, for `newsreader demo`, the tests and the screenshots."""

from newsreader.sample.definition import definition_toml
from newsreader.sample.server import SamplePaper

__all__ = ["SamplePaper", "definition_toml"]
