"""A letter and its accent are two characters.

File systems and PDF programs take letters apart: `u` and U+0308 look like `ü`, but no
search finds the word.  Some even leave the dots beside the letter (`Gebu¨hr`).  Put
together again, the letter is the same.

    ✓ Die Gebühr ist fällig.
      La taxe est due.
    ✓ Das Trema ¨ steht über dem Vokal.
      Le tréma ¨ se place sur la voyelle.
    ✓ Das Wort ´Cafe´ und der Befehl `cafe`
      Le mot ´cafe´ et la commande `cafe`

    ✗ Die Geb⟦u¨→ü⟧hr ist fällig.
      La taxe est due.
    ✗ Das Caf⟦e´→é⟧ ist offen.
      Le café est ouvert.

Mend it by taking over the suggestion, which makes one character of letter and accent.

It is wrong where a text is about the accents themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Edit, Fix, Hit, Options, Rule, Severity, Text, hit
from checker.facts.encoding.characters import odd_characters, unusual

rule = Rule(
    code="ENC04",
    category="encoding",
    severity=Severity.MINOR,
    issue="characters",
    certainty="certain",
    only_where=unusual,
    messages={"apart": "The letter {letter} is written as two characters, the second being {name}."},
)


@rule.text()
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Report all letters of a text that are taken apart at once."""
    found = [odd for odd in text[odd_characters] if odd.kind == "decomposed"]
    if found:
        fix = Fix(text, tuple(Edit(odd.span, odd.instead) for odd in found), safe=True)
        marks = [text.at(odd.span) for odd in found]
        yield hit("apart", *marks, letter=found[0].instead, name=found[0].name, fix=fix)
