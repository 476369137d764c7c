"""How much of what one side says the other side answers, word by word.

A word is answered by the word of the other side the lexicon links it to best
(`checker.lexicon.links`: dictionary, compounds, identical words, numbers,
cognates).  Words weigh what they tell: a rare one more than an article.  No
translation answers every word; below about a third, two sentences usually have
nothing to do with each other (`docs/alignment.md` has the curves).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.lexicon.links import count_types, find_links
from checker.lexicon.translations import translation_lexicon
from checker.model import Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.lexicon.links import Vocabulary
    from checker.lexicon.translations import Lexicon

ENOUGH = 0.12
"""A word answered with this probability, in either direction, is answered in full."""

RAREST = 11.0
"""A word never weighs more than e^-11 deserves; unknown words weigh as much."""

FRENCH_FOR_GERMAN = 1.08
VARIANCE = 6.8
"""Characters of a translation for one of the original, and the variance of its length (Gale and Church)."""

_CHUNK = 2000
"""Pairs that are worked out at once, to bound memory."""


class Adequacy(Struct, frozen=True):
    """Coverage of the German by the French and the reverse, from 0 to 1, and how unusual the lengths are.

    `weight` is what the words of both sides tell together, in nats: below about
    60, on both sides, there is too little to judge by.  `length` is the deviation
    of the French length from the expected one in standard deviations.
    """

    german: float
    french: float
    weight: float
    length: float

    @property
    def lowest(self) -> float:
        """The poorer of the two coverages."""
        return min(self.german, self.french)

    @property
    def fit(self) -> float:
        """Coverage and length in one number: of two texts that answer each other seldom below 0."""
        return 6 * self.lowest - abs(self.length)

    @property
    def mean(self) -> float:
        """The mean of the two coverages."""
        return (self.german + self.french) / 2


@pair_fact
def adequacy(pair: Pair) -> Adequacy:
    """The coverage of both sides; 1.0 where a side has no words to be answered."""
    return _measured([pair])[0]


@adequacy.many
def _adequacies(pairs: Sequence[Pair]) -> Sequence[Adequacy]:
    return _measured(pairs)


def compare(german: Sequence[str], french: Sequence[str]) -> list[Adequacy]:
    """The adequacy of texts that need not stand in one pair, in order."""
    made: list[Adequacy] = []
    for start in range(0, len(german), _CHUNK):
        made += _compared(german[start : start + _CHUNK], french[start : start + _CHUNK])
    return made


def _measured(pairs: Sequence[Pair]) -> list[Adequacy]:
    return compare([pair.de.content for pair in pairs], [pair.fr.content for pair in pairs])


def _compared(german: Sequence[str], french: Sequence[str]) -> list[Adequacy]:
    import numpy as np

    lexicon = translation_lexicon()
    words, tokens, lengths = count_types(german, "de")
    mots, jetons, longueurs = count_types(french, "fr")
    links = find_links(words, mots, lexicon)
    strength = np.minimum(np.maximum(links.french_given_german, links.german_given_french) / ENOUGH, 1.0)
    one = _Occurrences(tokens, lengths, len(words))
    other = _Occurrences(jetons, longueurs, len(mots))
    # Every German type of a text with every link it has, and those whose French type is in the text across.
    start = np.searchsorted(links.german, np.arange(len(words) + 1))
    counts = start[one.type + 1] - start[one.type]
    source = np.repeat(np.arange(len(counts)), counts)
    link = np.repeat(start[one.type] - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    target = other.find(one.text[source], links.french[link])
    met = target >= 0
    answered = np.zeros(len(one.type)), np.zeros(len(other.type))
    np.maximum.at(answered[0], source[met], strength[link[met]])
    np.maximum.at(answered[1], target[met], strength[link[met]])
    coverage = []
    weights = np.zeros(len(german))
    for side, vocabulary, share in ((one, words, answered[0]), (other, mots, answered[1])):
        weight = _told(vocabulary, lexicon)[side.type]
        total = np.bincount(side.text, weight, len(german))
        coverage.append(
            np.where(
                total > 0, np.bincount(side.text, weight * share, len(german)) / np.maximum(total, 1e-9), 1.0
            )
        )
        weights += total
    return [
        Adequacy(float(de), float(fr), float(weight), _length_deviation(text, texte))
        for de, fr, weight, text, texte in zip(*coverage, weights, german, french, strict=True)
    ]


class _Occurrences:
    """The types of each text, once each: `text` and `type` end to end, in ascending order."""

    __slots__ = ("keys", "text", "type", "width")

    def __init__(self, tokens: NDArray[np.int64], lengths: NDArray[np.int64], width: int) -> None:
        import numpy as np

        self.width = max(width, 1)
        keys = np.sort(np.repeat(np.arange(len(lengths)), lengths) * self.width + tokens)
        self.keys = keys[np.diff(keys, prepend=-1) > 0]
        self.text, self.type = self.keys // self.width, self.keys % self.width

    def find(self, text: NDArray[np.int64], kind: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where each type stands in each text, -1 if it does not."""
        import numpy as np

        if not len(self.keys):
            return np.full(len(text), -1)
        sought = text * self.width + kind
        place = np.minimum(np.searchsorted(self.keys, sought), len(self.keys) - 1)
        return np.where(self.keys[place] == sought, place, -1)


def _told(vocabulary: Vocabulary, lexicon: Lexicon) -> NDArray[np.float64]:
    """What each type tells: minus the logarithm of its rate, less that of an article."""
    import numpy as np

    known = lexicon.find(vocabulary.stems, vocabulary.language)
    rates = lexicon.german_rate if vocabulary.language == "de" else lexicon.french_rate
    told = np.full(len(vocabulary), RAREST)
    told[known >= 0] = np.minimum(-np.log(lexicon.probability[rates[known[known >= 0]]]), RAREST)
    return np.maximum(told - 4.0, 0.2)


def _length_deviation(german: str, french: str) -> float:
    expected, there = FRENCH_FOR_GERMAN * len(german.strip()), len(french.strip())
    return (there - expected) / sqrt(VARIANCE * (expected + there) / 2 + 4.0)
