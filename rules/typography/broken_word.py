"""A word is broken in two by a space or a hyphen.

It happens where a line was hyphenated and put together again, with its hyphen or without,
or where a tag stood.
Two neighbours are told that together are a much commoner word than the rarer of them
is by itself.

    ✓ Sie wollen teil nehmen und wieder kommen, so bald es geht.
      Ils veulent y prendre part et revenir aussi tôt que possible.
    ✓ Er ist in der Stadt Bern zu Hause, nicht weit vom Aare Ufer.
      Il habite la ville de Berne, non loin de l’Aar.
    ✓ Sie steht sehr früh auf.
      Elle se lève bien tôt.
    ✓ Die Kolleg-innen und Schüler-innen sahen den Schwarz-weiß-Film nach den Play-offs.
      Les collègues et les élèves ont vu le film en noir et blanc le week-end.
    ✓ Vor- und Nachteile, Ein- oder Ausgang, Ober- bis Mittelklasse, auf- wie absteigend
      Avantages et défauts, micro- ou macro-économie, sous- et surévalué

    ✗ Die Ver⟦ →⟧waltung bleibt am Freitag geschlossen.
      L’administration reste fermée vendredi.
    ✗ Alle Zimmer haben eine Klimaanlage.
      Toutes les cham⟦ →⟧bres sont climatisées.
    ✗ Die Infor⟦- →⟧mation ist vertraulich.
      La consom⟦- →⟧mation est confidentielle.
    ✗ Die Gewerk⟦-→⟧schaft streikt morgen.
      Le syndicat fait grève demain.

Mend it by deleting the space, and the hyphen before it.

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
    messages={
        "broken": "A space breaks the word “{word}” in two.",
        "hyphen": "A hyphen breaks the word “{word}” in two.",
    },
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report the broken words of both sides; what both break is meant."""
    for text in pair.sides:
        for one in text[broken_words]:
            if one.word.lower() not in {other.word.lower() for other in pair.other(text)[broken_words]}:
                mark = text.at(one.span)
                message = "hyphen" if mark.content == "-" else "broken"
                yield hit(message, mark, word=one.word, fix=replace(mark, ""))
