"""What speaks for a bead and against it: each score a function, all in natural logarithms or counts.

A score gives an array of (kinds of bead, nodes): the bead of that kind that
ends at that node.  `bead_scores` weighs them up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.align import weights as w
from checker.align.likelihood import translation
from checker.align.weights import BEADS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Ends, Lattice
    from checker.align.sides import Side
    from checker.lexicon.links import Links
    from checker.lexicon.translations import Lexicon

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


_NODES = 50_000
"""Scores of form are worked out for so many nodes at a time, to bound memory."""


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
        ratio = (float(french.length_before[-1]) + usual * some) / (float(german.length_before[-1]) + some)
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


def form_scores(german: Side, french: Side, lattice: Lattice) -> Floats:
    """The bias and the weighed sum of all scores that do not ask for words: (kinds of bead, nodes)."""
    import numpy as np

    total = np.empty((len(BEADS), lattice.size), np.float32)
    for number, bead in enumerate(BEADS):
        total[number] = w.BEAD_BIAS[bead]
    for start in range(0, lattice.size, _NODES):
        nodes = slice(start, start + _NODES)
        _weigh(total[:, nodes], by_form(german, french, lattice.ends(nodes)))
    return total


def add_content(
    total: Floats, german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale
) -> None:
    """Add the weighed sum of all other scores, of as many kinds of beads as `total` has, the usual first."""
    for nodes, words, weakest in translation(
        german, french, links, lattice, (scale.german_rate, scale.french_rate), len(total)
    ):
        ends = lattice.ends(nodes, len(total))
        _weigh(total[:, nodes], by_content(german, french, ends, words, weakest, scale.ratio))


def _weigh(total: Floats, scores: Iterator[tuple[str, Floats]]) -> None:
    import numpy as np

    for name, score in scores:
        total += score * np.float32(w.WEIGHTS[name])


def by_content(
    german: Side, french: Side, ends: Ends, words: Floats, weakest: Floats, ratio: float
) -> Iterator[tuple[str, Floats]]:
    """Words and lengths.  Values at beads that begin outside the lattice mean nothing."""
    import numpy as np

    length = tokens(german, french, ends)
    yield "words", words
    yield "weakest", weakest
    yield "mean", (words / np.maximum(length, 1)).astype(np.float32)
    yield "tokens", length
    yield "length", length_misfit(german, french, ends, ratio)


def by_form(german: Side, french: Side, ends: Ends) -> Iterator[tuple[str, Floats]]:
    """Punctuation, labels, roles and paragraphs."""
    yield "final", final_differs(german, french, ends)
    yield "unfinished", unfinished_differs(german, french, ends)
    if german.broken.any() or french.broken.any():
        yield "broken", broken_ends(german, french, ends)
    yield "question", question_differs(german, french, ends)
    yield "soft_start", soft_start_differs(german, french, ends)
    if german.balance.any() or french.balance.any():
        yield "brackets", brackets_differ(german, french, ends)
    if german.label.any() or french.label.any():
        yield "label", label_differs(german, french, ends)
    if german.heading.any() or french.heading.any():
        yield "role", role_differs(german, french, ends)
    if len(german.paragraph) and len(french.paragraph):
        yield "paragraph", paragraph_start_differs(german, french, ends)
    if len(german.paragraph) or len(french.paragraph):
        yield "crossing", paragraphs_crossed(german, french, ends)


def gap_scores(side: Side) -> Floats:
    """What leaving out each segment costs, within a run."""
    import numpy as np

    length = np.minimum(np.diff(side.starts), w.GAP_LONGEST)
    return (w.GAP_EXTEND + w.GAP_JUNK * side.junk + w.GAP_TOKEN * length).astype(np.float32)


def tokens(german: Side, french: Side, ends: Ends) -> Floats:
    """How many tokens the bead has on both sides."""
    return _per_bead(
        ends,
        lambda at: (
            german.starts[at.last]
            - german.starts[at.first]
            + french.starts[at.right]
            - french.starts[at.left]
        ),
    )


def length_misfit(german: Side, french: Side, ends: Ends, ratio: float) -> Floats:
    """Squared deviation of the French length from the expected one, as Gale and Church have it.

    Cut at `LONGEST_MISFIT`.
    """
    import numpy as np

    def misfit(at: Ranges) -> NDArray[np.float64]:
        expected = ratio * (german.length_before[at.last] - german.length_before[at.first])
        there = french.length_before[at.right] - french.length_before[at.left]
        variance = w.LENGTH_VARIANCE * (expected + there) / 2 + 4.0
        squared: NDArray[np.float64] = (there - expected) ** 2 / variance
        return np.minimum(squared, w.LONGEST_MISFIT)

    return _per_bead(ends, misfit)


def final_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where the two sides end with different punctuation."""
    return _per_bead(ends, lambda at: german.final[at.last - 1] != french.final[at.right - 1])


