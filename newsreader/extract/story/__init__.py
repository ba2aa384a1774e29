"""`newsreader.extract.story` finds the story on a page and reads its parts; only `extract.article` calls it."""
