"""The program in Chinese: the catalogues against the code, and what a person reads."""
