"""The search: the best path through the lattice, and how sure each of its beads is.

Gaps are affine, so there are three states at each node: behind a bead, in a run
of German segments left out, in a run of French ones.  Each row is worked out at
once; cost grows with the number of nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.align.weights import BEADS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice

    Doubles = NDArray[np.float64]
    States = tuple[Doubles, Doubles, Doubles]
    Over = tuple[np.ufunc, Callable[[Doubles], Doubles]]


_LEAST = -1e300
"""Less than any score, and yet no infinity, which cannot be taken from itself."""


class Step(Struct, frozen=True):
    """A bead of the path: half-open ranges of German and French segments."""

    first: int
    last: int
    left: int
    right: int

    @property
    def is_gap(self) -> bool:
        """Whether one side is empty."""
        return self.first == self.last or self.left == self.right


@dataclass(slots=True)
class Trellis:
    """All that a search needs to know.  `german_gap` and `french_gap`: what leaving out each costs.

    `before`: for each kind of bead and the node where it ends the one where it starts.
    """

    lattice: Lattice
    score: NDArray[np.float32]
    german_gap: NDArray[np.float32]
    french_gap: NDArray[np.float32]
    gap_open: float
    before: NDArray[np.int32] = field(init=False)

    def __post_init__(self) -> None:
        """Look up where the beads start."""
        self.before = self.lattice.before(len(self.score))


def best_path(trellis: Trellis) -> list[Step]:
    """The best sequence of beads, gaps of single segments, from the start to the end of both documents."""
    return _traced(trellis, _forward(trellis, _best()))


def best_part(trellis: Trellis, loss: float, reach: int) -> Lattice:
    """The part of the lattice through which paths lead that are worse than the best by at most `loss`.

    And what lies `reach` segments round it.
    """
    import numpy as np

    lattice = trellis.lattice
    come, go = _forward(trellis, _best()), _backward(trellis, _best())
    through = np.max([here + onward for here, onward in zip(come, go, strict=True)], axis=0)[: lattice.size]
    return lattice.part(through >= through[-1] - loss, reach)


def worth(trellis: Trellis, steps: list[Step]) -> float:
    """The score of a path."""
    lattice = trellis.lattice
    numbers = {bead: number for number, bead in enumerate(BEADS)}
    total, state = 0.0, 0
    for step in steps:
        if step.left == step.right:
            total += float(trellis.german_gap[step.first]) + (trellis.gap_open if state != 1 else 0.0)
            state = 1
        elif step.first == step.last:
            total += float(trellis.french_gap[step.left]) + (trellis.gap_open if state != 2 else 0.0)
            state = 2
        else:
            end = lattice.node(step.last, step.right)
            total += float(trellis.score[numbers[step.last - step.first, step.right - step.left], end])
            state = 0
    return total


def worth_of_nothing(trellis: Trellis) -> float:
    """The score of leaving everything out."""
    runs = 2 if len(trellis.german_gap) and len(trellis.french_gap) else 1
    return float(trellis.german_gap.sum() + trellis.french_gap.sum()) + runs * trellis.gap_open


class Marginals(Struct):
    """Log sums over all paths: up to each node, and on from it, by state; and over everything."""

    reach: States
    remain: States
    total: float


def sum_paths(trellis: Trellis) -> Marginals:
    """The forward and backward sums."""
    import numpy as np

    reach, remain = _forward(trellis, _sum()), _backward(trellis, _sum())
    end = trellis.lattice.size - 1
    return Marginals(reach, remain, float(_log_sum(np.stack([state[[end]] for state in reach]))[0]))


def _best() -> Over:
    """Of several ways to go on the best one: of two, and over the first axis."""
    import numpy as np

    return np.maximum, lambda values: values.max(axis=0)


def _sum() -> Over:
    """Of several ways to go on the log of their sum."""
    import numpy as np

    return np.logaddexp, _log_sum


def _forward(trellis: Trellis, over: Over) -> States:
    """What all ways from the start to each node are worth, by the state at it: match, down, across.

    The number one after the last stands for nowhere.
    """
    import numpy as np

    either, of_all = over
    lattice, opening = trellis.lattice, trellis.gap_open
    score, before = trellis.score, trellis.before
    match, down, across, every, descent = (np.full(lattice.size + 1, -np.inf) for _ in range(5))
    paid = np.concatenate([np.zeros(1), np.cumsum(trellis.french_gap, dtype=np.float64)])
    above = lattice.moved(-1, 0)
    offset, low = lattice.offset.tolist(), lattice.low.tolist()
    for row in range(lattice.rows):
        start, end = offset[row], offset[row + 1]
        here = of_all(every.take(before[:, start:end]) + score[:, start:end])
        if row:
            fall = descent.take(above[start:end]) + trellis.german_gap[row - 1]
            either_way = either(here, fall)
            down[start:end] = fall
        else:
            here[0] = 0.0
            either_way = here
        match[start:end] = here
        cost = paid[low[row] : low[row] + end - start]
        run = across[start:end]
        np.add(either.accumulate(either_way - cost)[:-1], cost[1:] + opening, out=run[1:])
        every[start:end] = either(either_way, run)
        # What a run of German segments left out that goes on from here is worth.
        leap = either(here, run) + opening
        descent[start:end] = either(leap, fall) if row else leap
    return match, down, across


def _backward(trellis: Trellis, over: Over) -> States:
    """What all ways on from each node to the end are worth, given the state at it: match, down, across."""
    import numpy as np

    either, of_all = over
    lattice, opening = trellis.lattice, trellis.gap_open
    nothing, kinds = lattice.size, len(trellis.score)
    match, down, across = (np.full(nothing + 1, -np.inf) for _ in range(3))
    paid = np.concatenate([np.zeros(1), np.cumsum(trellis.french_gap, dtype=np.float64)])
    below, after = lattice.moved(1, 0), lattice.after(kinds)
    flat = trellis.score.ravel()
    first = np.arange(kinds, dtype=np.int64)[:, None] * nothing
    offset, low = lattice.offset.tolist(), lattice.low.tolist()
    for row in range(lattice.rows - 1, -1, -1):
        start, end = offset[row], offset[row + 1]
        following = after[:, start:end]
        # Beyond the last node `match` is -∞, whatever the score.
        beads = of_all(match.take(following) + flat.take(first + following, mode="clip"))
        if row == lattice.rows - 1:
            beads[-1] = 0.0
            under = np.full(end - start, -np.inf)
        else:
            under = down.take(below[start:end]) + trellis.german_gap[row]
        # A run of French segments left out: from here, or further on in one that is under way.
        stop = either(beads, under + opening)
        cost = paid[low[row] : low[row] + end - start]
        running = either.accumulate((stop + cost)[::-1])[::-1] - cost
        across[start:end] = running
        begin = np.full(end - start, -np.inf)
        np.add(running[1:], cost[1:] - cost[:-1] + opening, out=begin[:-1])
        match[start:end] = either(stop, begin)
        down[start:end] = either(either(beads, under), begin)
    return match, down, across


def _traced(trellis: Trellis, states: States) -> list[Step]:
    """The best path, from its end back to its start."""
    import numpy as np

    lattice, opening = trellis.lattice, trellis.gap_open
    every = np.maximum(np.maximum(states[0], states[1]), states[2])
    match, down, across = (values.item for values in states)
    node = lattice.size - 1
    i, j = lattice.rows - 1, int(lattice.high[-1])
    steps: list[Step] = []
    state = max((match(node), 0), (down(node), 1), (across(node), 2))[1]
    while node != 0:
        if state == 0:
            worth = every.take(trellis.before[:, node]) + trellis.score[:, node]
            above, aside = BEADS[int(worth.argmax())]
            steps.append(Step(i - above, i, j - aside, j))
            i, j = i - above, j - aside
            node = lattice.node(i, j)
            state = max((match(node), 0), (down(node), 1), (across(node), 2))[1]
        elif state == 1:
            steps.append(Step(i - 1, i, j, j))
            i -= 1
            node = lattice.node(i, j)
            state = max((down(node), 1), (match(node) + opening, 0), (across(node) + opening, 2))[1]
        else:
            steps.append(Step(i, i, j - 1, j))
            j -= 1
            node -= 1
            opened = max((match(node) + opening, 0), (down(node) + opening, 1))
            state = 2 if across(node) >= opened[0] else opened[1]
    steps.reverse()
    return steps


def _log_sum(values: Doubles) -> Doubles:
    """Log of the sum of exponentials, over the first axis."""
    import numpy as np

    top = np.maximum(values.max(axis=0), _LEAST)
    with np.errstate(divide="ignore"):
        made: Doubles = np.log(np.exp(values - top).sum(axis=0)) + top
    return made


def posteriors(trellis: Trellis, steps: list[Step], sums: Marginals) -> Doubles:
    """For each bead of a path, the share of all paths, by weight, that have it."""
    import numpy as np

    lattice = trellis.lattice
    kinds = {bead: number for number, bead in enumerate(BEADS)}
    first, last, left, right = (
        np.array([(step.first, step.last, step.left, step.right) for step in steps], np.int64)
        .reshape(-1, 4)
        .T
    )
    start = lattice.offset[first] + left - lattice.low[first]
    end = lattice.offset[last] + right - lattice.low[last]
    skipped, added = left == right, first == last
    kind = np.array(
        [kinds.get((step.last - step.first, step.right - step.left), 0) for step in steps], np.int64
    )
    reach = np.logaddexp(np.logaddexp(sums.reach[0], sums.reach[1]), sums.reach[2])
    worth = np.where(
        skipped,
        sums.reach[1][end] + sums.remain[1][end],
        np.where(
            added,
            sums.reach[2][end] + sums.remain[2][end],
            reach[start] + trellis.score[kind, end] + sums.remain[0][end],
        ),
    )
    share: Doubles = np.minimum(np.exp(worth - sums.total), 1.0)
    return share
