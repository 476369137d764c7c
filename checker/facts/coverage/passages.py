"""Passages that stand elsewhere in the other document.

The aligner pairs a moved paragraph with its counterpart; that it was moved shows
in the places the two sides have in their files.  In a bitext that was given as
one, a moved segment shows as two rows, each with one side empty.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.coverage.adequacy import compare
from checker.model import Bitext, Text

MOST_COMPARED = 2_000
"""Rows with one side empty are held against each other if there are not more couples than this."""

LEAST_COVERAGE = 0.5
LEAST_TOLD = 50.0


class Passage(Struct, frozen=True):
    """Pairs `first` to `last` (from 0, both included) whose target stands elsewhere.

    `other` is the row that holds the counterpart where it was not paired, else -1.
    """

    first: int
    last: int
    other: int = -1


@bitext_fact
def moved_passages(bitext: Bitext) -> tuple[Passage, ...]:
    """The passages, in order of the source."""
    return tuple(sorted([*_out_of_order(bitext), *_apart(bitext)], key=lambda passage: passage.first))


def _out_of_order(bitext: Bitext) -> Iterator[Passage]:
    """Runs of pairs whose target stands before that of an earlier pair, or after that of a later one."""
    placed = [
        (row, place)
        for row, pair in enumerate(bitext.pairs)
        if pair.source.content and (place := _place(pair.target)) is not None
    ]
    places = [place for _, place in placed]
    stray = [
        number
        for number in _not_rising(places)
        if not _only_turned(places[max(0, number - 2) : number + 3], min(number, 2))
    ]
    run: list[int] = []
    last = -1
    for number in stray:
        row = placed[number][0]
        if run and (number - 1 != last or placed[number][1] < placed[number - 1][1]):
            yield Passage(run[0], run[-1])
            run = []
        run.append(row)
        last = number
    if run:
        yield Passage(run[0], run[-1])


def _only_turned(places: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether one place only changed places with a neighbour, as translators will turn two sentences."""
    return any(
        sorted(places) == [*places[:first], places[first + 1], places[first], *places[first + 2 :]]
        for first in (number - 1, number)
        if 0 <= first < len(places) - 1
    )


def _place(text: Text) -> tuple[int, int] | None:
    origin = text.origin
    if not text.content or origin is None:
        return None
    if origin.runs:
        return 0, origin.runs[0].offset
    return (origin.line, origin.column) if origin.line else None


def _not_rising(places: Sequence[tuple[int, int]]) -> dict[int, None]:
    """The fewest numbers without which the places never fall, in order."""
    tails: list[tuple[int, int]] = []
    ends: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        slot = bisect_left(tails, place)
        before.append(ends[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [place]
        ends[slot : slot + 1] = [number]
    kept = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return {number: None for number in range(len(places)) if number not in kept}


def _apart(bitext: Bitext) -> Iterator[Passage]:
    """Rows without a target that answer rows without a source, both ways."""
    lonely = [row for row, pair in enumerate(bitext.pairs) if pair.source.content and not pair.target.content]
    others = [row for row, pair in enumerate(bitext.pairs) if pair.target.content and not pair.source.content]
    if not lonely or not others or len(lonely) * len(others) > MOST_COMPARED:
        return
    german_first = bitext.source_locale.language == "de"
    couples = [(row, other) for row in lonely for other in others]
    sources = [bitext.pairs[row].source.content for row, _ in couples]
    targets = [bitext.pairs[other].target.content for _, other in couples]
    measured = compare(sources, targets) if german_first else compare(targets, sources)
    taken: set[int] = set()
    for (row, other), one in sorted(zip(couples, measured, strict=True), key=lambda item: -item[1].fit):
        if one.lowest < LEAST_COVERAGE or one.weight < LEAST_TOLD or one.fit < 0:
            continue
        if row not in taken and -1 - other not in taken:
            taken |= {row, -1 - other}
            yield Passage(row, row, other)
