"""A word holds a letter of another alphabet that looks the same.

A Cyrillic `е` or a Greek `β` in a Latin word cannot be seen, but the word is not
found, not read out and not sorted rightly.  Words wholly in another alphabet, and
symbols such as `TNFα` or `kΩ`, are fine.

    ✓ Die Zeitung „Правда“ erschien in Moskau.
      Le journal « Правда » paraissait à Moscou.
    ✓ TNFα und 5 kΩ
      TNFα et 5 kΩ
    ✓ Der Winkel α und der Wert π.
      L’angle α et la valeur π.

    ✗ Der ⟦Prеis→Preis⟧ ist heiß.
      Le prix est élevé.
    ✗ Die ⟦groβe→große⟧ Unbekannte
      La grande inconnue

Mend it by typing the word anew; a copy would bring the foreign letter along.

It is wrong where a name mixes alphabets on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Rule, Severity, Text, hit, replace
from checker.facts.encoding.characters import homoglyphs, unusual

rule = Rule(
    code="ENC05",
    category="encoding",
    severity=Severity.MAJOR,
    issue="characters",
    certainty="certain",
    only_where=unusual,
    messages={"looks": "“{word}” holds {name}, which only looks like a Latin letter."},
)


@rule.text()
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Report words of two alphabets."""
    for odd in text[homoglyphs]:
        mark = text.at(odd.span)
        yield hit("looks", mark, word=mark.content, name=odd.name, fix=replace(mark, odd.instead, safe=True))
