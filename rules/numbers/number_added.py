"""The target holds a number that the source does not have.

Machine translation adds figures, and so do notes and footnotes that slipped in.
What the source says without a number (`beide`, `minuit`, `Heiligabend`) counts.

    ✓ Die beiden Brüder schweigen sich an.
      Les deux frères ne se parlent plus.
    ✓ Die Redaktion sucht Verstärkung; wir sind nur zu zweit.
      La rédaction cherche du renfort⎵: nous ne sommes que deux.
    ✓ Geschenke gibt es schon an Heiligabend.
      On offre les cadeaux dès le 24 décembre.
    ✓ Seit der Jahrtausendwende wächst die Stadt.
      La ville grandit depuis l’an 2000.
    ✓ Am Donnerstag in vierzehn Tagen proben wir.
      Nous répétons jeudi en quinze.
    ✓ Mitte dreißig gründete sie eine Firma.
      Elle a fondé une entreprise vers trente-cinq ans.
    ✓ Im Sommer beträgt die Gebühr 5 Euro 50 pro Mahnung.
      En été, les frais s’élèvent à 5,50 euros par rappel.
    ✓ Der IV-Algorithmus ist schnell.
      L’algorithme IV est rapide.
    ✓ Das Dorf liegt zwischen Dreitausendern.
      Le village est entouré de sommets de 3000⍽mètres.
    ✓ Die Halbtageskarte kostet 30⍽Euro.
      La demi-journée coûte 30⍽euros.
    ✓ Die Zwetschgen einschneiden, ohne sie durchzuschneiden.
      Entailler les quetsches sans les couper complètement en deux.
    ✓ Zweieinhalbtausend Menschen sahen zu.
      Quelque 2⎵500 personnes ont regardé.

    ✗ [de→fr] Der Antrag wurde angenommen.
      La demande a été acceptée par ⟦27⟧ voix.
    ✗ [de→fr] Die Miete beträgt 900 Euro.
      Le loyer est de 900 euros, payable sous ⟦10⟧ jours.

Mend it by deleting the number, or by finding out where it comes from.

It is wrong where the translation rightly says more, as when it spells out a date; small numbers in words are
minor.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM03",
    category="number",
    severity=Severity.MAJOR,
    issue="addition",
    messages={"added": "“{number}” stands in the translation only."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what the source lacks; small numbers in words and numbers in names are minor."""
    for found in pair[reckoning]:
        number = found.target
        if found.kind == "added" and number:
            mark = pair.target.at(number.start, number.figure)
            small = number.weight < Weight.WORDS or number.sort in (Sort.NAME, Sort.DECADE, Sort.VAGUE)
            yield hit("added", mark, severity=Severity.MINOR if small else None, number=mark.content)
