"""The numbers of the aligner, in one place.

`WEIGHTS` and `BEAD_BIAS` are learnt by maximum likelihood over the lattice of
beads (`bench/build/alignment_weights.py`); the others are set by hand.
"""

from __future__ import annotations

BEADS: tuple[tuple[int, int], ...] = (
    (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1),
    (3, 3), (2, 4), (4, 2), (3, 4), (4, 3), (1, 5), (5, 1), (2, 5), (5, 2),
)  # fmt: skip
"""How many German and French segments a bead may join, apart from the gaps 1-0 and 0-1."""

WINDOW = 5
"""The longest side of a bead."""

EPSILON = 0.1
"""Share of words that no word of the other side answers."""

CAP = 4.0
"""Most that one word may say for a bead, in nats over its own rate."""

RATE_PRIOR = 1000.0
"""The lexicon's word rates count as much as this many tokens of the document."""

LENGTH_VARIANCE = 6.8
"""Gale and Church: variance of the length of a translation per character."""

CHARACTERS_PER_CHARACTER = 1.08
"""French characters for a German one, until the document says otherwise."""

LONGEST_MISFIT = 16.0
"""A squared length misfit counts no more than this: beyond, the text is simply not the same."""

FEATURES = (
    "words", "weakest", "mean", "tokens", "length", "final", "unfinished", "broken", "question", "soft_start",
    "brackets", "label", "role", "paragraph", "crossing",
)  # fmt: skip
"""The scores of a bead, by the name of their function or table in `scores`."""

WEIGHTS: dict[str, float] = {
    "words": 0.08,
    "weakest": 0.376,
    "mean": 0.11,
    "tokens": 0.272,
    "length": -0.461,
    "final": -1.819,
    "unfinished": 0.0,
    "broken": -2.035,
    "question": -0.023,
    "soft_start": -1.402,
    "brackets": -2.004,
    "label": 0.0,
    "role": -2.0,
    "paragraph": -0.817,
    "crossing": -3.409,
}

BEAD_BIAS: dict[tuple[int, int], float] = {
    (1, 1): 0.436,
    (1, 2): -2.291,
    (2, 1): -2.291,
    (2, 2): -4.644,
    (1, 3): -4.835,
    (3, 1): -4.835,
    (2, 3): -5.949,
    (3, 2): -5.949,
    (1, 4): -6.105,
    (4, 1): -6.105,
    (3, 3): -7.571,
    (2, 4): -9.887,
    (4, 2): -9.887,
    (3, 4): -8.055,
    (4, 3): -8.055,
    (1, 5): -8.47,
    (5, 1): -8.47,
    (2, 5): -9.308,
    (5, 2): -9.308,
}

GAP_OPEN = -1.295
GAP_EXTEND = -2.044
GAP_JUNK = 1.801
GAP_TOKEN = 0.217
GAP_LONGEST = 30
"""A run of segments left out costs `GAP_OPEN + GAP_EXTEND` for the first, `GAP_EXTEND` for each further one;
a junk line gets `GAP_JUNK` back; `GAP_TOKEN` counts for each token, up to `GAP_LONGEST` a segment."""

FULL_LATTICE = 60_000
"""Documents whose product of segments is at most this are searched whole, longer ones in a band."""

REACH = 8
"""Half the width of the band round the coarse path, in segments."""

CROSSING_EVIDENCE = 1.0
"""Runs left out are held together if they share rare linked words of this weight."""

CROSSING_COST = 6.0
"""How much better than leaving both out a crossing must be, in nats."""

MOST_CROSSINGS = 200
LONGEST_CROSSING = 200
"""No more than so many pairs of runs are tried, and of each run no more than so many segments."""
