"""A space stands inside a bracket, or is missing outside of it.

    ✓ Die Urkunde (Kopie) liegt bei.
      L’attestation (copie) est jointe.
    ✓ Das war lustig (sehr :-) und kurz.
      C’était drôle (très :-) et court.
    ✓ Der Aufruf lautet f( x, y = 2 ) oder [ ].
      L’appel est f( x, y = 2 ) ou [ ].
    ✓ Alle Schüler(innen) und Lehrer(-innen) der Groß(stadt).
      Les ami(e)s, les acteur(rice)s et les enseignant(e)s de la (grande)ville.
    ✓ Die Formel lautet SUMME(Wert 1, Wert 2).
      La formule est SOMME(valeur 1, valeur 2).
    ✓ Der Befehl heißt ls(1), die Verbindung Eisen(III)-oxid.
      La commande s’appelle ls(1), le composé oxyde de fer(III).

    ✗ Die Urkunde (⟦ →⟧Kopie⟦ →⟧) liegt bei.
      L’attestation (copie) est jointe.
    ✗ Das Amt (2. Stock) ist offen.
      Le bureau⟦(→ (⟧2e étage) est ouvert.
    ✗ Das Haus (siehe Bild⟦)→) ⟧ist alt.
      La maison (voir image) est ancienne.

Mend it by deleting the space, or by setting it outside.

It is wrong in formulas and code that are not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips

rule = Rule(
    code="TYP15",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={
        "inside": "There is a space inside the bracket, beside “{mark}”.",
        "outside": "The space outside the bracket is missing, beside “{mark}”.",
    },
    only_where=slips,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Move the space; only it or the mark is marked, for the words beside it may have their own finding."""
    for text, gap in pair[slips]:
        if gap.slip is Slip.BRACKET:
            mark = text.at(gap.span)
            yield hit("inside", mark, mark=gap.mark, fix=replace(mark, gap.new, safe=True))
        elif gap.slip is Slip.OUTSIDE and gap.mark in "()":
            mark = text.at(gap.span)
            yield hit("outside", mark, mark=gap.mark, fix=replace(mark, gap.new))
