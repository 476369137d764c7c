"""Phrases of several words that German and French have borrowed as they are: `last but not least`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path


@cache
def loans() -> frozenset[str]:
    """The phrases, in lower case; `#` begins a remark in the file."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


LONGEST = 6
"""No phrase has more words."""


def are_loans(words: Sequence[str]) -> bool:
    """Whether words in lower case are borrowed phrases, one or several in a row: a menu."""
    words = " ".join(words).replace("-", " ").split()
    at = 0
    while at < len(words):
        taken = (n for n in range(LONGEST, 0, -1) if " ".join(words[at : at + n]) in loans())
        length = next(taken, 0)
        if not length:
            return False
        at += min(length, len(words) - at)
    return bool(words)
