"""What speaks for a bead and against it: each score a function, all in natural logarithms or counts.

A score is asked for `Ranges`, German ranges of segments down and French ones
across, and gives one value for each bead of one with the other.
`bead_scores` weighs them up, patch by patch of the lattice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from checker.align import weights as w
from checker.align.lattice import Patch, Ranges
from checker.align.likelihood import Translation, both_ways
from checker.align.sides import FINAL
from checker.align.weights import BEADS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice
    from checker.align.sides import Side
    from checker.lexicon.links import Links
    from checker.lexicon.translations import Lexicon

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


QUESTION = FINAL["?"]


class Scale(Struct):
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


def bead_scores(
    german: Side, french: Side, links: Links, lattice: Lattice, scale: Scale, kinds: int = len(BEADS)
) -> Floats:
    """The weighed sum of all scores: (kinds of bead, nodes), the bead of that kind that ends at that node.

    `kinds`: so many kinds, the usual first.  Beads that begin outside the lattice have some value, or -∞.
    """
    import numpy as np

    total = np.empty((kinds, lattice.size), np.float32)
    answers = both_ways(german, french, links, scale.german_rate, scale.french_rate)
    longest = max(max(bead) for bead in BEADS[:kinds])
    for patch in lattice.patches():
        nodes, places = patch.nodes_of(lattice)
        form = Form(german, french, patch)
        words = Translation(german, french, answers, patch, longest)
        for number, (down, across) in enumerate(BEADS[:kinds]):
            sheet = np.full(patch.shape, -np.inf, np.float32)
            at = patch.beads(down, across)
            if at.first.size and at.left.size:
                score = form.of(down, across)
                score += w.BEAD_BIAS[down, across] + by_content(german, french, words, at, scale.ratio)
                sheet[-len(score) :, across:] = score
            total[number, nodes] = sheet.ravel()[places]
    return total


def by_content(german: Side, french: Side, words: Translation, at: Ranges, ratio: float) -> Floats:
    """The weighed sum of what words and lengths say for beads of one kind."""
    import numpy as np

    weight = w.WEIGHTS
    down, across = int(at.last[0, 0] - at.first[0, 0]), int(at.right[0, 0] - at.left[0, 0])
    length = tokens(german, french, at)
    total = words.words(down, across)
    total *= weight["words"] + weight["mean"] / np.maximum(length, 1)
    weakest = words.weakest(down, across)
    if weakest is not None:
        total += weight["weakest"] * weakest
    total += weight["tokens"] * length
    total += weight["length"] * length_misfit(german, french, at, ratio)
    return total


class Form:
    """The weighed sum of all scores that do not ask for words and lengths, for the beads of a patch.

    How a bead begins and how it ends does not ask how long it is: both are worked out once.
    """

    __slots__ = ("_ends", "_french", "_german", "_patch", "_roles", "_starts")

    def __init__(self, german: Side, french: Side, patch: Patch) -> None:
        """`patch`: where the beads end."""
        weight = w.WEIGHTS
        self._german, self._french, self._patch = german, french, patch
        at = patch.couples()
        self._ends = _weighed(
            (weight["final"], final_differs(german, french, at)),
            (weight["question"], question_differs(german, french, at)),
            (weight["broken"], broken_ends(german, french, at)),
        )
        starts = [(weight["soft_start"], soft_start_differs(german, french, at))]
        if german.opens.any() and french.opens.any():
            starts.append((weight["paragraph"], paragraph_start_differs(german, french, at)))
        self._starts = _weighed(*starts)
        roles = role_differs(german, french, at)
        self._roles = roles if roles.any() else None

    def of(self, down: int, across: int) -> Floats:
        """The sum for all beads of one kind, in the order of `Patch.beads`."""
        weight = w.WEIGHTS
        german, french, patch = self._german, self._french, self._patch
        begin, end = patch.begin(down, across), patch.finish(down, across)
        total: Floats = self._starts[begin] + self._ends[end]
        at = patch.beads(down, across)
        if self._roles is not None:
            total[self._roles[begin] | self._roles[end]] += weight["role"]
        total[brackets_differ(german, french, at)] += weight["brackets"]
        if down + across > 2:
            total += weight["crossing"] * paragraphs_crossed(german, french, at)
        return total


def _weighed(*parts: tuple[float, NDArray[Any]]) -> Floats:
    """The sum of scores by their weights."""
    import numpy as np

    total = np.zeros(parts[0][1].shape, np.float32)
    for weight, score in parts:
        if weight and score.any():
            total += score * np.float32(weight)
    return total


def gap_scores(side: Side) -> Floats:
    """What leaving out each segment costs, within a run."""
    import numpy as np

    length = np.minimum(np.diff(side.starts), w.GAP_LONGEST)
    return (w.GAP_EXTEND + w.GAP_JUNK * side.junk + w.GAP_TOKEN * length).astype(np.float32)


def tokens(german: Side, french: Side, at: Ranges) -> Floats:
    """How many tokens the bead has on both sides."""
    import numpy as np

    here = (german.starts[at.last] - german.starts[at.first]).astype(np.float32)
    made: Floats = here + (french.starts[at.right] - french.starts[at.left]).astype(np.float32)
    return made


def length_misfit(german: Side, french: Side, at: Ranges, ratio: float) -> Floats:
    """Squared deviation of the French length from the expected one, as Gale and Church have it.

    Cut at `LONGEST_MISFIT`.
    """
    import numpy as np

    expected = (ratio * (german.length_before[at.last] - german.length_before[at.first])).astype(np.float32)
    there = (french.length_before[at.right] - french.length_before[at.left]).astype(np.float32)
    half = np.float32(w.LENGTH_VARIANCE / 2)
    misfit: Floats = there - expected
    misfit *= misfit
    misfit /= (half * there + np.float32(4.0)) + half * expected
    return np.minimum(misfit, np.float32(w.LONGEST_MISFIT))


def final_differs(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether the two sides end with different punctuation."""
    return _unlike(german.final[at.last - 1], french.final[at.right - 1])


def broken_ends(german: Side, french: Side, at: Ranges) -> NDArray[np.int8]:
    """How many sides, of two, end at the full stop of an abbreviation."""
    made: NDArray[np.int8] = german.broken.view("i1")[at.last - 1] + french.broken.view("i1")[at.right - 1]
    return made


def question_differs(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether one side only ends as a question."""
    return _unlike(german.final[at.last - 1] == QUESTION, french.final[at.right - 1] == QUESTION)


def brackets_differ(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether more brackets stay open on one side than on the other."""
    here = german.depth[at.last] - german.depth[at.first]
    return _unlike(here, french.depth[at.right] - french.depth[at.left])


def soft_start_differs(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether one side only begins in the middle of a sentence."""
    return _unlike(german.soft[at.first], french.soft[at.left])


def role_differs(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether a heading would begin beside what is none, a list item beside what is none."""
    return _unlike(german.heading[at.first], french.heading[at.left])


def paragraph_start_differs(german: Side, french: Side, at: Ranges) -> Bools:
    """Whether a paragraph begins on one side only."""
    return _unlike(german.opens[at.first], french.opens[at.left])


def paragraphs_crossed(german: Side, french: Side, at: Ranges) -> Floats:
    """How many paragraph ends lie inside the bead, both sides together."""
    here = german.opened[at.last - 1] - german.opened[at.first]
    return here + (french.opened[at.right - 1] - french.opened[at.left])


def _unlike(here: NDArray[Any], there: NDArray[Any]) -> Bools:
    unlike: Bools = here != there
    return unlike
