"""A number that names something differs: an article, a train, a phone number, a version.

Such numbers are compared digit by digit, leading zeros included; spaces and
hyphens in phone numbers are free.

    ✓ Laut Art. 14 der Statuten ist der Vorstand zuständig.
      Selon l’art. 14 des statuts, le comité est compétent.
    ✓ Version 3.5 behebt drei Lücken.
      La version 3.5 corrige trois failles.
    ✓ Rufen Sie +41 44 123 45 67 an.
      Appelez le +41⍽44⍽123⍽45⍽67.
    ✓ Rufen Sie uns an: +49 30 901820.
      Appelez-nous au +49 (0)30 90 18 20.
    ✓ Rufen Sie 069 5550-210 an.
      Appelez le +49 69 5550-210.
    ✓ Rufen Sie uns an: 0711 / 55 66 77
      Appelez-nous au +49 711 556677
    ✓ Melden Sie sich unter Telefon (0 51 36) 88 61 41 15.
      Appelez la police au (0 51 36) 88 61 41 15.

    ✗ Laut Art. ⟦14⟧ ist der Vorstand zuständig.
      Selon l’art. ⟦41⟧, le comité est compétent.
    ✗ Der ICE ⟦71⟧ hält nicht in Mulhouse.
      L’ICE ⟦17⟧ ne s’arrête pas à Mulhouse.

Mend it by copying the number from the source, digit by digit.

It is wrong where each country has a number of its own, as hotlines do.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM10",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"identifier": "“{source}” here, “{target}” there: the number that names it differs."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what names something else."""
    for found in pair[reckoning]:
        if found.kind == "identifier" and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.figure)
            target = pair.target.at(found.target.start, found.target.figure)
            yield hit("identifier", source, target, source=source.content, target=target.content)
