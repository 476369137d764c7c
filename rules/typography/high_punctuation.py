"""French sets a space before `; : ! ?`, and here there is none.

In France, Belgium and Luxembourg the space is the rule, in Canada only before
the colon, in Switzerland as one likes.  Which kind of space it is makes no
difference here.  A document that leaves the space out from beginning to end has
a habit, which is accepted unless the profile is strict; where it does so once or
twice and nowhere sets a space, that is only noted.

    ✓ Wer klopft da?
      Qui frappe ?
    ✓ Wer hat gerufen?
      Qui a appelé⎵?
    ✓ [de-DE/fr-CA] Warum miaut die Katze?
      Pourquoi le chat miaule-t-il?
    ✓ [de-CH/fr-CH] Warum miaut das Tier?
      Pourquoi l’animal miaule-t-il?
    ✓ Der Befehl SELECT * FROM kunden; zeigt alles.
      La commande SELECT * FROM kunden; affiche tout.
    ✓ Um 20:05 Uhr auf https://example.org: der Film.
      À 20:05 sur https://example.org : le film.

    ✗ Warum bellt der Hund?
      Pourquoi le chien aboie-t-il⟦?→⎵?⟧
    ✗ Die Preise: hoch. Die Löhne: tief!
      Les prix⟦:→ :⟧ élevés. Les salaires : bas !
    ✗ [de-DE/fr-CA] Achtung: Stufe!
      Attention⟦:→⍽:⟧ marche!

Mend it by setting a no-break space before the mark, a narrow one before all but the colon.

It is wrong where a mark belongs to a name, as in Yahoo!, that the checker does not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Rule, Severity, hit, replace
from checker.facts.typography.gaps import Slip
from checker.facts.typography.slips import slips
from checker.facts.typography.style import Profile, style

MANY = 3
"""A habit of leaving the space out needs this many places."""


def is_without(profile: Profile) -> bool:
    """Whether a side leaves the space out from beginning to end, before whatever mark."""
    total = profile["high"].total + profile["colon"].total
    without = profile["high"].count("none") + profile["colon"].count("none")
    return without >= MANY and without >= 0.9 * total


def is_torn(profile: Profile, kind: Kind) -> bool:
    """Whether the space stands elsewhere on this side; a document may not know it at all."""
    habits = profile["high"], profile["colon"]
    return kind is Kind.STRINGS or any(habit.total > habit.count("none") for habit in habits)


class Habit(Options, frozen=True):
    """What to accept."""

    strict: bool = False
    """Report the missing space even in a document that never sets it."""


rule = Rule(
    code="TYP12",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="certain",
    messages={"missing": "French sets a space before “{mark}”."},
    options=Habit,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Habit) -> Iterator[tuple[Pair, Hit]]:
    """Ask for the space before the mark, in the form in which the document sets it elsewhere."""
    for pair in bitext.where(slips):
        for text, gap in pair[slips]:
            if gap.slip is not Slip.HIGH:
                continue
            profile = bitext[style].of(text)
            habit = profile["colon" if gap.mark == ":" else "high"]
            if not options.strict and is_without(profile):
                continue
            space = habit.usual_space or gap.new[0]
            mark = text.at(gap.span)
            severity = None if options.strict or is_torn(profile, bitext.kind) else Severity.NEUTRAL
            yield (
                pair,
                hit(
                    "missing",
                    mark,
                    mark=gap.mark,
                    severity=severity,
                    fix=replace(mark, space + gap.mark, safe=True),
                ),
            )
