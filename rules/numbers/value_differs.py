"""A number differs between the two sides.

A wrong figure is the mistake readers forgive least.  Numbers are compared by
value and not by spelling: in digits or in words, with whatever separators, as
fraction or percentage, as `vierzehn Tage` or `quinze jours`.

    ✓ Unser Verein hat 1.234 Mitglieder.
      Notre association compte 1⎵234 membres.
    ✓ Der Dichter starb mit siebenundsiebzig Jahren.
      Le poète est mort à soixante-dix-sept ans.
    ✓ Ein Viertel des Honigs wird exportiert.
      25⍽% du miel est exporté.
    ✓ In vierzehn Tagen öffnet das Freibad.
      La piscine ouvre dans quinze jours.
    ✓ Jeder vierte Baum ist krank.
      Un arbre sur quatre est malade.
    ✓ Der Kaffeepreis hat sich verdreifacht.
      Le prix du café a été multiplié par trois.
    ✓ Zur Hochzeit warf sie sich in Schale.
      Pour le mariage, elle s’est mise sur son trente et un.
    ✓ Er fuhr mit einem neuen Rad vor.
      Il est arrivé avec un vélo neuf.

    ✓ Im Viertelfinale unterlag die Mannschaft.
      L’équipe s’est inclinée en quart de finale.
    ✓ Die Briefmarke kostet 85 Cent.
      Le timbre coûte 0,85⍽€.
    ✓ Die Verzugszinsen betragen 5 v. H. pro Jahr.
      Les intérêts moratoires s’élèvent à 5⍽% par an.
    ✓ Er verdiente 2,6 statt der erhofften 2,2 Millionen.
      Il a gagné 2,6 millions au lieu des 2,2 millions espérés.
    ✓ Das Brot kostet zwei Euro dreißig.
      Le pain coûte 2,30⍽€.
    ✓ Sie lief die Strecke in 10,2 Sekunden.
      Elle a couru la distance en 10 secondes 2.
    ✓ Erlaubt sind höchstens 0,5 Promille.
      La limite est fixée à 0,5⍽g d’alcool par litre de sang.
    ✓ Die Wanderkarte hat den Maßstab 1:25.000.
      C’est une carte de randonnée au 25⎵000e.
    ✓ Die Gründung der V. Republik war umstritten.
      La fondation de la Ve⍽République fut contestée.
    ✓ Die Sommer- und die Wintersaison waren gut.
      Les saisons d’été et d’hiver ont été bonnes.
    ✓ Sie kam mit einem halben Dutzend Freunden.
      Elle est venue avec une demi-douzaine d’amis.
    ✓ Nötig ist nur ein Zehntel der Energie.
      Il faut dix fois moins d’énergie.
    ✓ Sie lief die Runde in 1:42,37 Minuten.
      Elle a couru le tour en 1′42″37.
    ✓ Beim Spielstand von 15:12 wurde abgebrochen.
      Le match a été interrompu à 15-12.
    ✓ Im Haushalt leben zwei Komma drei Personen.
      Le foyer compte 2,3 personnes.
    ✓ Der Abstand beträgt zwei Komma null fünf Meter.
      L’écart est de 2,05 mètres.
    ✓ Die Kreiszahl ist etwa drei Komma eins vier.
      Le nombre pi vaut environ 3,14.
    ✓ Der Zins steigt um 0,05 Prozent.
      Le taux augmente de zéro virgule zéro cinq pour cent.
    ✓ Die Bilanz weist minus zwei Komma drei Millionen aus.
      Le bilan affiche −2,3 millions.
    ✓ Im Zweiten Weltkrieg brannte die Altstadt.
      La vieille ville brûla pendant la guerre de 39-45.
    ✓ Das 150-jährige Bestehen wurde gefeiert.
      On a fêté le cent cinquantenaire.
    ✓ Die Menge ist auf das Anderthalbfache gestiegen.
      La quantité a été multipliée par 1,5.
    ✓ Sie verpasste den Rekord um 0,37 Sekunden.
      Elle a manqué le record de 37 centièmes.
    ✓ Beim Stand von 15:40 gab sie auf (Joh 3,16).
      À 15-40, elle abandonna (Jn 3, 16).
    ✓ Die andere Hälfte nach sechs Monaten zahlen.
      Payer l’autre moitié au bout de six mois.
    ✓ Er bekam zwei Jahre und sechs Monate Haft.
      Il a été condamné à deux ans et demi de prison.
    ✓ Ein Achtelliter Wein genügt.
      12,5 cl de vin suffisent.
    ✓ Verrühren Sie 250⍽g Mehl (Type 550).
      Mélangez 250⍽g de farine (T55).
    ✓ Sie siegte mit acht Zehntelsekunden Vorsprung.
      Elle l’emporte avec huit dixièmes de seconde d’avance.
    ✓ Jede fünfte Wohnung steht leer.
      Un cinquième des logements sont vides.
    ✓ Sie siegten mit 3:2 (25:21, 19:25, 25:23, 20:25, 15:12).
      Elles ont gagné 3 à 2 (25-21, 19-25, 25-23, 20-25, 15-12).
    ✓ Innert 14⍽Tagen kann die Ware zurückgesandt werden.
      La marchandise peut être retournée sous quinzaine.
    ✓ Er verstarb im 87. Lebensjahr.
      Il s’est éteint à l’âge de 86⍽ans.
    ✓ Nehmen Sie 1½ Tabletten.
      Prenez 1⍽comprimé ½.
    ✓ Nehmen Sie 2½ Tabletten.
      Prenez 2⍽comprimés et demi.
    ✓ Kinder bis einschließlich 5⍽Jahre fahren kostenlos.
      Le transport est gratuit pour les enfants de moins de 6⍽ans.
    ✓ Heute gibt es alle Mäntel zum halben Preis.
      Aujourd’hui, tous les manteaux sont à −50⍽%.
    ✓ Der Felsbrocken wog zwei Zentner.
      Le rocher pesait cent kilos.

    ✗ Nötig ist eine ⟦Zweidrittelmehrheit⟧.
      Il faut une majorité des ⟦trois cinquièmes⟧.
    ✗ Die Koalition verfügt über ⟦118⟧ Sitze.
      La coalition dispose de ⟦108⟧ sièges.
    ✗ Auf dem Konto lagen noch ⟦3.060⟧ Franken.
      Il restait ⟦3⎵600⟧ francs sur le compte.
    ✗ ⟦Drei⟧ Museen haben geöffnet.
      ⟦Quatre⟧ musées sont ouverts.
    ✗ Im ⟦Achtelfinale⟧ unterlag die Mannschaft.
      L’équipe s’est inclinée en ⟦quart⟧ de finale.
    ✗ ⟦Anfang⟧ September beginnt die Schule.
      L’école débute ⟦fin⟧ septembre.
    ✗ ⟦Ende⟧ des 19. Jahrhunderts wurde die Brücke gebaut.
      Le pont fut construit au ⟦début⟧ du XIXe siècle.
    ✗ Sie zeigte einen ⟦dreifachen⟧ Salto.
      Elle a réussi un ⟦double⟧ salto.
    ✗ Sie lief in ⟦9,98⟧ Sekunden ins Ziel.
      Elle a couru en ⟦9 s 89⟧.
    ✗ Zur Pause stand es 1:0, am Ende 2:⟦1⟧.
      À la pause, c’était 1-0, à la fin 2-⟦0⟧.
    ✗ Papst Pius ⟦XII⟧. schwieg.
      Le pape Pie ⟦XI⟧ garda le silence.
    ✗ Jede ⟦dritte⟧ Familie ist betroffen.
      Une famille sur ⟦quatre⟧ est touchée.
    ✗ Die Zahl der Anträge hat sich ⟦verdoppelt⟧.
      Le nombre de demandes a été réduit de ⟦moitié⟧.
    ✗ Die Kosten sanken um die ⟦Hälfte⟧.
      Les coûts ont baissé d’un ⟦tiers⟧.
    ✗ Lyon ist die ⟦drittgrößte⟧ Stadt.
      Lyon est la ⟦deuxième⟧ plus grande ville.
    ✗ Ein ⟦Viertel⟧ der Gäste reist mit der Bahn an.
      Un hôte sur ⟦trois⟧ vient en train.
    ✗ Postfach, ⟦1400⟧ Yverdon
      Case postale, ⟦1440⟧ Yverdon

Mend it by writing the number of the source.

It is wrong where a free translation counts in another way, and for idioms nobody has listed yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.quantity import Sort
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM01",
    category="number",
    severity=Severity.MAJOR,
    issue="numbers",
    messages={
        "differs": "“{source}” here, “{target}” there: the number differs.",
        "transposed": "“{source}” here, “{target}” there: digits are transposed.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in value alone; money is critical."""
    for found in pair[reckoning]:
        source, target = found.source, found.target
        if found.kind in rule.messages and source and target:
            marks = pair.source.at(source.start, source.figure), pair.target.at(target.start, target.figure)
            yield hit(
                found.kind,
                *marks,
                severity=Severity.CRITICAL if Sort.MONEY in (source.sort, target.sort) else None,
                source=marks[0].content,
                target=marks[1].content,
            )
