"""How sure a bead is: its share of all paths, held to what its words and its neighbours' words say.

The posterior alone knows only paths through these two documents; between texts
that have nothing in common it is as sure as ever.  So it is weighed with the
lexical coverage of the bead and of those around it, and with the words that
would rather go with the bead before or after, by a logistic regression that was
fitted on true beads, wrong beads and beads of unrelated documents
(`bench/build/alignment_confidence.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.align import weights as w

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.search import Step
    from checker.align.sides import Side
    from checker.lexicon.links import Links

    Doubles = NDArray[np.float64]
    Ints = NDArray[np.int64]

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
    odds = evidence(german, french, links, steps, posterior) @ np.array(w.CONFIDENCE)
    odds = w.TEMPER * (odds - w.CAUTION)
    sure: Doubles = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return np.minimum(sure, _MOST)


def evidence(german: Side, french: Side, links: Links, steps: Sequence[Step], posterior: Doubles) -> Doubles:
    """What confidence is drawn from, a row for each bead.

    1; log odds of the posterior; those of the less sure of the two neighbours;
    coverage of the bead (0 for gaps); coverage of the neighbourhood; whether it is
    a gap; how many segments it has beyond two, up to three; what share of its words
    is answered by the beads beside it and not in it.
    """
    import numpy as np

    found = Coverage.of(german, french, links, steps)
    covered, told = found.covered, found.told
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
    pieces = [
        np.ones(len(steps)),
        odds,
        beside,
        own * (1 - gap),
        near,
        gap,
        np.minimum(several, 3.0),
        found.elsewhere,
    ]
    return np.stack(pieces, axis=1)


class Coverage(Struct):
    """How far the words of beads are answered: the less frequent ones, once each.  A gap has none.

    Of each bead, both sides together: how many words are answered (`covered`), how
    many there are (`told`), how many are answered in the bead before or after and
    not in it (`elsewhere`), and the share answered of the segment that fares worst.
    """

    covered: Doubles
    told: Doubles
    elsewhere: Doubles

    @classmethod
    def of(cls, german: Side, french: Side, links: Links, steps: Sequence[Step]) -> Coverage:
        """That of all beads; beads that follow each other here are neighbours."""
        import numpy as np

        size = len(steps)
        strength = np.minimum(np.maximum(links.french_given_german, links.german_given_french) / _ENOUGH, 1.0)
        one = _Words.of(german, [(step.first, step.last) for step in steps])
        other = _Words.of(french, [(step.left, step.right) for step in steps])
        start = np.searchsorted(links.german, np.arange(len(german.vocabulary) + 1))
        counts = start[one.kind + 1] - start[one.kind]
        source = np.repeat(np.arange(len(counts)), counts)
        link = np.repeat(start[one.kind] - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
        here = np.zeros(len(one.kind)), np.zeros(len(other.kind))
        beside = np.zeros(len(one.kind)), np.zeros(len(other.kind))
        for away, answered in ((0, here), (-1, beside), (1, beside)):
            target = other.find(one.bead[source] + away, links.french[link])
            met = target >= 0
            np.maximum.at(answered[0], source[met], strength[link[met]])
            np.maximum.at(answered[1], target[met], strength[link[met]])
        full = np.array([not step.is_gap for step in steps], np.bool_)
        covered, told, elsewhere = (np.zeros(size) for _ in range(3))
        for words, own, near in zip((one, other), here, beside, strict=True):
            covered += np.bincount(words.bead, own, size)
            told += np.bincount(words.bead, minlength=size)
            elsewhere += np.bincount(words.bead, np.maximum(near - own, 0), size)
        return cls(covered * full, told * full, elsewhere / (told + 2.0))


class _Words(Struct):
    """The less frequent types of each bead on one side, once each: the number of the bead, and the type."""

    bead: Ints
    kind: Ints
    keys: Ints
    width: int

    @classmethod
    def of(cls, side: Side, ranges: Sequence[tuple[int, int]]) -> _Words:
        """Those of each range of segments."""
        import numpy as np

        width = max(len(side.vocabulary), 1)
        first, last = np.array(ranges, np.int64).reshape(-1, 2).T
        lengths = side.starts[last] - side.starts[first]
        token = np.repeat(side.starts[first] - (np.cumsum(lengths) - lengths), lengths) + np.arange(
            lengths.sum()
        )
        counts = np.bincount(side.tokens, minlength=width)
        kind = side.tokens[token]
        rare = counts[kind] <= max(3.0, _FREQUENT * len(side.tokens))
        # Sorting costs a fifth of what `unique` does.
        keys = np.sort(np.repeat(np.arange(len(lengths)), lengths)[rare] * width + kind[rare])
        keys = keys[np.append(np.ones(min(len(keys), 1), np.bool_), keys[1:] != keys[:-1])]
        return cls(keys // width, keys % width, keys, width)

    def find(self, bead: Ints, kind: Ints) -> Ints:
        """Where each type stands among those of each bead, -1 if it does not."""
        import numpy as np

        if not len(self.keys):
            return np.full(len(bead), -1)
        sought = bead * self.width + kind
        place = np.minimum(np.searchsorted(self.keys, sought), len(self.keys) - 1)
        return np.where(self.keys[place] == sought, place, -1)
