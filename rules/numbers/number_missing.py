"""A number of the source is missing from the target.

A figure that stands on one side only has been forgotten, or was made up.  The
other side may say it without a number: `beide`, `midi`, `à la Saint-Sylvestre`,
`rund um die Uhr`; articles, idioms and what is said twice are not asked for.

    ✓ Die Kosten sanken in einem Jahr um ein Drittel.
      Les coûts ont baissé d’un tiers en un an.
    ✓ Der Vertrag ist einem Dritten nicht bekannt.
      Un tiers ne connaît pas le contrat.
    ✓ Er hat beide Knie operiert.
      Il s’est fait opérer des deux genoux.
    ✓ Um 12 Uhr läuten die Glocken.
      Les cloches sonnent à midi.
    ✓ An Silvester bleibt die Praxis geschlossen.
      Le cabinet est fermé le 31 décembre.
    ✓ Die Notaufnahme ist rund um die Uhr geöffnet.
      Les urgences sont ouvertes 24 heures sur 24.
    ✓ Zwischen den Tabellen besteht eine 1:1-Beziehung.
      Il existe une relation un à un entre les tables.
    ✓ Es ist eine ELF-Datei.
      C’est un fichier exécutable.
    ✓ Etwa 40 der rund 60 Bewohner kamen.
      Une quarantaine des quelque soixante habitants sont venus.
    ✓ Sie arbeitet in Teilzeit mit 50 Prozent.
      Elle travaille à mi-temps.
    ✓ Nach 24 bis 48 Stunden sinkt das Fieber.
      La fièvre baisse au bout d’un à deux jours.
    ✓ Der Laden ist von Freitag bis Sonntag offen.
      Le magasin est ouvert vendredi, samedi et dimanche.
    ✓ Die Sterblichkeit sank von 143 auf 28 je 1.000 Geburten.
      La mortalité a reculé de 143 à 28 pour mille naissances.
    ✓ Die Sendung RK 094 551 207 DE ist unterwegs.
      L’envoi RK094551207DE est en route.
    ✓ Bern gewann das Spiel um Platz 3.
      Berne a remporté la petite finale.
    ✓ Tagesticket: 59⍽€
      Billet 1 jour : 59⍽€
    ✓ Geschlossen am 24., 25. und 26. Dezember.
      Fermé du 24 au 26⍽décembre.
    ✓ Der Wein erhielt 94/100.
      Le vin a obtenu 94 points.

    ✓ Das Grundstück misst 10.000 Quadratmeter.
      Le terrain fait un hectare.
    ✓ Zum 50. Hochzeitstag kamen alle.
      Tous sont venus aux noces d’or.
    ✓ 1 Tag vorher, bis 12 Uhr
      La veille, jusqu’à midi

    ✗ [de→fr] In den ⟦14⟧ Filialen arbeiten 320 Menschen.
      320 personnes travaillent dans les succursales.
    ✗ [de→fr] ⟦Drei⟧ Standorte werden modernisiert.
      Ses sites seront modernisés.
    ✗ [de→fr] Die Bibliothek ist montags und ⟦mittwochs⟧ geöffnet.
      La bibliothèque est ouverte le lundi.
    ✗ [fr→de] Die Überfahrt dauert lange.
      La traversée prend ⟦35⟧ minutes.

Mend it by putting the number into the translation.

It is wrong where a translation rightly leaves a detail out; small numbers in words are therefore minor.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.quantity import Sort, Weight
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM02",
    category="number",
    severity=Severity.MAJOR,
    issue="omission",
    messages={"missing": "“{number}” has no counterpart in the translation."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what the target lacks; small numbers in words and numbers in names are minor."""
    for found in pair[reckoning]:
        number = found.source
        if found.kind == "missing" and number:
            mark = pair.source.at(number.start, number.figure)
            small = number.weight < Weight.WORDS or number.sort in (Sort.NAME, Sort.DECADE, Sort.VAGUE)
            yield hit("missing", mark, severity=Severity.MINOR if small else None, number=mark.content)
