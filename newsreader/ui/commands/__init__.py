"""`newsreader.ui.commands` are the actions behind the keys, a kind a file; the screens are put together from them."""
