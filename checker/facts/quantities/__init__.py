"""Numbers, dates, times, amounts: what a text counts, and whether two sides count the same."""
