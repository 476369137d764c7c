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
    "words", "weakest", "mean", "tokens", "length", "final", "broken", "question", "soft_start",
    "brackets", "role", "paragraph", "crossing",
)  # fmt: skip
"""The scores of a bead, by the name of their function or table in `scores`."""

WEIGHTS: dict[str, float] = {
    "words": 0.076,
    "weakest": 0.55,
    "mean": 0.31,
    "tokens": 0.256,
    "length": -0.578,
    "final": -2.349,
    "broken": -2.088,
    "question": 0.009,
    "soft_start": -1.319,
    "brackets": -1.991,
    "role": -2.0,
    "paragraph": -0.783,
    "crossing": -3.691,
}

BEAD_BIAS: dict[tuple[int, int], float] = {
    (1, 1): 0.33,
    (1, 2): -2.221,
    (2, 1): -2.221,
    (2, 2): -5.008,
    (1, 3): -4.843,
    (3, 1): -4.843,
    (2, 3): -5.959,
    (3, 2): -5.959,
    (1, 4): -5.882,
    (4, 1): -5.882,
    (3, 3): -7.759,
    (2, 4): -9.541,
    (4, 2): -9.541,
    (3, 4): -8.158,
    (4, 3): -8.158,
    (1, 5): -7.136,
    (5, 1): -7.136,
    (2, 5): -9.279,
    (5, 2): -9.279,
}

GAP_OPEN = -1.848
GAP_EXTEND = -2.392
GAP_JUNK = 2.474
GAP_TOKEN = 0.262
GAP_LONGEST = 30
"""A run of segments left out costs `GAP_OPEN + GAP_EXTEND` for the first, `GAP_EXTEND` for each further one;
a junk line gets `GAP_JUNK` back; `GAP_TOKEN` counts for each token, up to `GAP_LONGEST` a segment."""

USUAL_SHARES = {"1-1": 0.76, "1-2": 0.13, "2-2": 0.02, "1-n": 0.02, "n-m": 0.01, "gap": 0.06}
"""How often beads of each class and runs left out are met, in the documents the weights were learnt from."""

HABIT = 50.0
"""A document's own shares count as much as the usual ones when it has this many beads."""

CONFIDENCE = (-5.409, 0.634, 0.017, -1.311, 15.661, 0.11, -0.577, -12.893)
"""What each piece of evidence in `confidence` counts in log odds."""

CAUTION = 1.0
TEMPER = 0.73
"""Taken off the log odds, and how much the rest of them counts: so that beads at 0.9 are right 98 % of the
time in passages that confidence was not fitted on, in the hardest documents too, and 0.5 stays where a bead
is more likely right than wrong."""

UNSEEN = 0.4
"""How sure it is that a segment has no counterpart if there is nothing on the other side to look at."""

STRANGE = 0.4
RELUCTANCE = 5.0
"""If more than this share of both texts is left out, leaving a segment out costs so much more."""

FULL_LATTICE = 60_000
"""Documents whose product of segments is at most this are searched whole, longer ones in a band."""

REACH = 8
"""Half the width of the band round the coarse path, in segments."""

LOSS = 20.0
NEAR = 4
"""The second search leaves out what the first says is worse by more nats, unless it lies so near."""

CROSSING_EVIDENCE = 1.0
"""Runs left out are held together if they share rare linked words of this weight."""

CROSSING_COST = 6.0
"""How much better than leaving both out a crossing must be, in nats."""

CROSSING_MOST = 0.95
"""A moved bead is never surer than this."""

TURNED_LEAST = 0.3
TURNED_MARGIN = 0.15
"""A 2-2 bead is two sentences in reversed order if both couples across have at least this share of their
words answered, and this much more than either couple in order.  True 2-2 beads stay below 0.2."""

MOST_CROSSINGS = 200
LONGEST_CROSSING = 200
"""No more than so many pairs of runs are tried, and of each run no more than so many segments."""
