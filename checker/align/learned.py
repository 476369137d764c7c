"""Words learnt from the document pair itself: IBM model 1 on the beads found, the known links as prior."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.lexicon.links import Links, strongest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.align.search import Step
    from checker.align.sides import Side

FAITH = 10.0
"""κ: what was known before counts like this many occurrences."""

STRANGER = 0.02
"""Mass that two words have before anything is known of them."""

TOGETHER = 2
"""Words must meet in so many beads before they are linked on no other ground."""

_FREQUENT = 0.06
"""Words in more than this share of the beads (and in more than ten) teach nothing: they meet everyone."""

_CROWD = 40
"""Beads with more rare words than this on a side are left out: they cost the square."""


def learn_links(german: Side, french: Side, links: Links, beads: Sequence[Step]) -> Links:
    """The links, stronger or weaker by what the beads say, and new ones between words that keep meeting."""
    import numpy as np

    kept = [step for step in beads if not step.is_gap]
    german_tokens, german_lengths = _rare_tokens(german, [(step.first, step.last) for step in kept])
    french_tokens, french_lengths = _rare_tokens(french, [(step.left, step.right) for step in kept])
    crowded = (german_lengths > _CROWD) | (french_lengths > _CROWD)
    german_tokens, german_lengths = _without(german_tokens, german_lengths, crowded)
    french_tokens, french_lengths = _without(french_tokens, french_lengths, crowded)
    meetings = german_lengths * french_lengths
    if not meetings.sum():
        return links
    bead = np.repeat(np.arange(len(meetings)), meetings)
    place = np.arange(meetings.sum()) - np.repeat(np.cumsum(meetings) - meetings, meetings)
    german_place = (np.cumsum(german_lengths) - german_lengths)[bead] + place // french_lengths[bead]
    french_place = (np.cumsum(french_lengths) - french_lengths)[bead] + place % french_lengths[bead]
    width = len(french.vocabulary)
    entries, entry, met = np.unique(
        german_tokens[german_place] * width + french_tokens[french_place],
        return_inverse=True,
        return_counts=True,
    )
    d, f = entries // width, entries % width
    known = _known(links, entries, width)
    worthy = (met >= TOGETHER) | (known[0] > 0)
    learnt = []
    for prior, given, given_tokens, made_place in (
        (known[0], d, german_tokens, french_place),
        (known[1], f, french_tokens, german_place),
    ):
        probability = prior.astype(np.float64)
        occurrences = np.bincount(given_tokens, minlength=1)
        for _ in range(2):
            mass = (probability + STRANGER)[entry]
            share = mass / (np.bincount(made_place, mass)[made_place] + STRANGER)
            counts = np.bincount(entry, share, len(entries))
            probability = (counts + FAITH * prior) / (occurrences[given] + FAITH)
        learnt.append(probability.astype(np.float32))
    # What the beads contradict stays at half its weight: a bead may be wrong.
    return strongest(
        np.concatenate([links.german, d[worthy]]),
        np.concatenate([links.french, f[worthy]]),
        np.concatenate([links.french_given_german * np.float32(0.7), learnt[0][worthy]]),
        np.concatenate([links.german_given_french * np.float32(0.7), learnt[1][worthy]]),
        max(width, 1),
    )


def _rare_tokens(
    side: Side, ranges: Sequence[tuple[int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Tokens of the segments in each range that are not frequent, end to end, and how many each range has."""
    import numpy as np

    counts = np.bincount(side.tokens, minlength=len(side.vocabulary))
    rare = counts[side.tokens] <= max(10.0, _FREQUENT * len(ranges))
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(rare)])
    begin = side.starts[np.array([first for first, _ in ranges], np.int64)]
    end = side.starts[np.array([last for _, last in ranges], np.int64)]
    inside = np.zeros(len(side.tokens) + 1, np.int64)
    np.add.at(inside, begin, 1)
    np.add.at(inside, end, -1)
    covered = np.cumsum(inside)[:-1] > 0
    lengths = before[end] - before[begin]
    return side.tokens[rare & covered], lengths


def _without(
    tokens: NDArray[np.int64], lengths: NDArray[np.int64], unwanted: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    import numpy as np

    keep = np.repeat(~unwanted, lengths)
    return tokens[keep], np.where(unwanted, 0, lengths)


def _known(
    links: Links, entries: NDArray[np.int64], width: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Both probabilities of each entry by the links, 0 where there is none."""
    import numpy as np

    if not len(links):
        none = np.zeros(len(entries), np.float32)
        return none, none
    keys = links.german * width + links.french
    place = np.minimum(np.searchsorted(keys, entries), len(keys) - 1)
    there = keys[place] == entries
    return np.where(there, links.french_given_german[place], 0), np.where(
        there, links.german_given_french[place], 0
    )
