"""Figures agree.

A rule for the tests of the report: a figure that stands on one side only is found.

    ✓ Es sind 14 <b>Tage</b> & {count}&nbsp;Jahre.
      Il y a 14 <b>jours</b> & {count}&nbsp;ans.
    ✗ Es sind ⟦14⟧ Tage.
      Il y a ⟦15⟧ jours.

Mend it by writing the figure of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit

rule = Rule(
    code="NUM98",
    category="number",
    severity=Severity.MAJOR,
    issue="numbers",
    certainty="certain",
    messages={"differs": "{source} on one side is {target} on the other."},
)

_FIGURE = re.compile(r"\d+")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Hold the first figures of both sides against each other."""
    one, other = _FIGURE.search(pair.source.content), _FIGURE.search(pair.target.content)
    if one and other and one[0] != other[0]:
        grave = Severity.CRITICAL if len(one[0]) != len(other[0]) else None
        marks = pair.source.at(*one.span()), pair.target.at(*other.span())
        yield hit("differs", *marks, severity=grave, source=one[0], target=other[0])
