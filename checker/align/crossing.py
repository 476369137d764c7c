"""Moved passages: what was left out on both sides and yet answers each other.

The search is monotone, so a paragraph that stands elsewhere in the other
document comes out as two runs without counterpart.  Runs that share rare linked
words are searched once more against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.align import search
from checker.align import weights as w
from checker.align.band import strike_points
from checker.align.lattice import whole
from checker.align.search import Step

if TYPE_CHECKING:
    from checker.align.pipeline import Path
    from checker.align.sides import Side

Run = tuple[int, int]


def left_out(steps: Sequence[Step]) -> tuple[list[Run], list[Run]]:
    """The runs of neighbouring segments without counterpart, German and French, as half-open ranges."""
    german: list[Run] = []
    french: list[Run] = []
    for step in steps:
        if step.left == step.right:
            _extend(german, step.first, step.last)
        elif step.first == step.last:
            _extend(french, step.left, step.right)
    return german, french


def _extend(runs: list[Run], start: int, end: int) -> None:
    if runs and runs[-1][1] == start:
        runs[-1] = (runs[-1][0], end)
    else:
        runs.append((start, end))


def find_moved(german: Side, french: Side, path: Path) -> list[tuple[Step, float]]:
    """The beads among what was left out, each with how sure it is."""
    german_runs, french_runs = left_out(path.steps)
    found: list[tuple[Step, float]] = []
    taken: set[tuple[str, int]] = set()
    for german_run, french_run in _candidates(german, french, path, german_runs, french_runs):
        if ("de", german_run[0]) in taken or ("fr", french_run[0]) in taken:
            continue
        beads = _between(german, french, path, german_run, french_run)
        if beads:
            found += beads
            taken |= {("de", german_run[0]), ("fr", french_run[0])}
    return found


def _candidates(
    german: Side, french: Side, path: Path, german_runs: list[Run], french_runs: list[Run]
) -> list[tuple[Run, Run]]:
    """Pairs of runs that share rare words of some weight, the heaviest first."""
    import numpy as np

    if not german_runs or not french_runs:
        return []
    german_run_of = _membership(german_runs, len(german))
    french_run_of = _membership(french_runs, len(french))
    i, j, weight = strike_points(german, french, path.links)
    a, b = german_run_of[i], french_run_of[j]
    both = (a >= 0) & (b >= 0)
    width = len(french_runs)
    keys, place = np.unique(a[both] * width + b[both], return_inverse=True)
    if not len(keys):
        return []
    sums = np.bincount(place, weight[both])
    order = np.argsort(-sums, kind="stable")[: w.MOST_CROSSINGS]
    return [
        (german_runs[int(keys[k]) // width], french_runs[int(keys[k]) % width])
        for k in order
        if sums[k] >= w.CROSSING_EVIDENCE
    ]


def _membership(runs: list[Run], size: int):  # type: ignore[no-untyped-def]
    import numpy as np

    member = np.full(size, -1, np.int64)
    for number, (start, end) in enumerate(runs):
        member[start:end] = number
    return member


def _between(
    german: Side, french: Side, path: Path, german_run: Run, french_run: Run
) -> list[tuple[Step, float]]:
    """The beads between two runs, if they are worth more than leaving both out and a crossing."""
    from checker.align.pipeline import make_trellis

    german_run, french_run = _cut(german_run), _cut(french_run)
    some_german, some_french = german.part(*german_run), french.part(*french_run)
    lattice = whole(len(some_german), len(some_french))
    trellis = make_trellis(some_german, some_french, path.links, lattice, path.scale)
    steps = search.best_path(trellis)
    kept = [step for step in steps if not step.is_gap]
    if not kept or search.worth(trellis, steps) - search.worth_of_nothing(trellis) < w.CROSSING_COST:
        return []
    sure = search.posteriors(trellis, steps, search.sum_paths(trellis))
    return [
        (
            Step(
                step.first + german_run[0],
                step.last + german_run[0],
                step.left + french_run[0],
                step.right + french_run[0],
            ),
            min(float(how_sure), w.CROSSING_MOST),
        )
        for step, how_sure in zip(steps, sure, strict=True)
        if not step.is_gap
    ]


def _cut(run: Run) -> Run:
    return run[0], min(run[1], run[0] + w.LONGEST_CROSSING)
