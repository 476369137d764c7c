"""Quotation marks of another language.

German opens with `„`, French with `«`, English with `“`; Switzerland writes `«so»` in
both of its languages.  A document that uses one foreign system throughout has made
its choice and is told once.

    ✓ „Es eilt nicht“, beruhigte der Arzt.
      « Rien ne presse », rassura le médecin.
    ✓ [de-CH/fr-CH] «Merci», sagte der Velofahrer.
      «Merci», dit le cycliste.
    ✓ Sie sagte: „Das Lied ‚Göttingen‘ rührt mich.“
      Elle a dit : « La chanson “Göttingen” me touche. »
    ✓ »Es eilt nicht«, beruhigte der Arzt.
      « Rien ne presse », rassura le médecin.

    ✗ ⟦“→„⟧Das Licht bleibt an⟦”→“⟧, bat das Kind.
      « Laisse la lumière », demanda l’enfant.
    ✗ „Die Ampel ist rot“, warnte sie.
      ⟦„→«⍽⟧Le feu est rouge⟦“→⍽»⟧, a-t-elle averti.
    ✗ „Feierabend!“, rief der Chef.
      ⟦»→«⟧ Fini pour aujourd’hui ! ⟦«→»⟧ s’écria le patron.

Mend it by using the quotation marks of the language.

It is wrong where a text quotes a third language with its own marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Edit, Fix, Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.quoting.quote_habits import (
    Habits,
    is_accepted,
    is_english,
    is_single,
    is_straight,
    preferred,
    quote_habits,
)
from checker.facts.quoting.quotes import CLOSES, Quotation, quotations, quoted


class Strictness(Options, frozen=True):
    """How to deal with a habit."""

    strict: bool = False
    """Report each place, even where a document uses foreign marks throughout."""


rule = Rule(
    code="QUO05",
    category="quote-style",
    severity=Severity.MINOR,
    issue="locale-violation",
    certainty="certain",
    messages={
        "marks": "{marks} are not the quotation marks of {locale}.",
        "habit": "{marks} are used throughout, which are not the quotation marks of {locale}.",
    },
    options=Strictness,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Strictness) -> Iterator[tuple[Pair, Hit]]:
    """Report foreign systems place by place, a habit once."""
    habits: tuple[Habits, Habits] | None = None
    told: set[tuple[int, str]] = set()
    for pair in bitext.where(quoted):
        for side, text in enumerate(pair.sides):
            for one in text[quotations]:
                if not _foreign(one, text) or is_english(text):
                    continue
                habits = habits or bitext[quote_habits]
                if options.strict or not habits[side].settled(one.system):
                    yield pair, _hit("marks", text, one, habits[side])
                elif (side, one.system) not in told:
                    told.add((side, one.system))
                    yield pair, _hit("habit", text, one, habits[side])


def _foreign(one: Quotation, text: Text) -> bool:
    if not one.opening or not one.closing or is_straight(one.system):
        return False
    if is_single(one):
        return one.system == "‘’" and one.depth == 0
    if one.closing.glyph not in CLOSES[one.opening.glyph] or one.opening.glyph in (",,", "<<", "``", "„"):
        return one.system == "„“" and not is_accepted(one, text.locale)
    return not is_accepted(one, text.locale)


def _hit(message: str, text: Text, one: Quotation, habits: Habits) -> Hit:
    assert one.opening
    assert one.closing
    content, system = text.content, preferred(text.locale, habits)
    first = "" if content[one.opening.span.end : one.opening.span.end + 1].isspace() else system.inside
    last = "" if content[one.closing.span.start - 1 : one.closing.span.start].isspace() else system.inside
    edits = (Edit(one.opening.span, system.opening + first), Edit(one.closing.span, last + system.closing))
    marks = text.at(one.opening.span), text.at(one.closing.span)
    severity = Severity.NEUTRAL if message == "habit" else None
    shown = f"{one.opening.glyph}…{one.closing.glyph}"
    return hit(
        message,
        *marks,
        marks=shown,
        locale=str(text.locale),
        fix=Fix(text, edits, safe=True),
        severity=severity,
    )
