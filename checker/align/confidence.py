"""How sure a bead is: its share of all paths, held to what its words and its neighbours' words say.

The posterior alone knows only paths through these two documents; between texts
that have nothing in common it is as sure as ever.  So it is weighed with the
lexical coverage of the bead and of those around it, by a logistic regression
that was fitted on true beads, wrong beads and beads of unrelated documents
(`bench/build/alignment_confidence.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.align import weights as w

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.search import Step
    from checker.align.sides import Side
    from checker.lexicon.links import Links

    Doubles = NDArray[np.float64]

AROUND = 4
"""Beads on either side that count as neighbours."""

_ENOUGH = 0.12
_FREQUENT = 0.004
_MOST = 0.999
"""Nothing is ever quite sure."""


def confidence(
    german: Side, french: Side, links: Links, steps: Sequence[Step], posterior: Doubles
) -> Doubles:
    """The probability that each bead is right, 0 to `_MOST`.  `links`: as known before, nothing learnt."""
    import numpy as np

    if not steps:
        return np.zeros(0)
    odds = evidence(german, french, links, steps, posterior) @ np.array(w.CONFIDENCE) - w.CAUTION
    sure: Doubles = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return np.minimum(sure, _MOST)


def evidence(german: Side, french: Side, links: Links, steps: Sequence[Step], posterior: Doubles) -> Doubles:
    """What confidence is drawn from, a row for each bead.

    1; log odds of the posterior; those of the less sure of the two neighbours;
    coverage of the bead (0 for gaps); coverage of the neighbourhood; whether it is
    a gap; how many segments it has beyond two, up to three.
    """
    import numpy as np

    covered, told = coverage(german, french, links, steps)
    around = np.ones(2 * AROUND + 1)
    near_covered = np.convolve(covered, around)[AROUND : AROUND + len(steps)]
    near_told = np.convolve(told, around)[AROUND : AROUND + len(steps)]
    gap = np.array([step.is_gap for step in steps], np.float64)
    # A little is taken for granted, so that a bead of one word is not judged by it.
    own = (covered + 0.6) / (told + 2.0)
    near = (near_covered + 0.6) / (near_told + 2.0)
    clipped = np.clip(posterior, 1e-6, 1 - 1e-6)
    odds = np.log(clipped / (1 - clipped))
    beside = np.minimum(np.append(odds[1:], 14.0), np.append(14.0, odds[:-1]))
    several = np.array(
        [not step.is_gap and step.last - step.first + step.right - step.left - 2 for step in steps],
        np.float64,
    )
    one = np.ones(len(steps))
    return np.stack([one, odds, beside, own * (1 - gap), near, gap, np.minimum(several, 3.0)], axis=1)


def coverage(german: Side, french: Side, links: Links, steps: Sequence[Step]) -> tuple[Doubles, Doubles]:
    """For each bead how many of its words, of the less frequent ones, are answered, and how many there are.

    Both sides together; a gap has none.
    """
    import numpy as np

    full = [place for place, step in enumerate(steps) if not step.is_gap]
    strength = np.minimum(np.maximum(links.french_given_german, links.german_given_french) / _ENOUGH, 1.0)
    one = _types(german, [(place, steps[place].first, steps[place].last) for place in full])
    other = _types(french, [(place, steps[place].left, steps[place].right) for place in full])
    width = max(len(french.vocabulary), 1)
    start = np.searchsorted(links.german, np.arange(len(german.vocabulary) + 1))
    counts = start[one[1] + 1] - start[one[1]]
    source = np.repeat(np.arange(len(counts)), counts)
    link = np.repeat(start[one[1]] - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    keys = other[0] * width + other[1]
    sought = one[0][source] * width + links.french[link]
    target = np.minimum(np.searchsorted(keys, sought), max(len(keys) - 1, 0))
    met = keys[target] == sought if len(keys) else np.zeros(len(sought), np.bool_)
    covered, told = np.zeros(len(steps)), np.zeros(len(steps))
    for (bead, _), place in ((one, source[met]), (other, target[met])):
        answered = np.zeros(len(bead))
        np.maximum.at(answered, place, strength[link[met]])
        covered += np.bincount(bead, answered, len(steps))
        told += np.bincount(bead, minlength=len(steps))
    return covered, told


def _types(side: Side, ranges: Sequence[tuple[int, int, int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The less frequent types of each range of segments, once each: the range's number, and the type."""
    import numpy as np

    width = max(len(side.vocabulary), 1)
    number, first, last = np.array(ranges, np.int64).reshape(-1, 3).T
    lengths = side.starts[last] - side.starts[first]
    token = np.repeat(side.starts[first] - (np.cumsum(lengths) - lengths), lengths) + np.arange(lengths.sum())
    counts = np.bincount(side.tokens, minlength=width)
    kind = side.tokens[token]
    rare = counts[kind] <= max(3.0, _FREQUENT * len(side.tokens))
    keys = np.unique(np.repeat(number, lengths)[rare] * width + kind[rare])
    return keys // width, keys % width
