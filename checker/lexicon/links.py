"""Which German word may answer which French one: the lexicon, and what can be seen without it.

Four sources, the strongest counts: the lexicon; German compounds by their parts
(half weight); the same token on both sides (names, numbers, addresses); words
that begin alike after folding c/k, ph/f and the like (cognates).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.lexicon.cognates import SHORTEST, cognates
from checker.lexicon.stems import german_stem, stem
from checker.lexicon.tokens import matches, values
from checker.patterns import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.lexicon.translations import Lexicon

IDENTICAL = 0.9
COGNATE = 0.7
COMPOUND = 0.5


class Vocabulary(Struct):
    """The types of one language in many texts: stems, and for each a form as written (in lower case)."""

    language: str
    stems: list[str]
    forms: list[str]

    def __len__(self) -> int:
        return len(self.stems)


class Links(Struct):
    """Pairs of type numbers with both probabilities, in ascending order of (german, french)."""

    german: NDArray[np.int64]
    french: NDArray[np.int64]
    french_given_german: NDArray[np.float32]
    german_given_french: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.german)


def count_types(
    texts: Sequence[str], language: str
) -> tuple[Vocabulary, NDArray[np.int64], NDArray[np.int64]]:
    """The vocabulary of the texts, their tokens as type numbers end to end, and how many each text has."""
    import numpy as np

    types = _Types(language)
    flat: list[int] = []
    lengths: list[int] = []
    before = 0
    for text in texts:
        flat.extend(chain.from_iterable(map(types.__getitem__, matches(text))))
        lengths.append(len(flat) - before)
        before = len(flat)
    vocabulary = Vocabulary(language, list(types.numbers), types.forms)
    return vocabulary, np.array(flat, np.int64), np.array(lengths, np.int64)


class _Types(dict[str, tuple[int, ...]]):
    """The type numbers of what stands in a text, each worked out when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.numbers: dict[str, int] = {}
        self.forms: list[str] = []

    def __missing__(self, match: str) -> tuple[int, ...]:
        made = self[match] = tuple(map(self._number, values(match)))
        return made

    def _number(self, token: str) -> int:
        root = stem(token, self.language)
        number = self.numbers.setdefault(root, len(self.forms))
        if number == len(self.forms):
            self.forms.append(token)
        elif len(token) < len(self.forms[number]):
            self.forms[number] = token
        return number


def find_links(german: Vocabulary, french: Vocabulary, lexicon: Lexicon | None) -> Links:
    """All links between two vocabularies; without a lexicon, identical words and cognates only."""
    import numpy as np

    found = [_alike(german, french)]
    if lexicon is not None:
        known_german = lexicon.find(german.stems, "de")
        known_french = lexicon.find(french.stems, "fr")
        here = np.full(len(lexicon.french_hash), -1, np.int64)
        numbers = np.arange(len(french))
        here[known_french[known_french >= 0]] = numbers[known_french >= 0]
        found.append(_listed(lexicon, np.arange(len(german)), known_german, here, 1.0))
        whole, part = _parts(german, known_german, lexicon)
        found.append(_listed(lexicon, whole, part, here, COMPOUND))
    return strongest(
        np.concatenate([part[0] for part in found]),
        np.concatenate([part[1] for part in found]),
        np.concatenate([part[2] for part in found]),
        np.concatenate([part[3] for part in found]),
        max(len(french), 1),
    )


def strongest(
    german: NDArray[np.int64],
    french: NDArray[np.int64],
    forward: NDArray[np.float32],
    backward: NDArray[np.float32],
    width: int,
) -> Links:
    """Links in order, of like ones the highest probabilities.  `width` is the number of French types."""
    import numpy as np

    if not len(german):
        return Links(german, french, forward, backward)
    keys = german * width + french
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return Links(
        keys[first] // width,
        keys[first] % width,
        np.maximum.reduceat(forward[order], first),
        np.maximum.reduceat(backward[order], first),
    )


_Found = tuple["NDArray[np.int64]", "NDArray[np.int64]", "NDArray[np.float32]", "NDArray[np.float32]"]


def _listed(
    lexicon: Lexicon,
    types: NDArray[np.int64],
    known: NDArray[np.int64],
    here: NDArray[np.int64],
    weight: float,
) -> _Found:
    """Links the lexicon gives the German types `types`, found in it as `known` (-1: not)."""
    import numpy as np

    types, known = types[known >= 0], known[known >= 0]
    start = lexicon.german_start[known].astype(np.int64)
    lengths = lexicon.german_start[known + 1].astype(np.int64) - start
    entry = np.repeat(start - (np.cumsum(lengths) - lengths), lengths) + np.arange(lengths.sum())
    french = here[lexicon.french[entry]]
    met = french >= 0
    entry = entry[met]
    probability = lexicon.probability
    return (
        np.repeat(types, lengths)[met],
        french[met],
        probability[lexicon.french_given_german[entry]] * np.float32(weight),
        probability[lexicon.german_given_french[entry]] * np.float32(weight),
    )


_LINKING = regex(r"(?:s|es|n|en|er|e)$")
_LEAST_PART = 4


def _parts(
    german: Vocabulary, known: NDArray[np.int64], lexicon: Lexicon
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For compounds that are not in the lexicon: their type number, and the parts' numbers in the lexicon.

    `Datenschutzvorschrift`: every division with a known head and a known first
    part counts; of several the most even one is taken.
    """
    import numpy as np

    divided = [
        (number, cut)
        for number in np.flatnonzero(known < 0).tolist()
        if german.forms[number].isalpha()
        for cut in range(_LEAST_PART, len(german.forms[number]) - _LEAST_PART + 1)
    ]
    # Few divisions have a known head: those are sought first.
    heads = lexicon.find([german_stem(german.forms[number][cut:]) for number, cut in divided], "de")
    divided = [division for division, head in zip(divided, heads.tolist(), strict=True) if head >= 0]
    heads = heads[heads >= 0]
    starts = [german.forms[number][:cut] for number, cut in divided]
    first = lexicon.find([german_stem(start) for start in starts], "de")
    unlinked = lexicon.find([german_stem(_unlinked(start)) for start in starts], "de")
    first = np.where(first >= 0, first, unlinked)
    best: dict[int, tuple[int, int]] = {}
    for place in np.flatnonzero(first >= 0).tolist():
        number, cut = divided[place]
        uneven = abs(2 * cut - len(german.forms[number]))
        if number not in best or uneven < best[number][0]:
            best[number] = uneven, place
    wholes = np.fromiter(best, np.int64, len(best))
    chosen = np.fromiter((place for _, place in best.values()), np.int64, len(best))
    return np.concatenate([wholes, wholes]), np.concatenate([first[chosen], heads[chosen]])


def _unlinked(start: str) -> str:
    """The first part of a compound without what links it to the next."""
    shorter = _LINKING.sub("", start)
    return shorter if len(shorter) > 2 else start


def _alike(german: Vocabulary, french: Vocabulary) -> _Found:
    """Identical tokens and cognates."""
    import numpy as np

    same = {form: number for number, form in enumerate(french.forms)}
    links = [
        (number, same[form], IDENTICAL)
        for number, form in enumerate(german.forms)
        if form in same and (len(form) >= SHORTEST or not form.isalpha())
    ]
    links += [
        (one, other, COGNATE * likeness) for one, other, likeness in cognates(german.forms, french.forms)
    ]
    table = np.array(links, np.float64).reshape(-1, 3)
    probability = table[:, 2].astype(np.float32)
    return table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), probability, probability
