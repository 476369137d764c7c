"""What quantities that found no answer have to do with each other.

Those left over on both sides are paired by kind and place and the way they
differ is named; those left over on one side may be excused.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from checker.facts.quantities.accounts import Match
from checker.facts.quantities.below import is_below_in_words
from checker.facts.quantities.conventions import is_conventional
from checker.facts.quantities.excuses import MANY, excused, unread
from checker.facts.quantities.lost_days import every_day_but, lost_days
from checker.facts.quantities.quantity import NAMED, Quantity, Sort, Weight
from checker.facts.quantities.rows import is_in_range
from checker.facts.quantities.scored import is_full_mark, scored
from checker.facts.quantities.shares import shares, unequal
from checker.lexicon.units import MONEY, SHARES, agree
from checker.model import Pair, Role, Text
from checker.patterns import regex

Found = tuple[Any, ...]

_NUMBERS = frozenset({Sort.CARDINAL, Sort.MEASURE, Sort.MONEY, Sort.ORDINAL, Sort.IDENTIFIER, Sort.NAME,
           Sort.SCORE,
                      Sort.DAY, Sort.YEAR, Sort.FRACTION, Sort.MULTIPLE})  # fmt: skip
_SHARES = SHARES | {"point"}
"""What is no unit of another kind: `12 %` for `12 points` takes percentage points for percent."""
_CURRENCIES = MONEY | {"pound"}
"""What may be money: a pound is where it stands against some."""
_PARTED = frozenset((Sort.MULTIPLE, Sort.FRACTION))
"""Sorts that may answer one of their own wrongly, however little they are asked for."""
_HOURS = frozenset((Sort.TIME, Sort.NOON))
_OF_UNIT = frozenset(("unit", "currency", "share"))
FEW = 20
"""So many are told one by one where more than `MANY` are left over on a side."""
CONVERTED = Fraction(3, 100)
"""How far a converted value may be off: 10 miles are 16 km."""


def explained(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match],
    left_source: list[int], left_target: list[int],
) -> list[Found]:  # fmt: skip
    """What is wrong with what is left, each as (kind, source quantity, target quantity)."""
    found: list[Found] = []
    lone_source = [i for i in left_source if source[i].weight or source[i].sort in _PARTED]
    lone_target = [j for j in left_target if target[j].weight or target[j].sort in _PARTED]
    said_source = [one for one in source if one.weight and one.sort not in NAMED]
    said_target = [one for one in target if one.weight and one.sort not in NAMED]
    lone_source, lone_target = lone_source[: 4 * MANY], lone_target[: 4 * MANY]
    lone_source, lone_target = shares(pair, source, target, lone_source, lone_target)
    found += scored(pair, source, target, lone_source, lone_target)
    every_day_but(pair, source, target, lone_source, lone_target)
    for i, j in unequal(pair, source, target, lone_source, lone_target):
        lone_source.remove(i)
        lone_target.remove(j)
        found.append(("differs", source[i], target[j]))
    here, there = (
        {each[at].value for at in lone if each[at].sort is not Sort.NOON}
        for each, lone in ((source, lone_source), (target, lone_target))
    )
    lone_source = [
        i
        for i in lone_source
        if source[i].value in there
        or not (
            excused(source[i], pair.target, said_target)
            or unread(source[i], pair.source, pair.target, target)
            or _of_night(source[i], pair.source, said_target)
            or is_full_mark(source, i, pair.source, target, pair.target)
            or is_in_range(source, i, target, pair.target)
        )
    ]
    lone_target = [
        j
        for j in lone_target
        if target[j].value in here
        or not (
            excused(target[j], pair.source, said_source)
            or unread(target[j], pair.target, pair.source, source)
            or _of_night(target[j], pair.target, said_source)
            or is_full_mark(target, j, pair.target, source, pair.source)
            or is_in_range(target, j, source, pair.source)
        )
    ]
    if len(lone_source) > MANY or len(lone_target) > MANY:
        found += [("missing", source[i], None) for i in lone_source[:FEW] if _missed(source[i], target)]
        found += [("added", None, target[j]) for j in lone_target[:FEW] if _missed(target[j], source)]
        return found
    if lone_source and lone_target:
        couples = sorted(
            (likeness, i, j)
            for i in lone_source
            for j in lone_target
            if (likeness := unlikeness(source[i], target[j], i / len(source), j / len(target))) is not None
        )
        for _, i, j in couples:
            if i in lone_source and j in lone_target:
                lone_source.remove(i)
                lone_target.remove(j)
                kind = way(source[i], target[j])
                if kind == "sign" and is_below_in_words(pair, source[i], target[j]):
                    kind = ""
                if kind == "year" and _is_counted(pair, source[i], target[j]):
                    kind = "differs"
                if is_conventional(kind, pair, source[i], target[j]):
                    kind = ""
                if kind in ("magnitude", "scale") and (
                    _elided(source[i], target[j], source) or _elided(target[j], source[i], target)
                ):
                    kind = ""
                of_score = Sort.SCORE in (source[i].sort, target[j].sort)
                twice = not (of_score or kind in _OF_UNIT) and (
                    _repeated(source[i], target, j) and _repeated(target[j], source, i)
                )
                if kind and not twice:
                    found.append((kind, source[i], target[j]))
    found += [
        ("missing", _lightened(pair, pair.source, source, i, lone_target), None)
        for i in lone_source
        if _missed(source[i], target)
    ]
    found += [
        ("added", None, _lightened(pair, pair.target, target, j, lone_source))
        for j in lone_target
        if _missed(target[j], source)
    ]
    found += [
        ("missing", day, None) for day in lost_days(pair.source, source, lone_source, pair.target, target)
    ]
    found += [
        ("added", None, day) for day in lost_days(pair.target, target, lone_target, pair.source, source)
    ]
    return _swaps(found)


_NOUN = regex(r"\s[A-ZÄÖÜ]\w")
_DATING = regex(
    r"(?i)(?:\b(?:im|in|seit|ab|bis|von|vor|nach|um|anno|anfang|mitte|ende|sommer|herbst|winter|frühling|mai)"
    r"|frühjahr|jahre?s?|uar|märz|april|jun[io]|jul[io]|august|ber|\.) $"
)
"""What stands before a year; months by how they end."""


def _is_counted(pair: Pair, source: Quantity, target: Quantity) -> bool:
    """Whether German shows by the noun behind it that a number like a year is none: `1800 Ausgaben`."""
    year = source if pair.source.language == "de" else target
    before = pair.de.content[max(0, year.start - 20) : year.start]
    return _NOUN.match(pair.de.content, year.end) is not None and _DATING.search(before) is None


def _elided(one: Quantity, other: Quantity, beside: Sequence[Quantity]) -> bool:
    """Whether a bare number may be in the millions that another on its side is: `9 Millionen, nach acht`."""
    return (
        one.scale == 1 < other.scale
        and not one.dimension
        and one.value < 1000
        and one.value * other.scale == other.value
        and any(each.scale == other.scale for each in beside)
    )


_NIGHT = regex(r"\b(?:nuit du|Nacht vom)(?: \w+)? $")


def _of_night(one: Quantity, text: Text, others: Sequence[Quantity]) -> bool:
    """Whether it is the first day of `nuit du 4 au 5 mai`, for which `Nacht auf den 5. Mai` has none."""
    return _NIGHT.search(text.content[max(0, one.start - 24) : one.start]) is not None and any(
        each.sort is Sort.DAY and (each.value == one.value + 1 or each.value == 1) for each in others
    )


_LABEL = regex(r"\W{0,2}(?:[A-Z]\.)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[.):]?\s")
_NESTED_LABEL = regex(r"(?:[A-Z]\.[0-9]{1,3}|[0-9]{1,3}\.[0-9]{1,3})(?:\.[0-9]{1,3}){0,4}\.?\s[A-ZÄÖÜÉ«„]")


def _lightened(
    pair: Pair, text: Text, numbers: Sequence[Quantity], at: int, others: Sequence[int]
) -> Quantity:
    """A number that the other side lacks; it counts for little where layout or country ask for it.

    The number of a heading or list item may come from the layout, and a sum
    in brackets may be the one before in the reader's money.
    """
    one = numbers[at]
    if one.weight is Weight.DIGITS:
        listed = pair.role.is_heading or pair.role is Role.LIST_ITEM
        label = (_LABEL if listed else _NESTED_LABEL).match(text.content)
        if label and one.start < label.end() and one.sort not in (Sort.DAY, Sort.YEAR):
            return one._replace(weight=Weight.SMALL)
        before = numbers[at - 1] if at else None
        if (
            before is not None
            and not others
            and {before.sort, one.sort} == {Sort.MONEY}
            and before.unit != one.unit
            and text.content[before.end : one.start].strip().startswith("(")
        ):
            return one._replace(weight=Weight.SMALL)
    return one


def _swaps(found: list[Found]) -> list[Found]:
    """Two couples that differ crosswise are one swap."""
    for at, (kind, one, other, *_) in enumerate(found):
        for later in range(at + 1, len(found)):
            second_one, second_other = found[later][1:3]
            if (
                one is None
                or other is None
                or second_one is None
                or second_other is None
                or kind in ("month", "weekday", "time")
            ):
                continue
            if (
                one.value == second_other.value
                and second_one.value == other.value
                and one.value != second_one.value
            ):
                rest = [each for place, each in enumerate(found) if place not in (at, later)]
                return [("swapped", one, other, second_one, second_other), *rest]
    return found


def unlikeness(one: Quantity, other: Quantity, place: float, other_place: float) -> float | None:  # noqa: C901, PLR0911, PLR0912 - a table of cases, read top to bottom
    """How little two quantities left over look like the same one gone wrong; None if they cannot be."""
    away = abs(place - other_place)
    if one.sort in NAMED or other.sort in NAMED:
        return away if one.sort is other.sort or {one.sort, other.sort} == _HOURS else None
    if not one.weight and not other.weight and (one.sort is not Sort.MULTIPLE or other.sort is not one.sort):
        return None
    if one.sort is Sort.TIME or other.sort is Sort.TIME:
        timely = {one.sort, other.sort} == {Sort.TIME} or "time" in (one.dimension, other.dimension)
        return away if timely else (2 + away if Weight.DIGITS == one.weight == other.weight else None)
    if one.sort is Sort.VAGUE or other.sort is Sort.VAGUE:
        both = one.sort is other.sort
        return (
            away
            if both
            else (
                away + 1
                if one.dimension == other.dimension
                and min(one.value, other.value) >= 100
                and one.scale * other.scale == 1
                else None
            )
        )
    if one.sort is Sort.DECADE or other.sort is Sort.DECADE:
        return away if one.sort is other.sort or Sort.YEAR in (one.sort, other.sort) else None
    if one.sort is Sort.YEAR or other.sort is Sort.YEAR:
        if one.sort is other.sort:
            return away
        rest = other if one.sort is Sort.YEAR else one
        return 1 + away if rest.weight is Weight.DIGITS and rest.sort is not Sort.ORDINAL else None
    if one.sort not in _NUMBERS or other.sort not in _NUMBERS:
        return None
    fractions = (one.sort is Sort.FRACTION) + (other.sort is Sort.FRACTION)
    if fractions == 1 and not SHARES & {one.dimension, other.dimension}:
        if Sort.MULTIPLE in (one.sort, other.sort) and one.weight and other.weight:
            return 1 + away  # `verdoppelt`, `réduit de moitié`
        inverse = Sort.ORDINAL in (one.sort, other.sort) and max(one.value, other.value) > 9
        return 1 + away if inverse else None
    apart = away
    if one.sort is not other.sort:
        apart += 0.3
        if (
            Sort.ORDINAL in (one.sort, other.sort)
            and Weight.SMALL in (one.weight, other.weight)
            and (
                one.weight is not Weight.DIGITS
                and other.weight is not Weight.DIGITS
                and one.sort not in (Sort.IDENTIFIER, Sort.NAME)
            )
        ):
            return (
                None
                if Sort.CARDINAL in (one.sort, other.sort) or Sort.MEASURE in (one.sort, other.sort)
                else apart
            )
    if not agree(one.dimension, other.dimension):
        if one.value != other.value:
            if one.dimension in MONEY and other.dimension in MONEY:
                return apart + 1
            return None if Weight.SMALL in (one.weight, other.weight) else apart + 2
    elif one.dimension != other.dimension:
        apart += 0.5
    return apart + (0 if one.value == other.value else 0.2)


def way(one: Quantity, other: Quantity) -> str:  # noqa: C901, PLR0911, PLR0912 - a table of cases, read top to bottom
    """In which way two quantities that should be one differ; empty if one is the other converted."""
    if one.sort is Sort.MONTH:
        return "month"
    if one.sort is Sort.WEEKDAY:
        return "weekday"
    if Sort.NOON in (one.sort, other.sort):
        return "time"
    if one.sort in NAMED:
        return "differs"
    if (one.value == other.value and one.dimension != other.dimension) or (
        one.value == other.value
        and one.unit != other.unit
        and one.unit
        and other.unit
        and one.factor != other.factor
    ):
        if {one.dimension, other.dimension} <= _CURRENCIES:
            return "currency"
        if {one.dimension, other.dimension} <= _SHARES:
            return "share"
        if one.dimension and other.dimension:
            return "" if _is_lettered(one) and _is_lettered(other) else "unit"
    if Sort.TIME in (one.sort, other.sort):
        return "time"
    if Sort.DAY in (one.sort, other.sort):
        return "day"
    if one.sort is Sort.YEAR and other.sort is Sort.YEAR:
        return "transposed" if _transposed(one, other) else "year"
    if Sort.IDENTIFIER in (one.sort, other.sort):
        return "identifier"
    if one.value and one.value == -other.value:
        return "sign"
    if one.value and other.value and agree(one.dimension, other.dimension):
        both = one.dimension == other.dimension
        low, high = sorted((each.key[0] if both else each.value) for each in (one, other))
        if low > 0 and Fraction(high, low) in _POWERS:
            return "scale" if one.scale != other.scale and min(one.scale, other.scale) > 1 else "magnitude"
    if (
        one.unit != other.unit
        and one.dimension == other.dimension
        and one.dimension not in ("", "time")
        and one.value != other.value
        and any(
            abs(Fraction(here * one.factor - there * other.factor))
            <= CONVERTED * abs(Fraction(there * other.factor))
            for here in one.values
            for there in other.values
        )
    ):
        return ""
    return "transposed" if _transposed(one, other) else "differs"


_LETTERED = frozenset(("mass", "volume", "length"))


def _is_lettered(one: Quantity) -> bool:
    """Whether a letter hangs on the digits that may be no unit: `Diagonal 4l`, `4g diagonales`."""
    return one.dimension in _LETTERED and one.digits != "" and one.end - one.start == len(one.digits) + 1


_POWERS = frozenset(Fraction(10) ** power for power in range(1, 19))


def _transposed(one: Quantity, other: Quantity) -> bool:
    digits = ["".join(filter(str.isdigit, each.digits)) for each in (one, other)]
    return (
        len(digits[0]) == len(digits[1]) > 1
        and digits[0] != digits[1]
        and sorted(digits[0]) == sorted(digits[1])
    )


def _same(one: Quantity, other: Quantity) -> bool:
    if not agree(one.dimension, other.dimension):
        return False
    if one.dimension == other.dimension:
        return any(a * one.factor == b * other.factor for a in one.values for b in other.values)
    return bool(set(one.values) & set(other.values))


def _repeated(one: Quantity, others: Sequence[Quantity], but: int) -> bool:
    return any(
        place != but and _same(one, other) and (one.sort is other.sort or one.sort not in NAMED)
        for place, other in enumerate(others)
    )


def _missed(one: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a number without an answer is to be reported at all: not if its value stands there anyway."""
    if one.sort in NAMED or not one.weight:
        return False
    return not any(_same(one, other) and other.sort not in NAMED for other in others)
