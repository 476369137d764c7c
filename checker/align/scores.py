"""What speaks for a bead and against it: each score a function, all in natural logarithms or counts.

A score gives an array of (kinds of bead, nodes): the bead of that kind that
ends at that node.  `bead_scores` weighs them up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.align import weights as w
from checker.align.weights import BEADS, WINDOW

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice
    from checker.align.sides import Side
    from checker.lexicon.links import Links
    from checker.lexicon.translations import Lexicon

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

_ROWS = 64
_CELLS = 8_000
"""Translation scores are worked out for so many rows, or places, at a time."""


class Ranges(NamedTuple):
    """Half-open ranges of segments, one a node: German `first` to `last`, French `left` to `right`."""

    first: Ints
    last: Ints
    left: Ints
    right: Ints


@dataclass(slots=True)
class Scale:
    """What the two documents are measured by: word rates of both, and French characters for a German one."""

    german_rate: NDArray[np.float32]
    french_rate: NDArray[np.float32]
    ratio: float


def make_scale(german: Side, french: Side, lexicon: Lexicon | None, ratio: float | None = None) -> Scale:
    """The scale of two documents; the ratio is drawn towards the usual one when they are short."""
    if ratio is None:
        usual = w.CHARACTERS_PER_CHARACTER
        some = 2000.0
        ratio = (float(french.characters.sum()) + usual * some) / (float(german.characters.sum()) + some)
        ratio = min(max(ratio, usual / 1.25), usual * 1.25)
    return Scale(word_rates(german, lexicon), word_rates(french, lexicon), ratio)


def word_rates(side: Side, lexicon: Lexicon | None) -> Floats:
    """How often each type occurs among the tokens: as in the document, smoothed with the lexicon."""
    import numpy as np

    size = len(side.vocabulary)
    counts = np.bincount(side.tokens, minlength=size).astype(np.float64)
    usual = np.full(size, 1e-6)
    if lexicon is not None:
        known = lexicon.find(side.vocabulary.stems, side.vocabulary.language)
        rates = lexicon.german_rate if side.vocabulary.language == "de" else lexicon.french_rate
        usual[known >= 0] = lexicon.probability[rates[known[known >= 0]]]
    total = counts.sum() + w.RATE_PRIOR
    rates_here: Floats = ((counts + w.RATE_PRIOR * usual) / total).astype(np.float32)
    return rates_here


def bead_scores(
    german: Side,
    french: Side,
    links: Links,
    lattice: Lattice,
    before: NDArray[np.int32],
    scale: Scale,
    weights: Mapping[str, float],
    bias: Mapping[tuple[int, int], float],
) -> Floats:
    """The weighed sum of all scores; -inf where a bead would begin outside the lattice."""
    import numpy as np

    total = np.zeros(before.shape, np.float32)
    for number, bead in enumerate(BEADS):
        total[number] = bias[bead]
    for name, score in measure(german, french, links, lattice, scale):
        if weights.get(name):
            total += score * np.float32(weights[name])
    total[before == lattice.size] = -np.inf
    return total


def measure(
    german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale
) -> Iterator[tuple[str, Floats]]:
    """Every score by name.  Values at beads that begin outside the lattice mean nothing."""
    import numpy as np

    length = tokens(german, french, lattice)
    words, weakest = translation(german, french, links, lattice, scale)
    yield "words", words
    yield "weakest", weakest
    yield "mean", words / np.maximum(length, 1)
    yield "tokens", length
    yield "length", length_misfit(german, french, lattice, scale.ratio)
    yield "final", final_differs(german, french, lattice)
    yield "unfinished", unfinished_differs(german, french, lattice)
    yield "broken", broken_ends(german, french, lattice)
    yield "question", question_differs(german, french, lattice)
    yield "soft_start", soft_start_differs(german, french, lattice)
    yield "brackets", brackets_differ(german, french, lattice)
    yield "label", label_differs(german, french, lattice)
    if german.heading.any() or french.heading.any():
        yield "role", role_differs(german, french, lattice)
    if len(german.paragraph) and len(french.paragraph):
        yield "paragraph", paragraph_start_differs(german, french, lattice)
    if len(german.paragraph) or len(french.paragraph):
        yield "crossing", paragraphs_crossed(german, french, lattice)


def gap_scores(side: Side) -> Floats:
    """What leaving out each segment costs, within a run."""
    import numpy as np

    length = np.minimum(np.diff(side.starts), w.GAP_LONGEST)
    return (w.GAP_EXTEND + w.GAP_JUNK * side.junk + w.GAP_TOKEN * length).astype(np.float32)


def tokens(german: Side, french: Side, lattice: Lattice) -> Floats:
    """How many tokens the bead has on both sides."""
    return _per_bead(
        lattice,
        lambda at: (
            german.starts[at.last]
            - german.starts[at.first]
            + french.starts[at.right]
            - french.starts[at.left]
        ),
    )


def length_misfit(german: Side, french: Side, lattice: Lattice, ratio: float) -> Floats:
    """Squared deviation of the French length from the expected one, as Gale and Church have it.

    Cut at `LONGEST_MISFIT`.
    """
    import numpy as np

    before_german = np.concatenate([np.zeros(1), np.cumsum(german.characters)])
    before_french = np.concatenate([np.zeros(1), np.cumsum(french.characters)])

    def misfit(at: Ranges) -> NDArray[np.float64]:
        expected = ratio * (before_german[at.last] - before_german[at.first])
        there = before_french[at.right] - before_french[at.left]
        variance = w.LENGTH_VARIANCE * (expected + there) / 2 + 4.0
        squared: NDArray[np.float64] = (there - expected) ** 2 / variance
        return np.minimum(squared, w.LONGEST_MISFIT)

    return _per_bead(lattice, misfit)


def final_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where the two sides end with different punctuation."""
    return _per_bead(lattice, lambda at: german.final[at.last - 1] != french.final[at.right - 1])


