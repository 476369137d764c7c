"""Spaces and marks, and the habits of a house with them."""
