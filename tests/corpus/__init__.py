"""Pages of our own in the shapes of the news web, with what is true of each, and the floors that our reading keeps.

    press/        stories and templates, printed into pages/, truth/ and index.tsv by `python -m tests.corpus.press`
    pinned.toml   the floor of every measure, raised by `python -m tests.corpus.pin`, held by tests/extract

A page that is read badly is added in three steps: a template that shows the shape, in words of our own; print; pin. It
is pinned at what it gives, and counts from then on. No person, place or paper in the pages exists.
"""
