"""One term has two words on one side and one on the other.

A document that says `panier` for every `Warenkorb` and once `chariot` seems to speak
of two things.  The terms are learnt from the document itself: a noun that is
answered by the same word of the dictionary nearly everywhere, and in a few
places by another, which stands for nothing else.  All places are one group.
Where the usual word stands only twice, or the words are such as everybody uses, it
may be style, and is a note.

    ✓ Die Nutzer melden sich an. Der Benutzername steht oben.
      Les utilisateurs se connectent. Le nom d’utilisateur est en haut.
    ✓ Der Nutzer sucht, der Benutzer findet.
      L’utilisateur cherche, l’usager trouve.
    ✓ Der Kaufvertrag gilt ab heute.
      Le contrat de vente est valable dès aujourd’hui.
      Wir senden den Kaufvertrag.
      Nous envoyons le contrat de vente.
      Der Mietvertrag endet.
      Le contrat de location prend fin.
    ✓ Der Befehl steht oben.
      La commande est en haut.
      Der Befehl ist kurz.
      La commande est courte.
      Die Kommandozeile ist leer.
      La ligne de commande est vide.
    ✓ Der Hund bellt, der Hund schläft.
      Le chien aboie, le chien dort.

    ✗ Legen Sie die Ware in den Warenkorb.
      Mettez l’article dans le panier.
      Der Warenkorb ist leer.
      Le panier est vide.
      Öffnen Sie den Warenkorb.
      Ouvrez le panier.
      Ihr ⟦Warenkorb⟧ ist voll.
      Votre ⟦chariot⟧ est plein.
    ✗ Das Passwort fehlt.
      Le mot de passe manque.
      Das Passwort ist lang.
      Le mot de passe est long.
      Das Passwort ist gut.
      Le mot de passe est bon.
      Das ⟦Kennwort⟧ ist kurz.
      Le ⟦mot de passe⟧ est court.
    ✗ Nutzergenerierte Inhalte wirken.
      Le contenu généré par les utilisateurs agit.
      Die nutzergenerierten Inhalte wachsen.
      Le contenu généré par les utilisateurs grandit.
      ⟦Benutzergenerierte⟧ Inhalte sind der Schlüssel.
      Le contenu généré par les utilisateurs est essentiel.

Mend it by choosing one word and using it throughout.

It is wrong where the two words are kept apart on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit
from checker.facts.languages.term_splits import term_splits
from checker.lexicon.words import zipf


class Custom(Options, frozen=True):
    """When a word is the document's own."""

    least: Annotated[int, Meta(ge=2)] = 2
    """How often the usual word must stand."""
    settled: Annotated[int, Meta(ge=2)] = 3
    """From how often on a second word is more than a note."""


rule = Rule(
    code="TRM02",
    category="terminology",
    severity=Severity.MINOR,
    issue="inconsistency",
    certainty="hint",
    messages={"split": "“{word}” stands here for “{term}”, elsewhere “{usual}”."},
    options=Custom,
    muted_by_doubt=True,
)

EVERYDAY = 5.0
"""Words as frequent as that (Zipf) have many meanings, and a choice among synonyms is style."""


@rule.bitext
def check(bitext: Bitext, options: Custom) -> Iterator[tuple[Pair, Hit]]:
    """Report the places of the rarer word, and the term beside it."""
    for split in bitext[term_splits]:
        if split.count < options.least:
            continue
        theirs = "fr" if split.language == "de" else "de"
        everyday = zipf(split.term, split.language) >= EVERYDAY or zipf(split.usual, theirs) >= EVERYDAY
        severity = Severity.NEUTRAL if everyday or split.count < options.settled else None
        for index, odd, term in split.places:
            marks = (odd, term) if term else (odd,)
            said = hit("split", *marks, severity=severity, word=split.odd, usual=split.usual, term=split.term)
            yield bitext.pairs[index], said
