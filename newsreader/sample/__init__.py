"""The sample paper and the little server that plays it, for `newsreader demo`, the tests and the screenshots."""
