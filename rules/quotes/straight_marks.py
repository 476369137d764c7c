"""Straight quotation marks, as a typewriter has them.

Print and most style guides want curved or angled marks.  A text that uses straight
ones throughout is told once, at its first quotation; where a text uses proper marks otherwise, the straight
ones are mended place by place.

    ✓ Der Begriff „Greenwashing“ ist umstritten.
      L’expression « greenwashing » est controversée.
    ✓ Der 24"-Monitor zeigt 12° 30' 15".
      L’écran de 24" affiche 12° 30' 15".
    ✓ <a href="a.html">Hier</a> steht mehr.
      <a href="a.html">Ici</a> se trouve la suite.
    ✓ Er sagte: „Wir gehen.“
      Il a dit : « Nous partons. »

    ✗ Der Begriff ⟦"→„⟧Greenwashing⟦"→“⟧ ist umstritten.
      L’expression ⟦"→«⍽⟧greenwashing⟦"→⍽»⟧ est controversée.
    ✗ Er sagte: ⟦"→„⟧Wir gehen. Das ist besser.⟦"→“⟧
      Il a dit : ⟦"→«⍽⟧Nous partons.
      Dann ging er.
      Cela vaut mieux.⟦"→⍽»⟧ Puis il partit.
    ✗ [strict = true] Das Wort „Klima“ und das Wort ⟦"→„⟧Greenwashing⟦"→“⟧ sind umstritten.
      Les mots « climat » et « greenwashing » sont controversés.

Mend it by using the curved or angled marks of the language.

It is wrong where straight marks are part of a code that is not marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Edit, Fix, Hit, Kind, Options, Pair, Rule, Severity, Text, hit
from checker.facts.quoting.quote_habits import Habits, is_english, is_single, preferred, quote_habits
from checker.facts.quoting.quotes import STRAIGHT, Quotation, quotations, quoted


class Strictness(Options, frozen=True):
    """How to deal with a habit."""

    strict: bool = False
    """Report each place, even where a document uses straight marks throughout."""


rule = Rule(
    code="QUO06",
    category="quote-style",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={
        "habit": "Straight quotation marks are used throughout this side.",
        "place": "Straight quotation marks stand beside curved or angled ones.",
    },
    options=Strictness,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Strictness) -> Iterator[tuple[Pair, Hit]]:
    """Report straight marks once a side where they are the rule, else text by text."""
    waits: dict[int, bool] = {}  # by the side that was told: whether its first quotation goes on
    for pair in bitext.where(quoted):
        for side, text in enumerate(pair.sides):
            found = [one for one in text[quotations] if _straight(one)]
            if not found or is_english(text):
                continue
            habits = bitext[quote_habits][side]
            if habits.straight and not options.strict:
                if side not in waits:
                    waits[side] = bitext.kind is Kind.RUNNING_TEXT and found[-1].closing is None
                    yield pair, _hit("habit", text, found, habits)
                elif waits[side]:
                    waits[side] = False
                    if found[0].opening is None:
                        yield pair, _hit("habit", text, found[:1], habits)
            elif whole := [one for one in found if one.whole]:
                yield pair, _hit("place", text, whole, habits)


def _straight(one: Quotation) -> bool:
    marks = [mark for mark in (one.opening, one.closing) if mark]
    return all(mark.glyph in STRAIGHT and mark.sure for mark in marks) and not is_single(one)


def _hit(message: str, text: Text, found: list[Quotation], habits: Habits) -> Hit:
    system, content = preferred(text.locale, habits), text.content
    edits = []
    for one in found:
        if one.opening:
            space = (
                "" if content[one.opening.span.end : one.opening.span.end + 1].isspace() else system.inside
            )
            edits.append(Edit(one.opening.span, system.opening + space))
        if one.closing:
            space = (
                ""
                if content[one.closing.span.start - 1 : one.closing.span.start].isspace()
                else system.inside
            )
            edits.append(Edit(one.closing.span, space + system.closing))
    severity = Severity.NEUTRAL if message == "habit" else None
    marks = [text.at(edit.span) for edit in edits]
    return hit(message, *marks, fix=Fix(text, tuple(edits)), severity=severity)
