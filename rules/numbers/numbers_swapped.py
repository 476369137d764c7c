"""Two numbers have changed places.

Each stands on both sides, but beside the other's unit or noun, or in the other
order where order carries meaning: `von A auf B`, `A statt B`, scores and ratios.
Elsewhere the order is free.

    ✓ Von den 50 Gästen kamen 12.
      Seuls 12 des 50 invités sont venus.
    ✓ Das Ticket verteuerte sich von 8 auf 12 Euro.
      Le ticket est passé de 8 à 12 euros.
    ✓ Der Lauf wurde fünf Mal in drei Monaten verschoben.
      La course a été reportée cinq fois en trois mois.
    ✓ Sie gewann 6:4, 7:5.
      Elle s’est imposée 6-4, 7-5.
    ✓ Zwischen 8 und 12 Uhr ist geöffnet.
      C’est ouvert entre 8 et 12 heures.
    ✓ Die Elf unterlag mit 1:2.
      L’équipe s’est inclinée 2 à 1.
    ✓ 2010 waren es gegenüber den 17,8 Tagen des Jahres 2009 nur 14,5.
      En 2010, il y en avait 14,5, contre 17,8 en 2009.
    ✓ Die Ausstellung auf drei Etagen ist von 10 bis 18 Uhr offen.
      De 10 à 18 heures, l’exposition est ouverte sur trois niveaux.
    ✓ Nach 0:2-Rückstand gewannen sie 4:3.
      Menés 2-0, ils ont gagné 4-3.
    ✓ Anna ist 34 Jahre alt, ihr Bruder Paul 29.
      Paul a 29 ans, sa sœur Anna en a 34.
    ✓ Auf 57 Kilometern verlaufen zwei Röhren im Abstand von 40 Metern.
      Distants de 40 mètres, deux tubes s’étendent sur 57 kilomètres.
    ✓ Montag 12⍽Grad, Dienstag 15⍽Grad.
      15⍽degrés mardi, 12⍽degrés lundi.
    ✓ Ein halbes Pfund Butter und 250⍽Gramm Zucker.
      250⍽g de beurre et 250⍽g de sucre.
    ✓ Im Vorjahr waren es 512, heuer sind es 487 Lehrlinge.
      On compte 487 apprentis cette année, contre 512 l’an dernier.
    ✓ Es kamen 12 Mädchen und 15 Jungen.
      Sont venus 15 garçons et 12 filles.
    ✓ Der Anschluss mit 8 Polen ist nicht der 6-polige Stecker einer PS/2-Maus.
      Le connecteur à 8 broches n’est pas celui, à 6 broches, d’une souris PS/2.

    ✗ Auf ⟦12⟧ Männer kommen ⟦30⟧ Frauen.
      On compte ⟦12⟧ femmes pour ⟦30⟧ hommes.
    ✗ Spritzen Sie morgens ⟦14⟧ und abends ⟦8⟧ Einheiten.
      Injectez ⟦8⟧ unités le matin et ⟦14⟧ le soir.
    ✗ Der Umsatz liegt zwischen ⟦8⟧ und ⟦12 Millionen Euro⟧.
      Le chiffre d’affaires se situe entre ⟦12⟧ et ⟦8 millions d’euros⟧.
    ✗ Das Fieber sank von ⟦40,1⟧ auf ⟦38,5 Grad⟧.
      La fièvre est passée de ⟦38,5⟧ à ⟦40,1 degrés⟧.
    ✗ Der Lauf wurde ⟦fünf Mal⟧ in ⟦drei Monaten⟧ verschoben.
      La course a été reportée ⟦trois fois⟧ en ⟦cinq mois⟧.
    ✗ Sie siegten ⟦2⟧:⟦1⟧.
      Elles ont gagné ⟦1⟧-⟦2⟧.
    ✗ 2021 wurden ⟦60⟧ und 2022 wurden ⟦85⟧ Anträge bewilligt.
      En 2021, ⟦85⟧ demandes ont été approuvées, et en 2022, ⟦60⟧.
    ✗ Am Montag ⟦12 Grad⟧, am Dienstag ⟦15 Grad⟧.
      Lundi, ⟦15 degrés⟧, mardi, ⟦12 degrés⟧.
    ✗ Auf dem Hof leben ⟦30⟧ Ziegen und ⟦12⟧ Schafe.
      La ferme abrite ⟦12⟧ chèvres et ⟦30⟧ moutons.
    ✗ Im Vorjahr waren es ⟦512⟧, heuer sind es ⟦487⟧ Lehrlinge.
      On comptait ⟦487⟧ apprentis l’an dernier, contre ⟦512⟧ cette année.
    ✗ Statt ⟦800⟧ kamen nur ⟦300⟧ Gäste.
      Il vint ⟦800⟧ invités au lieu de ⟦300⟧.
    ✗ Zur Pause führten sie ⟦2⟧:⟦0⟧.
      À la pause, ils étaient menés ⟦0⟧-⟦2⟧.

Mend it by putting each number where the source has it.

It is wrong where a score is told from the other team’s side.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM04",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={
        "swapped": "“{source}” and “{second_source}” have changed places on the other side.",
        "reversed": "“{source}” and “{second_source}” stand in the opposite order on the other side.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what stands crosswise."""
    for found in pair[reckoning]:
        one, two, other, another = found.source, found.second_source, found.target, found.second_target
        if found.kind in rule.messages and one and two and other and another:
            marks = (
                pair.source.at(one.start, one.end), pair.source.at(two.start, two.end),
                pair.target.at(other.start, other.end), pair.target.at(another.start, another.end),
            )  # fmt: skip
            yield hit(
                found.kind, *marks, source=marks[0].content, second_source=marks[1].content,
                target=marks[2].content, second_target=marks[3].content,
            )  # fmt: skip
