"""Prints the corpus: invented stories, set in hand-written templates of the kinds that newspapers use."""
