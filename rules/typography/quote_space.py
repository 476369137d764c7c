"""The space beside quotation marks is missing, or there is one too many.

French sets « … » with a space inside on both sides, Switzerland sets «…» without
or alike on both sides, and German sets „…“ without.  Outside, a space parts the marks from the
words beside them, but for what German adds to a quoted word.

    ✓ Sie rief „jetzt“.
      Elle a crié « maintenant ».
    ✓ Sie rief »jetzt«.
      Elle a crié «⍽maintenant⍽».
    ✓ [de-CH/fr-CH] Sie rief «jetzt».
      Elle a crié «maintenant».
    ✓ [de-CH/fr-CH] Sie rief «jetzt».
      Elle a crié «⎵maintenant⎵».
    ✓ Der „Tatort“-Kommissar las zwei „Spiegel“s und rief: „Ja“, dann „nein“.
      Le commissaire de « Tatort » lut deux « Spiegel » et cria : « Oui », puis « non ».
    ✓ Die „Zeit“leser sprachen von Vater„schaft“ und der „Un“ordnung.
      Les lecteurs du « Zeit » parlaient de « paternité » et de « désordre ».

    ✗ Sie rief „jetzt“.
      Elle a crié « maintenant⟦»→ »⟧.
    ✗ Sie rief „⟦ →⟧jetzt“.
      Elle a crié « maintenant ».
    ✗ [de-CH/fr-CH] Sie rief «jetzt⟦ →⟧».
      Elle a crié «maintenant».
    ✗ „Ein starkes Team.“ Lea Roth, Leiterin
      « Une équipe solide. ⟦»→» ⟧Lea Roth, directrice
    ✗ Sie sagt⟦„→ „⟧ja⟦“→“ ⟧und geht.
      Elle dit « oui » et s’en va.

Mend it by setting the space the language asks for, or none.

It is wrong where the marks stand for something else, as in a table of guillemets.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips
from checker.facts.typography.style import style

MANY = 5
"""A habit of leaving the space out needs this many places."""


class Habit(Options, frozen=True):
    """What to accept."""

    strict: bool = False
    """Report the missing space even in a document that never sets it."""


rule = Rule(
    code="TYP13",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={
        "missing": "A space is missing inside the quotation marks, beside “{mark}”.",
        "extra": "There is a space too many inside the quotation marks.",
        "outside": "A space is missing outside the quotation marks, beside “{mark}”.",
    },
    options=Habit,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Habit) -> Iterator[tuple[Pair, Hit]]:
    """Make the inside of the marks what the locale, or the document's habit, has there."""
    for pair in bitext.where(slips):
        for text, gap in pair[slips]:
            if gap.slip is Slip.QUOTES or (gap.slip is Slip.GUILLEMETS and not gap.new):
                mark = text.at(gap.span)
                yield pair, hit("extra", mark, fix=replace(mark, gap.new, safe=True))
            elif gap.slip is Slip.OUTSIDE and gap.mark not in "()":
                mark = text.at(gap.span)
                yield pair, hit("outside", mark, mark=gap.mark, fix=replace(mark, gap.new))
            elif gap.slip is Slip.GUILLEMETS:
                habit = bitext[style].of(text)["guillemets"]
                if habit.settled == "none" and habit.total >= MANY and not options.strict:
                    continue
                space = habit.usual_space
                new = gap.new if not space else "«" + space if gap.mark == "«" else space + "»"
                mark = text.at(gap.span)
                yield pair, hit("missing", mark, mark=gap.mark, fix=replace(mark, new, safe=True))
