"""Pictures, links and tables of which one page has more than the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.model import Bitext, Pair, Text

KINDS = "picture", "link", "table"
SURE = 0.5
"""How sure the aligner must be of a pair for its links to be counted: it may be two different passages."""


class Imbalance(Struct, frozen=True):
    """So many of a kind on the source page and so many on the target page, which part at this pair."""

    kind: str
    pair: Pair
    source: int
    target: int


@bitext_fact
def imbalances(bitext: Bitext) -> tuple[Imbalance, ...]:
    """The kinds of which two Markdown or HTML pages have not as many, at most one of each.

    A link in a passage that is missing altogether is not counted: it is missing with the passage.
    """
    if not bitext.insets or not bitext.pairs:
        return ()
    placed = (
        _placed(bitext, 0, [pair.source for pair in bitext]),
        _placed(bitext, 1, [pair.target for pair in bitext]),
    )
    answered = {
        row
        for row, pair in enumerate(bitext)
        if pair.source.content and pair.target.content and pair.confidence >= SURE
    }
    found = []
    for kind in KINDS:
        here, there = (
            Counter(row for of, row in side if of == kind and (kind != "link" or row in answered))
            for side in placed
        )
        if here.total() != there.total():
            found.append(Imbalance(kind, bitext.pairs[_parting(here, there)], here.total(), there.total()))
    return tuple(found)


def _placed(bitext: Bitext, side: int, texts: list[Text]) -> list[tuple[str, int]]:
    """What stands on the page: its kind, and the number of the pair it stands in or else behind."""
    starts = sorted(
        (text.origin.runs[0].offset, row)
        for row, text in enumerate(texts)
        if text.origin is not None and text.origin.runs
    )
    found = []
    for inset in bitext.insets[side]:
        at = bisect_right(starts, inset.offset, key=lambda start: start[0])
        found.append((inset.kind, starts[max(at - 1, 0)][1] if starts else 0))
    return found


def _parting(here: Counter[int], there: Counter[int]) -> int:
    """The first pair from which the counts are never the same again."""
    difference, parting = 0, -1
    for row in sorted(here.keys() | there.keys()):
        difference += here[row] - there[row]
        parting = -1 if not difference else row if parting < 0 else parting
    return parting
