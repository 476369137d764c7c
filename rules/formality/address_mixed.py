"""A text addresses its reader now formally, now informally.

Pages are put together from pieces by several hands, and each has its own manner.
The manner that prevails in the document is taken as meant, and the places that differ are
reported.  Where both languages change together, another voice is speaking.

    ✓ Wählen Sie ein Paket.
      Choisissez une formule.
      Max sagt: „Mir hat dein Tipp geholfen.“
      Max raconte : « Ton conseil m’a aidé. »
    ✓ Wähle ein Passwort und merke es dir gut.
      Choisis un mot de passe et retiens-le bien.
      Sie sagt, das sei sicher.
      Elle dit que c’est sûr.
    ✓ Wenn Sie die Funktion Dir aufrufen, erhalten Sie Dateien.
      Si vous appelez la fonction Dir, vous obtenez des fichiers.
    ✓ Wir wünschen euch viel Spaß.
      Nous vous souhaitons bien du plaisir.
      Kommst du mit?
      Tu viens ?
    ✓ Hörst du den Unterschied, wenn das Publikum eure Musik spielt?
      Entends-tu la différence quand le public joue votre musique ?
    ✓ Klick auf Klick wächst der Film, den Sie sehen.
      Clic après clic, le film que vous voyez avance.
    ✓ Wählen Sie die Datei und öffnen Sie das Fenster.
      Ouvre la fenêtre dans laquelle vous choisissez le fichier.
    ✓ Die Marke lebt, und Sie treffen sich.
      Marque et rendez-vous.

    ✗ Bewahre ⟦dein⟧ Ticket auf und zeigen ⟦Sie⟧ es dem Personal.
      Conservez le billet et présentez-le au personnel.
    ✗ ⟦Klick⟧ auf das Bild und lesen ⟦Sie⟧ weiter.
      Cliquez sur l’image et continuez.
    ✗ Laden Sie die Karte herunter und drucken Sie den Plan.
      ⟦Télécharge⟧ la carte et ⟦imprimez⟧ le plan.
    ✗ Wählen Sie Ihr Paket.
      Choisissez la formule.
      Zahlen Sie mit Ihrer Karte.
      Payez par carte.
      So findest ⟦du⟧ uns.
      Où nous trouver.
    ✗ Füllen Sie das Blatt aus und senden Sie es zurück.
      ⟦Remplis⟧ la feuille et ⟦renvoyez-la⟧.

Mend it by using the form of address of the rest of the document.

It is wrong where a dialogue stands without quotation marks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Rule, Severity, Text, hit
from checker.facts.languages.address import Address, Register, addresses, must_order
from checker.facts.languages.words import raw_words

rule = Rule(
    code="FRM02",
    category="formality",
    severity=Severity.MAJOR,
    issue="register",
    messages={
        "segment": "The reader is addressed in two ways in one segment: “{one}”, “{other}”.",
        "document": "The reader is addressed as “{one}” here, but otherwise formally in this document.",
        "casual": "The reader is addressed as “{one}” here, but otherwise informally in this document.",
    },
    muted_by_doubt=False,
)

CLEAR = 2
"""A manner prevails if it is at least so many times as frequent as the other."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Count the manners of each language, then name the places of the rarer one."""
    for side in ("source", "target"):
        found: list[tuple[Pair, Text, list[Address]]] = []
        for pair in bitext:
            text: Text = getattr(pair, side)
            if pair.role == "quote" or text.language not in ("de", "fr"):
                continue
            places = [
                one
                for one in text[addresses]
                if (not one.weak or (text is pair.fr and must_order(one, pair.de.content, text.content)))
                and one.register is not Register.PLURAL
                and not _shared(pair, text, one)
            ]
            registers = {one.register for one in places}
            if len(registers) > 1:
                if not _speaks_to_several(pair.other(text)):
                    yield pair, _mixed(text, places)
            elif places:
                found.append((pair, text, places))
        if bitext.kind is Kind.RUNNING_TEXT:
            yield from _rarer(found)


def _speaks_to_several(text: Text) -> bool:
    """Whether a text says `euer`, so that `votre` may be said to several beside a `tu`."""
    return any(one.register is Register.PLURAL for one in text[addresses])


def _shared(pair: Pair, text: Text, one: Address) -> bool:
    """Whether the word stands on the other side as well, and so is the name of something: `Dir`."""
    word = text.content[one.span.start : one.span.end]
    return word.istitle() and word in raw_words(pair.other(text).content)


def _mixed(text: Text, places: list[Address]) -> Hit:
    first = {one.register: one for one in reversed(places)}
    marks = [text.at(one.span) for one in sorted(first.values(), key=lambda one: one.span)]
    return hit("segment", *marks, one=marks[0].content, other=marks[1].content)


def _rarer(found: list[tuple[Pair, Text, list[Address]]]) -> Iterator[tuple[Pair, Hit]]:
    counts = Counter(places[0].register for _, _, places in found)
    formal, informal = counts[Register.FORMAL], counts[Register.INFORMAL]
    if not formal or not informal:
        return
    rare = Register.INFORMAL if formal >= informal else Register.FORMAL
    if max(formal, informal) < CLEAR * min(formal, informal):
        return
    for pair, text, places in found:
        if places[0].register is rare:
            others = {one.register for one in pair.other(text)[addresses]}
            if rare not in others:
                mark = text.at(places[0].span)
                message = "document" if rare is Register.INFORMAL else "casual"
                yield pair, hit(message, mark, one=mark.content)
