"""What one country measures or counts in another way than the other."""

from __future__ import annotations

import re

from checker.facts.quantities.quantity import Quantity
from checker.model import Pair

_TOLD_BY = {
    frozenset(("percent", "degree")): re.compile(
        r"(?i)alkohol|alcool|\bvol\b|(?<!sch)wein|\bvins?\b|schnaps|rhum"
    ),
    frozenset(("l", "mm")): re.compile(r"(?i)regen|pluie|niederschl|précipitation|schnee|neige"),
}
"""Two units of one size, and the words that say what is measured."""
_FLOUR = re.compile(r"(?i)mehl|farine")
_GRADES = frozenset(
    ((405, 45), (480, 45), (550, 55), (550, 65), (700, 65), (812, 80), (1050, 110), (1600, 150), (1700, 150))
)
"""The type of a flour in Germany or Austria and in France."""


def is_by_convention(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether `40 %` of alcohol are `40°`, `40 Liter` of rain `40 mm`, and flour of type 550 is T55."""
    grades = max(one.value, other.value), min(one.value, other.value)
    if grades in _GRADES and not (one.unit or other.unit):
        return all(_FLOUR.search(text.content) for text in pair.sides)
    told = _TOLD_BY.get(frozenset((one.unit, other.unit)))
    return told is not None and any(told.search(text.content) for text in pair.sides)
