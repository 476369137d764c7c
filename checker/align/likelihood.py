"""How well the words of a bead answer each other, for all beads that end in a patch of the lattice.

IBM model 1 against the word's own rate: each word of one side says between ln ε
and `CAP` for the bead, by how probable the words of the other side make it and
how probable it is anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.align import weights as w

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Patch
    from checker.align.sides import Side
    from checker.lexicon.links import Links

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


class Answers:
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


def both_ways(
    german: Side, french: Side, links: Links, german_rate: Floats, french_rate: Floats
) -> tuple[Answers, Answers]:
    """French words by the German ones they answer, and the reverse."""
    import numpy as np

    order = np.lexsort((links.german, links.french))
    return (
        Answers(links.german, len(german.vocabulary), links.french, links.french_given_german, french_rate),
        Answers(
            links.french[order],
            len(french.vocabulary),
            links.german[order],
            links.german_given_french[order],
            german_rate,
        ),
    )


class Translation:
    """The scores of words for the beads of a patch."""

    __slots__ = ("_by_french", "_by_german", "_skipped")

    def __init__(
        self, german: Side, french: Side, answers: tuple[Answers, Answers], patch: Patch, longest: int
    ) -> None:
        """`longest`: so many segments of one side have beads at most."""
        import numpy as np

        rows, columns = (patch.top, patch.end - 1), (patch.left, patch.right)
        # A window goes with a segment if a bead of both lies within the lattice.
        row, column = np.arange(patch.end - 1 - patch.top), np.arange(patch.left, patch.right)
        near = Near.of(
            np.searchsorted(patch.high, column + 1) - longest,
            np.searchsorted(patch.low, column, "right") - 1,
            longest,
        )
        self._by_german = _windows(german, rows, french, columns, answers[0], near)
        near = Near.of(patch.low[row + 1] - longest - patch.left, patch.high[row] - patch.left, longest)
        self._by_french = _windows(french, columns, german, rows, answers[1], near)
        # Beads that end above the patch are left out.
        self._skipped = patch.row - patch.top

    def words(self, down: int, across: int) -> Floats:
        """How much better the words of either side are explained by the other than by chance.

        For all beads of one kind, in the order of `Patch.beads`.
        """
        skip = max(self._skipped - down, 0)
        made: Floats = self._by_german[down - 1].sums(across).T[skip:]
        return made + self._by_french[across - 1].sums(down)[skip:]

    def weakest(self, down: int, across: int) -> Floats | None:
        """The mean score a word of the segment that fares worst, on either side of several segments.

        A sentence without counterpart must not be swallowed.  None for beads of one segment a side.
        """
        skip = max(self._skipped - down, 0)
        made: Floats | None = None
        if down > 1:
            made = self._by_french[across - 1].lowest(down)[skip:]
        if across > 1:
            other = self._by_german[down - 1].lowest(across).T[skip:]
            made = other if made is None else made + other
        return made


class Near(NamedTuple):
    """Which windows may go with each segment of the other side: `width` from `start` on."""

    start: Ints
    width: int
    longest: int

    @classmethod
    def of(cls, first: Ints, last: Ints, longest: int) -> Near:
        """From the `first` to the `last` window of each segment."""
        import numpy as np

        start = np.maximum(first, 0)
        return cls(start, int((last - start).max(initial=0)) + 1, longest)


class _Windows:
    """Scores of segments given windows of one length on the other side: (segments, windows)."""

    __slots__ = ("_lowest", "_means", "_running")

    def __init__(self, scores: Floats, lengths: Ints) -> None:
        """`scores`: (segments, windows); `lengths`: words of the segments, (segments, 1)."""
        import numpy as np

        self._running = np.zeros((len(scores) + 1, scores.shape[1]), np.float32)
        np.cumsum(scores, axis=0, out=self._running[1:])
        self._means: Floats = np.divide(scores, np.maximum(lengths, 1), dtype=np.float32)
        self._lowest = [self._means]

    def sums(self, count: int) -> Floats:
        """The scores of `count` segments on end."""
        made: Floats = self._running[count:] - self._running[: max(len(self._running) - count, 0)]
        return made

    def lowest(self, count: int) -> Floats:
        """The lowest mean among `count` segments on end."""
        import numpy as np

        for length in range(len(self._lowest), count):
            shorter = self._lowest[-1]
            self._lowest.append(np.minimum(shorter[:-1], self._means[length:]))
        return self._lowest[count - 1]


def _windows(
    given: Side, within: tuple[int, int], made: Side, between: tuple[int, int], answers: Answers, near: Near
) -> list[_Windows]:
    """For windows of 1 to `near.longest` segments of `given`: scores of the segments of `made`."""
    import numpy as np

    (first, last), (left, right) = within, between
    height, count, longest, width = last - first, right - left, near.longest, near.width
    begin = made.starts[left]
    types, place = np.unique(made.tokens[begin : made.starts[right]], return_inverse=True)
    lengths = np.zeros(height + width + longest, np.float32)
    lengths[:height] = np.diff(given.starts[first : last + 1])
    words = np.diff(made.starts[left : right + 1])
    # How probable each type is by each segment of the other side, against its rate; then so for each word,
    # by the segments near its own.
    mass = _mass(given, within, types, answers, len(made.vocabulary), len(lengths))
    mass *= ((1 - w.EPSILON) / answers.rate[types]).astype(np.float32)[:, None]
    columns = near.start[:, None] + np.arange(width + longest - 1)
    explained = mass.ravel().take((place * len(lengths))[:, None] + np.repeat(columns, words, axis=0))
    columns = columns[:, :width]
    # `reduceat` would give an empty segment the word that follows.
    full = np.flatnonzero(words)
    starts = (made.starts[left:right] - begin)[full]
    windows: list[_Windows] = []
    window, window_length = explained[:, :width], lengths
    for size in range(1, longest + 1):
        if size > 1:
            window = window + explained[:, size - 1 : size - 1 + width]
            window_length = window_length[:-1] + lengths[size - 1 :]
        scores = np.zeros((count, len(lengths)), np.float32)
        if len(full):
            gain = window / np.repeat(np.maximum(window_length, 1)[columns], words, axis=0)
            gain += np.float32(w.EPSILON)
            np.log(gain, out=gain)
            np.minimum(gain, np.float32(w.CAP), out=gain)
            scores[full[:, None], columns[full]] = np.add.reduceat(gain, starts, axis=0)
        windows.append(_Windows(scores[:, : max(height - size + 1, 0)], words[:, None]))
    return windows


def _mass(
    given: Side, within: tuple[int, int], types: Ints, answers: Answers, size: int, columns: int
) -> Floats:
    """How probable each of some types is by the words of each segment: (types, columns), one a segment."""
    import numpy as np

    first, last = within
    here = np.full(size, -1, np.int64)
    here[types] = np.arange(len(types))
    kinds, which = np.unique(given.tokens[given.starts[first] : given.starts[last]], return_inverse=True)
    # Most links lead to words that are not here; they are left out before each word is looked up.
    entry, counts = _spread(answers.start[kinds], answers.start[kinds + 1])
    cell = here[answers.answer[entry]]
    met = cell >= 0
    ends = np.cumsum(np.bincount(np.repeat(np.arange(len(kinds)), counts)[met], minlength=len(kinds)))
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]])
    cell, probability = cell[met] * columns, answers.probability[entry[met]]
    entry, counts = _spread(starts[which], ends[which])
    segment = np.repeat(np.arange(last - first), np.diff(given.starts[first : last + 1]))
    flat = cell[entry] + np.repeat(segment, counts)
    mass: Floats = np.bincount(flat, probability[entry], len(types) * columns).astype(np.float32)
    return mass.reshape(len(types), columns)


def _spread(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """All numbers from each start to before each end, end to end, and how many of each."""
    import numpy as np

    counts = ends - starts
    return np.repeat(starts - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum()), counts
