"""One side says something and the other is empty.

In a list of strings that is an untranslated entry, in a document a sentence or
paragraph without counterpart; a whole passage of them is told where it begins, and
the rest of it is only noted.  What has no words (numbers, markup, code) is let
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
    ✗ Das Dorf liegt am Fluss.
      Le village est au bord de la rivière.
      ⟦Seine Brücke ist alt.⟧
      ∅
      ⟦Sie führt zum Markt.⟧
      ∅
      ⟦Dort gibt es Brot.⟧
      ∅

Mend it by translating the segment, or by deleting it on the side where it is too much.

It is wrong where something is meant for the readers of one language only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.authoring import (
    Bitext,
    Hit,
    Kind,
    Options,
    Pair,
    Role,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.coverage.kinship import UNRELATED, kinship
from checker.facts.protected.masks import unmasked

rule = Rule(
    code="COM01",
    category="omission",
    severity=Severity.CRITICAL,
    issue="omission",
    certainty="certain",
    messages={
        "empty": "This has no counterpart: the other side is empty.",
        "passage": "A passage of {n} segments begins here that has no counterpart on the other side.",
        "goes_on": "This is part of the passage above that has no counterpart.",
    },
    stands_alone=True,
    muted_by_doubt=False,
    across_strings=True,
)

PASSAGE = 3
"""So many segments in a row without a counterpart are a passage."""

_WORD = regex(r"[^\W\d_]{2}")

_SURE = 0.5
"""Where two texts have nothing in common, ALI03 says so once: not each segment that is less surely alone."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Mark the side that says something; in running text the loss is major, in strings critical."""
    if bitext.kind is Kind.STRINGS:
        for pair in bitext:
            if text := _alone(pair):
                yield pair, hit("empty", text.whole, severity=Severity.CRITICAL)
        return
    run: list[tuple[Pair, Text]] = []
    related = bitext[kinship]
    strangers = related if related is not None and related.share < UNRELATED else None
    for row, pair in enumerate(bitext):
        said = strangers and (row == strangers.first or pair.confidence < _SURE)
        alone = None if said else _alone(pair)
        if run and (alone is None or alone.locale != run[0][1].locale):
            yield from _told(run)
            run = []
        if alone is not None:
            run.append((pair, alone))
    yield from _told(run)


def _alone(pair: Pair) -> Text | None:
    """The side that says something while the other is empty."""
    source, target = pair.source.content, pair.target.content
    if source and target and source.strip() and target.strip():
        return None
    text = pair.source if source.strip() else pair.target
    said = pair.role is not Role.CODE and _WORD.search(unmasked(text.content, text.locale))
    return text if said else None


def _told(run: Sequence[tuple[Pair, Text]]) -> Iterator[tuple[Pair, Hit]]:
    """Segments in a row on one side: each by itself, or as a passage if they are many."""
    for at, (pair, text) in enumerate(run):
        if len(run) < PASSAGE:
            yield pair, hit("empty", text.whole, severity=Severity.MAJOR)
        elif at == 0:
            yield pair, hit("passage", text.whole, n=len(run), severity=Severity.MAJOR)
        else:
            yield pair, hit("goes_on", text.whole, severity=Severity.NEUTRAL)
