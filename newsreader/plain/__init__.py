"""`newsreader.plain` is the paper line by line: for screen readers, braille displays and terminals without a screen.

Nothing is drawn and nothing is written over: what happens is said in order, a line a thing, and an answer is asked for.
The command line opens it; it knows no Textual.
"""

from newsreader.plain.reader import PlainReader

__all__ = ["PlainReader"]
