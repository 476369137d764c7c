"""The translations of a block of rows stand one row too high or too low.

A cell was inserted or lost on one side of the table, and everything below it
moved.  One finding stands for the whole block; mend the table before reading on.

    ✓ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      Die Brücke wurde im Frühling gebaut.
      Le pont a été construit au printemps.
      Der Bäcker verkauft frisches Brot.
      Le boulanger vend du pain frais.
      Die Kinder gehen in die Schule.
      Les enfants vont à l’école.
    ✓ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      Die Brücke wurde im Frühling gebaut.
      Le boulanger vend du pain frais.
      Die Kinder gehen in die Schule.
      Les enfants vont à l’école.

    ✗ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      Die Brücke wurde im Frühling gebaut.
      Le boulanger vend du pain frais.
      ⟦Der Bäcker verkauft frisches Brot.⟧
      ⟦Les enfants vont à l’école.⟧
      Die Kinder gehen in die Schule.
      Le médecin habite près de la gare.
      Der Arzt wohnt neben dem Bahnhof.
      La bibliothèque ferme le dimanche soir.
      Die Bibliothek schließt am Sonntagabend.
      Le soleil se lève derrière la montagne.

Mend it by moving the rows of one column up or down until they answer each other again.

It is wrong where rows that follow each other say nearly the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.coverage.shifts import shifts

rule = Rule(
    code="ALI02",
    category="omission",
    severity=Severity.CRITICAL,
    issue="mistranslation",
    messages={
        "down": "From row {first} to row {last} the translations stand one row too low.",
        "up": "From row {first} to row {last} the translations stand one row too high.",
    },
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report each block once, at its first row."""
    for shift in bitext[shifts]:
        pair, last = bitext.pairs[shift.first], bitext.pairs[shift.last]
        # The fact speaks of the French side, an editor of the target.
        by = shift.by if pair.target.language == "fr" else -shift.by
        message = "down" if by > 0 else "up"
        yield pair, hit(message, pair.source.whole, pair.target.whole, first=pair.key, last=last.key)
