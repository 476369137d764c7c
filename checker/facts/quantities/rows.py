"""Numbers in a row that the other side tells as a range: `24., 25. und 26. Dezember`, `du 24 au 26`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.facts.quantities.quantity import Quantity
from checker.model import Text
from checker.patterns import regex

_TO = regex(r"[-–—]|\b(?:bis|au|à)\b")
FAR = 24
"""So many characters at most stand between the ends of a range."""


def is_in_range(numbers: Sequence[Quantity], at: int, others: Sequence[Quantity], other: Text) -> bool:
    """Whether a number stands in a row without gaps of which the other side names the ends alone."""
    first = last = at
    while first and numbers[first].value - numbers[first - 1].value == 1:
        first -= 1
    while last + 1 < len(numbers) and numbers[last + 1].value - numbers[last].value == 1:
        last += 1
    return first < at < last and any(
        one.value == numbers[first].value
        and another.value == numbers[last].value
        and another.start - one.end <= FAR
        and _TO.search(other.content, one.end, another.start) is not None
        for one, another in pairwise(others)
    )
