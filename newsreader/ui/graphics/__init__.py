"""Pictures on a terminal: how large they are in cells, how they are drawn there, and the album that has them ready."""
