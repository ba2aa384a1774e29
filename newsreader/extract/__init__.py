"""`newsreader.extract` turns the bytes of a page or feed into articles and listings; pure, knows no network and no store."""
