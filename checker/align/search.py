"""The search: the best path through the lattice, and how sure each of its beads is.

Gaps are affine, so there are three states at each node: behind a bead, in a run
of German segments left out, in a run of French ones.  Each row is worked out at
once; cost grows with the number of nodes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.align.lattice import BLOCK, Starts
from checker.align.weights import BEADS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice

    Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Step:
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
    """All that a search needs to know.  `german_gap` and `french_gap`: what leaving out each costs."""

    lattice: Lattice
    score: NDArray[np.float32]
    german_gap: NDArray[np.float32]
    french_gap: NDArray[np.float32]
    gap_open: float


def best_path(trellis: Trellis) -> list[Step]:
    """The best sequence of beads, gaps of single segments, from the start to the end of both documents."""
    import numpy as np

    lattice = trellis.lattice
    nothing = lattice.size
    match = np.full(nothing + 1, -np.inf)
    down = np.full(nothing + 1, -np.inf)
    across = np.full(nothing + 1, -np.inf)
    best = np.full(nothing + 1, -np.inf)
    kind = np.zeros(nothing, np.int8)
    paid = np.concatenate([np.zeros(1), np.cumsum(trellis.french_gap, dtype=np.float64)])
    opening = trellis.gap_open
    above = lattice.moved(-1, 0)
    starts = Starts(lattice, len(trellis.score))
    for row in range(lattice.rows):
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[row + 1]))
        candidates = best[starts.of(row)] + trellis.score[:, nodes]
        chosen = candidates.argmax(axis=0)
        kind[nodes] = chosen
        here = candidates[chosen, np.arange(candidates.shape[1])]
        if row == 0 and lattice.low[0] == 0:
            here[0] = 0.0
        match[nodes] = here
        if row:
            up = above[nodes]
            into = np.maximum(np.maximum(match[up], across[up]) + opening, down[up])
            down[nodes] = into + trellis.german_gap[row - 1]
        cost = paid[lattice.low[row] : lattice.high[row] + 1]
        reached = np.maximum.accumulate(np.maximum(match[nodes], down[nodes]) - cost)
        across[nodes.start + 1 : nodes.stop] = reached[:-1] + cost[1:] + opening
        best[nodes] = np.maximum(np.maximum(match[nodes], down[nodes]), across[nodes])
    return _traced(trellis, match, down, across, kind, above, paid)


def _traced(
    trellis: Trellis,
    match: Doubles,
    down: Doubles,
    across: Doubles,
    kind: NDArray[np.int8],
    above: NDArray[np.int32],
    paid: Doubles,
) -> list[Step]:
    """The path, from its end back to its start."""
    lattice, opening = trellis.lattice, trellis.gap_open
    node = lattice.size - 1
    steps: list[Step] = []
    state = max((match[node], 0), (down[node], 1), (across[node], 2))[1]
    while node != 0:
        i, j = int(lattice.row[node]), int(lattice.column[node])
        if state == 0:
            bead = BEADS[kind[node]]
            steps.append(Step(i - bead[0], i, j - bead[1], j))
            node = int(lattice.offset[i - bead[0]]) + j - bead[1] - int(lattice.low[i - bead[0]])
            state = max((match[node], 0), (down[node], 1), (across[node], 2))[1]
        elif state == 1:
            steps.append(Step(i - 1, i, j, j))
            node = int(above[node])
            state = max((down[node], 1), (match[node] + opening, 0), (across[node] + opening, 2))[1]
        else:
            steps.append(Step(i, i, j - 1, j))
            node -= 1
            extended = across[node] + trellis.french_gap[j - 1]
            opened = max(match[node], down[node]) + opening + trellis.french_gap[j - 1]
            state = 2 if extended >= opened else max((match[node], 0), (down[node], 1))[1]
    steps.reverse()
    return steps


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
            end = int(lattice.offset[step.last] + step.right - lattice.low[step.last])
            total += float(trellis.score[numbers[step.last - step.first, step.right - step.left], end])
            state = 0
    return total


def worth_of_nothing(trellis: Trellis) -> float:
    """The score of leaving everything out."""
    runs = 2 if len(trellis.german_gap) and len(trellis.french_gap) else 1
    return float(trellis.german_gap.sum() + trellis.french_gap.sum()) + runs * trellis.gap_open


@dataclass(slots=True)
class Marginals:
    """Log sums over all paths: up to each node, and on from it, by state; and over everything."""

    reach: tuple[Doubles, Doubles, Doubles]
    remain: tuple[Doubles, Doubles, Doubles]
    total: float


def sum_paths(trellis: Trellis) -> Marginals:
    """The forward and backward sums."""
    import numpy as np

    lattice, opening = trellis.lattice, trellis.gap_open
    nothing = lattice.size
    match, down, across = (np.full(nothing + 1, -np.inf) for _ in range(3))
    every = np.full(nothing + 1, -np.inf)
    paid = np.concatenate([np.zeros(1), np.cumsum(trellis.french_gap, dtype=np.float64)])
    above = lattice.moved(-1, 0)
    starts = Starts(lattice, len(trellis.score))
    for row in range(lattice.rows):
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[row + 1]))
        here = _log_sum(every[starts.of(row)] + trellis.score[:, nodes])
        if row == 0:
            here[0] = 0.0
        match[nodes] = here
        if row:
            up = above[nodes]
            into = np.logaddexp(np.logaddexp(match[up], across[up]) + opening, down[up])
            down[nodes] = into + trellis.german_gap[row - 1]
        cost = paid[lattice.low[row] : lattice.high[row] + 1]
        reached = np.logaddexp.accumulate(np.logaddexp(match[nodes], down[nodes]) - cost)
        across[nodes.start + 1 : nodes.stop] = reached[:-1] + cost[1:] + opening
        every[nodes] = np.logaddexp(np.logaddexp(match[nodes], down[nodes]), across[nodes])
    remain = _sum_back(trellis, paid)
    return Marginals((match, down, across), remain, float(every[nothing - 1]))


def _sum_back(trellis: Trellis, paid: Doubles) -> tuple[Doubles, Doubles, Doubles]:
    """Log sums over the ways on from each node to the end, given the state at it."""
    import numpy as np

    lattice, opening = trellis.lattice, trellis.gap_open
    nothing = lattice.size
    match, down, across = (np.full(nothing + 1, -np.inf) for _ in range(3))
    below = lattice.moved(1, 0)
    flat = trellis.score.ravel()
    base = np.arange(len(BEADS), dtype=np.int64)[:, None] * nothing
    # Where beads end is worked out for some rows at a time, to bound memory.
    block_start = lattice.rows
    after = np.zeros((len(BEADS), 0), np.int32)
    for row in range(lattice.rows - 1, -1, -1):
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[row + 1]))
        if row < block_start:
            block_start = max(0, row + 1 - BLOCK)
            first = int(lattice.offset[block_start])
            after = lattice.after(slice(first, nodes.stop))
        following = after[:, nodes.start - first : nodes.stop - first]
        onward = match[following]
        scores = flat[np.minimum(base + following, len(flat) - 1)]
        beads = _log_sum(np.where(following == nothing, -np.inf, onward + scores))
        if row == lattice.rows - 1:
            beads[-1] = 0.0
        under = down[below[nodes]] + (trellis.german_gap[row] if row < lattice.rows - 1 else 0.0)
        # A run of French segments left out: from here, or further on in one that is under way.
        stop = np.logaddexp(beads, under + opening)
        cost = paid[lattice.low[row] : lattice.high[row] + 1]
        running = np.logaddexp.accumulate((stop + cost)[::-1])[::-1] - cost
        across[nodes] = running
        begin = np.full(len(beads), -np.inf)
        begin[:-1] = running[1:] + (cost[1:] - cost[:-1]) + opening
        match[nodes] = np.logaddexp(stop, begin)
        down[nodes] = np.logaddexp(np.logaddexp(beads, under), begin)
    return match, down, across


def _log_sum(values: Doubles) -> Doubles:
    """Log of the sum of exponentials, over the first axis."""
    import numpy as np

    top = values.max(axis=0)
    safe = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        made: Doubles = np.log(np.exp(values - safe).sum(axis=0)) + safe
    return made


def posteriors(trellis: Trellis, steps: list[Step], sums: Marginals) -> Doubles:
    """For each bead of a path, the share of all paths, by weight, that have it."""
    import numpy as np

    lattice = trellis.lattice
    reach_match, reach_down, reach_across = sums.reach
    remain_match, remain_down, remain_across = sums.remain
    numbers = {bead: number for number, bead in enumerate(BEADS)}
    made = np.empty(len(steps))
    for place, step in enumerate(steps):
        end = int(lattice.offset[step.last] + step.right - lattice.low[step.last])
        if step.left == step.right:
            made[place] = reach_down[end] + remain_down[end]
        elif step.first == step.last:
            made[place] = reach_across[end] + remain_across[end]
        else:
            number = numbers[step.last - step.first, step.right - step.left]
            start = int(lattice.offset[step.first] + step.left - lattice.low[step.first])
            reached = np.logaddexp(np.logaddexp(reach_match[start], reach_down[start]), reach_across[start])
            made[place] = reached + trellis.score[number, end] + remain_match[end]
    return np.minimum(np.exp(made - sums.total), 1.0)
