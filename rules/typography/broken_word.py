"""A word is broken in two by a space.

It happens where a line was hyphenated and put together again, or where a tag stood.
Two neighbours are told that together are a much commoner word than the rarer of them
is by itself.

    ✓ Sie wollen teil nehmen und wieder kommen, so bald es geht.
      Ils veulent y prendre part et revenir aussi tôt que possible.
    ✓ Er ist in der Stadt Bern zu Hause, nicht weit vom Aare Ufer.
      Il habite la ville de Berne, non loin de l’Aar.
    ✓ Sie steht sehr früh auf.
      Elle se lève bien tôt.

    ✗ Die Ver⟦ →⟧waltung bleibt am Freitag geschlossen.
      L’administration reste fermée vendredi.
    ✗ Alle Zimmer haben eine Klimaanlage.
      Toutes les cham⟦ →⟧bres sont climatisées.

Mend it by deleting the space.

It is wrong where two rare words stand side by side that look like a common one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.broken import broken_words

rule = Rule(
    code="TYP32",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    messages={"broken": "A space breaks the word “{word}” in two."},
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report the broken words of both sides; what both break is meant."""
    for text in pair.sides:
        for one in text[broken_words]:
            if one.word.lower() not in {other.word.lower() for other in pair.other(text)[broken_words]}:
                mark = text.at(one.span)
                yield hit("broken", mark, word=one.word, fix=replace(mark, ""))
