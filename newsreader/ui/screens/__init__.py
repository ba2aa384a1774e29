"""`newsreader.ui.screens` are the places of the paper: they call the library and hand its data to the widgets."""
