"""Names: where they stand, how each language writes them, and what became of them."""
