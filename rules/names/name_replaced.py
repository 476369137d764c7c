"""A name on one side is another name on the other.

The reader of one language meets Angela Merkel where the other meets Emmanuel
Macron.  Names count as the same through inflection (`Macrons`), compounds
(`Airbus-Werk`), what the other language calls a place (`Genf`, `Genève`), an
acronym (`EU`, `UE`) or a person written in another alphabet (`Tschechow`,
`Tchekhov`); what a document pairs again and again is its custom.  Where all other words of a
short sentence correspond, or right behind the word for a firm, a name is known by
its place even if it could be a word.  Two names left over are held against each other
where they are spelt nearly alike, where words beside them correspond, or where nothing
else is left of one sentence.  The first name of a person translated is
minor where no family name stands behind it on both sides, or a year or century shows that history
is told: it may be somebody whom no list has.

    ✓ Macrons Rede löste Proteste aus.
      Le discours de Macron a déclenché des protestations.
    ✓ Laut Roche-Chef Schinecker läuft das Geschäft in Genf.
      Selon Schinecker, patron de Roche, les affaires tournent à Genève.
    ✓ Tschechow schrieb auch Erzählungen.
      Tchekhov a aussi écrit des nouvelles.
    ✓ Die New Yorkerin Kim Lee stellt aus.
      La New-Yorkaise Kim Lee expose.
    ✓ Die Krankenkasse Helsana senkt die Prämien.
      L’assureur Helsana baisse ses primes.
    ✓ Die Universität Freiburg feiert.
      L’Université de Fribourg fête.

    ✓ Herr Präsident, meine Damen und Herren
      Monsieur le Président, Mesdames et Messieurs
    ✓ Andreas
      André
    ✓ Ronaldo schoss zwei Tore.
      Le Portugais a marqué deux buts.
    ✓ Netflix verliert Kunden.
      La plateforme perd des clients.
    ✓ Alexander von Humboldt reiste viel.
      Alexandre de Humboldt voyagea beaucoup.
    ✓ Wilhelm Tell traf, Romeo und Julia starben.
      Guillaume Tell fit mouche, Roméo et Juliette moururent.
    ✓ Johann Sebastian Bach und Heinrich Heine sind berühmt.
      Jean-Sébastien Bach et Henri Heine sont célèbres.
    ✓ Muammar al-Gaddafi und Osama bin Laden sind tot.
      Mouammar Kadhafi et Oussama ben Laden sont morts.
    ✓ Bei den French Open und den Australian Open siegte Sinner.
      À Roland-Garros et à l’Open d’Australie, Sinner s’est imposé.
    ✓ Die Schiffe in der Ägäis fuhren nach Hippo.
      Les bateaux de la mer Égée allaient à Hippone.
    ✓ Thomas A. Müller traf Boris W. in Bonn.
      Thomas A. Müller a rencontré Boris V. à Bonn.
    ✓ Die Zeitung Le Monde und die Serie Dark sind bekannt.
      Le journal Le Monde et la série Dark sont connus.
    ✓ Die Kinder lieben Pippi Langstrumpf und Tim und Struppi.
      Les enfants adorent Fifi Brindacier et Tintin et Milou.
    ✓ Ostjerusalem und der Wenzelsplatz sind bekannt.
      Jérusalem-Est et la place Venceslas sont connues.
    ✓ Während der Shell-Konzern Sabotage beklagt, handeln andere.
      Pendant que le groupe Shell se plaint de sabotage, d’autres agissent.
    ✓ Alle Dateien im Anna-Repository erneut scannen
      Réanalyser tous les fichiers dans le dépôt Anna
    ✓ E&xtras
      Ou&tils
    ✓ Gegen Korruption kämpft seit Jahren in Bonn die Firma GlobalWatch. Abends wird gelesen.
      Depuis des années, la firme lutte à Bonn contre la corruption. Le soir, on lit chez Vattenfall.
    ✓ Gestern entschied das Bundesverfassungsgericht in Karlsruhe.
      Hier, la Cour de Karlsruhe a tranché.
    ✓ Klicken Sie auf Leistung, um das Panel zu öffnen.
      Cliquez sur Énergie pour ouvrir le panneau.
    ✓ Sprachen: English, Français, Italiano
      Langues : English, Deutsch, Italiano
    ✓ Transparency International Deutschland warnt.
      Transparency International Germany met en garde.
    ✓ Die Sprecherin Marija Sacharowa bestätigte das.
      La porte-parole Maria Zakharova l’a confirmé.
    ✓ Er liest Sulpicius Severus und Valerius Maximus.
      Il lit Sulpice Sévère et Valère Maxime.
    ✓ Unter Ludwig dem Frommen wuchs das Reich.
      Sous Louis le Pieux, l’empire grandit.
    ✓ Das Amt für Umwelt (AfU) informiert.
      Le Service de l’environnement (SEn) informe.

    ✗ Gestern traf sie ⟦Roger Federer⟧ in Basel.
      Hier, elle a rencontré ⟦Rafael Nadal⟧ à Bâle.
    ✗ Die Reederei ⟦Maersk⟧ bestellt Frachter.
      La compagnie maritime ⟦Hapag⟧ commande des cargos.
    ✗ Die Kathedrale von ⟦Reims⟧ wird saniert.
      La cathédrale de ⟦Rennes⟧ est restaurée.
    ✗ Die Zeitung ⟦Le Monde⟧ enthüllte die Affäre.
      Le journal ⟦Le Figaro⟧ a révélé l’affaire.
    ✗ Die Fast-Food-Kette ⟦Burger King⟧ expandiert.
      La chaîne de restauration rapide ⟦Roi du Burger⟧ se développe.
    ✗ Der Verdächtige ⟦Marcel K.⟧ schweigt.
      Le suspect, ⟦Marcel T.⟧, garde le silence.
    ✗ Ein Abo bei ⟦YouTube⟧ Premium kostet mehr als bisher.
      L’abonnement à ⟦TonTube⟧ Premium coûte plus cher qu’avant.
    ✗ Der Händler ⟦Target⟧ öffnet Filialen in Kanada.
      L’enseigne ⟦Cible⟧ ouvre des magasins au Canada.

    ✗ ⟦Roger Federer⟧
      ⟦Rafael Nadal⟧
    ✗ Der ⟦VfB⟧ Stuttgart steigt auf.
      Le ⟦VfL⟧ Stuttgart est promu.
    ✗ ⟦Renoir⟧ malte viele Bilder.
      ⟦Degas⟧ a peint de nombreux tableaux.
    ✗ ⟦Peter⟧ Haller leitet die Firma.
      ⟦Pierre⟧ Haller dirige l’entreprise.
    ✗ Gestern sprach ⟦Wilhelm⟧ Meier in Bonn.
      Hier, ⟦Guillaume⟧ Meier a parlé à Bonn.

Mend it by finding out who is meant and correcting the wrong name.

It is wrong where one side calls somebody by another of their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords

rule = Rule(
    code="NAM01",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={
        "replaced": "“{german}” stands against “{french}”: these are different names.",
        "renamed": "“{german}” became “{french}”: only figures of history change first names.",
    },
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report names that stand against another name."""
    for index, found in bitext[discords].items():
        pair = bitext.pairs[index]
        for one in found:
            if one.kind is Kind.REPLACED and one.de and one.fr:
                marks = (pair.de.at(one.de), pair.fr.at(one.fr))
                yield pair, hit("replaced", *marks, german=one.de_form, french=one.fr_form)
            elif one.kind is Kind.RENAMED and one.de and one.fr:
                marks = (pair.de.at(one.de), pair.fr.at(one.fr))
                doubtful = None if one.sure else Severity.MINOR
                yield pair, hit("renamed", *marks, german=one.de_form, french=one.fr_form, severity=doubtful)
