"""A converted value is wrong.

`10 Meilen (16 Kilometer)` is right within a tenth; `10 Meilen (61 Kilometer)` is
not.  Only values of one dimension are compared, the second in brackets.

    ✓ Sie liefen 10 Meilen (16 Kilometer).
      Ils ont couru 10 miles (16 kilomètres).
    ✓ Der Gipfel liegt auf 9200 Fuß (2804 Meter).
      Le sommet est à 9200 pieds (2804 mètres).
    ✓ Die Datei hat 2 GB (2000 MB).
      Le fichier fait 2 Go (2000 Mo).
    ✓ Der Kurs dauert 3 Jahre (6 Semester).
      Le cours dure 3 ans (6 semestres).

    ✗ Sie liefen ⟦10 Meilen⟧ (⟦61 Kilometer⟧).
      Ils ont couru 10 miles (16 kilomètres).
    ✗ Der Krug fasst 2 Liter (200 cl).
      La cruche contient ⟦2 litres⟧ (⟦20 cl⟧).

Mend it by converting anew, and by checking which of the two values is the original.

It is wrong where the value in brackets is not a conversion but an addition.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from checker.authoring import (
    Hit,
    Options,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.quantities.bounds import written_in_brackets
from checker.facts.quantities.numbers import numbers

rule = Rule(
    code="NUM15",
    category="number",
    severity=Severity.MAJOR,
    issue="numbers",
    messages={"wrong": "“{first}” is not “{second}”."},
    only_where=written_in_brackets,
)

CONVERTED = ("length", "area", "volume", "mass", "speed", "byte", "power", "energy", "time", "months")
SLACK = 0.1
"""How far rounding may go."""

_BRACKET = regex(r"\s?\((?:ca\.?|etwa|rund|also|d\. h\.|environ|soit|env\.)?\s?")


@rule.text()
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Compare each measure with the one that follows in brackets."""
    found = text[numbers]
    for one, other in pairwise(found):
        if one.dimension != other.dimension or one.dimension not in CONVERTED or one.unit == other.unit:
            continue
        between, after = text.content[one.end : other.start], text.content[other.end : other.end + 1]
        if after == ")" and _BRACKET.fullmatch(between) and not one.per and not other.per:
            first, second = Fraction(one.key[0]), Fraction(other.key[0])
            if abs(first - second) > SLACK * max(abs(first), abs(second)):
                marks = text.at(one.start, one.end), text.at(other.start, other.end)
                yield hit("wrong", *marks, first=marks[0].content, second=marks[1].content)
