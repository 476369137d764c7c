"""The two texts hardly say anything in common.

Probably the wrong file was opened, the rows are in another order, or one side is
in another language.  Whatever else is said about such texts is worth little.

    ✓ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      Die Brücke wurde im Frühling gebaut.
      Le pont a été construit au printemps.
      Der Bäcker verkauft frisches Brot.
      Le boulanger vend du pain frais.
      Die Kinder gehen in die Schule.
      Les enfants vont à l’école.
    ✓ Das Dorf liegt am Fluss.
      Les enfants vont à l’école.

    ✗ ⟦Das kleine Dorf liegt am Fluss zwischen den Bergen.⟧
      ⟦Le médecin a conseillé aux malades de rester couchés.⟧
      Die neue Brücke wurde im letzten Frühling gebaut.
      Les élections auront lieu dimanche dans tout le pays.
      Der Bäcker verkauft jeden Morgen frisches Brot.
      Cette voiture consomme beaucoup trop d’essence.
      Die Kinder gehen gerne in die Schule.
      Le musicien accorde longuement son instrument.

Mend it by making sure that the right two files were compared; if they were, the text must be
translated anew.

It is wrong in adaptations that keep only the subject of the original.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.coverage.kinship import UNRELATED, kinship


class Limits(Options, frozen=True):
    """How unlike two texts may be."""

    least: float = UNRELATED
    """The share of the text that must have a counterpart with words in common."""


rule = Rule(
    code="ALI03",
    category="omission",
    severity=Severity.CRITICAL,
    issue="mistranslation",
    certainty="hint",
    messages={
        "unrelated": "The two texts hardly say anything in common: {related} of {n} pairs answer each other."
    },
    options=Limits,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Limits) -> Iterator[tuple[Pair, Hit]]:
    """Report it once, at the first pair that could be judged."""
    found = bitext[kinship]
    if found is not None and found.share < options.least:
        pair = bitext.pairs[found.first]
        said = [text.whole for text in pair.sides if text.content]
        yield pair, hit("unrelated", *said, n=found.judged, related=found.related)
