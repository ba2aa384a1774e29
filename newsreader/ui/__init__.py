"""`newsreader.ui` is the paper on the screen; only here is Textual known."""
