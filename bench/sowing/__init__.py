"""Errors sown into clean pairs; one module a family of rules.

Each module has `SOWERS: dict[str, Sower]`.  A sower takes a seeded random
generator and a clean German and French text and returns the pair with exactly
one error of its kind, or None where the pair offers no place for it.
"""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable
from pathlib import Path

NEIGHBOURS = 8
"""How many pairs before and after the spoilt one are checked with it."""

Sower = Callable[[random.Random, str, str], tuple[str, str] | None]


def families() -> dict[str, tuple[dict[str, Sower], tuple[str, ...]]]:
    """Per family the sowers and the categories whose findings count as the error found."""
    found = {}
    for file in sorted(Path(__file__).parent.glob("[!_]*.py")):
        module = importlib.import_module(f"bench.sowing.{file.stem}")
        found[file.stem] = (module.SOWERS, tuple(module.CATEGORIES))
    return found
