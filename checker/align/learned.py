"""Words learnt from the document pair itself: IBM model 1 on the beads found, the known links as prior."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_MOST = 100
"""Words in more than this share of the beads, or in more than so many, teach nothing: they meet everyone."""

_CHUNK = 1000

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
    width = len(french.vocabulary)
    meetings = _Meetings(german_tokens, german_lengths, french_tokens, french_lengths, width)
    entries, entry, german_place, french_place = meetings.worthy(links)
    if not len(entry):
        return links
    d, f = entries // width, entries % width
    known = _known(links, entries, width)
    learnt = []
    for prior, given, given_tokens, made_place, others in (
        (known[0], d, german_tokens, french_place, np.repeat(german_lengths, french_lengths)),
        (known[1], f, french_tokens, german_place, np.repeat(french_lengths, german_lengths)),
    ):
        probability = prior.astype(np.float64)
        occurrences = np.bincount(given_tokens, minlength=1)
        # Words that meet only here compete as well, though they are not learnt.
        strangers = STRANGER * (others + 1 - np.bincount(made_place, minlength=len(others)))
        for _ in range(2):
            mass = (probability + STRANGER)[entry]
            share = mass / (np.bincount(made_place, mass, len(others)) + strangers)[made_place]
            counts = np.bincount(entry, share, len(entries))
            probability = (counts + FAITH * prior) / (occurrences[given] + FAITH)
        learnt.append(probability.astype(np.float32))
    # What the beads contradict stays at half its weight: a bead may be wrong.
    return strongest(
        np.concatenate([links.german, d]),
        np.concatenate([links.french, f]),
        np.concatenate([links.french_given_german * np.float32(0.7), learnt[0]]),
        np.concatenate([links.german_given_french * np.float32(0.7), learnt[1]]),
        max(width, 1),
    )


class _Meetings:
    """Every German token of a bead beside every French one, a thousand beads at a time to bound memory."""

    def __init__(
        self,
        german_tokens: NDArray[np.int64],
        german_lengths: NDArray[np.int64],
        french_tokens: NDArray[np.int64],
        french_lengths: NDArray[np.int64],
        width: int,
    ) -> None:
        import numpy as np

        self.german_tokens, self.german_lengths = german_tokens, german_lengths
        self.french_tokens, self.french_lengths = french_tokens, french_lengths
        self.german_first = np.cumsum(german_lengths) - german_lengths
        self.french_first = np.cumsum(french_lengths) - french_lengths
        self.width = width

    def chunks(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
        """Keys (German type times width plus French type), places of the German and of the French tokens."""
        import numpy as np

        for first in range(0, len(self.german_lengths), _CHUNK):
            here = slice(first, first + _CHUNK)
            german_lengths, french_lengths = self.german_lengths[here], self.french_lengths[here]
            meetings = german_lengths * french_lengths
            bead = np.repeat(np.arange(len(meetings)), meetings)
            place = np.arange(meetings.sum()) - np.repeat(np.cumsum(meetings) - meetings, meetings)
            german_place = self.german_first[here][bead] + place // french_lengths[bead]
            french_place = self.french_first[here][bead] + place % french_lengths[bead]
            keys = self.german_tokens[german_place] * self.width + self.french_tokens[french_place]
            yield keys, german_place, french_place

    def worthy(
        self, links: Links
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """The keys worth learning; and of each meeting under one of them: which, and both places."""
        import numpy as np

        found = [np.unique(keys, return_counts=True) for keys, _, _ in self.chunks()]
        if not found:
            none = np.zeros(0, np.int64)
            return none, none, none, none
        entries, place = np.unique(np.concatenate([keys for keys, _ in found]), return_inverse=True)
        met = np.bincount(place, np.concatenate([counts for _, counts in found]), len(entries))
        entries = entries[(met >= TOGETHER) | (_known(links, entries, self.width)[0] > 0)]
        kept: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
        for keys, german_place, french_place in self.chunks():
            entry = np.searchsorted(entries, keys)
            entry[entry == len(entries)] = 0
            there = entries[entry] == keys if len(entries) else np.zeros(len(keys), np.bool_)
            kept.append((entry[there], german_place[there], french_place[there]))
        return (
            entries,
            np.concatenate([part[0] for part in kept]),
            np.concatenate([part[1] for part in kept]),
            np.concatenate([part[2] for part in kept]),
        )


def _rare_tokens(
    side: Side, ranges: Sequence[tuple[int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Tokens of the segments in each range that are not frequent, end to end, and how many each range has."""
    import numpy as np

    counts = np.bincount(side.tokens, minlength=len(side.vocabulary))
    rare = counts[side.tokens] <= min(max(10.0, _FREQUENT * len(ranges)), _MOST)
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
