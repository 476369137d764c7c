"""A place or a people on one side is another one on the other.

`Österreich` is `Autriche` and not `Australie`; `Slowakei` and `Slovénie` are
neighbours only in the dictionary.  The names of places, countries and peoples are
compared by what the other language calls them, and so are those who live in a city.  Lakes, seas,
rivers and mountains are held against those of the same kind.

    ✓ Österreich verzichtet auf die Abgabe.
      L’Autriche renonce à la taxe.
    ✓ Schweden und Schweizer feierten ausgelassen.
      Suédois et Suisses ont fait la fête.
    ✓ Die Pariser Börse schloss im Plus.
      La Bourse de Paris a clôturé en hausse.
    ✓ Das deutsche Parlament tagt in Berlin.
      Le parlement allemand siège à Berlin.

    ✓ Die irische Regierung lehnte ab, die Iren stimmten zu.
      Le gouvernement irlandais a refusé, l’Irlande a approuvé.
    ✓ Der Zug von Basel nach Straßburg hat Verspätung.
      Le train de Bâle à Strasbourg a du retard.
    ✓ Die Straßburger und die Wiener Philharmoniker feiern.
      Les Strasbourgeois et l’Orchestre philharmonique de Vienne font la fête.
    ✓ Die Berliner Regierung zögert.
      Le gouvernement allemand hésite.
    ✓ Ein Berliner mit Marmelade kostet zwei Euro.
      Une boule de Berlin à la confiture coûte deux euros.
    ✓ Reims gewann gegen die Elf aus Nizza.
      Les Rémois ont battu les Niçois.
    ✓ Der Zug nach Sizilien fährt.
      Le train pour la Sicile roule.
    ✓ Am Genfer See und am Schwarzen Meer ist es warm.
      Il fait chaud au bord du Léman et de la mer Noire.
    ✓ Das Rheinufer ist gesperrt, der Gardasee nicht.
      Les rives rhénanes sont fermées, le lac de Garde reste ouvert.
    ✓ Die Balearen, Kappadokien und Schiras sind beliebt.
      Les Baléares, la Cappadoce et Chiraz sont appréciées.
    ✓ Das Handbuch wurde ins Deutsche übersetzt.
      Le manuel a été traduit en français.

    ✗ ⟦Österreich⟧ verzichtet auf die Abgabe.
      L’⟦Australie⟧ renonce à la taxe.
    ✗ Schweden und ⟦Schweizer⟧ feierten gemeinsam.
      Les Suédois et les ⟦Danois⟧ ont fêté ensemble.
    ✗ Der Zug hält in Basel, Olten und ⟦Zürich⟧.
      Le train s’arrête à Bâle, à Olten et à ⟦Lucerne⟧.
    ✗ Das Gericht in ⟦Lausanne⟧ entschied.
      Le Tribunal de ⟦Genève⟧ a tranché.
    ✗ Ein ⟦Wiener⟧ gewann den Marathon.
      Un ⟦Zurichois⟧ a remporté le marathon.
    ✗ Wir fahren im Sommer an den ⟦Gardasee⟧.
      Cet été, nous allons au ⟦lac de Côme⟧.
    ✗ Die ⟦Nordsee⟧ ist stürmisch.
      La ⟦mer Baltique⟧ est agitée.
    ✗ Er überquerte den ⟦Atlantik⟧.
      Il a traversé le ⟦Pacifique⟧.
    ✗ Der Zug hält in ⟦Baden⟧.
      Le train s’arrête à ⟦Bâle⟧.
    ✗ Die ⟦Elbe⟧ trat über die Ufer.
      L’⟦Oder⟧ est sortie de son lit.
    ✗ Die Konferenz findet in ⟦Genf⟧ statt.
      La conférence se tient à ⟦Gênes⟧.

Mend it by finding out which place or people is meant and correcting the wrong name.
    ✗ Die ⟦irische⟧ Regierung lehnte den Vorschlag ab.
      Le gouvernement ⟦islandais⟧ a rejeté la proposition.
    ✗ Der Zug ⟦von Basel nach Straßburg⟧ hat Verspätung.
      Le train ⟦de Strasbourg à Bâle⟧ a du retard.

It is wrong where one side names the country and the other the city (`Paris` for
the government of France).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords

rule = Rule(
    code="NAM04",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"swapped": "“{german}” stands against “{french}”: these are different places or peoples."},
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report places that stand against another place."""
    for index, found in bitext[discords].items():
        pair = bitext.pairs[index]
        for one in found:
            if one.kind is Kind.SWAPPED and one.de and one.fr:
                marks = (pair.de.at(one.de), pair.fr.at(one.fr))
                yield pair, hit("swapped", *marks, german=one.de_form, french=one.fr_form)
