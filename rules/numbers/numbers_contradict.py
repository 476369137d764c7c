"""A text contradicts its own numbers.

A headline that promises thirty questions above a text that speaks of thirteen is
wrong in every language.  A heading is held against the text below it where the
same noun is counted there just once, otherwise, the number of the heading stands
nowhere else, and the other side has the same two numbers or none in its heading.
A list that goes 1, 2, 4, 4 on one side is found by its pairs.

    ✓ [heading] 30 Fragen zum Mietrecht
      30 questions sur le droit du bail
      Wir haben 30 Fragen gesammelt.
      Nous avons rassemblé 30 questions.
    ✓ [heading] 30 Fragen zum Mietrecht
      30 questions sur le droit du bail
      Die ersten 13 Fragen betreffen die Miete.
      Les 13 premières questions portent sur le loyer.
      Die übrigen 17 Fragen betreffen die Nebenkosten.
      Les 17 autres questions portent sur les charges.
    ✓ [heading] Zwei Tote bei Brand in Lyon
      Deux morts dans un incendie à Lyon
      Im Vorjahr hatte es bei Bränden 12 Tote gegeben.
      L’an dernier, les incendies avaient fait 12 morts.
    ✓ [heading] 30 Fragen zum Mietrecht
      30 questions sur le droit du bail
      Unsere Juristen haben dreißig davon ausgewählt, 13 Fragen betreffen die Miete.
      Nos juristes en ont choisi trente, 13 questions portent sur le loyer.

    ✗ [heading] ⟦30⟧ Fragen zum Mietrecht
      ⟦30⟧ questions sur le droit du bail
      Unsere Juristen beantworten 13 Fragen.
      Nos juristes répondent à 13 questions.

Mend it by holding both numbers against the source and correcting the wrong one.

It is wrong where a heading counts something else of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Kind,
    Mark,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.quantities.figures import Number
from checker.facts.quantities.numbers import numbers
from checker.facts.quantities.quantity import Quantity, Sort
from checker.lexicon.stems import stem

rule = Rule(
    code="NUM16",
    category="number",
    severity=Severity.MAJOR,
    issue="inconsistency",
    certainty="hint",
    messages={
        "heading": "“{heading}” in the heading, “{text}” in the text below.",
    },
    across_strings=True,
)

BELOW = 4
"""How many segments below a heading are held against it."""

_COUNTED = regex(r"\s(?:[^\W\d_]+ )?([A-ZÄÖÜ][^\W\d_]{3,})|\s([a-zà-ÿ]{4,})")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Hold headings against what stands below them."""
    if bitext.kind is not Kind.RUNNING_TEXT:
        return
    for at, pair in enumerate(bitext.pairs):
        if pair.role in (Role.TITLE, Role.HEADING):
            yield from _heading(bitext.pairs, at)


def _counted(text: Text) -> Iterator[tuple[Quantity, str]]:
    """The plain figures of a text with the stem of what they count."""
    for each in text[numbers]:
        if each.sort is Sort.CARDINAL and each.digits.isdigit() and len(each.digits) > 1 and not each.unit:
            found = _COUNTED.match(text.content, each.figure)
            word = found and (found[1] if text.language == "de" else found[2])
            if word:
                yield each, stem(word, text.language)


def _heading(pairs: tuple[Pair, ...], at: int) -> Iterator[tuple[Pair, Hit]]:
    told = [_disagreement(pairs, at, side) for side in (0, 1)]
    both = told[0] is not None and told[1] is not None and told[0][1:] == told[1][1:]
    marks: list[Mark] = []
    for text, mine, other in zip(pairs[at].sides, told, pairs[at].sides[::-1], strict=True):
        if mine is not None and (both or not other[numbers]):
            marks.append(text.at(mine[0].start, mine[0].figure))
            heading, below = str(mine[1]), str(mine[2])
    if marks:
        yield pairs[at], hit("heading", *marks, heading=heading, text=below)


def _disagreement(pairs: tuple[Pair, ...], at: int, side: int) -> tuple[Quantity, Number, Number] | None:
    text = pairs[at].sides[side]
    counted = list(_counted(text))
    if len(text[numbers]) != 1 or len(counted) != 1:
        return None
    quantity, noun = counted[0]
    below = [pair.sides[side] for pair in pairs[at + 1 : at + 1 + BELOW]]
    same = [each for other in below for each, word in _counted(other) if word == noun]
    if len(same) != 1:
        return None
    elsewhere = [pair.sides[side] for index, pair in enumerate(pairs) if index != at]
    if any(quantity.value in each.values for other in elsewhere for each in other[numbers]):
        return None
    if sum(word == noun for other in elsewhere for _, word in _counted(other)) > 1:
        return None
    return quantity, quantity.value, same[0].value
