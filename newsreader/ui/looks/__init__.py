"""`newsreader.ui.looks` is what the paper looks like: colours and signs, and what the terminal can show of both."""
