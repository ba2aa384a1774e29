"""The last front page, on the terminal before Textual is loaded: how it is kept, painted, and taken over."""
