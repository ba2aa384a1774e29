"""What a widget with pictures tells its screen: which of them are in sight, and which soon may be."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from newsreader.model import Photo
from newsreader.ui.graphics.frames import Frame
from newsreader.ui.graphics.prints import Viewer


class PicturesWanted(Message):
    """A viewer looks at the pictures `seen`, the nearest first; those `near` may come into sight next."""

    def __init__(self, viewer: Viewer, seen: Sequence[Frame], near: Sequence[Frame]) -> None:
        super().__init__()
        self.viewer = viewer
        self.seen = seen
        self.near = near


class PictureChosen(Message):
    """The reader wants to see one of some pictures, that at the place `at`, as large as the screen."""

    def __init__(self, photos: Sequence[Photo], at: int) -> None:
        super().__init__()
        self.photos = photos
        self.at = at
