"""The space between a number and `%` or `€` is missing.

Germany, Austria and France set one; Switzerland sets none before `%`.  A document
that leaves it out from beginning to end has a habit, which is accepted unless the
profile is strict; where it does so once or twice and nowhere sets a space, that is
only noted.

    ✓ Der Rabatt beträgt 20 % oder 5 €.
      La remise est de 20 % ou de 5⍽€.
    ✓ Der Alkohol ist 96%ig.
      L’alcool est à 96 %.
    ✓ [de-CH/fr-CH] Der Rabatt beträgt 20%.
      La remise est de 20%.

    ✗ Der Rabatt beträgt 20⟦%→⍽%⟧.
      La remise est de 20 %.
    ✗ Der Preis beträgt 5 €.
      Le prix est de 5⟦€→⍽€⟧.

Mend it by setting a no-break space before the sign.

It is wrong in tables and formulas where there is no room.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips
from checker.facts.typography.style import style

MANY = 3
"""A habit of leaving the space out needs this many places."""


class Habit(Options, frozen=True):
    """What to accept."""

    strict: bool = False
    """Report the missing space even in a document that never sets it."""


rule = Rule(
    code="TYP19",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"missing": "The space before “{unit}” is missing."},
    options=Habit,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Habit) -> Iterator[tuple[Pair, Hit]]:
    """Set the space, as the document sets it elsewhere."""
    for pair in bitext.where(slips):
        for text, gap in pair[slips]:
            if gap.slip is not Slip.UNIT:
                continue
            habit = bitext[style].of(text)["percent"]
            without = habit.count("none")
            if without >= MANY and without >= 0.9 * habit.total and not options.strict:
                continue
            torn = options.strict or bitext.kind is Kind.STRINGS or habit.total > without
            mark = text.at(gap.span)
            new = (habit.usual_space or gap.new[0]) + gap.mark
            severity = None if torn else Severity.NEUTRAL
            yield (
                pair,
                hit("missing", mark, unit=gap.mark, severity=severity, fix=replace(mark, new, safe=True)),
            )
