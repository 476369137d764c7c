"""What makes a number of a text negative: a minus before it, as a sign or a word."""

from __future__ import annotations

from checker.facts.quantities.figures import Number
from checker.facts.quantities.tokens import Tokens
from checker.lexicon.units import Unit

OPENING = frozenset('([=„“«"')
"""Signs after which a hyphen is a minus."""


def signed(
    tokens: Tokens, values: tuple[Number, ...], first: int, unit: Unit | None
) -> tuple[tuple[Number, ...], int]:
    """The values of the number at `first`, less than nought behind a minus, and where it begins."""
    before = tokens.words[first - 1]
    after_figure = first >= 2 and (
        tokens.is_figure(first - 2) or (tokens.words[first - 2] in "°%" and tokens.is_figure(first - 3))
    )
    if (
        before in ("-", "−", "–")
        and tokens.glued(first)
        and (not tokens.glued(first - 1) or tokens.words[first - 2] in OPENING)
        and not after_figure
    ):
        return tuple(-value for value in values), first - 1
    if before in ("-", "–") and unit is not None and unit.dimension == "degree" and not after_figure:
        return tuple(-value for value in values), first - 1
    if before == "-" and unit is not None and unit.dimension == "percent" and not after_figure:
        return (*values, *(-value for value in values)), first  # a minus set off, or a dash
    low = before.lower()
    if low == "minus" or (before == "−" and not after_figure):
        return tuple(-value for value in values), first - 1
    if low == "moins" and unit is not None and unit.dimension in ("degree", "percent"):
        earlier = tokens.low(first - 2)
        if earlier in ("au", "du"):
            return values, first
        negative = tuple(-value for value in values)
        if earlier in ("de", "à", "ou"):
            return (*values, *negative), first
        return negative, first - 1
    return values, first
