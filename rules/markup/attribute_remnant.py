"""A piece of an HTML attribute stands in the text.

When a page is cut up for translation, half a tag may be taken for prose; the
reader then sees `class="img-responsive` above the picture.  What both sides show
in full is talked about and stays.

    ✓ Setzen Sie im Tag das Attribut lang="de".
      Dans la balise, indiquez l’attribut lang="de".
    ✓ Die Klasse 3b gewann den Preis.
      La classe 3b a gagné le prix.
    ✓ Die Formel lautet a = "b".
      La formule est a = « b ».
    ✓ Mit class="btn primary" wird der Knopf blau.
      Avec class="btn primary", le bouton devient bleu.

    ✗ ⟦class="img-responsive→⟧
      ∅
    ✗ Neue Öffnungszeiten ab Juni
      Nouveaux horaires dès juin ⟦target="_blank"→⟧
    ✗ Das Bild zeigt den neuen Sitz.
      L’image ⟦class="img-responsive wp-image-12→⟧ montre le nouveau siège.

Mend it by deleting the piece of code.

It is wrong where only one side of a manual quotes an attribute.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.protected.markup import Remnant, strays

rule = Rule(
    code="MKP01",
    category="markup",
    severity=Severity.CRITICAL,
    issue="markup",
    certainty="certain",
    messages={"attribute": "“{code}” is what is left of an HTML attribute."},
    only_where=strays,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report attributes that stand outside of any tag."""
    for text, stray in pair[strays]:
        if stray.kind is Remnant.ATTRIBUTE:
            mark = text.at(stray.span)
            code = stray.content if len(stray.content) <= 60 else f"{stray.content[:59]}…"
            yield hit("attribute", mark, code=code, fix=replace(mark, ""))
