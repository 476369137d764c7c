"""A name on one side has no counterpart on the other.

A person or a house that only one language names is an omission or an addition.
Nothing is said where the other side knows the name from elsewhere in the
document (it may say “she” here), where only a first name was added, and about
places, countries and acronyms, which are often paraphrased, nor about the country behind a town; nor about
labels, names explained in brackets and well-known ones behind what a program or device is.  A single
German word may be a noun after all and is minor; but where the rest of a row of names stands on the other
side alone, it was left out.

    ✓ Wim Wenders lebt in Berlin. Der Regisseur dreht.
      Wim Wenders vit à Berlin. Le réalisateur tourne.
    ✓ Wim Wenders dreht in Tokio.
      Wim Wenders tourne à Tokyo.
      Dann reist Wenders ab.
      Puis il repart.
    ✓ Kolumbus landete auf einer Insel.
      Christophe Colomb débarqua sur une île.
    ✓ Die Lufthansa streicht Flüge.
      Lufthansa annule des vols.
    ✓ Die Gewerkschaften beider Länder streiken.
      Les syndicats des deux rives du Rhin font grève.
    ✓ Geben Sie hier Ihre Addresse ein.
      Saisissez ici votre adresse.
    ✓ Die Leute von Sch⍰nau streiken.
      Les gens de Schönau font grève.
    ✓ Die Al-Kaida bekannte sich zu dem Anschlag.
      Al-Qaïda a revendiqué l’attentat.
    ✓ Der Abend in der Stadtbibliothek war schön.
      La soirée à la Městská knihovna (bibliothèque municipale) était belle.
    ✓ Max Leuchtdichte
      Luminance maximale
    ✓ Amerikaner und Europäer verhandeln seit Tagen.
      Américains et Européens négocient depuis des jours.
    ✓ Das Paket enthält zwei Server.
      Le paquet Debian contient deux serveurs.
    ✓ Die Pandemie hat uns getroffen.
      Le Covid-19 nous a frappés.
    ✓ Der Konzern Roche investiert.
      Roche investit.
    ✓ Nestlé und Roche investieren.
      Roche et son voisin de Vevey investissent.
    ✓ Das Programm läuft auf Azure für VMs und Azure für Container.
      Le programme tourne sous Azure pour machines virtuelles et Azure pour conteneurs.
    ✓ Das Caching und Netflix sind langsam.
      La mise en cache est lente ; Netflix aussi.
    ✓ Die Genferinnen und Genfer haben die Vorlage angenommen.
      Les Genevois ont accepté le projet.
    ✓ Der Apostel Paulus schrieb an die Korinther, wie im Lukasevangelium steht.
      L’apôtre Paul écrivit aux Corinthiens, selon l’Évangile de Luc.
    ✓ Speicherstadt 12, 20457 Hamburg.
      Speicherstadt 12, 20457 Hambourg (Allemagne).
    ✓ Sie kam mit acht Jahren aus Graz nach Genf.
      Elle est arrivée de Graz, en Autriche, à Genève à l’âge de huit ans.
    ✓ Wandern im Schwarzwald
      Randonnées en forêt
    ✓ Der Umkarton ist beschädigt.
      Le carton d’emballage est abîmé.
    ✓ Das Wasser hat 4 °C, gemäss Art. 8 Abs. 3 BV.
      L’eau est à quatre degrés Celsius, selon l’art. 8 al. 3 Cst.

    ✗ Der Regisseur ⟦Wim Wenders⟧ dreht in Tokio.
      Le réalisateur tourne à Tokyo.
    ✗ ⟦Novak Djokovic⟧ gewann das Turnier.
      Le joueur de tennis a remporté le tournoi.
    ✗ Wandern im ⟦Karwendel⟧
      Randonnées en montagne
    ✗ Eine Sprecherin bestätigte den Verkauf.
      Une porte-parole de ⟦Renault⟧ a confirmé la vente.
    ✗ Das Werk in Lyon liefert Motoren.
      L’usine de Lyon fournit des moteurs à ⟦Renault⟧.
    ✗ Die Firma zieht um.
      L’entreprise déménage en ⟦Allemagne⟧.
    ✗ Wir arbeiten mit Salesforce und ⟦HubSpot⟧.
      Nous travaillons avec Salesforce.
    ✗ Der Streamingdienst ⟦Netflix⟧ erhöht die Preise.
      Le service de streaming augmente ses prix.

Mend it by naming the person or the house on the other side too.

It is wrong where a text explains to its readers who is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
)
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords

rule = Rule(
    code="NAM03",
    category="name",
    severity=Severity.MAJOR,
    issue="omission",
    certainty="hint",
    messages={
        "german": "“{name}” is named in German only.",
        "french": "“{name}” is named in French only.",
    },
    muted_by_doubt=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report names of one side only."""
    for index, found in bitext[discords].items():
        pair = bitext.pairs[index]
        for one in found:
            if one.kind is not Kind.MISSING:
                continue
            if one.de and not _lacks_letters(one.de_form, pair.fr.content):
                doubtful = Severity.MINOR if " " not in one.de_form and not one.sure else None
                yield pair, hit("german", pair.de.at(one.de), name=one.de_form, severity=doubtful)
            elif one.fr and not _lacks_letters(one.fr_form, pair.de.content):
                yield pair, hit("french", pair.fr.at(one.fr), name=one.fr_form)


_HOLED = regex(r"[\w-]*\ufffd[\w\ufffd-]*")


def _lacks_letters(name: str, other: str) -> bool:
    """Whether the name stands on the other side without a letter that was lost, which is another finding."""
    return "\ufffd" in other and any(
        re.fullmatch(re.sub(r"\ufffd+", ".{1,2}", re.escape(holed)), name) for holed in _HOLED.findall(other)
    )
