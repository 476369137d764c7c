"""Which quantities of two sides answer each other: the cheapest answers first.

Equal kind, value and unit cost nothing; the same value under another reading or
of another kind costs a little; an equivalence (`14 Tage`, `quinze jours`) more.
Nothing else is an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from checker.facts.quantities.figures import Number
from checker.facts.quantities.quantity import NAMED, Quantity, Sort
from checker.lexicon.units import MONEY, TOLERANCE, about, agree
from checker.patterns import regex

Match = tuple[int, int]

HALF_DAY = 43_200
_EQUAL_DAYS = frozenset(frozenset(86_400 * days for days in couple) for couple in ((14, 15), (7, 8)))
TOO_MANY = 400
"""With more quantities than this on a side only exact answers are looked for."""


def settled(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[tuple[Match, ...], list[int], list[int]]:
    """The matches, and the indices of what is left on either side."""
    if not source or not target:
        return (), list(range(len(source))), list(range(len(target)))
    matches, left_source, left_target = _exact(source, target)
    if left_source and left_target and len(left_source) * len(left_target) <= TOO_MANY**2:
        candidates = []
        for i in left_source:
            for j in left_target:
                price = cost(source[i], target[j])
                if price is not None:
                    away = abs(i / max(1, len(source)) - j / max(1, len(target)))
                    candidates.append((price + 0.01 * away, i, j))
        candidates.sort()
        free_source, free_target = set(left_source), set(left_target)
        for _, i, j in candidates:
            if i in free_source and j in free_target:
                matches.append((i, j))
                free_source.discard(i)
                free_target.discard(j)
        left_source, left_target = sorted(free_source), sorted(free_target)
    return tuple(sorted(matches)), left_source, left_target


def _exact(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[Match], list[int], list[int]]:
    waiting: dict[tuple[Number, str, bool], list[int]] = defaultdict(list)
    for j, quantity in enumerate(target):
        waiting[(*quantity.key, quantity.sort in NAMED)].append(j)
    for queue in waiting.values():
        queue.reverse()
    matches, left = [], []
    for i, quantity in enumerate(source):
        candidates = waiting.get((*quantity.key, quantity.sort in NAMED))
        if candidates and (quantity.sort not in NAMED or target[candidates[-1]].sort is quantity.sort):
            matches.append((i, candidates.pop()))
        else:
            left.append(i)
    return matches, left, sorted(j for queue in waiting.values() for j in queue)


def cost(one: Quantity, other: Quantity) -> float | None:
    """What it costs to let two quantities answer each other; None if they do not."""
    if (one.sort in NAMED or other.sort in NAMED) and one.sort is not other.sort:
        return None
    if (one.sort is Sort.TIME and other.dimension == "time") or (
        other.sort is Sort.TIME and one.dimension == "time"
    ):
        if one.key[0] == other.key[0]:
            return 0.2
    elif agree(one.dimension, other.dimension):
        both = one.dimension == other.dimension
        for i, j in ((i, j) for i in range(len(one.values)) for j in range(len(other.values))):
            if (
                one.values[i] * one.factor == other.values[j] * other.factor
                if both
                else one.values[i] == other.values[j]
            ):
                if (i and _padded(one, other, i)) or (j and _padded(other, one, j)):
                    continue
                price = 0.1 * (i + j)
                if one.sort is not other.sort:
                    price += 0.2
                if one.dimension != other.dimension:
                    price += 0.1
                return price
    elif about(one.dimension, other.dimension):
        a, b = Fraction(one.key[0]), Fraction(other.key[0])
        if abs(a - b) <= TOLERANCE * max(abs(a), abs(b)):
            return 0.3
    return _equivalence(one, other) or _equivalence(other, one)


def _equivalence(one: Quantity, other: Quantity) -> float | None:  # noqa: PLR0911, C901, PLR0912
    a, b = one.key[0], other.key[0]
    if (
        one.sort is Sort.TIME
        and not other.dimension
        and other.sort is Sort.CARDINAL
        and (other.value * 3600 == a or _is_after_noon(other, Fraction(a, 3600)))
    ):
        return 0.5
    if one.sort is Sort.TIME and pointed_time(other) in (a, a + HALF_DAY):
        return 0.4
    if one.unit == "h" and _is_after_noon(other, one.value):
        return 0.5
    if one.sort is Sort.TIME and (other.sort is Sort.TIME or other.dimension == "time"):
        if a % HALF_DAY == b % HALF_DAY and min(a, b) <= HALF_DAY:
            return 0.5
    elif one.sort is Sort.DECADE and other.sort in (Sort.DECADE, Sort.YEAR, Sort.CARDINAL, Sort.ORDINAL):
        if a % 100 == b % 100 and (a < 100 or b < 100):
            return 0.4
    elif one.sort is Sort.YEAR and other.sort in (Sort.CARDINAL, Sort.YEAR, Sort.NAME, Sort.IDENTIFIER):
        if other.digits and len(other.digits) == 2 and a % 100 == b:
            return 0.5
    elif one.sort is Sort.FRACTION:
        if other.dimension == "percent" and abs(Fraction(100 * a - b)) <= Fraction(1, 2):
            return 0.5
        if other.dimension == "percent" and b == -50 and 2 * a == 1:  # `zum halben Preis`, `−50 %`
            return 0.5
        inverse = other.sort in (Sort.ORDINAL, Sort.CARDINAL) or other.dimension == "times"
        if inverse and a.numerator == 1 and a.denominator == b:  # `ein Zehntel`, `dix fois moins`
            return 0.5
        if other.dimension in ("time", "months") and other.value == a:
            return 0.4
    elif one.sort is Sort.MULTIPLE:
        if other.sort in (Sort.MULTIPLE, Sort.CARDINAL, Sort.FRACTION) and a == b:
            return 0.3
        if other.sort is Sort.CARDINAL and a * b == 1:  # `divisé par deux`, `durch zwei geteilt`
            return 0.3
        if other.dimension == "percent" and b in (100 * a, 100 * (a - 1)):
            return 0.5
    if one.dimension == "cent" and other.dimension in MONEY and a == 100 * b:
        return 0.4
    if one.sort is Sort.IDENTIFIER is other.sort and _same_line(one.digits, other.digits):
        return 0.4
    if one.dimension == other.dimension == "byte" and one.value == other.value and 9 * a < 10 * b < 11 * a:
        return 0.4  # `2 TiB`, `2 To`
    if one.dimension == "percent" and other.dimension == "times" and a == 100 * b:
        return 0.5
    if (
        one.dimension == other.dimension == "time"
        and frozenset((a, b)) in _EQUAL_DAYS
        and "d" in (one.unit, other.unit)
    ):
        return 0.4
    if one.unit == "permille" and other.unit == "g" and one.value == other.value:
        return 0.4  # `0,5 Promille`, `0,5 g par litre`
    if one.unit == "permille" and other.unit == "percent" and a == 10 * b:
        return 0.4  # `25 Promille Steigung`, `une rampe de 2,5 %`
    if one.dimension == "bp" and other.dimension in ("point", "pp") and a == 100 * b:
        return 0.4  # `25 Basispunkte`, `un quart de point`
    if one.dimension == "century" and other.dimension == "months" and a * 1200 == b:
        return 0.4
    if one.dimension == "times" and not other.dimension and a == b:
        return 0.3
    return None


def _padded(one: Quantity, other: Quantity, reading: int) -> bool:
    """Whether `640.000` would have to be 640 with three decimals, of which the other side writes none.

    Nobody writes noughts that say nothing; where both sides have the same digits, one kept them.
    """
    if one.values[reading] >= one.value or not one.digits.endswith("0"):
        return False
    return _NO_DIGIT.sub("", one.digits) != _NO_DIGIT.sub("", other.digits)


_NO_DIGIT = regex(r"[^0-9]")
_POINTED_TIME = regex(r"([0-2]?[0-9])\.([0-5][0-9])")


def pointed_time(one: Quantity) -> int:
    """The seconds of `19.30`, a time without a word that says so; -1 if it cannot be one."""
    found = _POINTED_TIME.fullmatch(one.digits) if one.sort is Sort.CARDINAL and not one.dimension else None
    return int(found[1]) * 3600 + int(found[2]) * 60 if found else -1


def _is_after_noon(one: Quantity, hour: Number) -> bool:
    """Whether a bare number in words may be an hour after noon: `um sieben`, `à 19 heures`."""
    bare = one.sort is Sort.CARDINAL and not one.dimension and not one.digits
    return bare and 0 < one.value <= 12 and one.value + 12 == hour


def _same_line(one: str, other: str) -> bool:
    """Whether two telephone numbers are one, written for callers at home and abroad: `+49 30 …`, `030 …`."""
    home = other.lstrip("0")
    return len(home) > 6 and one.endswith(home) and 1 <= len(one) - len(home) <= 4
