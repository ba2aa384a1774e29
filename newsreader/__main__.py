"""`python -m newsreader`: the same program as the console script."""

from newsreader.cli import main

if __name__ == "__main__":
    main()
