"""A clock time differs.

`halb drei` is half past two, not three.  Twelve hours of difference are fine
where one side counts to twelve and does not say which half of the day it means:
`3 Uhr nachmittags` is `15 heures`.

    ✓ Wir treffen uns nachmittags um halb drei.
      Nous nous retrouvons à 14 h 30.
    ✓ Um Viertel nach sechs klingelt der Wecker.
      Le réveil sonne à six heures et quart.
    ✓ Die Apotheke schließt um 18.45 Uhr.
      La pharmacie ferme à 18h45.
    ✓ Der Termin ist um 3 Uhr nachmittags.
      Le rendez-vous est à 15 heures.
    ✓ Es war fünf nach halb vier.
      Il était trois heures trente-cinq.
    ✓ Um Viertel nach zwölf essen wir.
      Nous mangeons à midi et quart.
    ✓ Die Führung dauert eine Stunde zwanzig.
      La visite dure 1 h 20.
    ✓ Der Kurs beginnt um neun Uhr abends.
      Le cours commence à 21 heures.
    ✓ Das Büro ist von 8.30 bis 12 Uhr besetzt.
      Le bureau est ouvert de 8 h 30 à midi.
    ✓ Das Konzert beginnt abends um 9 Uhr.
      Le concert commence à 21 heures.
    ✓ Die Frist endet um 24 Uhr.
      Le délai expire à minuit.
    ✓ Der Film dauert zwei Stunden zwanzig, eine Pause inbegriffen.
      Le film dure 2 h 20, entracte compris.
    ✓ Gehzeit: 2⍽Std. 45⍽Min.
      Temps de marche : 2⍽h⍽45
    ✓ Der Film dauert eindreiviertel Stunden.
      Le film dure une heure quarante-cinq.
    ✓ Der Film dauert eine Stunde und 45⍽Minuten.
      Le film dure 1⍽h⍽45.
    ✓ Der letzte Bus fährt um 23:58 Uhr.
      Le dernier bus part à minuit moins deux.

    ✗ Die Fähre legt abends um ⟦9 Uhr⟧ ab.
      Le ferry part à ⟦9 heures du matin⟧.
    ✗ Der Unterricht beginnt um ⟦halb neun⟧.
      Les cours commencent à ⟦9 h 30⟧.
    ✗ Der Schalter schließt um ⟦17 Uhr⟧.
      Le guichet ferme à ⟦7 heures⟧.
    ✗ Der Nachtzug fährt um ⟦22:10 Uhr⟧ ab.
      Le train de nuit part à ⟦21 h 10⟧.
    ✗ Die Führung beginnt um ⟦9 Uhr morgens⟧.
      La visite commence à ⟦9 heures du soir⟧.
    ✗ Das Angebot endet am Montag um ⟦Mitternacht⟧.
      L’offre prend fin lundi à ⟦midi⟧.
    ✗ Am Samstag schließen wir um ⟦14 Uhr⟧.
      Le samedi, nous fermons à ⟦midi⟧.

Mend it by writing the time of the source.

It is wrong where each side gives the time of its own time zone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM09",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"time": "“{source}” here, “{target}” there: the time differs."},
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in clock time or in a duration told in hours."""
    for found in pair[reckoning]:
        if found.kind == "time" and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.end)
            target = pair.target.at(found.target.start, found.target.end)
            yield hit("time", source, target, source=source.content, target=target.content)
