"""`newsreader.web` shows the paper in a web page: the same program, drawn by the browser; the command line calls it."""
