"""Shares told without a sign: `vier von fünf` and `jeder fünfte` answer `80 %` and `20 %`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.facts.quantities.quantity import Quantity, Sort
from checker.model import Pair, Text
from checker.patterns import regex

_OUT_OF = regex(r"\s(?:\w+\s){0,3}(?:von|aus|sur|der)\s")
_EVERY = {
    "de": regex(r"\b[Jj]ede[rsmn]?\s$"),
    "fr": regex(r"\b[Uu]ne?\s[^.,;:0-9]{0,40}\bsur\s$"),
}

_PART_OF = {"de": "ede", "fr": "sur"}
"""Without these right before a number it is no share."""


def shares(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], mine: list[int], theirs: list[int]
) -> tuple[list[int], list[int]]:
    """Let `vier von fünf` and `jeder fünfte` answer `80 %` and `20 %`, on whichever side they stand."""
    for here, there in (
        ((pair.source, source, mine), (target, theirs)),
        ((pair.target, target, theirs), (source, mine)),
    ):
        text, numbers, lone = here
        others, left = there
        for used, share in list(_told_shares(text, numbers, lone)):
            same = [j for j in left if _share(others[j], share)]
            if same and set(used) <= set(lone):
                lone[:] = [i for i in lone if i not in used]
                left.remove(same[0])
    return mine, theirs


def unequal(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], mine: list[int], theirs: list[int]
) -> list[tuple[int, int]]:
    """The numbers of `jeder dritte` and `un quart`, where each side tells one share and not the same."""
    here = [*_told_shares(pair.source, source, mine), *_fractions(source, mine)]
    there = [*_told_shares(pair.target, target, theirs), *_fractions(target, theirs)]
    if not len(here) == len(there) == 1:
        return []
    (used, share), (others, answer) = here[0], there[0]
    return [(used[0], others[0])] if len(used) == len(others) == 1 and share != answer else []


def _fractions(numbers: Sequence[Quantity], lone: Sequence[int]) -> list[tuple[tuple[int, ...], Fraction]]:
    """The fractions that are asked for: `ein Drittel`, `la moitié`."""
    return [
        ((i,), Fraction(numbers[i].value))
        for i in lone
        if numbers[i].sort is Sort.FRACTION and numbers[i].weight and numbers[i].value < 1
    ]


def _told_shares(
    text: Text, numbers: Sequence[Quantity], lone: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], Fraction]]:
    """The numbers that tell a share without a sign, and the share."""
    for i in lone:
        one = numbers[i]
        whole = numbers[i + 1] if i + 1 in lone else None
        if whole is not None and whole.value and _OUT_OF.fullmatch(text.content[one.end : whole.start]):
            yield (i, i + 1), Fraction(one.value, whole.value)
        elif is_share(text, one):
            yield (i,), Fraction(1, one.value)


def is_share(text: Text, one: Quantity) -> bool:
    """Whether a number says of how many it is one: `jeder dritte`, `un sur trois`."""
    if one.value <= 1:
        return False
    before = text.content[max(0, one.start - 50) : one.start]
    return _PART_OF[text.language] in before[-10:] and _EVERY[text.language].search(before) is not None


def _share(one: Quantity, share: Fraction) -> bool:
    """Whether a percentage or fraction is so much."""
    told = Fraction(one.value, 100) if one.dimension == "percent" else one.value
    return abs(told - share) <= Fraction(1, 200)
