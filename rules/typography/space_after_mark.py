"""The space after a comma, a semicolon or a colon is missing.

    ✓ Die Wiese blüht; die Bienen summen, die Sonne scheint.
      Le pré est en fleurs ; les abeilles bourdonnent, le soleil brille.
    ✓ Es sind 3,5 Liter um 08:15 Uhr für alle Nutzer:innen.
      Il y a 3,5 litres à 08:15 pour tous les utilisateurs.
    ✓ Schreiben Sie a,b,c oder std::Vektor.
      Écrivez a,b,c ou std::Vektor.

    ✗ Die Wiese blüht; die Bienen summen.
      Le pré est en fleurs ⟦;→; ⟧les abeilles bourdonnent.
    ✗ Das Seil ist gerissen⟦,→, ⟧niemand wurde verletzt.
      La corde a cédé, personne n’a été blessé.

Mend it by setting a space after the mark.

It is wrong in lists and code that are not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP14",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    messages={"missing": "The space after “{mark}” is missing."},
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Put a space after the mark."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.AFTER:
            mark = text.at(gap.span)
            yield hit("missing", mark, mark=gap.mark, fix=replace(mark, gap.new))
