"""What rose on one side fell on the other.

A share that gains 2.3 per cent and one that loses as much have the same number,
so nothing else tells them apart.

    ✓ Der Umsatz stieg um 4⍽%.
      Le chiffre d’affaires a progressé de 4⍽%.
    ✓ Der Preis fiel um 12⍽%.
      Le prix a cédé 12⍽%.
    ✓ Das Wachstum ging um 4⍽% zurück.
      La croissance a reculé de 4⍽%.
    ✓ Die Preise stiegen um 4⍽%, die Löhne sanken.
      Les salaires ont baissé tandis que les prix augmentaient de 4⍽%.
    ✓ Der Verlust verringerte sich um 3 Millionen Euro.
      Le résultat s’est amélioré de 3 millions d’euros.
    ✓ Sie stieg 40⍽Meter hinab.
      Elle est descendue de 40⍽mètres.
    ✓ Der Preis sank auf 62⍽Rappen.
      Le prix a baissé à 62⍽centimes.
    ✓ Die Aktie verlor nicht 2⍽%, sie legte zu.
      L’action n’a pas cédé 2⍽%, elle a gagné du terrain.
    ✓ Der Regen lag 12⍽% unter dem Mittel.
      Les pluies ont été inférieures de 12⍽% à la moyenne.
    ✓ Es fielen 30⍽Millimeter weniger Regen als üblich.
      Il est tombé 30⍽millimètres de pluie de moins que la normale.
    ✓ Die Nebenkosten wurden um 40⍽Euro gesenkt.
      Les charges ont été réduites de 40⍽euros.
    ✓ Der Wasserstand ging um 40⍽Zentimeter zurück.
      Le niveau de l’eau a baissé de 40⍽centimètres.
    ✓ Die Zahl der Gäste nahm um 12 zu.
      Le nombre d’invités a augmenté de 12.

    ✗ Die Preise ⟦stiegen⟧ um 4⍽%.
      Les prix ont ⟦baissé⟧ de 4⍽%.
    ✗ Die Aktie notierte mit einem ⟦Plus⟧ von 2,3⍽%.
      Le titre a ⟦cédé⟧ 2,3⍽%.
    ✗ Der Wasserstand ging um 40⍽Zentimeter ⟦zurück⟧.
      Le niveau de l’eau est ⟦monté⟧ de 40⍽centimètres.
    ✗ Die Zahl der Gäste ⟦nahm um 12 zu⟧.
      Le nombre d’invités a ⟦diminué⟧ de 12.
    ✗ Es fielen ⟦30⍽Millimeter weniger⟧ Regen als üblich.
      Il est tombé ⟦30⍽millimètres de pluie de plus⟧ que la normale.
    ✗ Der Milchpreis sank ⟦auf 62⍽Rappen⟧.
      Le prix du lait a baissé ⟦de 62⍽centimes⟧.
    ✗ Die Miete wurde um 50 Euro ⟦gesenkt⟧.
      Le loyer a été ⟦augmenté⟧ de 50 euros.
    ✗ Die Nebenkosten wurden ⟦um 40⍽Euro⟧ gesenkt.
      Les charges ont été ramenées ⟦à 40⍽euros⟧.
    ✗ Der Regen lag ⟦12⍽% unter dem⟧ Mittel.
      Les pluies ont été ⟦supérieures de 12⍽%⟧ à la moyenne.

Mend it by saying in which direction the source goes.

It is wrong where one side tells the change of a loss and the other that of a profit.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.changes import changes

rule = Rule(
    code="NUM18",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={
        "reversed": "“{source}” here, “{target}” there: what rises does not fall.",
        "level": "“{source}” here, “{target}” there: by so much is not to so much.",
    },
    only_where=changes,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the words of two changes that go opposite ways."""
    for message, one, other in pair[changes]:
        source, target = pair.source.at(*one), pair.target.at(*other)
        yield hit(message, source, target, source=source.content, target=target.content)
