"""More than so many became less than so many.

`über 100` and `moins de 100` give the same number and say the opposite.  Words
that only round (`rund`, `etwa`, `environ`, `près de`) agree with everything.

    ✓ Es kamen über 100 Personen.
      Plus de 100 personnes sont venues.
    ✓ Der Umsatz lag bei knapp 50 Millionen Euro.
      Le chiffre d’affaires approchait les 50 millions d’euros.
    ✓ Fast 60 Prozent sind dafür.
      Près de 60⍽% y sont favorables.
    ✓ Unter 50 Bewerbern war sie die beste.
      Elle était la meilleure de plus de 49 candidats.
    ✓ Höchstens 50 Personen dürfen hinein.
      Pas plus de 50 personnes ne peuvent entrer.
    ✓ Die Bewerber dürfen nicht unter 18 Jahre alt sein.
      Les candidats doivent avoir au moins 18 ans.
    ✓ Kein Kind unter 12 Jahren darf mitfahren.
      Il faut avoir au moins 12 ans pour participer.
    ✓ Der Koffer darf höchstens 10⍽kg wiegen.
      La valise ne doit pas peser plus de 10⍽kg.
    ✓ Was unter 50⍽% liegt, wird schwarz, was über 50⍽% liegt, weiß.
      Les valeurs supérieures à 50⍽% sont en blanc, celles inférieures à 50⍽% en noir.
    ✓ Die Frist beträgt mindestens drei Monate.
      Le délai est de trois mois au moins.
    ✓ Die Temperatur darf 40⍽°C nicht überschreiten.
      La température ne doit pas dépasser 40⍽°C.
    ✓ Die Beteiligung überstieg 60⍽%.
      La participation a dépassé 60⍽%.
    ✓ Das Angebot gilt ab 18 Jahren.
      L’offre vaut dès 18 ans.
    ✓ Melden Sie sich spätestens 5 Tage vorher.
      Inscrivez-vous 5 jours au plus tard avant le départ.
    ✓ Kinder unter 12 Jahren dürfen nur mit Eltern fahren.
      Les enfants de moins de 12 ans ne peuvent monter qu’avec leurs parents.
    ✓ Personen unter 18 Jahren dürfen nicht teilnehmen.
      Ne peuvent participer que les personnes de plus de 18⍽ans.

    ✗ Es kamen ⟦über 100⟧ Personen.
      ⟦Moins de 100⟧ personnes sont venues.
    ✗ Die Strafe beträgt ⟦höchstens 500⟧ Euro.
      L’amende est d’⟦au moins 500⟧ euros.
    ✗ Die Frist beträgt ⟦mindestens drei⟧ Monate.
      Le délai est de ⟦trois mois au plus⟧.
    ✗ Es kamen ⟦nicht mehr als 40⟧ Gäste.
      ⟦Au moins 40⟧ invités sont venus.
    ✗ Der Anteil liegt ⟦über 50⟧⍽%.
      La part est ⟦inférieure à 50⟧⍽%.
    ✗ Die Temperatur darf ⟦40⍽°C nicht überschreiten⟧.
      La température ne doit ⟦pas être inférieure à 40⟧⍽°C.
    ✗ ⟦Mindestens drei⟧ Personen müssen kommen.
      ⟦Trois personnes au plus⟧ doivent venir.
    ✗ Die Beteiligung lag bei ⟦knapp 60⟧⍽%.
      La participation a ⟦dépassé 60⟧⍽%.
    ✗ Das Fieber dauert ⟦länger als drei⟧ Tage.
      La fièvre dure ⟦moins de trois⟧ jours.
    ✗ ⟦Maximale⟧ Traglast 120⍽kg
      Charge ⟦minimale⟧ : 120⍽kg
    ✗ Der ⟦Mindestbetrag⟧ liegt bei 5000 Franken.
      Le montant ⟦maximal⟧ est de 5000⍽francs.
    ✗ Jugendliche ⟦unter 16⟧ Jahren dürfen nur begleitet fahren.
      Les mineurs de ⟦plus de 16⟧ ans ne peuvent conduire qu’accompagnés.
    ✗ Bestellwert ⟦mind. 5,00⟧⍽€
      Commande : ⟦max. 5,00⟧⍽€
    ✗ Versicherte ⟦über 55⟧ Jahre erhalten keinen Rabatt.
      Les assurés de ⟦moins de 55⟧ ans ne bénéficient d’aucun rabais.
    ✗ ⟦Weniger als die Hälfte⟧ wird zugelassen.
      ⟦Plus de la moitié⟧ sont admis.

Mend it by saying more than or less than as the source does.

It is wrong where `über` means about: `über 80 Arten berichten`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.quantities.bounds import bounds

rule = Rule(
    code="NUM14",
    category="number",
    severity=Severity.MINOR,
    issue="mistranslation",
    messages={"bound": "“{source}” here, “{target}” there: more than is not less than."},
    only_where=bounds,
)


_STRICT = regex(
    r"(?i)mindest|wenigstens|höchst|minim|maxim|\b(?:mind?|max)\.|au moins|au plus"
    r"|mehr als|weniger als|\bunter\b|\b(?:plus|moins) d"
)
"""Words that set a limit; others (`knapp`, `über`, `près de`) often only round, and are minor."""


_TURNING = {
    "de": regex(r"(?i)\b(?:nicht|kein\w*|nichts|nie|ohne|nur|erst|gratis|kostenlos|frei)\b"),
    "fr": regex(
        r"(?i)\b(?:pas|aucune?|rien|jamais|sans|seule?s?|seulement|uniquement|gratuit\w*|libre\w*)\b"
    ),
}
"""Words that may turn the sense round if one side alone has any: who is over six pays, others do not."""


def _turned(text: Text) -> bool:
    return _TURNING[text.language].search(text.content) is not None


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take each couple of bounds that say the opposite."""
    for one, other in pair[bounds]:
        source, target = pair.source.at(*one), pair.target.at(*other)
        strict = all(_STRICT.search(mark.content) for mark in (source, target))
        strict = strict and _turned(pair.source) == _turned(pair.target)
        yield hit(
            "bound", source, target, severity=Severity.MAJOR if strict else None,
            source=source.content, target=target.content,
        )  # fmt: skip