def unfinished_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where one side only ends in the middle of a sentence."""
    return _per_bead(ends, lambda at: german.unfinished[at.last - 1] != french.unfinished[at.right - 1])


def broken_ends(german: Side, french: Side, ends: Ends) -> Floats:
    """How many sides, of two, end at the full stop of an abbreviation."""
    import numpy as np

    german_broken, french_broken = german.broken.astype(np.int8), french.broken.astype(np.int8)
    return _per_bead(ends, lambda at: german_broken[at.last - 1] + french_broken[at.right - 1])


def brackets_differ(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where more brackets stay open on one side than on the other."""
    import numpy as np

    german_depth = np.concatenate([np.zeros(1, np.int64), np.cumsum(german.balance)])
    french_depth = np.concatenate([np.zeros(1, np.int64), np.cumsum(french.balance)])
    return _per_bead(
        ends,
        lambda at: (
            german_depth[at.last] - german_depth[at.first] != french_depth[at.right] - french_depth[at.left]
        ),
    )


def label_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where the two sides begin with different numbers of a list or chapter, or only one with one."""
    return _per_bead(ends, lambda at: german.label[at.first] != french.label[at.left])


def question_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where one side only ends as a question."""
    return _per_bead(
        ends,
        lambda at: (german.final[at.last - 1] == 2) != (french.final[at.right - 1] == 2),
    )


def soft_start_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where one side only begins in the middle of a sentence."""
    return _per_bead(ends, lambda at: german.soft[at.first] != french.soft[at.left])


def role_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where a heading would answer what is none, a list item what is none."""
    return _per_bead(
        ends,
        lambda at: (
            (german.heading[at.first] != french.heading[at.left])
            | (german.heading[at.last - 1] != french.heading[at.right - 1])
        ),
    )


def paragraph_start_differs(german: Side, french: Side, ends: Ends) -> Floats:
    """1 where a paragraph begins on one side only."""
    german_start, french_start = _paragraph_starts(german), _paragraph_starts(french)
    return _per_bead(ends, lambda at: german_start[at.first] != french_start[at.left])


def paragraphs_crossed(german: Side, french: Side, ends: Ends) -> Floats:
    """How many paragraph ends lie inside the bead, both sides together."""
    import numpy as np

    german_starts, french_starts = (
        np.cumsum(_paragraph_starts(side)) if len(side.paragraph) else np.zeros(len(side))
        for side in (german, french)
    )
    return _per_bead(
        ends,
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


def _per_bead(ends: Ends, score: Callable[[Ranges], NDArray[Any]]) -> Floats:
    """One score of all beads.  `score` is asked for one kind of bead at a time."""
    import numpy as np

    row, column = ends.row, ends.column
    made = np.empty((ends.kinds, len(row)), np.float32)
    for number, (down, right) in enumerate(BEADS[: ends.kinds]):
        first, left = row - down, column - right
        outside = (first < 0) | (left < 0)
        # Beads outside are asked with some bead inside, which every document with a node after the first has.
        first, left = np.where(outside, 0, first), np.where(outside, 0, left)
        last, end = np.where(outside, 1, row), np.where(outside, 1, column)
        made[number] = score(Ranges(first, last, left, end))
    return made
