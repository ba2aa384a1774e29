"""`newsreader.ui.widgets` shows what it is handed and posts what the reader wants; knows `model` and `text` only."""
