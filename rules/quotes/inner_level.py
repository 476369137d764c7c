"""A quotation within a quotation has the marks of the outer one.

German changes to single marks inside (`„Das Lied ‚Göttingen‘ rührt mich“`), so that the
reader sees which quotation ends.  French may repeat its guillemets.

    ✓ Sie sagte: „Das Lied ‚Göttingen‘ rührt mich.“
      Elle a dit : « La chanson “Göttingen” me touche. »
    ✓ „Komm“, sagte sie, „und sieh.“
      « Viens, dit-elle, et vois. »

    ✓ „Er nannte es „Zufall“.
      « Il appelait cela « hasard ».

    ✗ Sie sagte: „Das Lied ⟦„→‚⟧Göttingen⟦“→‘⟧ rührt mich.“
      Elle a dit : « La chanson « Göttingen » me touche. »

Mend it by using the marks of the inner level.

It is wrong where an outer quotation has lost its end and seems to enclose the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Edit, Fix, Hit, Options, Rule, Severity, Span, Text, hit
from checker.facts.protected.stretches import Stretches
from checker.facts.quoting.quotes import inner_of, quotations

rule = Rule(
    code="QUO07",
    category="quote-style",
    severity=Severity.MINOR,
    issue="typographical",
    messages={"inner": "Inside another quotation, {opening} and {closing} are used."},
    only_if=r"[„«»]",
)


@rule.text("de")
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Report inner quotations in the marks of the outer level."""
    outer = Stretches(
        Span(one.opening.span.start, one.closing.span.end)
        for one in text[quotations]
        if one.opening and one.closing and one.depth == 0
    )
    for one in text[quotations]:
        if not one.opening or not one.closing or one.depth != 1 or not outer.hold(one.opening.span):
            continue
        inner = inner_of(one.system, text.locale)
        if inner:
            edits = Edit(one.opening.span, inner.opening), Edit(one.closing.span, inner.closing)
            marks = [text.at(edit.span) for edit in edits]
            fix = Fix(text, edits)
            yield hit("inner", *marks, opening=inner.opening, closing=inner.closing, fix=fix)
