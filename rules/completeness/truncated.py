"""A text breaks off.

It ends with a comma or with a word that wants another one, or it ends without a
mark and early, while the other side is a whole sentence.

    ✓ Wer den Fahrausweis vergisst, zahlt eine Gebühr.
      Les personnes qui oublient leur titre de transport paient une amende.
    ✓ [heading] Wo man hingeht und
      Où l’on va et ce que l’on fait.
    ✓ Der Imker verlor drei Völker.
      L’apiculteur a perdu trois colonies
    ✓ Aufnahme des Pakets in die Liste der Abhängigkeiten.
      ajout du paquet aux dépendances,
    ✓ eine Aufnahme einer Frau in einem Café, mit dem Spiegelbild eines Autos im Fenster
      Une image d’une femme dans un café, avec le reflet d’une voiture dans la vitre.
    ✓ Die Heizung ist aus
      Le chauffage est éteint.
    ✓ Die Kinder kommen heute mit
      Les enfants viennent aujourd’hui avec nous.
    ✓ Der Pavillon wird im Frühling im Garten wieder aufgebaut.
      Le pavillon sera remonté au printemps dans le jardin,

    ✗ Wer den Fahrausweis vergisst, zahlt eine Gebühr.
      Les personnes qui oublient leur titre de transport paient ⟦une⟧
    ✗ Die Straße ist gesperrt, der Bus fährt eine Umleitung über ⟦die⟧
      La route est fermée, le bus passe par la gare.
    ✗ Die Archäologen fanden unter der Kirche ein Grab, das sie in die Zeit der ⟦Merowinger⟧
      Sous l’église, les archéologues ont découvert une tombe qu’ils datent de l’époque
          mérovingienne.

Mend it by finishing the sentence as the other side has it.

It is wrong for texts that a template goes on with.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.coverage.truncation import truncation

rule = Rule(
    code="COM03",
    category="omission",
    severity=Severity.MAJOR,
    issue="omission",
    messages={"broken": "The text seems to break off here."},
    only_where=truncation,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Mark the last word."""
    for cut in pair[truncation]:
        severity = Severity.MAJOR if cut.sure else Severity.MINOR
        yield hit("broken", cut.text.at(cut.span), severity=severity)
