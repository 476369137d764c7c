"""One side says no and the other does not.

A lost negation turns the sense round, and no other word shows it.  Only short
sentences whose other words answer each other are compared, and any word that may
deny in its own way, by a prefix or by what it means, is enough, unless it answers
another word, as *nouveau* answers *neu*.

    ✓ Niemand kennt den Täter.
      On ignore qui est l’auteur.
    ✓ Das Museum ist nicht nur am Sonntag geöffnet.
      Le musée est ouvert non seulement le dimanche.
    ✓ Das Museum ist nur am Sonntag geöffnet.
      Le musée n’est ouvert que le dimanche.
    ✓ Diese Lösung ist unmöglich.
      Cette solution n’est pas possible.
    ✓ Er hat die Einladung abgelehnt.
      Il n’a pas accepté l’invitation.
    ✓ Das Wasser ist kalt, nicht wahr?
      L’eau est froide, n’est-ce pas ?
    ✓ Der Pfad wurde nicht gefunden.
      Chemin introuvable.
    ✓ Vergessen Sie nicht den Schlüssel.
      Pensez à la clé.
    ✓ Das Fahrzeug hält nicht mehr als drei Personen.
      Le véhicule contient moins de quatre personnes.
    ✓ Den Fans ist das Problem nicht entgangen.
      Les fans ont remarqué le problème.
    ✓ Die Angabe ist optional.
      L’indication n’est pas obligatoire.
    ✓ Er geht nie weit weg.
      Il reste toujours dans le quartier.
    ✓ Ich fürchte, dass er zu spät kommt.
      Je crains qu’il ne vienne trop tard.

    ✗ Der Eintritt ist ⟦nicht⟧ kostenlos.
      L’entrée est gratuite.
    ✗ Das Restaurant ist am Montag geöffnet.
      Le restaurant n’est ⟦pas⟧ ouvert le lundi.
    ✗ Die Daten werden ⟦nicht⟧ an Dritte weitergegeben.
      Les données sont transmises à des tiers.
    ✗ Dieses Produkt ist ⟦nicht⟧ für Kinder unter drei Jahren geeignet.
      Ce produit convient aux enfants de moins de trois ans.
    ✗ Das Angebot gilt ⟦nicht⟧ für neue Kunden.
      L’offre est valable pour les nouveaux clients.
    ✗ Der Sprecher bestätigte die Meldung.
      Le porte-parole n’a ⟦pas⟧ confirmé l’information.

Mend it by finding out which side is right and saying the same on the other.

It is wrong where one side says the same with an opposite that is not on the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.coverage.negation import lost_negation

rule = Rule(
    code="COM07",
    category="omission",
    severity=Severity.NEUTRAL,
    issue="mistranslation",
    certainty="hint",
    messages={"no": "“{word}” denies something, and nothing on the other side does."},
    only_where=lost_negation,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Mark the negation."""
    for mark in pair[lost_negation]:
        yield hit("no", mark, word=mark.content)
