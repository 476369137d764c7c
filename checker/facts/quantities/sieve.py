"""Which runs of many texts may hold a number, found in all of them at once.

Whatever holds a digit may, and whatever begins like a number word; the rest is passed over
without ever becoming a string.  What is let through is looked at by `runs.CALLS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.quantities.lexemes import BEGINNING
from checker.facts.quantities.runs import CALLING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PORTION = 200
"""So many texts at a time, so that what is worked on stays close to the processor."""
_SPACE, _FIGURE, _ODD, _END = 1, 2, 3, 4
"""Classes of characters; above `_END` each letter has its own if a number word begins with it."""
_POINT, _COLON, _SLASH, _PERCENT, _W, _SMALL, _Z = b".:/%waz"
_HASH = 0x9E3779B1
"""Spreads the beginnings of words over a table small enough to stay close; two that meet let more through."""
_WIDE_SPACES = [chr(code) for code in range(0x100, 0x3001) if chr(code).isspace()]
_WIDE_PARTS = "⅓⅔⅛"
"""What Latin-1 lacks."""


@dataclass(frozen=True, slots=True)
class _Tables:
    """What the sieve knows of a language.

    `classes` gives the class of each character of Latin-1, `base` how many letters are told apart.  `least`
    says for the hash of a word's beginning how many letters a word has at least that begins so and calls; 255
    if none does.  `romans` says which two characters begin what may be a Roman numeral, `capitals` which is
    the first of such.
    """

    classes: bytes
    base: int
    least: NDArray[np.uint8]
    romans: NDArray[np.bool_]
    capitals: NDArray[np.bool_]


@cache
def _tables(language: str) -> _Tables:
    import numpy as np

    letters = sorted({letter for start in CALLING[language] for letter in start if letter.isalpha()})
    own = {letter: at for at, letter in enumerate(letters, 1)}
    base = len(letters) + 2
    classes = bytearray(256)
    for code in range(256):
        sign = chr(code)
        if sign.isspace():
            classes[code] = _SPACE
        elif sign in "0123456789½¼¾":
            classes[code] = _FIGURE
        elif sign in "`<@[{\\_&":
            classes[code] = _ODD
        elif sign.isalpha():
            classes[code] = _END + own.get(sign.lower(), base - 1)
    least = np.full(1 << 16, 255, np.uint8)
    for start, size in CALLING[language].items():
        if start.isalpha():
            place = 0
            for letter in start.ljust(BEGINNING):
                place = place * base + own.get(letter, 0)
            hashed = (place * _HASH & 0xFFFFFFFF) >> 16
            least[hashed] = min(size, least[hashed])
    romans = np.zeros((256, 256), np.bool_)
    romans[np.ix_(list(b"IVXLCDM"), list(b"IVXLCDM"))] = True
    romans[np.ix_(list(b"IVX"), list("er?è".encode("latin-1")))] = True  # `Ve`, and `Vᵉ`
    return _Tables(bytes(classes), base, least, romans, np.logical_or.reduce(romans, axis=1))


def sifted(texts: Sequence[str], language: str) -> Iterator[tuple[int, list[int], list[int], bool]]:
    """The rows of the texts that may hold a number, the runs it may be in, their offsets, and if it is plain.

    A plain text has single spaces, of whatever kind, and nothing that only looks like a number.
    """
    for begin in range(0, len(texts), PORTION):
        rows, runs, offsets, uneven = _sift(texts[begin : begin + PORTION], language)
        first = 0
        for after, row in enumerate(rows, 1):
            if after == len(rows) or rows[after] != row:
                yield begin + row, runs[first:after], offsets[first:after], not uneven[row]
                first = after


def _sift(texts: Sequence[str], language: str) -> tuple[list[int], list[int], list[int], NDArray[np.bool_]]:
    """The row, run and offset of each run that may hold a number, and which rows are not plain."""
    import numpy as np

    tables = _tables(language)
    joined = "\n" + "\n".join(texts) + "\n" * BEGINNING
    for space in _WIDE_SPACES:
        if space in joined:
            joined = joined.replace(space, "\t")
    for part in _WIDE_PARTS:
        if part in joined:
            joined = joined.replace(part, "½")
    signs = joined.encode("latin-1", "replace")
    codes = np.frombuffer(signs, np.uint8)
    kinds = np.frombuffer(signs.translate(tables.classes), np.uint8)
    space = kinds == _SPACE
    starts = np.flatnonzero(space[:-1] & ~space[1:]) + 1
    figure = kinds == _FIGURE
    figures = np.flatnonzero(figure[1:] & ~figure[:-1]) + 1

    letters = np.maximum(kinds, _END) - _END
    lettered = letters > 0
    words = np.flatnonzero(lettered[1:] & ~lettered[:-1]) + 1
    lengths = np.flatnonzero(lettered[:-1] & ~lettered[1:]) + 1 - words
    letter = letters[words]
    place = letter.astype(np.uint32)
    for more in range(1, BEGINNING):
        letter = letters[words + more] * (letter > 0)
        place = place * tables.base + letter
    called = tables.least[(place * _HASH) >> 16] <= lengths
    capitals = np.flatnonzero(tables.capitals[codes[words]])
    called[capitals] |= tables.romans[codes[words[capitals]], codes[words[capitals] + 1]]

    sizes = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    ends = np.cumsum(sizes)  # of the texts, where their line ends stand
    hits = np.concatenate((words[called], figures))
    hits.sort()
    runs = np.searchsorted(starts, hits, "right") - 1
    runs = runs[np.flatnonzero(np.concatenate(((True,), runs[1:] != runs[:-1])))]
    offsets = starts[runs]
    rows = np.searchsorted(ends, offsets, "right")
    begins = ends - sizes
    runs -= np.searchsorted(starts, begins, "right")[rows]
    offsets -= begins[rows] + 1
    return rows.tolist(), runs.tolist(), offsets.tolist(), _uneven(codes, kinds, space, ends)


def _uneven(
    codes: NDArray[np.uint8], kinds: NDArray[np.uint8], space: NDArray[np.bool_], ends: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether each text has several spaces in a row, or what may be an address or a tag."""
    import numpy as np

    odd = (kinds == _ODD)[:-1]
    this, next_one = codes[:-1], codes[1:]
    odd |= space[:-1] & space[1:]
    odd |= (this == _POINT) & (next_one - _SMALL <= _Z - _SMALL)  # the difference of less is large
    odd |= (this == _COLON) & (next_one == _SLASH)
    odd |= (this == _W) & (next_one == _W)
    odd |= (this == _PERCENT) & (kinds[1:] == _FIGURE)
    odd[ends] = space[ends + 1]  # a line end between texts is no space of theirs
    odd[0] = space[1]
    uneven = np.zeros(len(ends) + 1, np.bool_)
    uneven[np.searchsorted(ends, np.flatnonzero(odd))] = True
    return uneven
