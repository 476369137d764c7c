"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

from collections import defaultdict

from checker.facts._fact import pair_fact
from checker.facts.quantities.figures import Number
from checker.facts.quantities.limits import HINTS, Limit, limit_of
from checker.facts.quantities.numbers import compared, numbers, outline
from checker.model import Pair, Text

Bound = tuple[int, int]


@pair_fact(only_where=compared, hints=HINTS)
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), with the words of the bound."""
    others = pair.target[numbers]
    values = {other.values[0] for other in others}
    bounded = [
        (one.values[0], limit)
        for one in pair.source[numbers]
        if one.values[0] in values and (limit := limit_of(pair.source, one))[0]
    ]
    if not bounded:
        return ()
    answers: dict[Number, list[Limit]] = defaultdict(list)
    for other in others:
        answers[other.values[0]].append(limit_of(pair.target, other))
    said = {(value, sign) for value, limit in answers.items() for sign, *_ in limit}
    found = []
    for value, (sign, begin, end) in bounded:
        opposite, first, last = answers[value][0]
        if opposite == -sign and (value, sign) not in said:
            found.append(((begin, end), (first, last)))
    return tuple(found)


@pair_fact(only_where=compared)
def written_in_brackets(pair: Pair) -> tuple[Text, ...]:
    """The sides with brackets and several measures, as where a value is converted."""
    if "(" not in pair.source.content and "(" not in pair.target.content:
        return ()
    return tuple(
        text
        for text in pair.sides
        if "(" in text.content and sum(unit != "" for _, _, unit, _ in text[outline].worth) > 1
    )
