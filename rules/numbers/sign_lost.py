"""A minus sign got lost.

Seventy degrees of frost became seventy degrees of heat.  The sign may be a
hyphen, a true minus, or the word `minus` or `moins`.

    ✓ Der Impfstoff wird bei minus 70 Grad gelagert.
      Le vaccin est conservé à −70 degrés.
    ✓ Das Auto steht auf Ebene −1.
      La voiture est au niveau −1.
    ✓ Drehen Sie das Bild um -180°.
      Faites pivoter l’image de -180°.
    ✓ Der Winkel misst 45°.
      L’angle mesure 45°.
    ✓ Der Umsatz ging um 4⍽% zurück, ein Rückgang wie nie.
      Évolution du chiffre d’affaires⍽: −4⍽%.
    ✓ Das Defizit liegt bei 3⍽%.
      Le solde est de −3⍽%.
    ✓ In der Nacht herrschten 20 Grad Kälte.
      Il a fait −20 degrés dans la nuit.
    ✓ Es hatte −5⍽°C.
      Il faisait 5⍽°C en dessous de zéro.
    ✓ Das Wrack liegt 15⍽m unter der Oberfläche.
      L’épave est à −15⍽m.
    ✓ Der Wert (-12⍽%) überrascht.
      Le chiffre (−12⍽%) surprend.
    ✓ 20⍽% auf alle Zelte
      –20⍽% sur toutes les tentes

    ✗ Das Wachstum lag bei ⟦−0,4⟧⍽%.
      La croissance s’est établie à ⟦0,4⟧⍽%.
    ✗ Die Rendite fiel auf ⟦−0,5⟧⍽%.
      Le rendement est tombé à ⟦0,5⟧⍽%.
    ✗ Der Wert (⟦-12⟧⍽%) überrascht.
      Le chiffre (⟦12⟧⍽%) surprend.
    ✗ Im Hochtal wurden ⟦minus 27⟧ Grad gemessen.
      On a mesuré ⟦27⟧ degrés dans la haute vallée.
    ✗ Es hatte ⟦-12⟧ °C.
      Il faisait ⟦12⟧ °C.

Mend it by setting the minus sign.

It is wrong where one side says the direction in words, as `Rückgang von 4 %` for `−4 %`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM11",
    category="number",
    severity=Severity.CRITICAL,
    issue="numbers",
    messages={
        "sign": "“{source}” here, “{target}” there: the minus sign got lost.",
        "added": "“{source}” here, “{target}” there: a minus sign was added.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in its sign alone."""
    for found in pair[reckoning]:
        if found.kind == "sign" and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.figure)
            target = pair.target.at(found.target.start, found.target.figure)
            lost = found.source.value < 0
            yield hit(
                "sign" if lost else "added", source, target, source=source.content, target=target.content
            )
