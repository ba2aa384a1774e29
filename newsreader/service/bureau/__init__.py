"""The network's part in a process of its own, so that the screen never waits for it.

The library speaks to `caller.Bureau`, which starts the process and carries wishes and news over a socket as lines of
JSON (`frames`); in the process `office.Office` hands them to `online.Online`. What is fetched goes into the store, so
only what is told passes between the two.
"""
