"""`newsreader.text` str to str: cleaning, width, line breaking, scripts, addresses."""
