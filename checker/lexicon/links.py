"""Which German word may answer which French one: the lexicon, and what can be seen without it.

Four sources, the strongest counts: the lexicon; German compounds by their parts
(half weight); the same token on both sides (names, numbers, addresses); words
that begin alike after folding c/k, ph/f and the like (cognates).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.lexicon.stems import german_stem, plain, stem
from checker.lexicon.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.lexicon.translations import Lexicon

IDENTICAL = 0.9
COGNATE = 0.7
COMPOUND = 0.5
SHORTEST_COGNATE = 4
LEAST_LIKENESS = 0.7
"""Cognates share at least this much of their letter pairs (Dice)."""


@dataclass(slots=True)
class Vocabulary:
    """The types of one language in many texts: stems, and for each a form as written (in lower case)."""

    language: str
    stems: list[str]
    forms: list[str]

    def __len__(self) -> int:
        return len(self.stems)


@dataclass(slots=True)
class Links:
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

    numbers: dict[str, int] = {}
    of_form: dict[str, int] = {}
    forms: list[str] = []
    flat: list[int] = []
    lengths: list[int] = []
    for text in texts:
        before = len(flat)
        for token in tokens(text):
            number = of_form.get(token)
            if number is None:
                root = stem(token, language)
                number = numbers.get(root)
                if number is None:
                    number = numbers[root] = len(forms)
                    forms.append(token)
                elif len(token) < len(forms[number]):
                    forms[number] = token
                of_form[token] = number
            flat.append(number)
        lengths.append(len(flat) - before)
    vocabulary = Vocabulary(language, list(numbers), forms)
    return vocabulary, np.array(flat, np.int64), np.array(lengths, np.int64)


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


_LINKING = re.compile(r"(?:s|es|n|en|er|e)$")
_LEAST_PART = 4


def _parts(
    german: Vocabulary, known: NDArray[np.int64], lexicon: Lexicon
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For compounds that are not in the lexicon: their type number, and the parts' numbers in the lexicon.

    `Datenschutzvorschrift`: every division with a known head and a known first
    part counts; of several the most even one is taken.
    """
    import numpy as np

    whole: list[int] = []
    division: list[int] = []
    parts: list[str] = []
    for number in np.flatnonzero(known < 0).tolist():
        form = german.forms[number]
        if len(form) < 2 * _LEAST_PART or not form.isalpha():
            continue
        for cut in range(_LEAST_PART, len(form) - _LEAST_PART + 1):
            first = form[:cut]
            shorter = _LINKING.sub("", first)
            whole.append(number)
            division.append(abs(2 * cut - len(form)))
            parts += (
                german_stem(first),
                german_stem(shorter if len(shorter) > 2 else first),
                german_stem(form[cut:]),
            )
    if not whole:
        none = np.zeros(0, np.int64)
        return none, none
    known_parts = lexicon.find(parts, "de").reshape(-1, 3)
    first_part = np.where(known_parts[:, 0] >= 0, known_parts[:, 0], known_parts[:, 1])
    possible = np.flatnonzero((first_part >= 0) & (known_parts[:, 2] >= 0))
    wholes = np.array(whole)[possible]
    order = np.lexsort((np.array(division)[possible], wholes))
    chosen = order[np.concatenate([[True], wholes[order][1:] != wholes[order][:-1]])] if len(order) else order
    wholes, chosen = wholes[chosen], possible[chosen]
    return np.concatenate([wholes, wholes]), np.concatenate([first_part[chosen], known_parts[chosen, 2]])


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
_DOUBLED = re.compile(r"([a-z])\1")


def fold(form: str) -> str:
    """A word as cognates may share it: `Zentrum` and `centrum`, `Physik` and `fisik`."""
    folded = plain(form)
    for old, new in _FOLDS:
        folded = folded.replace(old, new)
    return _DOUBLED.sub(r"\1", folded)


def _alike(german: Vocabulary, french: Vocabulary) -> _Found:
    """Identical tokens and cognates."""
    import numpy as np

    by_start: dict[str, list[tuple[int, str, frozenset[str]]]] = {}
    same: dict[str, int] = {}
    for number, form in enumerate(french.forms):
        same[form] = number
        if len(form) >= SHORTEST_COGNATE and form.isalpha():
            folded = fold(form)
            if len(folded) > 2:
                by_start.setdefault(folded[:3], []).append((number, folded, _letter_pairs(folded)))
    links: list[tuple[int, int, float]] = []
    for number, form in enumerate(german.forms):
        twin = same.get(form)
        if twin is not None and (len(form) >= SHORTEST_COGNATE or not form.isalpha()):
            links.append((number, twin, IDENTICAL))
        if len(form) < SHORTEST_COGNATE or not form.isalpha():
            continue
        folded = fold(form)
        candidates = by_start.get(folded[:3])
        if candidates:
            pairs = _letter_pairs(folded)
            for other, other_folded, other_pairs in candidates:
                if abs(len(folded) - len(other_folded)) <= 4:
                    likeness = 2 * len(pairs & other_pairs) / (len(pairs) + len(other_pairs))
                    if likeness >= LEAST_LIKENESS:
                        links.append((number, other, COGNATE * likeness))
    table = np.array(links, np.float64).reshape(-1, 3)
    probability = table[:, 2].astype(np.float32)
    return table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), probability, probability


def _letter_pairs(word: str) -> frozenset[str]:
    return frozenset(word[place : place + 2] for place in range(len(word) - 1))
