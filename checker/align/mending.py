"""What a monotone search cannot say: reversed sentences, litter amid a bead, cells by their place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checker.align import weights as w
from checker.align.confidence import Coverage
from checker.align.search import Step
from checker.model import Bead, Role, Segment
from checker.patterns import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.sides import Side
    from checker.lexicon.links import Links

Sure = tuple[Step, float]


def uncrossed(german: Side, french: Side, links: Links, found: Sequence[Sure]) -> list[Sure]:
    """The steps, each 2-2 bead as two 1-1 beads in reversed order where the words leave no doubt of it.

    Both sentences must be answered by the other's neighbour, and far better than either is in its place.
    """
    couples = [
        place
        for place, (step, _) in enumerate(found)
        if step.last - step.first == 2 and step.right - step.left == 2
    ]
    ways = [way for place in couples for way in _ways(found[place][0])]
    if not ways:
        return list(found)
    found_words = Coverage.of(german, french, links, ways)
    # One word more, unanswered, so that sentences of a word or two prove nothing.
    share = (found_words.covered / (found_words.told + 1.0)).reshape(-1, 2, 2)
    straight, across = share[:, 0].max(axis=1), share[:, 1].min(axis=1)
    turned = (across >= w.TURNED_LEAST) & (across - straight >= w.TURNED_MARGIN)
    crossed = {place: ways[4 * number + 2 : 4 * number + 4] for number, place in enumerate(couples)}
    kept = {place for place, way in zip(couples, turned, strict=True) if way}
    made: list[Sure] = []
    for place, (step, sure) in enumerate(found):
        if place in kept:
            made += [(way, min(sure, w.CROSSING_MOST)) for way in crossed[place]]
        else:
            made.append((step, sure))
    return made


def _ways(step: Step) -> tuple[Step, Step, Step, Step]:
    """A 2-2 bead as two beads in order, and as two across."""
    i, j = step.first, step.left
    return (
        Step(i, i + 1, j, j + 1),
        Step(i + 1, i + 2, j + 1, j + 2),
        Step(i, i + 1, j + 1, j + 2),
        Step(i + 1, i + 2, j, j + 1),
    )


_WORD = regex(r"[^\W\d_]{4}")
ROW = 6
"""No more figures stand between two labels of a table."""


def cells_in_place(german: Sequence[Segment], french: Sequence[Segment], found: Sequence[Sure]) -> list[Sure]:
    """The steps, the figures between two labels of a table one by one, if each side has as many.

    What a cell says is told by its place: figures that changed places are wrong, not moved.
    """

    def is_of_figures(sure: Sure) -> bool:
        step = sure[0]
        return all(map(_is_figure, (*german[step.first : step.last], *french[step.left : step.right])))

    made: list[Sure] = []
    for figures, group in groupby(found, is_of_figures):
        run = list(group)
        first, last = run[0][0], run[-1][0]
        size = last.last - first.first
        if figures and 2 <= size == last.right - first.left <= ROW and len(run) != size:
            places = zip(range(first.first, last.last), range(first.left, last.right), strict=True)
            run = [(Step(i, i + 1, j, j + 1), w.CROSSING_MOST) for i, j in places]
        made += run
    return made


def _is_figure(segment: Segment) -> bool:
    """Whether a segment is a cell with a figure and no word."""
    figure = any(map(str.isdecimal, segment.content))
    return segment.role is Role.CELL and figure and _WORD.search(segment.content) is None


def without_litter(german: Side, french: Side, bead: Bead) -> list[Bead]:
    """The bead and, by themselves, the scraps that stand between its segments and have nothing to say.

    If there are such on both sides they may answer each other, and stay.
    """
    source, target = _litter(bead.source, german.litter), _litter(bead.target, french.litter)
    if bool(source) == bool(target):
        return [bead]
    return [
        Bead(
            tuple(index for index in bead.source if index not in source),
            tuple(index for index in bead.target if index not in target),
            bead.confidence,
        ),
        *(Bead((index,), (), bead.confidence) for index in source),
        *(Bead((), (index,), bead.confidence) for index in target),
    ]


def _litter(segments: Sequence[int], litter: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(index for index in segments[1:-1] if litter[index])
