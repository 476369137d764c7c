"""How often something happens differs.

`monatlich` and `par an` are said far from any number, so no number tells them apart.  A rhythm
may be told in other words (`alle zwei Wochen`, `deux fois par mois`) or not at all.

    ✓ Der Bus fährt alle 30 Minuten.
      Le bus passe toutes les demi-heures.
    ✓ Die Zeitschrift erscheint vierteljährlich.
      La revue paraît tous les trois mois.
    ✓ Der Newsletter kommt alle zwei Wochen.
      La lettre d’information est bimensuelle.
    ✓ Nehmen Sie die Tropfen zweimal täglich ein.
      Prenez les gouttes toutes les douze heures.
    ✓ Die Jahresgebühr ist täglich kündbar.
      La cotisation annuelle est résiliable à tout moment.
    ✓ Jeden zweiten Tag kommt die Pflege.
      L’infirmière passe un jour sur deux.
    ✓ Im täglichen Leben hilft das wenig.
      Au quotidien, cela n’aide guère.
    ✓ Das Gerät wird halbjährlich geprüft.
      L’appareil est contrôlé deux fois par an.
    ✓ Die Hotline ist werktags erreichbar.
      Le service est joignable les jours ouvrables.
    ✓ Die Linie verkehrt werktags im Viertelstundentakt.
      En semaine, la ligne passe toutes les 15⍽minutes.

    ✗ Die Hotline ist ⟦werktags⟧ erreichbar.
      Le service est joignable ⟦tous les jours⟧.
    ✗ Der Bus fährt ⟦stündlich⟧.
      Le bus passe ⟦toutes les deux heures⟧.
    ✗ Die Prämie wird ⟦monatlich⟧ fällig.
      La prime est due ⟦chaque année⟧.
    ✗ Der Filter ist ⟦wöchentlich⟧ zu reinigen.
      Le filtre doit être nettoyé ⟦tous les jours⟧.
    ✗ ⟦Einmal im Monat⟧ tagt der Rat.
      Le conseil siège ⟦chaque semaine⟧.
    ✗ Er raucht zwanzig ⟦Zigaretten am Tag⟧.
      Il fume vingt cigarettes ⟦par semaine⟧.

Mend it by telling the rhythm of the source.

It is wrong where the two sides tell how often of two different things.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.rhythms import rhythms

rule = Rule(
    code="NUM19",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"rhythm": "“{source}” here, “{target}” there: how often differs."},
    only_where=rhythms,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the two rhythms that differ."""
    for one, other in pair[rhythms]:
        source, target = pair.source.at(one.start, one.end), pair.target.at(other.start, other.end)
        yield hit("rhythm", source, target, source=source.content, target=target.content)
