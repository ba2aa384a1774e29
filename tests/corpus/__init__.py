"""Pages of our own in the shapes of the news web, with what is true of each, and the floors that our reading keeps.

    press/        stories and templates, printed into pages/ and truth/ by `python -m tests.corpus.press`
    index.tsv     a line a page: file, address, language, kind
    pinned.toml   the floor of every measure, raised by `python -m tests.corpus.pin`

No person, place or paper in them exists.
"""
