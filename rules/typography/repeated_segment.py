"""A segment is the one before it once more, while the other side goes on.

A slip of the hand or of the translation memory: the same text was taken twice,
and one segment stays untranslated.

    ✓ Ja. Das ist so.
      Oui. C’est ainsi.
      Nein. Das ist so.
      Non. C’est ainsi.
    ✓ Das Wetter war schlecht.
      Le temps était mauvais.
      Das Wetter war schlecht.
      Le temps était mauvais.

    ✗ Das Wetter war schlecht.
      Le temps était mauvais.
      Wir blieben zu Hause.
      ⟦Le temps était mauvais.⟧

Mend it by translating anew what stands on the other side here.

It is wrong where a language has one wording for what the other says in two ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Rule, Severity, hit

SHORT = 3
"""Texts of fewer words repeat themselves."""
ALIKE = 0.5
"""From this likeness on, what the other side says counts as the same."""

rule = Rule(
    code="TYP03",
    category="repetition",
    severity=Severity.MAJOR,
    issue="duplication",
    messages={"again": "This repeats the segment before it, while the other side goes on."},
    muted_by_doubt=False,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Compare each segment with the one before it, on both sides."""
    if bitext.kind is not Kind.RUNNING_TEXT:
        return
    for before, pair in zip(bitext.pairs, bitext.pairs[1:], strict=False):
        same_source = before.source.content == pair.source.content
        same_target = before.target.content == pair.target.content
        if same_source == same_target:
            continue
        text, earlier = (pair.target, before.source) if same_target else (pair.source, before.target)
        other = pair.other(text)
        if text.content[-1:] not in ".!?…»“”" or text.content.count(" ") < SHORT - 1:
            continue
        if not other.content or not earlier.content:
            continue
        one, two = earlier.content.lower()[:400], other.content.lower()[:400]
        if SequenceMatcher(None, one, two, autojunk=False).ratio() < ALIKE:
            yield pair, hit("again", text.whole)
