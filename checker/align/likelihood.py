"""How well the words of a bead answer each other, for all beads of a lattice, in blocks of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.align import weights as w
from checker.align.weights import BEADS, WINDOW

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice
    from checker.align.sides import Side
    from checker.lexicon.links import Links

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

_ROWS = 48
_CELLS = 8_000
"""Translation scores are worked out for so many rows, or places, at a time."""


def translation(
    german: Side,
    french: Side,
    links: Links,
    lattice: Lattice,
    rates: tuple[Floats, Floats],
    kinds: int = len(BEADS),
) -> Iterator[tuple[slice, Floats, Floats]]:
    """How much better the words of one side are explained by the other than by chance: block by block.

    IBM model 1 against the word's own rate, each word between ln ε and `CAP`:
    the sum over French words given the German window, and the reverse.  The
    second array is the mean score a word of the segment that fares worst, in
    beads of several: a sentence without counterpart must not be swallowed.
    """
    import numpy as np

    german_rate, french_rate = rates
    longest = max(max(bead) for bead in BEADS[:kinds])
    by_german = _Answers(
        links.german, len(german.vocabulary), links.french, links.french_given_german, french_rate
    )
    order = np.lexsort((links.german, links.french))
    by_french = _Answers(
        links.french[order],
        len(french.vocabulary),
        links.german[order],
        links.german_given_french[order],
        german_rate,
    )
    row = 0
    while row < lattice.rows:
        top = max(0, row - WINDOW)
        end = _block_end(lattice, row, top)
        left, right = int(lattice.low[top:end].min()), int(lattice.high[top:end].max())
        sums = _window_sums(german, top, end - 1, french, left, right, by_german, longest)
        reverse = _window_sums(french, left, right, german, top, end - 1, by_french, longest)
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[end]))
        total = np.zeros((kinds, nodes.stop - nodes.start), np.float32)
        weakest = np.zeros_like(total)
        i, j = lattice.row[nodes] - top, lattice.column[nodes] - left
        for number, (down, across) in enumerate(BEADS[:kinds]):
            table, other = sums[down - 1], reverse[across - 1]
            if not table.windows or not other.windows:
                continue
            first, start = i - down, j - across
            inside = (first >= 0) & (start >= 0)
            first, start = np.where(inside, first, 0), np.where(inside, start, 0)
            first, start = np.minimum(first, table.windows - 1), np.minimum(start, other.windows - 1)
            total[number] = table.between(first, start, j) + other.between(start, first, i)
            if down > 1:
                weakest[number] += other.lowest(start, first, down)
            if across > 1:
                weakest[number] += table.lowest(first, start, across)
        yield nodes, total, weakest
        row = end


def _block_end(lattice: Lattice, row: int, top: int) -> int:
    """The first row after `row` that is too much to be worked out in one go."""
    end = row + 1
    while end < lattice.rows and end - row < _ROWS:
        width = int(lattice.high[end] - lattice.low[top])
        if (end - top) * width > _CELLS:
            break
        end += 1
    return end


class _Table:
    """Scores given windows of one length: running sums over segments of the other side, and means a word.

    `sums[t, i]` is that of the first `t` segments given window `i`.
    """

    __slots__ = ("means", "sums")

    def __init__(self, scores: Floats, lengths: Ints) -> None:
        """`scores`: (segments, windows); `lengths`: (segments, 1)."""
        import numpy as np

        self.sums = np.zeros((len(scores) + 1, scores.shape[1]), np.float32)
        np.cumsum(scores, axis=0, out=self.sums[1:])
        self.means = scores / np.maximum(lengths, 1).astype(np.float32)

    @property
    def windows(self) -> int:
        """How many windows there are."""
        return self.sums.shape[1]

    def between(self, window: Ints, start: Ints, end: Ints) -> Floats:
        """The scores of the segments from each `start` to before each `end`, given each `window`."""
        made: Floats = self.sums[end, window] - self.sums[start, window]
        return made

    def lowest(self, window: Ints, segment: Ints, count: int) -> Floats:
        """The lowest mean among `count` segments from each `segment`, given each `window`."""
        import numpy as np

        last = len(self.means) - 1
        places = [np.minimum(segment + step, last) for step in range(count)]
        lowest: Floats = np.stack([self.means[place, window] for place in places]).min(axis=0)
        return lowest


class _Answers:
    """Links by the type they start from: `answer[start[t]:start[t + 1]]` and their probabilities.

    `rate` is that of the answering types.
    """

    __slots__ = ("answer", "probability", "rate", "start")

    def __init__(self, given: Ints, size: int, answer: Ints, probability: Floats, rate: Floats) -> None:
        import numpy as np

        self.start = np.searchsorted(given, np.arange(size + 1))
        self.answer = answer
        self.probability = probability
        self.rate = rate


def _window_sums(
    given: Side, first: int, last: int, made: Side, left: int, right: int, answers: _Answers, longest: int
) -> list[_Table]:
    """For windows of 1 to `longest` segments of `given`: scores of the words of `made`, running sums.

    Window `i` of length `n`, in table `n - 1`, is the segments `first + i … first + i + n - 1`.
    """
    import numpy as np

    begin, end = made.starts[left], made.starts[right]
    types, place = np.unique(made.tokens[begin:end], return_inverse=True)
    here = np.full(len(made.vocabulary), -1, np.int64)
    here[types] = np.arange(len(types))
    height, width = last - first, len(types)
    lengths = given.starts[first + 1 : last + 1] - given.starts[first:last]
    token = given.tokens[given.starts[first] : given.starts[last]]
    segment = np.repeat(np.arange(height), lengths)
    counts = answers.start[token + 1] - answers.start[token]
    entry = np.repeat(answers.start[token] - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    cell = here[answers.answer[entry]]
    met = cell >= 0
    flat = cell[met] * height + np.repeat(segment, counts)[met]
    mass = np.bincount(flat, answers.probability[entry[met]], height * width).reshape(width, height)
    mass = mass.astype(np.float32)
    inverse_rate = ((1 - w.EPSILON) / answers.rate[types]).astype(np.float32)[:, None]
    ends = made.starts[left : right + 1] - begin
    others = np.diff(ends)[:, None]
    # `reduceat` wants places that exist, and gives empty segments the word that follows.
    starts = np.minimum(ends[:-1], max(len(place) - 1, 0))
    tables: list[_Table] = []
    window, window_length = mass, lengths.astype(np.float32)
    for size in range(1, longest + 1):
        if size > 1 and height >= size:
            window = window[:, :-1] + mass[:, size - 1 :]
            window_length = window_length[:-1] + lengths[size - 1 :]
        if height < size or not len(place):
            tables.append(_Table(np.zeros((right - left, max(height - size + 1, 0)), np.float32), others))
            continue
        gain = window * inverse_rate
        gain /= np.maximum(window_length, 1)
        gain += np.float32(w.EPSILON)
        np.log(gain, out=gain)
        np.minimum(gain, np.float32(w.CAP), out=gain)
        # Words first: adding up rows is five times as fast as adding up along them.
        sums = np.add.reduceat(gain.take(place, axis=0), starts, axis=0)
        tables.append(_Table(np.where(others > 0, sums, np.float32(0)), others))
    return tables
