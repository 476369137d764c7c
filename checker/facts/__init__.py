"""What can be read off a text without an opinion; one file a fact, one folder a subject.

A fact is pure, typed and shared by all rules: each distinct string is read once
for all texts that are checked together, by the column where that is faster.
"""

from checker.facts._fact import Unreadable, bitext_fact, fact, pair_fact

__all__ = ["Unreadable", "bitext_fact", "fact", "pair_fact"]
