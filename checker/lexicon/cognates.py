"""Cognates: words of two languages that begin alike and share most of their letter pairs.

Accents go, and spellings that differ between German and French are folded
together (`Zentrum` and `centrum`, `Physik` and `fisik`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.lexicon.stems import plain
from checker.patterns import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

SHORTEST = 4
"""Words of fewer letters are no cognates."""

LEAST_LIKENESS = 0.7
"""Cognates share at least this much of their letter pairs (Dice)."""

_START = 3
"""They begin with the same letters, so many, and differ by at most `_LONGER` in length."""

_LONGER = 4

_FOLDS = (
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("ch", "k"),
    ("th", "t"),
    ("c", "k"),
    ("z", "k"),
    ("y", "i"),
    ("w", "v"),
)
_DOUBLED = regex(r"([a-z])\1")


def fold(form: str) -> str:
    """A word, or many in lines, as cognates may share it."""
    folded = plain(form)
    for old, new in _FOLDS:
        folded = folded.replace(old, new)
    return _DOUBLED.sub(r"\1", folded)


def cognates(german: Sequence[str], french: Sequence[str]) -> list[tuple[int, int, float]]:
    """Numbers of a German and a French word that may be cognates, and how alike they are: 0.7 to 1."""
    import numpy as np

    one, other = _Words(german), _Words(french)
    starts: dict[str, list[int]] = {}
    for place, word in enumerate(other.folded):
        if len(word) >= _START:
            starts.setdefault(word[:_START], []).append(place)
    places = [place for place, word in enumerate(one.folded) if word[:_START] in starts]
    if not places:
        return []
    rivals = [starts[one.folded[place][:_START]] for place in places]
    first = np.repeat(np.array(places), [len(some) for some in rivals])
    second = np.fromiter((place for some in rivals for place in some), np.int64, len(first))
    near = np.abs(one.lengths[first] - other.lengths[second]) <= _LONGER
    first, second = first[near], second[near]
    possible = _most_alike(one, first, other, second) >= LEAST_LIKENESS
    pairs = one.letter_pairs(first[possible]), other.letter_pairs(second[possible])
    found = []
    for here, there in zip(first[possible].tolist(), second[possible].tolist(), strict=True):
        mine, yours = pairs[0][here], pairs[1][there]
        likeness = 2 * len(mine & yours) / (len(mine) + len(yours))
        if likeness >= LEAST_LIKENESS:
            found.append((one.numbers[here], other.numbers[there], likeness))
    return found


class _Words:
    """The words that may have cognates, folded; `numbers` are their places among all words."""

    __slots__ = ("folded", "lengths", "numbers", "signs")

    def __init__(self, forms: Sequence[str]) -> None:
        import numpy as np

        self.numbers = [
            number for number, form in enumerate(forms) if len(form) >= SHORTEST and form.isalpha()
        ]
        # One string of many lines is folded much faster than many words.
        self.folded = fold("\n".join([forms[number] for number in self.numbers])).split("\n")
        self.lengths = np.array([len(word) for word in self.folded], np.int64)
        self.signs = _signs(self.folded)

    def letter_pairs(self, places: Ints) -> dict[int, frozenset[str]]:
        """The letter pairs of the words at these places."""
        return {place: _letter_pairs(self.folded[place]) for place in set(places.tolist())}


def _letter_pairs(word: str) -> frozenset[str]:
    return frozenset(word[place : place + 2] for place in range(len(word) - 1))


def _signs(words: Sequence[str]) -> NDArray[np.uint64]:
    """A bit of 64 for each letter pair of each word; two pairs may share one."""
    import numpy as np

    if not any(words):
        return np.zeros(len(words), np.uint64)
    letters = np.frombuffer(("\n".join(words) + "\n").encode("utf-32-le"), np.uint32)
    # A multiplier that spreads pairs of the letters a to z well; any would do.
    bits = np.uint64(1) << ((letters[:-1] * np.uint32(37) + letters[1:]) % np.uint32(64)).astype(np.uint64)
    ends = np.flatnonzero(letters == ord("\n"))
    bits[ends[:-1]] = 0
    bits[ends - 1] = 0
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1] + 1])
    return np.bitwise_or.reduceat(bits, np.minimum(starts, len(bits) - 1))


def _most_alike(one: _Words, first: Ints, other: _Words, second: Ints) -> NDArray[np.float64]:
    """A bound that the likeness of words does not exceed.

    Common pairs are at most the common bits and those that were lost where two pairs share a bit.
    """
    import numpy as np

    counts = [_count_bits(words.signs) for words in (one, other)]
    lost = [
        np.maximum(words.lengths - 1 - count, 0) for words, count in zip((one, other), counts, strict=True)
    ]
    common = _count_bits(one.signs[first] & other.signs[second])
    common = common + np.minimum(lost[0][first], lost[1][second])
    alike: NDArray[np.float64] = 2 * common / np.maximum(counts[0][first] + counts[1][second], 1)
    return alike


def _count_bits(words: NDArray[np.uint64]) -> Ints:
    """How many bits of each are set.  NumPy has a function for it since 2.0 only."""
    import numpy as np

    of_byte = np.array([place.bit_count() for place in range(256)], np.uint8)
    counts: Ints = of_byte[words.view(np.uint8)].reshape(-1, 8).sum(axis=1, dtype=np.int64)
    return counts
