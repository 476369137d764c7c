"""Two systems of quotation marks on one side.

German has „…“ and »…«, and either is right; a text that uses both looks as if two
people had set it.  The system that is used less is reported, with the marks that the
text uses elsewhere; where it is a habit as well, once and as a note.  In a list of
strings each string is looked at by itself.

    ✓ Er las »Faust«. Sie las »Emilia Galotti«.
      Il lisait « Faust ». Elle lisait « Emilia Galotti ».
    ✓ Sie sagte: „Das Lied ‚Göttingen‘ rührt mich.“
      Elle a dit : « La chanson “Göttingen” me touche. »
    ✓ „Es reicht“, sagte sie.
      « Ça suffit », dit-elle.
      Dann schwieg sie.
      Puis elle se tut.

    ✗ „Es reicht“, sagte sie. ⟦»→„⟧Ich gehe⟦«→“⟧, sagte er.
      « Ça suffit », dit-elle. « Je m’en vais », dit-il.
    ✗ „Es reicht“, sagte sie.
      « Ça suffit », dit-elle.
      ⟦»→„⟧Ich gehe⟦«→“⟧, sagte er.
      « Je m’en vais », dit-il.

Mend it by using one system of quotation marks throughout, that of the country.

It is wrong where a text quotes another one with its own marks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.authoring import Bitext, Edit, Fix, Hit, Kind, Options, Pair, Rule, Severity, Text, hit
from checker.facts.quoting.quote_habits import MANY, is_accepted, is_single, is_straight
from checker.facts.quoting.quotes import Quotation, quotations, quoted

rule = Rule(
    code="QUO09",
    category="quote-style",
    severity=Severity.MINOR,
    issue="inconsistency",
    messages={"other": "{marks} stand here, {usual} elsewhere in this text."},
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Count the systems of each side, and report the marks of those used less."""
    for side in (0, 1):
        found = [
            (pair, pair.sides[side], one)
            for pair in bitext.where(quoted)
            for one in pair.sides[side][quotations]
            if _counts(one, pair.sides[side])
        ]
        if bitext.kind is Kind.RUNNING_TEXT:
            yield from _fewer(found)
            continue
        strings: dict[str, list[tuple[Pair, Text, Quotation]]] = {}
        for entry in found:
            strings.setdefault(entry[0].key, []).append(entry)
        for entries in strings.values():
            yield from _fewer(entries)


def _counts(one: Quotation, text: Text) -> bool:
    """Whether it is a whole quotation of the outer level in marks that the country uses."""
    outer = one.whole and one.depth == 0 and not is_single(one) and not is_straight(one.system)
    return outer and is_accepted(one, text.locale)


def _fewer(found: Sequence[tuple[Pair, Text, Quotation]]) -> Iterator[tuple[Pair, Hit]]:
    """The quotations that are not in the system most of them have, or the first has."""
    counts = Counter(one.system for _, _, one in found)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    opening, closing = usual[: len(usual) // 2], usual[len(usual) // 2 :]
    others = [entry for entry in found if entry[2].system != usual]
    habit = len(others) >= MANY  # a second habit is no slip
    for pair, text, one in others[:1] if habit else others:
        if not one.opening or not one.closing:
            continue
        edits = Edit(one.opening.span, opening), Edit(one.closing.span, closing)
        marks = text.at(one.opening.span), text.at(one.closing.span)
        severity = Severity.NEUTRAL if habit else None
        shown = f"{one.opening.glyph}…{one.closing.glyph}"
        yield (
            pair,
            hit(
                "other",
                *marks,
                marks=shown,
                usual=f"{opening}…{closing}",
                fix=Fix(text, edits),
                severity=severity,
            ),
        )
