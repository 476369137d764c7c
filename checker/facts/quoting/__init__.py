"""Quotation marks, the quotations they make, and who speaks."""
