"""What can be read off a text without an opinion; one file a fact.

A fact is pure, typed, shared by all rules, and computed by the column: ask one
cell, and every text checked together with it is read once.
"""

from checker.facts._fact import Unreadable, bitext_fact, fact, pair_fact

__all__ = ["Unreadable", "bitext_fact", "fact", "pair_fact"]