def unfinished_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where one side only ends in the middle of a sentence."""
    return _per_bead(lattice, lambda at: german.unfinished[at.last - 1] != french.unfinished[at.right - 1])


def broken_ends(german: Side, french: Side, lattice: Lattice) -> Floats:
    """How many sides, of two, end at the full stop of an abbreviation."""
    import numpy as np

    german_broken, french_broken = german.broken.astype(np.int8), french.broken.astype(np.int8)
    return _per_bead(lattice, lambda at: german_broken[at.last - 1] + french_broken[at.right - 1])


def brackets_differ(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where more brackets stay open on one side than on the other."""
    import numpy as np

    german_depth = np.concatenate([np.zeros(1, np.int64), np.cumsum(german.balance)])
    french_depth = np.concatenate([np.zeros(1, np.int64), np.cumsum(french.balance)])
    return _per_bead(
        lattice,
        lambda at: (
            german_depth[at.last] - german_depth[at.first] != french_depth[at.right] - french_depth[at.left]
        ),
    )


def label_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where the two sides begin with different numbers of a list or chapter, or only one with one."""
    return _per_bead(lattice, lambda at: german.label[at.first] != french.label[at.left])


def question_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where one side only ends as a question."""
    return _per_bead(
        lattice,
        lambda at: (german.final[at.last - 1] == 2) != (french.final[at.right - 1] == 2),
    )


def soft_start_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where one side only begins in the middle of a sentence."""
    return _per_bead(lattice, lambda at: german.soft[at.first] != french.soft[at.left])


def role_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where a heading would answer what is none, a list item what is none."""
    return _per_bead(
        lattice,
        lambda at: (
            (german.heading[at.first] != french.heading[at.left])
            | (german.heading[at.last - 1] != french.heading[at.right - 1])
        ),
    )


def paragraph_start_differs(german: Side, french: Side, lattice: Lattice) -> Floats:
    """1 where a paragraph begins on one side only."""
    german_start, french_start = _paragraph_starts(german), _paragraph_starts(french)
    return _per_bead(lattice, lambda at: german_start[at.first] != french_start[at.left])


def paragraphs_crossed(german: Side, french: Side, lattice: Lattice) -> Floats:
    """How many paragraph ends lie inside the bead, both sides together."""
    import numpy as np

    german_starts, french_starts = (
        np.cumsum(_paragraph_starts(side)) if len(side.paragraph) else np.zeros(len(side))
        for side in (german, french)
    )
    return _per_bead(
        lattice,
        lambda at: (
            german_starts[at.last - 1]
            - german_starts[at.first]
            + french_starts[at.right - 1]
            - french_starts[at.left]
        ),
    )


def _paragraph_starts(side: Side) -> NDArray[np.bool_]:
    import numpy as np

    return np.concatenate([np.ones(1, np.bool_), side.paragraph[1:] != side.paragraph[:-1]])


def _per_bead(lattice: Lattice, score: Callable[[Ranges], NDArray[Any]]) -> Floats:
    """One score of all beads.  `score` is asked for one kind of bead at a time."""
    import numpy as np

    made = np.empty((len(BEADS), lattice.size), np.float32)
    row, column = lattice.row, lattice.column
    for number, (down, right) in enumerate(BEADS):
        first, left = row - down, column - right
        outside = (first < 0) | (left < 0)
        # Beads outside are asked with some bead inside, which every document with a node after the first has.
        first, left = np.where(outside, 0, first), np.where(outside, 0, left)
        last, end = np.where(outside, 1, row), np.where(outside, 1, column)
        made[number] = score(Ranges(first, last, left, end))
    return made


