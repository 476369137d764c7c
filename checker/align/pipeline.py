"""The passes of an alignment, one after the other, on two sides already read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from checker.align import scores, search
from checker.align import weights as w
from checker.align.band import find_lattice
from checker.align.confidence import confidence
from checker.align.learned import learn_links
from checker.align.mending import cells_in_place, uncrossed, without_litter
from checker.align.sides import read_side
from checker.lexicon.links import find_links
from checker.model import Bead, Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.lattice import Lattice
    from checker.align.search import Step
    from checker.align.sides import Side
    from checker.lexicon.links import Links
    from checker.lexicon.translations import Lexicon


_FIRST_KINDS = 4


class Path(Struct):
    """The steps found, how sure each is, and what the documents were measured by."""

    steps: list[Step]
    confidence: NDArray[np.float64]
    links: Links
    scale: scores.Scale


def find_all(german: Sequence[Segment], french: Sequence[Segment], lexicon: Lexicon) -> list[Bead]:
    """The beads of German and French segments, in no particular order."""
    from checker.align.crossing import find_moved

    # Blank lines are in no bead, and there may be a million of them.
    kept = [_not_blank(german), _not_blank(french)]
    if len(kept[0]) < len(german) or len(kept[1]) < len(french):
        found = find_all([german[index] for index in kept[0]], [french[index] for index in kept[1]], lexicon)
        return [
            Bead(
                tuple(kept[0][index] for index in bead.source),
                tuple(kept[1][index] for index in bead.target),
                bead.confidence,
            )
            for bead in found
        ]
    if not german or not french:
        return [Bead((index,), (), w.UNSEEN) for index in range(len(german))] + [
            Bead((), (index,), w.UNSEEN) for index in range(len(french))
        ]
    one, other = read_side(german, "de"), read_side(french, "fr")
    path = find_path(one, other, find_links(one.vocabulary, other.vocabulary, lexicon), lexicon)
    path = _with_cells_in_place(german, french, path)
    moved = find_moved(one, other, path)
    taken_german = {index for step, _ in moved for index in range(step.first, step.last)}
    taken_french = {index for step, _ in moved for index in range(step.left, step.right)}
    sure = [
        (step, float(how_sure))
        for step, how_sure in zip(path.steps, path.confidence, strict=True)
        if not (step.left == step.right and step.first in taken_german)
        and not (step.first == step.last and step.left in taken_french)
    ]
    return [
        part
        for step, how_sure in [*uncrossed(one, other, path.links, sure), *moved]
        for part in without_litter(
            one,
            other,
            Bead(tuple(range(step.first, step.last)), tuple(range(step.left, step.right)), how_sure),
        )
    ]


def _with_cells_in_place(german: Sequence[Segment], french: Sequence[Segment], path: Path) -> Path:
    import numpy as np

    found = list(zip(path.steps, map(float, path.confidence), strict=True))
    placed = cells_in_place(german, french, found)
    if placed == found:
        return path
    return replace(
        path, steps=[step for step, _ in placed], confidence=np.array([sure for _, sure in placed])
    )


def _not_blank(segments: Sequence[Segment]) -> list[int]:
    return [
        index for index, segment in enumerate(segments) if segment.content and not segment.content.isspace()
    ]


def first_path(german: Side, french: Side, links: Links, lattice: Lattice, scale: scores.Scale) -> list[Step]:
    """The path by what is known before, of beads up to 2-2: good enough to learn from, at half the cost."""
    return search.best_path(make_trellis(german, french, links, lattice, scale, _FIRST_KINDS))


def find_path(german: Side, french: Side, links: Links, lexicon: Lexicon | None) -> Path:
    """The best path: search, learn words from it, search again in the same band, and weigh all paths."""
    lattice = find_lattice(german, french, links)
    scale = scores.make_scale(german, french, lexicon)
    trellis = make_trellis(german, french, links, lattice, scale, _FIRST_KINDS)
    steps = search.best_path(trellis)
    strange = left_out_share(german, french, steps) > w.STRANGE
    if strange:
        make_reluctant(trellis)
        steps = search.best_path(trellis)
    else:
        lattice = search.best_part(trellis, w.LOSS, w.NEAR)
    # In long documents the trellis is the largest thing there is.
    del trellis
    known, links = links, learn_links(german, french, links, steps)
    scale.ratio = _settled_ratio(german, french, steps, scale.ratio)
    trellis = make_trellis(german, french, links, lattice, scale)
    if strange:
        make_reluctant(trellis)
    adopt_habits(trellis, search.best_path(trellis))
    steps = search.best_path(trellis)
    posterior = search.posteriors(trellis, steps, search.sum_paths(trellis))
    del trellis, lattice
    sure = confidence(german, french, known, steps, posterior)
    return Path(steps, sure, links, scale)


def left_out_share(german: Side, french: Side, steps: Sequence[Step]) -> float:
    """How much of the text has no counterpart, on the side that has more of one."""
    one = sum(
        german.length_before[step.last] - german.length_before[step.first] for step in steps if step.is_gap
    )
    other = sum(
        french.length_before[step.right] - french.length_before[step.left] for step in steps if step.is_gap
    )
    return float(min(one / max(german.length_before[-1], 1), other / max(french.length_before[-1], 1)))


def make_reluctant(trellis: search.Trellis) -> None:
    """Make gaps dear, where words say nothing: unknown vocabulary, another language, unrelated texts.

    Lengths and form then give an answer that may be looked at, in low confidence,
    instead of two lists of omissions.
    """
    trellis.german_gap = trellis.german_gap - w.RELUCTANCE
    trellis.french_gap = trellis.french_gap - w.RELUCTANCE


def make_trellis(
    german: Side,
    french: Side,
    links: Links,
    lattice: Lattice,
    scale: scores.Scale,
    kinds: int = len(w.BEADS),
) -> search.Trellis:
    """All scores on the lattice; of so many kinds of beads, the usual first."""
    score = scores.bead_scores(german, french, links, lattice, scale, kinds)
    return search.Trellis(lattice, score, scores.gap_scores(german), scores.gap_scores(french), w.GAP_OPEN)


def adopt_habits(trellis: search.Trellis, steps: Sequence[Step]) -> None:
    """Make the kinds of beads dearer or cheaper by how often they were found in these documents.

    Some translators keep to the sentences of the original, others join and split them all the time.
    """
    import numpy as np

    counts = dict.fromkeys(w.USUAL_SHARES, 0.0)
    state = ""
    for step in steps:
        gap = "" if not step.is_gap else "german" if step.left == step.right else "french"
        if not gap:
            counts[_class(step.last - step.first, step.right - step.left)] += 1
        elif gap != state:
            counts["gap"] += 1
        state = gap
    total = sum(counts.values()) + w.HABIT
    bonus = {
        kind: float(np.log((counts[kind] + w.HABIT * share) / (total * share)))
        for kind, share in w.USUAL_SHARES.items()
    }
    for number, bead in enumerate(w.BEADS):
        trellis.score[number] += np.float32(bonus[_class(*bead)])
    trellis.gap_open += bonus["gap"]


def _class(german: int, french: int) -> str:
    if german + french <= 3:
        return "1-1" if german == french else "1-2"
    if min(german, french) == 1:
        return "1-n"
    return "2-2" if german + french == 4 else "n-m"


def _settled_ratio(german: Side, french: Side, steps: list[Step], usual: float) -> float:
    """French characters for a German one, over the beads found."""
    kept = [step for step in steps if not step.is_gap]
    if not kept:
        return usual
    german_sum = sum(german.length_before[step.last] - german.length_before[step.first] for step in kept)
    french_sum = sum(french.length_before[step.right] - french.length_before[step.left] for step in kept)
    ratio = float((french_sum + 2000.0 * usual) / (german_sum + 2000.0))
    return min(max(ratio, w.CHARACTERS_PER_CHARACTER / 1.4), w.CHARACTERS_PER_CHARACTER * 1.4)
