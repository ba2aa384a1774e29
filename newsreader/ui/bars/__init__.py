"""Lines that take the place of the foot and the keys while something is going on; they know the table of keys."""
