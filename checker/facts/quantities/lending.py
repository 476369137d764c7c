"""What one number lends to another: the scale and the unit of `2,6 statt 2,2 Mrd. Euro`."""

from __future__ import annotations

from itertools import pairwise

from checker.facts.quantities.figures import plain
from checker.facts.quantities.quantity import Quantity, Sort
from checker.patterns import regex


def lend(text: str, found: list[Quantity]) -> None:
    """Let a scale and a unit hold for the number before or after too, where the text says them once."""
    _lend_thousands(text, found)
    for one in found:
        if one.dimension or one.scale > 1:
            _lend_back(text, found)
            _lend_on(text, found)
            return


def _lend_thousands(text: str, found: list[Quantity]) -> None:
    """`300 à 450 000`, where the first may be in thousands as well."""
    for at, (one, other) in enumerate(pairwise(found)):
        if (
            other.digits[-3:] == "000"
            and one.digits.isdigit()
            and one.scale == other.scale == 1
            and 0 < one.value * 1000 < other.value
            and one.value < 1000
            and _RANGE.fullmatch(text[one.end : max(one.end, other.start)])
        ):
            found[at] = one._replace(values=(*one.values, one.value * 1000))


def _lend_back(text: str, found: list[Quantity]) -> None:
    """`2,6 statt 2,2 Mrd. Euro`."""
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if (
            other.scale > 1
            and one.scale == 1
            and other.start > one.end
            and 0 < one.value < 1000
            and one.sort in (Sort.CARDINAL, Sort.ORDINAL, Sort.MONEY, Sort.SCORE)
            and LINK.fullmatch(text[one.end : other.start])
        ):
            scaled = tuple(value * other.scale for value in one.values)
            first = (*scaled, *one.values) if one.sort is Sort.CARDINAL else (*one.values, *scaled)
            one = found[at] = one._replace(values=first)
        elif (
            other.scale > 1
            and one.scale == 1
            and one.sort is Sort.CARDINAL
            and 0 < one.value < 1000
            and LOOSE_LINK.fullmatch(text[one.end : max(one.end, other.start)])
        ):
            one = found[at] = one._replace(
                values=(*one.values, *(value * other.scale for value in one.values))
            )
        if (
            other.dimension
            and not one.dimension
            and one.sort in (Sort.CARDINAL, Sort.YEAR)
            and other.sort in (Sort.MEASURE, Sort.MONEY)
            and (_OF_ROW if other.dimension == "length" else _SHARING).fullmatch(text[one.end : other.start])
            and (one.sort is Sort.CARDINAL or other.value >= 1000)
        ):
            before = text[max(0, one.start - 24) : one.start].lower()
            needed = _NEEDED.get(text[one.end : other.start].strip())
            if needed is None or needed.search(before):
                found[at] = one._replace(
                    sort=other.sort, unit=other.unit, dimension=other.dimension, factor=other.factor
                )


def _lend_on(text: str, found: list[Quantity]) -> None:
    """`60 millions, mais à 95`."""
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if (
            one.scale > 1
            and other.scale == 1
            and other.sort is Sort.CARDINAL
            and 0 < other.value < 1000
            and _ONWARD.fullmatch(text[one.end : max(one.end, other.start)])
        ):
            values = (*other.values, *(plain(value * one.scale) for value in other.values))
            found[at + 1] = other._replace(values=values)


_RANGE = regex(r"\s?[-–]\s?|\s(?:bis|à)\s")
_ONWARD = regex(r",?\s(?:mais|contre|face|au lieu|gegenüber|nach|et non|und nicht)(?:\s\w+)?\s(?:d['’])?")
"""What may stand between a number with a scale and one that may share it: `60 millions, mais à 95`."""
LOOSE_LINK = regex(
    r"\s*(?:statt|bis|und|oder|auf|gegenüber|nach|gegen|au lieu d|contre|à|au|et|ou|après|plutôt que)"
    r"\b\W{0,2}(?:\w+\s){1,3}"
)
"""The same with a few words between, which makes it no more than possible."""
_SHARING = regex(r"\s*(?:-|–|—|bis|und|oder|statt|auf|à|ou|et|au lieu de)\s*")
_OF_ROW = regex(rf"{_SHARING.pattern}|\s*[×x]\s*")
"""The same for `60 × 85 × 55 cm`."""
_BETWEEN_TWO = regex(r"\b(?:zwischen|entre)\s(?:\w+\s)?$")
_NEEDED = {
    "und": _BETWEEN_TWO,
    "et": _BETWEEN_TWO,
    "auf": regex(r"\b(?:von|um|statt)\s(?:\w+\s)?$"),
}
"""What must stand before the first of two numbers for some words to make a range of them."""
LINK = regex(
    r"\s*(?:-|–|—|bis|bis zu|und|oder|statt|auf|gegenüber|von|à|au|ou|et|au lieu de|contre|sur|zu|\+?/-|a)\s*"
    r"|,\s(?:sondern|mais)(?:\s(?:auf|um|à|de))?\s"
)
