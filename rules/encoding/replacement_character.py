"""A character is lost: U+FFFD stands in its place.

The replacement character means that a program met bytes it could not read.  Which
character it was can only be told from the original.

    ✓ Größe und Gewicht
      Taille et poids
    ✓ Das Zeichen ⍰ steht für Unlesbares.
      Le signe ⍰ remplace ce qui est illisible.

    ✗ Gr⟦⍰⍰⟧e aus dem Urlaub
      Bonjour de nos vacances
    ✗ Ein Ausflug
      Une excursion à C⟦⍰⟧rdoba

It is wrong where one side alone explains the character.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.characters import odd_characters

rule = Rule(
    code="ENC02",
    category="encoding",
    severity=Severity.MAJOR,
    issue="characters",
    messages={"lost": "A character is lost here: {name} stands in its place."},
    only_if=r"\ufffd",
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report what is lost, unless both sides stand apart from any letter: then it is talked about."""
    for text in pair.sides:
        for odd in text[odd_characters]:
            if odd.kind != "replacement":
                continue
            around = text.content[max(0, odd.span.start - 1) : odd.span.end + 1]
            shown = (
                not any(c.isalpha() for c in around)
                and "\N{REPLACEMENT CHARACTER}" in pair.other(text).content
            )
            if not shown:
                yield hit("lost", text.at(odd.span), name=odd.name)
