"""Weekdays that are missing from a row of them: `montags und mittwochs` for `le lundi`.

A day alone may be told otherwise (`la veille`), and a row too (`le week-end`); but where the
other side names one of the row, it should name them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.facts.quantities.quantity import Quantity, Sort, Weight
from checker.model import Pair, Text
from checker.patterns import regex

_ROW = regex(r"s?(?:,| und| oder|,? et|,? ou)\s(?:am |le |les )?")
"""What stands between two days of a row."""
_APART = regex(r"(?i)nacht|nuit|\bbis\b|\bau\b|\bà\b|[–-]")
"""What makes one night of two days (`in der Nacht auf Freitag`), or a stretch of them."""


def lost_days(
    text: Text, quantities: Sequence[Quantity], lone: Sequence[int], other: Text, others: Sequence[Quantity]
) -> list[Quantity]:
    """The days of a row in a text that the other side, whose numbers are the `others`, lacks."""
    if not any(quantities[at].sort is Sort.WEEKDAY for at in lone):
        return []
    days, there = _days(quantities), _days(others)
    if not there or any(map(_APART.search, [*_about(text, days), *_about(other, there)])):
        return []
    row = {
        day
        for couple in pairwise(days)
        if _ROW.fullmatch(text.content, couple[0].end, couple[1].start)
        for day in couple
    }
    return [quantities[at]._replace(weight=Weight.WORDS) for at in lone if quantities[at] in row]


def _days(quantities: Sequence[Quantity]) -> list[Quantity]:
    return [one for one in quantities if one.sort is Sort.WEEKDAY]


def _about(text: Text, days: Sequence[Quantity]) -> list[str]:
    return [text.content[max(0, day.start - 12) : day.end + 6] for day in days]


_BUT = regex(r"(?i)\b(?:außer|ausser|ausgenommen|sauf|excepté|hormis)\s(?:am\s|le\s|les\s)?\Z")


def every_day_but(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], mine: list[int], theirs: list[int]
) -> None:
    """Take `täglich außer montags` and `du mardi au dimanche` out of what is left, on whichever side."""
    for text, quantities, lone, others, left in (
        (pair.source, source, mine, target, theirs),
        (pair.target, target, theirs, source, mine),
    ):
        days = [at for at in lone if quantities[at].sort is Sort.WEEKDAY]
        ends = [at for at in left if others[at].sort is Sort.WEEKDAY]
        if len(days) != 1 or len(ends) != 2 or not _BUT.search(text.content, 0, quantities[days[0]].start):
            continue
        day = int(quantities[days[0]].value)
        if [others[at].value for at in ends] == [day % 7 + 1, (day - 2) % 7 + 1]:
            lone.remove(days[0])
            left[:] = [at for at in left if at not in ends]
