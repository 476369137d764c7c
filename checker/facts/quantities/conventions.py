"""What one side measures in one unit and the other by the same number of another."""

from __future__ import annotations

import re

from checker.facts.quantities.quantity import Quantity
from checker.model import Pair

_TOLD_BY = {
    frozenset(("percent", "degree")): re.compile(r"(?i)alkohol|alcool|\bvol\b|wein|\bvins?\b|schnaps|rhum"),
    frozenset(("l", "mm")): re.compile(r"(?i)regen|pluie|niederschl|précipitation|schnee|neige"),
}
"""Two units of one size, and the words that say what is measured."""


def is_by_convention(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether `40 %` of alcohol are `40°`, or `40 Liter` of rain on a square metre `40 mm`."""
    told = _TOLD_BY.get(frozenset((one.unit, other.unit)))
    return told is not None and any(told.search(text.content) for text in pair.sides)
