"""Draws every picture of the sample paper into its `pictures` folder."""

from __future__ import annotations

from pathlib import Path

from newsreader.sample.drawing import more_scenes, scenes
from newsreader.sample.drawing.canvas import Canvas


def main() -> None:
    """Draws them all, the same every time."""
    folder = Path(__file__).parent.parent / "pictures"
    for seed, (name, draw) in enumerate({**scenes.SCENES, **more_scenes.SCENES}.items(), start=7):
        canvas = Canvas(seed)
        draw(canvas)
        quality = canvas.save(folder / f"{name}.jpg")
        print(f"{name}.jpg", (folder / f"{name}.jpg").stat().st_size, f"quality {quality}")


if __name__ == "__main__":
    main()
