"""What is no prose and must survive: markup, placeholders, addresses."""
