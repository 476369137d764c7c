"""Speed, alignment and quality, each one command that prints a table."""
