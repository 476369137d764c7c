"""One side addresses the reader formally, the other informally.

German `Sie` answers French `vous`, `du` answers `tu`; only `ihr` to several
readers answers `vous` as well.  Quotations speak with their own voice.  Where a
whole document says `du` on one side and `vous` on the other, or much of it, the house may want it
so: the places are listed as a note.

    ✓ Kannst du mir helfen?
      Peux-tu m’aider ?
    ✓ Können Sie mir helfen?
      Pouvez-vous m’aider ?
    ✓ Habt ihr euch angemeldet?
      Vous êtes-vous inscrits ?
    ✓ Max sagt: „Mir hat dein Tipp geholfen.“ Wählen Sie ein Paket.
      Max raconte : « Ton conseil m’a aidé. » Choisissez votre formule.
    ✓ Sie sagte, der Ton sei rau.
      Elle a dit que le ton était rude.
    ✓ Der Cirque du Soleil kommt zu uns.
      Le Cirque du Soleil vient chez vous.
    ✓ Öffnet das Fenster, in dem Sie den Namen ändern können.
      Ouvre la fenêtre qui permet de modifier le nom.
    ✓ Bitte alle Felder ausfüllen.
      Veuillez remplir tous vos champs.
    ✓ Man weiß, was man hat.
      Vous savez ce que vous avez.
    ✓ Verwenden Sie die Reihenfolge der Liste.
      Utilise l’ordre de la liste.
    ✓ Der Ruf an die Uni kam spät.
      Vous avez été nommé tard.

    ✗ Hast ⟦du⟧ deinen Ausweis dabei?
      Avez-⟦vous⟧ votre carte d’identité sur vous ?
    ✗ ⟦Ihr⟧ Konto wurde gesperrt.
      ⟦Ton⟧ compte a été bloqué.
    ✗ Wähle ⟦dein⟧ Passwort.
      ⟦Choisissez⟧ votre mot de passe.
    ✗ ⟦Klicke⟧ hier.
      ⟦Cliquez⟧ ici.
    ✗ ⟦Ruf⟧ uns an.
      ⟦Appelez⟧-nous.
    ✗ Klicken ⟦Sie⟧ auf den Knopf.
      ⟦Clique⟧ sur le bouton.
    ✗ ⟦Du⟧ wählst ein Passwort.
      ⟦Vous⟧ choisissez un mot de passe.
      ⟦Du⟧ öffnest die Seite.
      ⟦Vous⟧ ouvrez la page.
      ⟦Du⟧ prüfst die Angaben.
      ⟦Vous⟧ vérifiez les données.
      ⟦Du⟧ schließt das Fenster.
      ⟦Vous⟧ fermez la fenêtre.
      ⟦Du⟧ bestätigst den Auftrag.
      ⟦Vous⟧ confirmez la commande.

Mend it by agreeing on one form of address for both languages.

It is wrong where a proverb or a general *you* is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Mark, Options, Pair, Rule, Severity, Span, Text, hit
from checker.facts.languages.address import Address, Register, addresses, must_order
from checker.facts.languages.words import folded_in

rule = Rule(
    code="FRM01",
    category="formality",
    severity=Severity.MAJOR,
    issue="register",
    messages={
        "du": "German addresses the reader as du (“{german}”), French as vous (“{french}”).",
        "sie": "German addresses the reader as Sie (“{german}”), French as tu (“{french}”).",
        "always_du": "Throughout the document German says “du” and French “vous”.",
        "always_sie": "Throughout the document German says “Sie” and French “tu”.",
        "often_du": "In many places German says “du” and French “vous”.",
        "often_sie": "In many places German says “Sie” and French “tu”.",
    },
    muted_by_doubt=True,
    across_strings=True,
)

ENOUGH = 5
"""Differing pairs from which on a document, or a list of strings, may have a habit."""

OFTEN = 4
"""It has one if at least one pair in so many differs in that way."""

_ABOUT_OTHERS = frozenset("nous moi le la les lui leur y en".split())

THIRD = frozenset("il elle ils elles lui leur leurs son sa ses eux on".split())
"""French words that a German Sie or Ihr at the beginning of a sentence may stand for."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Compare how the two sides address the reader, pair by pair; a habit of the document is a note."""
    found = [(pair, compared) for pair in bitext if (compared := _compared(pair))]
    ways = Counter(message for _, (message, _, _) in found)
    for pair, (message, german, french) in found:
        if not message:
            continue
        if ways[message] >= ENOUGH and len(found) <= OFTEN * ways[message]:
            how = "always" if len(ways) == 1 else "often"
            yield pair, hit(f"{how}_{message}", german, french, severity=Severity.NEUTRAL)
        else:
            yield pair, hit(message, german, french, german=german.content, french=french.content)


def _compared(pair: Pair) -> tuple[str, Mark, Mark] | None:
    """How a pair differs and where, or "" for a pair that agrees; None if a side addresses nobody."""
    if pair.de.language != "de" or pair.fr.language != "fr" or pair.role == "quote":
        return None
    german, french = pair.de[addresses], pair.fr[addresses]
    if not german or not french:
        return None
    one, two = _register(german), _register(french)
    if not one or not two or Register.PLURAL in (one, two):
        return None
    mine, yours = _first(german, one), _first(french, two)
    marks = pair.de.at(mine.span), pair.fr.at(_narrow(pair.fr, yours.span))
    if yours.tells and not must_order(yours, pair.de.content, pair.fr.content):
        return None
    if one == two:
        return "", *marks
    if mine.weak and yours.weak:
        return None
    if one is Register.FORMAL and mine.weak and not THIRD.isdisjoint(folded_in(pair.fr)):
        return None
    return "du" if one is Register.INFORMAL else "sie", *marks


def _register(found: tuple[Address, ...]) -> Register | None:
    """The one register of a text; None if it has several."""
    strong = {one.register for one in found if not one.weak} or {one.register for one in found}
    return strong.pop() if len(strong) == 1 else None


def _first(found: tuple[Address, ...], register: Register) -> Address:
    """The first place with the register, a strong one if there is any."""
    places = [one for one in found if one.register is register]
    return next((one for one in places if not one.weak), places[0])


def _narrow(text: Text, span: Span) -> Span:
    """`vous` of `Avez-vous`, `Appelez` of `Appelez-nous`."""
    last = max(text.content.rfind("-", span.start, span.end), span.start - 1)
    if text.content[last + 1 : span.end] in _ABOUT_OTHERS:
        return Span(span.start, last)
    return Span(last + 1, span.end)
