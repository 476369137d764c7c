"""Straight apostrophes, as a typewriter has them.

Print and most style guides want the curved `’`.  A text that uses the straight `'`
throughout has a habit, which is accepted and told once; a text that is used to the
curved one has its straight ones listed by `house_style` instead.

    ✓ Das geht’s an, und der Präsident geht’s an.
      C’est l’affaire de l’État.
    ✓ Der Winkel misst 12° 30' 15".
      L’angle mesure 12° 30' 15".
    ✓ Drücken Sie 'q' und dann 'x'.
      Tapez 'q' puis 'x'.
    ✓ Rufen Sie `l'x` auf.
      Appelez `l'x`.

    ✗ Der Staat zahlt.
      L⟦'→’⟧État paie.
    ✗ Der Staat zahlt. Der Bürger zahlt.
      L⟦'→’⟧État paie. L’habitant paie.

Mend it by using the curved apostrophe throughout.

It is wrong where a house wants straight apostrophes; it can switch the rule off.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Edit,
    Fix,
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    hit,
    regex,
)
from checker.facts.protected.masks import unmasked
from checker.facts.quoting.quote_habits import is_english
from checker.facts.typography.style import style

rule = Rule(
    code="TYP31",
    category="consistency",
    severity=Severity.NEUTRAL,
    issue="typographical",
    messages={
        "throughout": "Straight apostrophes are used throughout this side.",
        "mixed": "Straight and curved apostrophes are mixed on this side.",
    },
    across_strings=True,
)

_STRAIGHT = regex(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Point at the first straight apostrophes of each side, unless the curved one is the habit there."""
    for side in (0, 1):
        for pair in bitext:
            text = pair.sides[side]
            if "'" not in text.content:
                continue
            habit = bitext[style].of(text)["apostrophe"]
            if habit.settled == "’":
                break
            spans = [Span(*found.span()) for found in _STRAIGHT.finditer(unmasked(text.content, text.locale))]
            if spans and not is_english(text):
                message = "mixed" if habit.count("’") else "throughout"
                fix = Fix(text, tuple(Edit(span, "’") for span in spans))
                yield pair, hit(message, *map(text.at, spans), fix=fix)
                break
