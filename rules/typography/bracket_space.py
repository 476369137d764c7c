"""A space stands inside a bracket, beside the bracket.

    ✓ Die Urkunde (Kopie) liegt bei.
      L’attestation (copie) est jointe.
    ✓ Das war lustig (sehr :-) und kurz.
      C’était drôle (très :-) et court.
    ✓ Der Aufruf lautet f( x, y = 2 ) oder [ ].
      L’appel est f( x, y = 2 ) ou [ ].

    ✗ Die Urkunde (⟦ →⟧Kopie⟦ →⟧) liegt bei.
      L’attestation (copie) est jointe.

Mend it by deleting the space.

It is wrong in formulas and code that are not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP15",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"inside": "There is a space inside the bracket, beside “{mark}”."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the space away; only the space is marked, for the words beside it may have their own finding."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.BRACKET:
            mark = text.at(gap.span)
            yield hit("inside", mark, mark=gap.mark, fix=replace(mark, gap.new, safe=True))
