"""`newsreader.extract` turns the bytes of a page or feed into articles and listings; pure, without network or store."""
