"""Blocks of rows whose translations stand one row too high or too low.

A cell that was inserted or lost on one side of a table moves all rows below it.
Lengths are compared for all rows; words, which cost more, only where lengths or
a sample of the rows give reason to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.coverage.adequacy import Adequacy, compare
from checker.model import Bitext

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_ROWS = 3
"""Fewer rows than this may look shifted by chance."""

POOR = 0.25
GOOD = 0.4
"""Mean coverage of the poorer side of a shifted block as it stands, at most, and moved, at least."""

_SAMPLE = 8
"""Of so many rows, the words of one are compared even if lengths are unsuspicious."""

_FEW = 40
"""Tables of no more rows are looked at whole."""

_AROUND = 12
_LEAST_TOLD = 15.0
_UNDECIDED = 2


class Shift(Struct, frozen=True):
    """Rows `first` to `last`, from 0, both included: the French stands `by` rows further down."""

    first: int
    last: int
    by: int


@bitext_fact
def shifts(bitext: Bitext) -> tuple[Shift, ...]:
    """All shifted blocks of a bitext that was given as one, in order; they do not overlap."""
    pairs = bitext.pairs
    if len(pairs) < LEAST_ROWS + 1 or any(pair.confidence < 1 for pair in pairs):
        return ()
    german = [pair.de.content for pair in pairs]
    french = [pair.fr.content for pair in pairs]
    found: list[Shift] = []
    for start, end in _suspicious(german, french):
        own = compare(german[start:end], french[start:end])
        if sum(one.lowest < POOR for one in own) < LEAST_ROWS:
            continue
        for by in (1, -1):
            moved = compare(german[start:end], _moved(french, start, end, by))
            found += [Shift(start + first, start + last, by) for first, last in _blocks(own, moved)]
    return tuple(_apart(found))


def _moved(french: Sequence[str], start: int, end: int, by: int) -> list[str]:
    return [french[row + by] if 0 <= row + by < len(french) else "" for row in range(start, end)]


def _suspicious(german: Sequence[str], french: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of rows worth a look, with some rows round them."""
    import numpy as np

    if len(german) <= _FEW:
        yield 0, len(german)
        return
    lengths = [np.array([len(text) for text in side], np.float64) for side in (german, french)]
    suspect = np.zeros(len(german), np.bool_)
    own = _misfit(lengths[0], lengths[1])
    for by in (1, -1):
        gain = own - _misfit(lengths[0], np.roll(lengths[1], -by))
        suspect |= np.convolve(gain, np.ones(LEAST_ROWS), "same") > 12
    sample = range(0, len(german), _SAMPLE)
    for row, one in zip(
        sample,
        compare([german[row] for row in sample], [french[row] for row in sample]),
        strict=True,
    ):
        if one.lowest < POOR / 2 and one.weight >= _LEAST_TOLD:
            suspect[row] = True
    start = end = -1
    for row in np.flatnonzero(suspect).tolist():
        if start >= 0 and row - _AROUND > end:
            yield start, end
            start = -1
        if start < 0:
            start = max(0, row - _AROUND)
        end = min(len(german), row + _AROUND + 1)
    if start >= 0:
        yield start, end


def _misfit(german: NDArray[np.float64], french: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    misfit: NDArray[np.float64] = (french - 1.08 * german) ** 2 / (3.4 * (french + 1.08 * german) + 4)
    return np.minimum(misfit, 9.0)


def _blocks(own: Sequence[Adequacy], moved: Sequence[Adequacy]) -> Iterator[tuple[int, int]]:
    """Runs of rows that fit better moved; a row or two in between may fit as badly either way."""
    better = [
        row
        for row, (here, there) in enumerate(zip(own, moved, strict=True))
        if there.lowest > here.lowest + 0.1 and there.fit > here.fit
    ]
    runs: list[list[int]] = []
    for row in better:
        between = range(runs[-1][-1] + 1, row) if runs else range(0)
        if runs and len(between) <= _UNDECIDED and all(own[one].lowest < POOR for one in between):
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        rows = slice(run[0], run[-1] + 1)
        if (
            len(run) >= LEAST_ROWS
            and _mean(own[rows]) <= POOR
            and _mean([moved[row] for row in run]) >= GOOD
            and sum(moved[row].weight for row in run) >= LEAST_ROWS * _LEAST_TOLD
        ):
            yield run[0], run[-1]


def _mean(measured: Sequence[Adequacy]) -> float:
    return sum(one.lowest for one in measured) / len(measured)


def _apart(found: Sequence[Shift]) -> Iterator[Shift]:
    """Without those that overlap a longer one."""
    kept: list[Shift] = []
    for shift in sorted(found, key=lambda shift: (shift.first - shift.last, shift.first)):
        if all(shift.last < other.first or shift.first > other.last for other in kept):
            kept.append(shift)
    yield from sorted(kept, key=lambda shift: shift.first)
