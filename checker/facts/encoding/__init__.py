"""Characters that should not be there, and what they must have been."""
