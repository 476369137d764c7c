"""A letter is lost, and U+FFFD or a question mark stands in its place.

The replacement character means that a program met bytes it could not read; older
programs put a question mark there (`Stra?e`).  Where only one word fits, the letter is offered.

    ✓ Größe und Gewicht
      Taille et poids
    ✓ Das Zeichen ⍰ steht für Unlesbares.
      Le signe ⍰ remplace ce qui est illisible.
    ✓ Die Suche nach "M?ller" findet Müller.
      La recherche "M?ller" trouve Müller.
    ✓ Was? Wer? Wo? Das weiß niemand.
      Quoi ? Qui ? Où ? Personne ne le sait.
    ✓ Was ist das? fragte er.
      Qu’est-ce que c’est ? demanda-t-il.

    ✗ Gr⟦⍰⍰⟧e aus dem Urlaub
      Bonjour de nos vacances
    ✗ Die Stra⟦?→ß⟧e ist gesperrt.
      La rue est fermée.
    ✗ Montags ist der Laden geschlossen.
      Le magasin est ferm⟦?→é⟧ le lundi.
    ✗ Ein Ausflug
      Une excursion à C⟦⍰⟧rdoba

Mend it by looking the letter up in the original file; here it is gone.

It is wrong where one side alone explains the sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)
from checker.facts.encoding.characters import called
from checker.facts.encoding.lost_letters import MAY_BE, lost_letters

rule = Rule(
    code="ENC02",
    category="encoding",
    severity=Severity.MAJOR,
    issue="characters",
    certainty="certain",
    only_if=MAY_BE,
    messages={"lost": "A letter is lost here: {name} stands in its place."},
)


_PATTERN = regex(r"\w\?\w")
"""A search pattern (`M?ller`), if the other side has one too."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report what is lost, unless both sides show the same: then it is talked about."""
    for text in pair.sides:
        there = pair.other(text).content
        for lost in text[lost_letters]:
            around = text.content[max(0, lost.span.start - 1) : lost.span.end + 1]
            alone = not any(character.isalpha() for character in around)
            asked = lost.sign == "?" and not around[-1].isalpha()
            if ((alone or asked) and lost.sign in there) or (lost.sign == "?" and _PATTERN.search(there)):
                continue
            mark = text.at(lost.span)
            fix = replace(mark, lost.letters) if lost.letters else None
            yield hit("lost", mark, name=called(lost.sign), fix=fix)
