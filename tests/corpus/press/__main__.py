"""`python -m tests.corpus.press`: prints every page, its truth and the index anew."""

from tests.corpus.press.printing import printed, write

write(printed())
