"""Until became from.

`bis 30. April` and `à partir du 30 avril` give the same date and say the opposite: who follows the one
comes too late for the other.

    ✓ Die Einsprache ist bis 30. April einzureichen.
      L’opposition doit être déposée jusqu’au 30⍽avril.
    ✓ Die Anmeldung ist bis spätestens Freitag, 12. März, möglich.
      L’inscription est possible jusqu’au vendredi 12⍽mars au plus tard.
    ✓ Die Ware wird ab 18⍽Uhr geliefert.
      La marchandise est livrée à partir de 18⍽h.
    ✓ Das Haus ist bis 9⍽Uhr geschlossen.
      La maison est ouverte dès 9⍽h.
    ✓ Er kommt nicht vor 18⍽Uhr.
      Il vient après 18⍽h.
    ✓ Bis 12. Mai ist kein Zugang möglich.
      Accès possible à partir du 12⍽mai.
    ✓ Gebäude, die vor 1945 gebaut wurden.
      Les bâtiments construits avant 1945.
    ✓ Spätestens ab dem 1. August wird getestet.
      Les tests commencent au plus tard le 1er⍽août.

    ✗ Die Einsprache ist ⟦bis 30. April⟧ einzureichen.
      L’opposition doit être déposée ⟦à partir du 30⍽avril⟧.
    ✗ Im Winter ist die Route ⟦ab November⟧ gesperrt.
      En hiver, l’itinéraire est fermé ⟦jusqu’en novembre⟧.
    ✗ Das Angebot gilt ⟦ab 1. Mai⟧.
      L’offre vaut ⟦jusqu’au 1er⍽mai⟧.
    ✗ Häuser, die ⟦vor 1945⟧ gebaut wurden, sind ausgenommen.
      Les maisons construites ⟦après 1945⟧ sont exclues.
    ✗ Die Anmeldung ist ⟦bis 18⍽Uhr⟧ möglich.
      L’inscription est possible ⟦à partir de 18⍽h⟧.
    ✗ Die Anmeldung ist ⟦bis 30. September⟧ möglich.
      Les inscriptions sont ouvertes ⟦à partir du 30⍽septembre⟧.
    ✗ Unterlagen werden ⟦spätestens am 15. Januar⟧ entgegengenommen.
      Les dossiers sont acceptés ⟦au plus tôt le 15⍽janvier⟧.

Mend it by saying until or from as the source does.

It is wrong where the verb turns the sense round; beside words like `geschlossen`, `erst` or `pas` it says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.deadlines import deadlines

rule = Rule(
    code="NUM21",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"reversed": "“{source}” here, “{target}” there: until is not from."},
    only_where=deadlines,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the dates and times that are an end on one side and a beginning on the other."""
    for one, other in pair[deadlines]:
        source, target = pair.source.at(*one), pair.target.at(*other)
        yield hit("reversed", source, target, source=source.content, target=target.content)
