"""Whether two texts have anything to do with each other."""

from __future__ import annotations

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.coverage.adequacy import compare
from checker.model import Bitext, Pair, Role

SAMPLE = 200
"""No more pairs than this are compared, evenly spread over the text."""

LEAST_PAIRS = 4
LEAST_TOLD = 30.0
RELATED = 0.25
"""Coverage of the poorer side from which on two segments are related."""

UNRELATED = 0.3
"""Two texts have hardly anything in common if a smaller share of their pairs is related."""


class Kinship(Struct, frozen=True):
    """How many pairs could be judged, how many of them are related, and the first one judged."""

    judged: int
    related: int
    first: int

    @property
    def share(self) -> float:
        """The share of related pairs."""
        return self.related / self.judged


@bitext_fact
def kinship(bitext: Bitext) -> Kinship | None:
    """None if there is too little to judge by.

    Segments without counterpart count as unrelated in a document that was
    aligned; in one that was given they are merely untranslated.
    """
    rows = [row for row, pair in enumerate(bitext.pairs) if _can_be_judged(pair)]
    step = max(1, len(rows) // SAMPLE)
    rows = rows[::step]
    measured = compare(
        [bitext.pairs[row].de.content for row in rows], [bitext.pairs[row].fr.content for row in rows]
    )
    lonely = [_is_lonely(bitext.pairs[row]) for row in rows]
    judged = [
        (row, not alone and one.lowest >= RELATED)
        for row, one, alone in zip(rows, measured, lonely, strict=True)
        if one.weight >= LEAST_TOLD
    ]
    if len(judged) < LEAST_PAIRS:
        return None
    return Kinship(len(judged), sum(related for _, related in judged), judged[0][0])


def _can_be_judged(pair: Pair) -> bool:
    if pair.role is Role.CODE:
        return False
    return not _is_lonely(pair) or pair.confidence < 1


def _is_lonely(pair: Pair) -> bool:
    return not (pair.source.content and pair.target.content)
