"""How the pictures of the sample paper were drawn; not needed at run time: `python -m newsreader.sample.drawing`."""