def translation(
    german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale
) -> tuple[Floats, Floats]:
    """How much better the words of one side are explained by the other than by chance.

    IBM model 1 against the word's own rate, each word between ln ε and `CAP`:
    the sum over French words given the German window, and the reverse.  The
    second array is the mean score a word of the segment that fares worst, in
    beads of several: a sentence without counterpart must not be swallowed.
    """
    import numpy as np

    total = np.zeros((len(BEADS), lattice.size), np.float32)
    weakest = np.zeros((len(BEADS), lattice.size), np.float32)
    by_german = _Answers(links.german, links.french, links.french_given_german, len(german.vocabulary))
    order = np.lexsort((links.german, links.french))
    by_french = _Answers(
        links.french[order], links.german[order], links.german_given_french[order], len(french.vocabulary)
    )
    row = 0
    while row < lattice.rows:
        top = max(0, row - WINDOW)
        end = _block_end(lattice, row, top)
        left, right = int(lattice.low[top:end].min()), int(lattice.high[top:end].max())
        sums = _window_sums(german, top, end - 1, french, left, right, by_german, scale.french_rate)
        reverse = _window_sums(french, left, right, german, top, end - 1, by_french, scale.german_rate)
        nodes = slice(int(lattice.offset[row]), int(lattice.offset[end]))
        i, j = lattice.row[nodes] - top, lattice.column[nodes] - left
        for number, (down, across) in enumerate(BEADS):
            table, other = sums[down - 1], reverse[across - 1]
            if not len(table.sums) or not len(other.sums):
                continue
            first, start = i - down, j - across
            inside = (first >= 0) & (start >= 0)
            first, start = np.where(inside, first, 0), np.where(inside, start, 0)
            first, start = np.minimum(first, len(table.sums) - 1), np.minimum(start, len(other.sums) - 1)
            total[number, nodes] = (
                table.sums[first, j] - table.sums[first, start] + other.sums[start, i] - other.sums[start, first]
            )
            if down > 1:
                weakest[number, nodes] += other.lowest(start, first, down)
            if across > 1:
                weakest[number, nodes] += table.lowest(first, start, across)
        row = end
    return total, weakest


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
    """Scores given windows of one length: running sums over the segments of the other side, and means a word."""

    __slots__ = ("means", "sums")

    def __init__(self, sums: Floats, lengths: Ints) -> None:
        import numpy as np

        self.sums = sums
        self.means = np.diff(sums, axis=1) / np.maximum(lengths, 1)

    def lowest(self, window: Ints, segment: Ints, count: int) -> Floats:
        """The lowest mean among `count` segments from each `segment`, given each `window`."""
        import numpy as np

        last = self.means.shape[1] - 1
        lowest = self.means[window, np.minimum(segment, last)]
        for step in range(1, count):
            lowest = np.minimum(lowest, self.means[window, np.minimum(segment + step, last)])
        return lowest


class _Answers:
    """Links by the type they start from: `answer[start[t]:start[t + 1]]` and their probabilities."""

    __slots__ = ("answer", "probability", "start")

    def __init__(self, given: Ints, answer: Ints, probability: Floats, size: int) -> None:
        import numpy as np

        self.start = np.searchsorted(given, np.arange(size + 1))
        self.answer = answer
        self.probability = probability


def _window_sums(
    given: Side, first: int, last: int, made: Side, left: int, right: int, answers: _Answers, rate: Floats
) -> list[_Table]:
    """For windows of 1 to `WINDOW` segments of `given`: scores of the words of `made`, running sums.

    `result[length - 1].sums[i, t]` is the sum over the words of `made` in segments
    `left … left + t - 1`, given the segments `first + i … first + i + length - 1`.
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
    flat = np.repeat(segment, counts)[met] * width + cell[met]
    mass = np.bincount(flat, answers.probability[entry[met]], height * width).reshape(height, width)
    mass = mass.astype(np.float32)
    inverse_rate = ((1 - w.EPSILON) / rate[types]).astype(np.float32)
    ends = made.starts[left : right + 1] - begin
    others = np.diff(ends)
    tables: list[_Table] = []
    window, window_length = mass, lengths.astype(np.float32)
    for size in range(1, WINDOW + 1):
        if size > 1:
            if height < size:
                tables.append(_Table(np.zeros((0, right - left + 1), np.float32), others))
                continue
            window = window[:-1] + mass[size - 1 :]
            window_length = window_length[:-1] + lengths[size - 1 :]
        gain = window * inverse_rate
        gain /= np.maximum(window_length, 1)[:, None]
        gain += np.float32(w.EPSILON)
        np.log(gain, out=gain)
        np.minimum(gain, np.float32(w.CAP), out=gain)
        running = np.zeros((len(gain), int(end - begin) + 1), np.float32)
        np.cumsum(gain[:, place], axis=1, out=running[:, 1:])
        tables.append(_Table(running[:, ends], others))
    return tables
