"""A passage stands elsewhere in the other document.

Nothing is lost, but the order differs: a paragraph was moved on one side only, or
a segment slipped into another place.  References such as “the following table”
may then point at nothing.

    ✓ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      Der Gipfel ist 8848 Meter hoch.
      Le sommet culmine à 8848 mètres.
    ✓ Der Gipfel des Berges ist 8848 Meter hoch.
      ∅
      Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      ∅
      La bibliothèque municipale ferme le dimanche.

    ✗ ⟦Der Gipfel des Berges ist 8848 Meter hoch und mit Schnee bedeckt.⟧
      ∅
      Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      ∅
      ⟦Le sommet de la montagne, haut de 8848 mètres, est couvert de neige.⟧

Mend it by moving the passage to where the other document has it, unless it was moved on purpose.

It is wrong where the order is meant to differ, as in lists sorted by the alphabet.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.coverage.passages import moved_passages

rule = Rule(
    code="ALI01",
    category="omission",
    severity=Severity.MINOR,
    issue="other",
    certainty="hint",
    messages={
        "moved": "This segment stands elsewhere in the other document.",
        "passage": "This passage of {n} segments stands elsewhere in the other document.",
        "elsewhere": "The counterpart of this stands elsewhere: {key}.",
    },
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report each passage once, at its first pair; what was not paired, on both sides."""
    for passage in bitext[moved_passages]:
        pair = bitext.pairs[passage.first]
        if passage.other < 0:
            count = passage.last - passage.first + 1
            marks = pair.source.whole, pair.target.whole
            yield pair, hit("passage", *marks, n=count) if count > 1 else hit("moved", *marks)
        else:
            other = bitext.pairs[passage.other]
            yield pair, hit("elsewhere", pair.source.whole, key=other.key)
            yield other, hit("elsewhere", other.target.whole, key=pair.key)
