"""French sets a space before `; : ! ?`, and here there is none.

In France, Belgium and Luxembourg the space is the rule, in Canada only before
the colon, in Switzerland as one likes.  Which kind of space it is makes no
difference here.  A document that leaves the space out from beginning to end has
a habit, which is accepted unless the profile is strict.

    ✓ Wer klopft da?
      Qui frappe ?
    ✓ Wer hat gerufen?
      Qui a appelé⎵?
    ✓ [de-DE/fr-CA] Warum miaut die Katze?
      Pourquoi le chat miaule-t-il?
    ✓ [de-CH/fr-CH] Warum miaut das Tier?
      Pourquoi l’animal miaule-t-il?
    ✓ Um 20:05 Uhr auf https://example.org: der Film.
      À 20:05 sur https://example.org : le film.

    ✗ Warum bellt der Hund?
      Pourquoi le chien aboie-t-il⟦?→⎵?⟧
    ✗ Die Preise: hoch. Die Löhne: tief!
      Les prix⟦:→⍽:⟧ élevés. Les salaires : bas !
    ✗ [de-DE/fr-CA] Achtung: Stufe!
      Attention⟦:→⍽:⟧ marche!

It is wrong where a mark belongs to a name, as in Yahoo!, that the checker does not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.gaps import Slip, slips
from checker.facts.style import SPACE_SIGNS, style

MANY = 10
"""A habit of leaving the space out needs this many places."""


class Habit(Options, frozen=True):
    """What to accept."""

    strict: bool = False
    """Report the missing space even in a document that never sets it."""


rule = Rule(
    code="TYP12",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    messages={"missing": "French sets a space before “{mark}”."},
    options=Habit,
)


@rule.bitext
def check(bitext: Bitext, options: Habit) -> Iterator[tuple[Pair, Hit]]:
    """Ask for the space before the mark, in the form in which the document sets it elsewhere."""
    for pair in bitext.where(slips):
        for text, gap in pair[slips]:
            if gap.slip is not Slip.HIGH:
                continue
            habit = bitext[style].of(text)["colon" if gap.mark == ":" else "high"]
            if habit.settled == "none" and habit.total >= MANY and not options.strict:
                continue
            space = SPACE_SIGNS.get(habit.settled) or gap.new[0]
            mark = text.at(gap.span)
            yield pair, hit("missing", mark, mark=gap.mark, fix=replace(mark, space + gap.mark, safe=True))
