"""More than so many became less than so many.

`über 100` and `moins de 100` give the same number and say the opposite.  Words
that only round (`rund`, `etwa`, `environ`, `près de`) agree with everything.

    ✓ Es kamen über 100 Personen.
      Plus de 100 personnes sont venues.
    ✓ Der Umsatz lag bei knapp 50 Millionen Euro.
      Le chiffre d’affaires approchait les 50 millions d’euros.
    ✓ Fast 60 Prozent sind dafür.
      Près de 60⍽% y sont favorables.
    ✓ Unter 50 Bewerbern war sie die beste.
      Elle était la meilleure de plus de 49 candidats.

    ✗ Es kamen ⟦über 100⟧ Personen.
      ⟦Moins de 100⟧ personnes sont venues.
    ✗ Die Strafe beträgt ⟦höchstens 500⟧ Euro.
      L’amende est d’⟦au moins 500⟧ euros.

Mend it by saying more than or less than as the source does.

It is wrong where `über` means about: `über 80 Arten berichten`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.bounds import bounds

rule = Rule(
    code="NUM14",
    category="number",
    severity=Severity.MINOR,
    issue="mistranslation",
    messages={"bound": "“{source}” here, “{target}” there: more than is not less than."},
    only_where=bounds,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take each couple of bounds that say the opposite."""
    for one, other in pair[bounds]:
        source, target = pair.source.at(*one), pair.target.at(*other)
        yield hit("bound", source, target, source=source.content, target=target.content)
