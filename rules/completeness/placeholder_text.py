"""A text stands for one that was to come: `TODO`, `Lorem ipsum`, `xxx`.

    ✓ Unsere Geschichte
      Notre histoire
    ✓ Die TODO-Liste ist lang.
      La liste TODO est longue.
    ✓ Ludwig XXX. und das Feld xx.
      Louis XXX et le champ xx.
    ✓ Der Film hat die Note XXL.
      Le film a la note XXL.
    ✓ Schreiben Sie an XXXXXX@example.org (XXXXXX ist die Nummer des Fehlers).
      Écrivez à nnnnnn@example.org, où nnnnnn est le numéro du bogue.
    ✓ Platzhalter
      Caractère générique
    ✓ TODO bis Freitag
      À FAIRE avant vendredi
    ✓ Fehlende Übersetzung
      Traduction manquante
    ✓ [Übersetzen]
      [Traduire]

    ✗ Unsere Geschichte
      ⟦Lorem ipsum⟧ dolor sit amet
    ✗ ⟦TODO⟧: übersetzen
      Ajoutez au panier
    ✗ Preis: ⟦xxx⟧ Euro
      Prix : 40 euros
    ✗ ⟦XXX Text folgt⟧
      Nos horaires sont affichés à l’entrée.
    ✗ Unsere Öffnungszeiten
      ⟦[TRADUCTION MANQUANTE]⟧

Mend it by writing the text that was to come, or by deleting what stands for it.

It is wrong where such a word is the matter of the text on one side only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
)

rule = Rule(
    code="COM02",
    category="omission",
    severity=Severity.MAJOR,
    issue="omission",
    certainty="certain",
    messages={"placeholder": "“{words}” stands for a text that was to come."},
    muted_by_doubt=False,
)

_WORDS = regex(
    r"(?<![\w-])(?:TODO|FIXME|TBD)(?![\w-])|\b(?i:lorem ipsum|dolor sit amet)\b|(?<!\w)(?:xxx+|XXXX+)(?!\w)"
    r"|\b(?i:blindtext|(?:übersetzung|text) fehlt noch|(?:texte )?à (?:traduire|compléter)"
    r"|(?:text )?zu übersetzen)\b"
)
_WHOLE = regex(
    r"(?i)\W*(?:x{3,}\W+)?(?:(?:text|inhalt) (?:folgt|fehlt|hier)(?: noch)?|hier steht text"
    r"|platzhalter(?:text)?|beispieltext|mustertext|(?:noch )?zu übersetzen"
    r"|übersetzung (?:folgt|fehlt)(?: noch| in kürze)?"
    r"|(?:texte|contenu) (?:à venir|ici|manquant)|espace réservé|(?:texte )?à (?:traduire|compléter|rédiger)"
    r"|traduction (?:à venir|manquante|en cours)|tbd|todo)\W*|x{3,}|\[(?:übersetzen|traduire|translate)\]"
)
_QUICK = (
    "TODO", "FIXME", "TBD", "xxx", "XXXX", "orem ipsum", "dolor sit", "fehlt noch", "à tradu", "à compl",
    "zu übersetzen", "lindtext",
)  # fmt: skip
_TERM = regex(r"(?i)\W*(?:platzhalter(?:text)?|beispieltext|mustertext|espace réservé)\W*")
"""What a program calls such a text; the other side may have another name for it."""
_TRANSLATING = regex(r"(?i)übersetz|tradu|translat")
"""What both sides have where a text is about translating."""
_WEAK = regex(r"(?i)(?:texte )?à (?:traduire|compléter)|(?:text )?zu übersetzen|blindtext")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for such words on one side only; the weaker ones must be nearly all of the text."""
    for text in pair.sides:
        if (
            len(text.content) < 40
            and _WHOLE.fullmatch(text.content)
            and not _WHOLE.fullmatch(pair.other(text).content)
            and not (_TERM.fullmatch(text.content) and pair.other(text).content.count(" ") < 2)
            and not all(_TRANSLATING.search(side.content) for side in pair.sides)
        ):
            yield hit("placeholder", text.whole, words=text.content)
            continue
        if not any(map(text.content.__contains__, _QUICK)):
            continue
        other = pair.other(text).content.lower()
        for found in _WORDS.finditer(text.content):
            words = found[0]
            weak = _WEAK.fullmatch(words) and len(text.content) > len(words) + 4
            said = words.lower() in other or (words == "TODO" and "à faire" in other)
            if not said and not weak and not _in_address(text.content, words):
                yield hit("placeholder", text.at(*found.span()), words=words)
                break


def _in_address(content: str, words: str) -> bool:
    """Whether the word stands for a part of an address or a path, here or elsewhere in the text."""
    return re.search(rf"[<@/]{re.escape(words)}|{re.escape(words)}[@/>]", content) is not None
