"""Two spaces stand where one belongs.

They are left behind where a word was cut out, and they show in print and in
justified lines.  Tables set with spaces and what stands beside markup are left
alone.

    ✓ Die Ziege frisst alles.
      La chèvre mange tout.
    ✓ Der Wert `a  b` bleibt.
      La valeur `a  b` reste.
    ✓ Name      Preis      Menge      Farbe      Ort
      Nom       Prix       Quantité   Couleur    Lieu

    ✗ Die Ziege⟦  → ⟧frisst alles.
      La chèvre mange tout.
    ✗ Der Pilz ist giftig.
      Le champignon⟦ ⍽→⍽⟧: il est vénéneux.

Mend it by leaving one space.

It is wrong where two spaces are meant, as in a poem or in code that is not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP10",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"double": "There is more than one space here."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Put one space in the place of several."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.DOUBLE:
            mark = text.at(gap.span)
            yield hit("double", mark, fix=replace(mark, gap.new, safe=True))
