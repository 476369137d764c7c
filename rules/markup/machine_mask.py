"""A mask that a translation machine put in place of something has stayed.

Machines hide names and codes behind tokens such as `__0__` or `__GLSS_2__` and put them
back afterwards.  When that fails, the word is lost and the token is on the page.

    ✓ Die Datei heißt a__b.
      Le fichier s’appelle a__b.
    ✓ Die Methode __init__ bleibt.
      La méthode __init__ reste.
    ✓ Unterschreiben Sie hier: ______
      Signez ici : ______

    ✗ Trans⟦__0__⟧ ist unser Partner.
      TransAlp est notre partenaire.
    ✗ Die Kabine bietet Platz für acht Gäste.
      La cabine accueille huit personnes ⟦__GLSS_2__⟧.

Mend it by putting back what stands there on the other side, be it a name, a number or a tag.

It is wrong where such a token is meant to be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.protected.markup import Remnant, strays

rule = Rule(
    code="MKP07",
    category="markup",
    severity=Severity.CRITICAL,
    issue="markup",
    certainty="certain",
    messages={"mask": "“{code}” is a token a machine put there instead of a word."},
    only_where=strays,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report tokens of machines."""
    for text, stray in pair[strays]:
        if stray.kind is Remnant.MASK:
            yield hit("mask", text.at(stray.span), code=stray.content)
