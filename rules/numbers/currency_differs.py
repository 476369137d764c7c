"""The amount is the same, its currency is not.

Position and spelling of the currency are free: `5,00 €`, `EUR 5`, `fünf Euro`.
A word that may mean several currencies (`Dollar`, `franc`, `Pfund`, `livre`)
agrees with each of them.

    ✓ Die Kaution beträgt EUR 2.000.
      La caution s’élève à 2⎵000⍽€.
    ✓ [de-CH/fr-CH] Der Skipass kostet Fr. 59.90.
      Le forfait de ski coûte 59 fr. 90.
    ✓ Die Mindesteinlage beträgt 200 Pfund.
      Le dépôt minimal est de 200 livres sterling.
    ✓ Das Ticket kostet 29 Euro und 90 Cent.
      Le billet coûte 29,90 euros.

    ✓ Der Anzug kostet 200 Schweizer Franken.
      Le costume coûte 200 francs suisses.
    ✓ [de-DE/fr-CA] Das Werk kostet 40 Mio. kanadische Dollar.
      L’usine coûte 40 M$ CA.
    ✓ Die Fähre kostet 250 norwegische Kronen.
      Le ferry coûte 250 couronnes.
    ✓ Der Film kostete 40 Mio. US-$.
      Le film a coûté 40 millions de dollars.

    ✗ Ein Tagespass kostet ⟦80 Franken⟧.
      Le forfait journalier coûte ⟦80 euros⟧.
    ✗ Der Fonds verwaltet ⟦3 Mio. Dollar⟧.
      Le fonds gère ⟦3 millions d’euros⟧.
    ✗ Das Zelt kostet ⟦300 australische Dollar⟧.
      La tente coûte ⟦300 dollars américains⟧.
    ✗ Die Fähre kostet ⟦250 schwedische Kronen⟧.
      Le ferry coûte ⟦250 couronnes norvégiennes⟧.
    ✗ Die Uhr kostete ⟦210.000 Pfund⟧.
      La montre a coûté ⟦210⎵000 dollars⟧.

Mend it by writing the currency of the source; who converts must change the amount too.

It is wrong where `couronne` or `franc` is translated by a currency of another country on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM07",
    category="number",
    severity=Severity.CRITICAL,
    issue="mistranslation",
    messages={"currency": "“{source}” here, “{target}” there: the currency differs."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in its currency."""
    for found in pair[reckoning]:
        if found.kind == "currency" and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.end)
            target = pair.target.at(found.target.start, found.target.end)
            yield hit("currency", source, target, source=source.content, target=target.content)
