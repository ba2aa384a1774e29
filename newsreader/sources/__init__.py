"""`newsreader.sources` what a site is, as data, and how its pages are read with it."""
