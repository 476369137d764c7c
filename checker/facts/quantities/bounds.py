"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

from collections import defaultdict

from checker.facts._fact import pair_fact
from checker.facts.quantities.figures import Number
from checker.facts.quantities.limits import HINTS, Limit, limit_of
from checker.facts.quantities.numbers import compared, numbers, outline
from checker.model import Pair, Text
from checker.patterns import regex

Bound = tuple[int, int]


@pair_fact(only_where=compared, hints=HINTS)
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), with the words of the bound."""
    if named := _named_otherwise(pair):
        return (named,)
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
    for value, (sign, begin, end, denied) in bounded:
        opposite, first, last, denied_there = answers[value][0]
        if opposite == -sign and denied is denied_there and (value, sign) not in said:
            found.append(((begin, end), (first, last)))
    return tuple(found)


_LEAST = {
    "de": regex(r"\b(?:[Mm]inim(?:al|um)|[Mm]indest)\w*"),
    "fr": regex(r"\b[Mm]inim(?:al|aux|um)\w*"),
}
_MOST = {
    "de": regex(r"\b(?:[Mm]axim(?:al|um)|[Hh]öchst)\w*"),
    "fr": regex(r"\b[Mm]axim(?:al|aux|um)\w*"),
}
"""Words that name a bound: `Mindestbetrag`, `charge maximale`."""


def _named_otherwise(pair: Pair) -> tuple[Bound, Bound] | None:
    """The one word of either side that names a bound, if one names the least and the other the most."""
    named = []
    for text in pair.sides:
        least, most = (
            list(_LEAST[text.language].finditer(text.content)),
            list(_MOST[text.language].finditer(text.content)),
        )
        if len(least) + len(most) != 1:
            return None
        named.append((bool(least), (least or most)[0].span()))
    (least_here, here), (least_there, there) = named
    return (here, there) if least_here != least_there else None


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
