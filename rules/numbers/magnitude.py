"""A number is off by a power of ten.

A lost comma, a zero too many, `Mio.` for `Mrd.`, or the English `billion` that is
a `Milliarde`: the digits look right, the amount is ten or a thousand times too
large.  German and French both count in the long scale: Million, Milliarde,
Billion; million, milliard, billion.

    ✓ Das Hilfspaket umfasst 1,2 Milliarden Euro.
      Le plan d’aide s’élève à 1⎵200 millions d’euros.
    ✓ Über 2.500.000 Menschen sahen das Finale.
      Plus de 2,5 millions de personnes ont regardé la finale.
    ✓ Die Notenbank hält Anleihen für 8 Billionen Dollar.
      La banque centrale détient 8⎵000 milliards de dollars d’obligations.
    ✓ Eine halbe Million Menschen feierte.
      Un demi-million de personnes ont fait la fête.
    ✓ Der Umbau kostet anderthalb Milliarden Euro.
      La rénovation coûte un milliard et demi d’euros.
    ✓ Weitere 100 Milliarden Euro fehlen.
      Il manque 100 autres milliards d’euros.
    ✓ Es kamen 300.000 bis 450.000 Menschen.
      Il est venu 300 à 450 000 personnes.
    ✓ Das Paket wiegt 2,500⍽kg.
      Le paquet pèse 2,5⍽kg.
    ✓ Dutzende Menschen flohen.
      Des dizaines de personnes ont fui.
    ✓ Die Exporte fielen auf 9 Milliarden, die Importe blieben bei acht.
      Les exportations sont tombées à 9 milliards, les importations sont restées à huit milliards.
    ✓ Der Leitzins wurde um 25 Basispunkte gesenkt.
      Le taux directeur a été abaissé d’un quart de point.
    ✓ Quebec zählt rund neun Millionen Menschen.
      Le Québec compte environ 9⍽M d’habitants.
    ✓ Maße (B × H × T): 60 × 85 × 55⍽cm
      Dimensions (L × H × P) : 600 × 850 × 550⍽mm
    ✓ Die Stadt ist über 2000⍽Jahre alt.
      La ville a plus de deux millénaires.

    ✗ Für die Petition wurden ⟦18.300⟧ Unterschriften gesammelt.
      La pétition a recueilli ⟦183⎵000⟧ signatures.
    ✗ Der Markt ist ⟦12 Milliarden⟧ Dollar schwer.
      Le marché pèse ⟦12 billions⟧ de dollars.
    ✗ Der Umbau kostet ⟦anderthalb Milliarden⟧ Euro.
      La rénovation coûte un ⟦million et demi⟧ d’euros.
    ✗ Die Brücke ist ⟦1,2⟧ Kilometer lang.
      Le pont mesure ⟦12⟧ kilomètres de long.
    ✗ Bestellt wurden ⟦12.500⟧ Schrauben.
      On a commandé ⟦12,5⟧ vis.
    ✗ Die Spenden beliefen sich auf ⟦640.000⟧ Franken.
      Les dons se sont élevés à ⟦640⟧ francs.
    ✗ ⟦Tausende⟧ Menschen flohen.
      Des ⟦dizaines de milliers⟧ de personnes ont fui.
    ✗ Verrühren Sie ⟦550⟧ g Mehl mit Wasser.
      Mélangez ⟦55⟧ g de farine et de l’eau.

Mend it by counting the zeros and checking the scale word: `Milliarde` is `milliard`, `Billion` is
`billion`.

It is wrong where two different quantities of the sentence happen to be a power of ten apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM05",
    category="number",
    severity=Severity.CRITICAL,
    issue="numbers",
    messages={
        "magnitude": "“{source}” here, “{target}” there: off by a factor of {factor}.",
        "scale": "“{source}” here, “{target}” there: the scale word differs, by a factor of {factor}.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs by a power of ten, and say which."""
    for found in pair[reckoning]:
        source, target = found.source, found.target
        if found.kind in rule.messages and source and target:
            marks = pair.source.at(source.start, source.figure), pair.target.at(target.start, target.figure)
            alike = source.dimension == target.dimension
            low, high = sorted(
                abs(Fraction(each.key[0] if alike else each.value)) for each in (source, target)
            )
            yield hit(
                found.kind,
                *marks,
                source=marks[0].content,
                target=marks[1].content,
                factor=10 ** (len(str(round(high / low))) - 1),
            )
