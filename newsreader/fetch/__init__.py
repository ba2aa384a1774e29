"""`newsreader.fetch` asks servers politely and safely; knows nothing of pages or the store."""
