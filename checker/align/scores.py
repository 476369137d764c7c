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

    from checker.align.lattice import Lattice
    from checker.align.sides import Side
    from checker.lexicon.links import Links
    from checker.lexicon.translations import Lexicon

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


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


def form_scores(german: Side, french: Side, lattice: Lattice) -> Floats:
    """The bias and the weighed sum of all scores that do not ask for words."""
    import numpy as np

    total = np.zeros((len(BEADS), lattice.size), np.float32)
    for number, bead in enumerate(BEADS):
        total[number] = w.BEAD_BIAS[bead]
    return _weighed(total, by_form(german, french, lattice))


def bead_scores(
    german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale, form: Floats
) -> Floats:
    """The weighed sum of all scores, of as many kinds of beads as `form` has, the most usual first."""
    return _weighed(form.copy(), by_content(german, french, links, lattice, scale, len(form)))


def _weighed(total: Floats, scores: Iterator[tuple[str, Floats]]) -> Floats:
    import numpy as np

    for name, score in scores:
        if w.WEIGHTS[name]:
            # In place: these arrays are the largest there are.
            np.multiply(score, np.float32(w.WEIGHTS[name]), out=score)
            total += score
    return total


def by_content(
    german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale, kinds: int = len(BEADS)
) -> Iterator[tuple[str, Floats]]:
    """Words and lengths.  Values at beads that begin outside the lattice mean nothing."""
    import numpy as np

    words, weakest = translation(
        german, french, links, lattice, (scale.german_rate, scale.french_rate), kinds
    )
    length = tokens(german, french, lattice, kinds)
    mean = words / np.maximum(length, 1)
    yield "words", words
    yield "weakest", weakest
    yield "mean", mean
    yield "tokens", length
    yield "length", length_misfit(german, french, lattice, scale.ratio, kinds)


def by_form(german: Side, french: Side, lattice: Lattice) -> Iterator[tuple[str, Floats]]:
    """Punctuation, labels, roles and paragraphs."""
    yield "final", final_differs(german, french, lattice)
    yield "unfinished", unfinished_differs(german, french, lattice)
    if german.broken.any() or french.broken.any():
        yield "broken", broken_ends(german, french, lattice)
    yield "question", question_differs(german, french, lattice)
    yield "soft_start", soft_start_differs(german, french, lattice)
    if german.balance.any() or french.balance.any():
        yield "brackets", brackets_differ(german, french, lattice)
    if german.label.any() or french.label.any():
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


def tokens(german: Side, french: Side, lattice: Lattice, kinds: int = len(BEADS)) -> Floats:
    """How many tokens the bead has on both sides."""
    return _per_bead(
        lattice,
        lambda at: (
            german.starts[at.last]
            - german.starts[at.first]
            + french.starts[at.right]
            - french.starts[at.left]
        ),
        kinds,
    )


def length_misfit(
    german: Side, french: Side, lattice: Lattice, ratio: float, kinds: int = len(BEADS)
) -> Floats:
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

    return _per_bead(lattice, misfit, kinds)


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


def _per_bead(lattice: Lattice, score: Callable[[Ranges], NDArray[Any]], kinds: int = len(BEADS)) -> Floats:
    """One score of all beads.  `score` is asked for one kind of bead at a time."""
    import numpy as np

    made = np.empty((kinds, lattice.size), np.float32)
    row, column = lattice.row, lattice.column
    for number, (down, right) in enumerate(BEADS[:kinds]):
        first, left = row - down, column - right
        outside = (first < 0) | (left < 0)
        # Beads outside are asked with some bead inside, which every document with a node after the first has.
        first, left = np.where(outside, 0, first), np.where(outside, 0, left)
        last, end = np.where(outside, 1, row), np.where(outside, 1, column)
        made[number] = score(Ranges(first, last, left, end))
    return made
