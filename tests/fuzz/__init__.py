"""Whatever comes from outside is read or refused: kept inputs of our own, and what a machine makes of them."""
