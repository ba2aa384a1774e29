"""Finds the calls that say something in a module, for Babel; its own reader does not look into f-strings."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import IO

Found = tuple[int, str, tuple[str, ...] | str, list[str]]
"""Line, name of the function, what it is given, and no comments."""


def calls(
    file: IO[bytes], keywords: Collection[str], _tags: Collection[str], options: Mapping[str, str]
) -> Iterator[Found]:
    """The calls of these functions with texts; Babel calls it."""
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in keywords:
            texts = tuple(
                each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )
            if texts:
                yield node.lineno, node.func.id, texts if len(texts) > 1 else texts[0], []
