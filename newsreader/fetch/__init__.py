"""Asks the web, politely and with care: the only room that opens a connection; `client.Client` is its door."""
