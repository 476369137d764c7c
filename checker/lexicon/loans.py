"""Phrases of several words that German and French have borrowed as they are: `last but not least`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def loans() -> frozenset[str]:
    """The phrases, in lower case; `#` begins a remark in the file."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
