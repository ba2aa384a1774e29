"""`newsreader.store` keeps the paper in one SQLite file; only here is apsw's database known."""
