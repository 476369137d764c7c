"""Scores and marks that one side writes otherwise: `15:40` answers `15-40`, `94 Punkte` answers `94/100`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts.quantities.quantity import Quantity, Sort
from checker.model import Pair, Text
from checker.patterns import regex

_COLON = regex(r"([0-9]{1,2}):([0-9]{2})")
_DASH = regex(r"[-–]")


def scored(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], mine: list[int], theirs: list[int]
) -> list[tuple[str, Quantity, Quantity]]:
    """Let such scores answer each other, taken out of both lists; gives those that differ in one number."""
    differing = []
    for here, there in (
        ((pair.source, source, mine), (pair.target, target, theirs)),
        ((pair.target, target, theirs), (pair.source, source, mine)),
    ):
        (text, numbers, lone), (other, others, left) = here, there
        for i in list(lone):
            written = _COLON.fullmatch(text.content, numbers[i].start, numbers[i].end)
            if numbers[i].sort is not Sort.TIME or written is None:
                continue
            for first, second in _dashed(other, others, left):
                same = others[first].value == int(written[1]), others[second].value == int(written[2])
                if not any(same):
                    continue
                lone.remove(i)
                left.remove(first)
                left.remove(second)
                if not all(same):
                    wrong = others[second if same[0] else first]
                    couple = (numbers[i], wrong) if text is pair.source else (wrong, numbers[i])
                    differing.append(("differs", *couple))
                break
    return differing


def _dashed(text: Text, numbers: Sequence[Quantity], left: Sequence[int]) -> list[tuple[int, int]]:
    """The numbers left over that a dash joins, two by two."""
    return [
        (at, at + 1)
        for at in left
        if at + 1 in left and _DASH.fullmatch(text.content, numbers[at].end, numbers[at + 1].start)
    ]


_FULL = frozenset((5, 6, 10, 20, 100))
"""The best marks there are."""
_MARKED = regex(r"[\s-]?(?:Punkt|point|Stern|étoile|Gesamtnote)", re.IGNORECASE)


def is_full_mark(
    numbers: Sequence[Quantity], at: int, text: Text, others: Sequence[Quantity], other: Text
) -> bool:
    """Whether it is the 100 of `94/100`, for which the other side has `94 Punkte` or `94 %`."""
    one = numbers[at]
    if at == 0 or one.value not in _FULL or text.content[numbers[at - 1].end : one.start].strip() != "/":
        return False
    return any(
        each.value == numbers[at - 1].value
        and (each.dimension == "percent" or _MARKED.match(other.content, each.figure))
        for each in others
    )
