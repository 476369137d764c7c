"""How much of what one side says the other side answers."""
