"""The number is the same, its unit is not.

Minutes became seconds, litres centilitres, kilometres miles, percentage points
percent.  Converted values are fine: `10 Meilen` is `16 kilomètres`.

    ✓ Das Schiff läuft 15 Knoten.
      Le navire file 15 nœuds.
    ✓ Die Datei ist 5 GB groß.
      Le fichier pèse 5 Go.
    ✓ Die Platte fasst 2 TB.
      Le disque contient 2⎵000 Go.
    ✓ Der Verdächtige ist 1,80 m groß.
      Le suspect mesure 1 m 80.
    ✓ Die Strecke ist 1,5 Kilometer lang.
      Le parcours fait 1⎵500 mètres.
    ✓ In der Altstadt gilt Tempo 30.
      La vitesse est limitée à 30 km/h dans la vieille ville.
    ✓ Der Zug fährt 140 Kilometer pro Stunde.
      Le train roule à 140⍽km/h.
    ✓ Erlaubt sind 50 km / h.
      La vitesse autorisée est de 50 kilomètres à l’heure.
    ✓ Die Partei verlor vier Prozentpunkte.
      Le parti a perdu quatre points.
    ✓ Der Index gewann 30 Punkte.
      L’indice a gagné 30 points.
    ✓ Die Seilbahn befördert 1800 Personen pro Stunde.
      Le téléphérique transporte 1⎵800 personnes par heure.
    ✓ Sie verdient 3.200 Euro im Monat.
      Elle gagne 3⎵200 euros par mois.
    ✓ Er bekam 500 Euro im Jahr 2020, also 40 Euro pro Monat.
      Il a reçu 500 euros la dernière année, soit 40 euros par mois.
    ✓ Wasser kostet 4 Euro pro Kubikmeter.
      L’eau coûte 4 euros le mètre cube.
    ✓ In Phoenix waren es 110 Grad Fahrenheit.
      À Phoenix, il faisait 110⍽°F.
    ✓ Die Insel liegt 12 Seemeilen vor der Küste.
      L’île se trouve à 12 milles de la côte.
    ✓ Der Sack wiegt 30 Pfund.
      Le sac pèse 15 kilos.
    ✓ Die Lieferung dauert 5 Werktage.
      La livraison prend 5 jours ouvrables.
    ✓ Sie trainiert zweimal am Tag.
      Elle s’entraîne deux fois par jour.
    ✓ Ein 40-prozentiger Alkohol genügt.
      Un alcool à 40° suffit.
    ✓ Es fallen 40 Liter Regen pro Quadratmeter.
      Il tombera 40 mm de pluie.
    ✓ Die Steigung beträgt 25 Promille.
      La pente est de 2,5⍽%.
    ✓ Der Sturm erreichte 120 Meilen pro Stunde.
      La tempête a atteint 120 milles à l’heure.

    ✗ Rund ⟦60⍽Prozent⟧ der Gäste kommen aus dem Ausland.
      Près de ⟦60⟧ des hôtes viennent de l’étranger.
    ✗ Der Wind erreichte ⟦110 Kilometer pro Stunde⟧.
      Le vent a atteint ⟦110⍽nœuds⟧.
    ✗ ⟦3 EL⟧ Öl
      ⟦3 c. à c.⟧ d’huile
    ✗ Die Seilbahn befördert ⟦1800⟧ Personen pro Stunde.
      Le téléphérique transporte ⟦1⎵800⟧ personnes par jour.
    ✗ Der Wind weht mit ⟦60 Meilen pro Stunde⟧.
      Le vent souffle à ⟦60 kilomètres à l’heure⟧.
    ✗ Der Schweinestall steht an einem Hang von ⟦40⍽%⟧.
      La porcherie est bâtie sur une pente de ⟦40°⟧.
    ✗ Nehmen Sie ⟦20 ml⟧ Hustensaft.
      Prenez ⟦20 cl⟧ de sirop contre la toux.
    ✗ Die Platte fasst ⟦2 TB⟧.
      Le disque contient ⟦2 Go⟧.
    ✗ In Phoenix waren es ⟦110 Grad Fahrenheit⟧.
      À Phoenix, il faisait ⟦110⍽°C⟧.
    ✗ Der Sack wiegt ⟦30 Kilogramm⟧.
      Le sac pèse ⟦30 livres⟧.
    ✗ Der Draht hat einen Querschnitt von ⟦2,5 mm²⟧.
      Le fil a une section de ⟦2,5 cm²⟧.
    ✗ Sie trainiert ⟦dreimal die Woche⟧.
      Elle s’entraîne ⟦trois fois par mois⟧.
    ✗ Er verdient ⟦25 Euro in der Stunde⟧.
      Il gagne ⟦25 euros la semaine⟧.
    ✗ Dort leben ⟦120⟧ Einwohner pro Quadratkilometer.
      On y compte ⟦120⟧ habitants par hectare.
    ✗ Die Etappe ist ⟦80 Kilometer⟧ lang.
      L’étape est longue de ⟦80 miles⟧.
    ✗ Der Anteil stieg um ⟦vier Prozentpunkte⟧.
      La part a augmenté de ⟦4⍽%⟧.
    ✗ Die Zahl der Unfälle sank um ⟦12⍽%⟧.
      Le nombre d’accidents a baissé de ⟦12 points⟧.
    ✗ Dazu ⟦2 EL⟧ Öl geben.
      Ajoutez ⟦2 cuillères à café⟧ d’huile.
    ✗ Der Strom kostet ⟦28 Euro je Megawattstunde⟧.
      L’électricité coûte ⟦28 euros le kilowattheure⟧.

Mend it by writing the unit of the source; who converts must change the number too.

It is wrong where a text plays with units, or where `points` are neither percentage points nor a score.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM06",
    category="number",
    severity=Severity.CRITICAL,
    issue="mistranslation",
    messages={
        "unit": "“{source}” here, “{target}” there: the unit differs.",
        "share": "“{source}” here, “{target}” there:"
        " percent, per mille and percentage points are not the same.",
        "rate": "“{source}” here, “{target}” there: the rate is per something else.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in its unit; percent for percentage points is major."""
    for found in pair[reckoning]:
        source, target = found.source, found.target
        if found.kind in rule.messages and source and target:
            marks = pair.source.at(source.start, source.end), pair.target.at(target.start, target.end)
            points = found.kind == "share" and "permille" not in (source.dimension, target.dimension)
            yield hit(
                found.kind,
                *marks,
                severity=Severity.MAJOR if points else None,
                source=marks[0].content,
                target=marks[1].content,
            )
