"""One side says something and the other is empty.

In a list of strings that is an untranslated entry, in a document a sentence or
paragraph without counterpart.  What has no words (numbers, markup, code) is let
pass.

    ✓ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
    ✓ ∅
      ∅
    ✓ 42
      ∅
    ✓ class="img-responsive
      ∅

    ✗ ⟦Das Dorf liegt am Fluss.⟧
      ∅
    ✗ ∅
      ⟦Le ruisseau déborde.⟧

Mend it by translating the segment, or by deleting it on the side where it is too much.

It is wrong where something is meant for the readers of one language only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Role, Rule, Severity, hit
from checker.facts.protected.masks import unmasked

rule = Rule(
    code="COM01",
    category="omission",
    severity=Severity.CRITICAL,
    issue="omission",
    certainty="certain",
    messages={"empty": "This has no counterpart: the other side is empty."},
    stands_alone=True,
    muted_by_doubt=False,
    across_strings=True,
)

_WORD = re.compile(r"[^\W\d_]{2}")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Mark the side that says something; in running text the loss is major, in strings critical."""
    severity = Severity.CRITICAL if bitext.kind is Kind.STRINGS else Severity.MAJOR
    for pair in bitext:
        if pair.source.content and pair.target.content:
            empty = None if pair.source.content.strip() and pair.target.content.strip() else pair
        else:
            empty = pair
        if empty is None or pair.role is Role.CODE:
            continue
        text = pair.source if pair.source.content.strip() else pair.target
        if _WORD.search(unmasked(text.content, text.locale)):
            yield pair, hit("empty", text.whole, severity=severity)
