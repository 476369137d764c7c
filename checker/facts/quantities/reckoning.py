"""Do the numbers of two sides answer each other, and if not, which do not and why?

The one place where numbers are compared.  Every rule about numbers filters what
is said here; a pair whose numbers are reconciled has nothing here, and costs
the rules nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.facts.quantities import accounts, idioms
from checker.facts.quantities.accounts import HALF_DAY
from checker.facts.quantities.explaining import Found, explained
from checker.facts.quantities.figures import is_code
from checker.facts.quantities.numbers import numbers, unsettled
from checker.facts.quantities.order import disordered, nouns_exchanged
from checker.facts.quantities.places import misplaced
from checker.facts.quantities.quantity import CODED, REPLACEABLE, Quantity, Sort, Weight
from checker.lexicon.units import MONEY, agree
from checker.model import Pair, Text
from checker.patterns import regex


class Discrepancy(Struct, frozen=True):
    """Numbers that do not answer each other.

    `kind` says in which way: `differs`, `transposed`, `magnitude`, `scale`,
    `sign`, `unit`, `currency`, `share`, `rate`, `day`, `month`, `weekday`,
    `year`, `era`, `time`, `identifier`, `missing` (on the target side), `added` (there),
    `swapped`, `reversed`, `lost` (a currency), `reading` (the same under another reading of one).
    `source` and `target` are the quantities concerned; `second_source` and
    `second_target` the other couple of a swap.
    """

    kind: str
    source: Quantity | None
    target: Quantity | None
    second_source: Quantity | None = None
    second_target: Quantity | None = None


_LANGUAGES = frozenset(("de", "fr"))


@pair_fact(only_where=unsettled)
def reckoning(pair: Pair) -> tuple[Discrepancy, ...]:
    """The numbers of a pair that do not answer each other; none if all do."""
    return reckoned(pair, pair.source[numbers], pair.target[numbers])


def reckoned(pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Discrepancy, ...]:
    """What remains when everything that can be reconciled has been."""
    if len(source) == len(target) and {pair.source.language, pair.target.language} <= _LANGUAGES:
        for one, other in zip(source, target, strict=True):
            if not (
                (one.values is other.values or one.values[0] == other.values[0])
                and one.unit == other.unit
                and one.per == other.per
                and not _otherwise_coded(one, other)
                and (one.sort is other.sort or (one.sort in REPLACEABLE and other.sort in REPLACEABLE))
            ):
                break
        else:
            straight = [(at, at) for at in range(len(source))]
            wrong = misplaced(pair, source, target, straight) or nouns_exchanged(pair, source, target)
            return tuple(Discrepancy(*each) for each in wrong)
    if not pair.source.content.strip() or not pair.target.content.strip():
        return ()
    matched, left_source, left_target = accounts.settled(source, target)
    found: list[Found] = []
    if left_source or left_target:
        source, target = idioms.without(pair.source, source), idioms.without(pair.target, target)
        found += explained(pair, source, target, matched, left_source, left_target)
    for i, j in matched:
        one, other = source[i], target[j]
        if one.values[0] != other.values[0] or one.per != other.per or one.dimension != other.dimension:
            found += [(kind, one, other) for kind in _ways(one, other, source, target)]
            if _percent_lost(pair.target, one, other) or _percent_lost(pair.source, other, one):
                found.append(("unit", one, other))
            if {one.per, other.per} == {"BC", ""} and _era_lost(pair, one):
                found.append(("era", one, other))
        elif _otherwise_coded(one, other):
            found.append(("identifier", one, other))
    found += disordered(pair, source, target, matched)
    return tuple(Discrepancy(*each) for each in found)


def _otherwise_coded(one: Quantity, other: Quantity) -> bool:
    """Whether two codes differ in their noughts: `00123`, `0123`."""
    return (
        one.digits != other.digits
        and {one.sort, other.sort} <= CODED
        and (is_code(one.digits) or is_code(other.digits))
    )


def _ways(
    one: Quantity, other: Quantity, source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[str]:
    """In which ways two quantities differ that answer each other all the same."""
    if (
        one.key != other.key
        and max(len(one.values), len(other.values)) > 1
        and one.digits
        and other.digits
        and agree(one.dimension, other.dimension)
    ):
        yield "reading"
    if one.per != other.per and one.per and other.per:
        told = {one.per, other.per}
        yield "era" if told == {"BC", "AD"} else "time" if told <= _HALVES else "rate"
    elif {_half_of_day(one), _half_of_day(other)} == _HALVES:
        yield "time"
    if (
        (one.dimension in MONEY) != (other.dimension in MONEY)
        and not (one.dimension and other.dimension)
        and one.weight is other.weight is Weight.DIGITS
        and not _named(one, target)
        and not _named(other, source)
        and Sort.SCORE not in (one.sort, other.sort)
    ):
        yield "lost"


_PERCENT = regex(
    r"(?i)[%‰°]|prozent|percent|pour.?cent|\bpct\b|\bv\.\s?h\.|taux|quote|index|indice|point|punkt"
)
"""What may tell of percent somewhere in a text, or of what is counted like it."""


def _percent_lost(text: Text, one: Quantity, other: Quantity) -> bool:
    """Whether a number of percent is bare in a sentence that nowhere speaks of such: `60 des hôtes`."""
    return (
        one.dimension == "percent"
        and not other.dimension
        and one.weight is other.weight is Weight.DIGITS
        and other.sort is Sort.CARDINAL
        and text.content.endswith((".", "!", "?"))
        and _PERCENT.search(text.content) is None
    )


_ERA = regex(
    r"(?i)chr(?:\b|ist)|christ|j\.?[-\s]{0,2}c\b|\bère\b|zeitrechnung|\bu\.\s?z|\bv\.\s?u|\bbce?\b|n\.\s?[èe]\."
)
"""What tells an era, in whatever form."""


def _era_lost(pair: Pair, source: Quantity) -> bool:
    """Whether one side counts before Christ and the other nowhere says of what it counts."""
    other = pair.target if source.per else pair.source
    return _ERA.search(other.content) is None


_HALVES = {"AM", "PM"}


def _half_of_day(one: Quantity) -> str:
    """`PM` of `21 Uhr` and `9 Uhr abends`, `AM` of `9 Uhr morgens`; empty if it is not said."""
    if one.sort is not Sort.TIME and one.unit != "h":
        return ""
    return "PM" if one.key[0] > HALF_DAY + 3600 else one.per


def _named(money: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether the other side names the currency of an amount anywhere."""
    return money.dimension in MONEY and any(
        agree(money.dimension, each.dimension) for each in others if each.dimension
    )
