"""`newsreader.service` is how news gets into the store and out of it; front ends reach it by `newsreader.library`."""
