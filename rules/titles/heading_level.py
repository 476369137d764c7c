"""A heading has another level on the other side, or is running text there.

Levels make the table of contents, and people who listen to a page jump from heading
to heading.  A section that is level 2 here and level 3 there, or whose heading became a
paragraph in bold, has slipped.  Where a whole page stands a level lower than its twin, the
template is the reason and nothing is said; plain text has no levels.

    ✓ [h1/h1] Handbuch
      Manuel
      [h2/h2] Einrichten
      Installation
    ✓ [h2/h3] Einrichten
      Installation
      [h2/h3] Anmelden
      Connexion
      [h3/h4] Passwort
      Mot de passe
    ✓ [heading] Einrichten
      Installation

    ✗ [h1/h1] Handbuch
      Manuel
      [h2/h2] Einrichten
      Installation
      [h2/h2] Anmelden
      Connexion
      [h2/h3] ⟦Passwort⟧
      ⟦Mot de passe⟧
    ✗ [h1/h1] Handbuch
      Manuel
      [h2/h2] Einrichten
      Installation
      [h2/p] ⟦Passwort⟧
      ⟦Mot de passe⟧

Mend it by giving both headings the same level.

It is wrong where the two pages are divided into sections differently on purpose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Mark, Options, Pair, Rule, Severity, hit

rule = Rule(
    code="TTL10",
    category="title",
    severity=Severity.MINOR,
    issue="markup",
    messages={
        "level": "This heading is of level {source}, the other one of level {target}.",
        "text": "This is a heading on one side and running text on the other.",
    },
)

LEAST = 3
"""How many headings must keep the usual distance before another one is odd."""

USUAL = 0.75
"""The share of headings that must keep it."""

BOTH = 2
"""How many headings of both sides say that each page marks them."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Find how far apart the levels usually are, and report what departs from it."""
    headings = [
        pair for pair in bitext if pair.role.is_heading and not any(text.joints for text in pair.sides)
    ]
    levels = [pair for pair in headings if pair.source.level and pair.target.level]
    if len(levels) < BOTH:
        return
    apart = Counter(pair.source.level - pair.target.level for pair in levels)
    usual, often = apart.most_common(1)[0]
    settled = often >= LEAST and often >= USUAL * len(levels)
    for pair in headings:
        here, there = pair.source.level, pair.target.level
        if here and there:
            if settled and here - there != usual:
                yield pair, hit("level", *_marks(pair), source=here, target=there)
        elif (here or there) and pair.source.content and pair.target.content:
            yield pair, hit("text", *_marks(pair))


def _marks(pair: Pair) -> tuple[Mark, ...]:
    return tuple(text.whole for text in pair.sides)
