"""JavaScript or CSS stands in the text.

Programs and style sheets belong to the page and not on it.

    ✓ Die Funktion „Drucken“ steht im Menü.
      La fonction « Imprimer » se trouve dans le menu.
    ✓ Rufen Sie document.write() nicht auf.
      N’appelez pas document.write().
    ✓ Farbe: rot; Größe: klein.
      Couleur : rouge ; taille : petite.

    ✗ Mehr erfahren
      En savoir plus ⟦function(){return false;}→⟧
    ✗ ⟦.btn-primary { color: red; }→⟧ Jetzt kaufen
      Acheter maintenant

Mend it by deleting the code and translating from the page as readers see it.

It is wrong where one side alone shows a program.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.protected.markup import Remnant, strays

rule = Rule(
    code="MKP05",
    category="markup",
    severity=Severity.CRITICAL,
    issue="markup",
    certainty="certain",
    messages={
        "script": "“{code}” is a piece of a program.",
        "style": "“{code}” is a piece of a style sheet.",
    },
    only_where=strays,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report pieces of programs and style sheets that the other side does not have."""
    for text, stray in pair[strays]:
        if stray.kind in (Remnant.SCRIPT, Remnant.STYLE):
            mark = text.at(stray.span)
            code = stray.content if len(stray.content) <= 60 else f"{stray.content[:59]}…"
            yield hit(stray.kind.value, mark, code=code, fix=replace(mark, ""))
