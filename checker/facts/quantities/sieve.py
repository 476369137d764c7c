"""Which runs of many texts may hold a number, found in all of them at once.

Whatever holds a digit may, and whatever begins like a number word; the rest is passed over
without ever becoming a string.  What is let through is looked at by `runs.CALLS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.facts.quantities.lexemes import BEGINNING, OPEN, SHORTEST
from checker.facts.quantities.runs import CALLING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PORTION = 200
"""So many texts at a time, so that what is worked on stays close to the processor."""
_SPACE, _FIGURE, _ODD, _POINT, _WORD = 0x20, 0x40, 0x60, 0x80, 0xA0
"""Classes of characters, in the upper bits; the lower ones tell letters apart, as far as they go."""
_CLASS, _LETTER = 0xE0, 0x1F
_BASE = _LETTER + 1
_HASH, _BITS = 0x9E3779B1, 17
"""Spreads the beginnings of words over a table small enough to stay close; two that meet let more through."""
_WIDE_SPACES = [chr(code) for code in range(0x100, 0x3001) if chr(code).isspace()]
_WIDE_PARTS = "⅓⅔⅛"
"""What Latin-1 lacks."""


class _Tables(Struct, frozen=True):
    """What the sieve knows of a language.

    `kinds` gives the class of each character of Latin-1 and which letter it is.  `least` says for the hash
    of a word's beginning how many letters a word has at least that begins so and calls; 255 if none does.
    `opens` are beginnings of three letters that suffice.
    `romans` says which two characters begin what may be a Roman numeral, `capitals` which is the first of
    such.
    """

    kinds: bytes
    least: NDArray[np.uint8]
    opens: tuple[int, ...]
    romans: NDArray[np.bool_]
    capitals: NDArray[np.bool_]


@cache
def _tables(language: str) -> _Tables:
    import numpy as np

    letters = {letter for start in CALLING[language] for letter in start if letter.isalpha()}
    own = {letter: 1 + at % (_LETTER - 1) for at, letter in enumerate(sorted(letters))}
    kinds = bytearray(256)
    for code in range(256):
        sign = chr(code)
        if sign.isspace():
            kinds[code] = _SPACE
        elif sign in "0123456789½¼¾":
            kinds[code] = _FIGURE
        elif sign in "`<@[{\\_&":
            kinds[code] = _ODD
        elif sign == ".":
            kinds[code] = _POINT
        elif sign.isalpha():
            kinds[code] = _WORD + own.get(sign.lower(), _LETTER)
    least = np.full(1 << _BITS, 255, np.uint8)
    for start, size in CALLING[language].items():
        if start.isalpha():
            place = _place(start.ljust(BEGINNING), own)
            hashed = (place * _HASH & 0xFFFFFFFF) >> (32 - _BITS)
            least[hashed] = min(size, least[hashed])
    romans = np.zeros((256, 256), np.bool_)
    romans[np.ix_(list(b"IVXLCDM"), list(b"IVXLCDM"))] = True
    if language == "fr":
        romans[np.ix_(list(b"IVX"), list("er?è".encode("latin-1")))] = True  # `Ve`, and `Vᵉ`
    opens = tuple(_place(start, own) for start in OPEN[language])
    return _Tables(bytes(kinds), least, opens, romans, np.logical_or.reduce(romans, axis=1))


def _place(letters: str, own: Mapping[str, int]) -> int:
    place = 0
    for letter in letters:
        place = place * _BASE + own.get(letter, 0)
    return place


def sifted(texts: Sequence[str], language: str) -> Iterator[tuple[int, list[int], list[int], bool]]:
    """The rows of the texts that may hold a number, the runs it may be in, their offsets, and if it is plain.

    A plain text has single spaces, of whatever kind, and nothing that only looks like a number.
    """
    for begin in range(0, len(texts), PORTION):
        rows, runs, offsets, uneven = _sift(texts[begin : begin + PORTION], language)
        first = 0
        for after, row in enumerate(rows, 1):
            if after == len(rows) or rows[after] != row:
                yield begin + row, runs[first:after], offsets[first:after], row not in uneven
                first = after


def _sift(texts: Sequence[str], language: str) -> tuple[list[int], list[int], list[int], set[int]]:
    """The row, run and offset of each run that may hold a number, and which rows are not plain."""
    import numpy as np

    tables = _tables(language)
    signs = _signs(texts)
    codes = np.frombuffer(signs, np.uint8)
    kinds = np.frombuffer(signs.translate(tables.kinds), np.uint8)
    classes = kinds & _CLASS
    edges = np.flatnonzero(classes[1:] != classes[:-1]) + 1
    here = classes[edges]
    spaces = np.flatnonzero(here == _SPACE)
    starts = np.concatenate((edges[:1], edges[spaces + 1]))  # a space comes first, and last a nought
    figures = edges[here == _FIGURE]
    lettered = np.flatnonzero(here == _WORD)
    words = edges[lettered]
    lengths = edges[lettered + 1] - words

    place = (kinds[words] & _LETTER).astype(np.uint32)
    opened = []
    for more in range(1, BEGINNING):
        place = place * _BASE + (kinds[words + more] & _LETTER) * (lengths > more)
        if more == SHORTEST - 1:
            opened = [place == start for start in tables.opens]
    called = tables.least[(place * _HASH) >> (32 - _BITS)] <= lengths
    for each in opened:
        called |= each
    first = codes[words]
    capitals = np.flatnonzero(tables.capitals[first])
    called[capitals] |= tables.romans[first[capitals], codes[words[capitals] + 1]]

    ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)  # where their line ends stand
    begins = np.concatenate(((0,), ends[:-1]))
    hits = np.concatenate((words[called], figures))
    hits.sort()
    runs = starts.searchsorted(hits, "right") - 1
    if len(runs):
        runs = runs[np.concatenate(((True,), runs[1:] != runs[:-1]))]
    offsets = starts[runs]
    rows = ends.searchsorted(offsets)
    runs -= starts.searchsorted(begins, "right")[rows]
    offsets -= begins[rows] + 1

    wide = np.flatnonzero(starts[1:] - edges[spaces] > 1)
    pointed = lettered[here[lettered - 1] == _POINT]
    odd = [
        edges[here == _ODD],
        edges[spaces[wide]],
        starts[wide + 1] - 1,
        figures[codes[figures - 1] == ord("%")],
        edges[pointed[codes[edges[pointed]] >= ord("a")]],
        *(_places(signs, address) for address in (b"://", b"ww")),
    ]
    uneven = set(ends.searchsorted(np.concatenate(odd)).tolist())
    return rows.tolist(), runs.tolist(), offsets.tolist(), uneven


def _places(signs: bytes, sought: bytes) -> list[int]:
    """Where some signs stand; mostly nowhere."""
    return [found.start() for found in re.finditer(sought, signs)] if sought in signs else []


def _signs(texts: Sequence[str]) -> bytes:
    """The texts in Latin-1, each between line ends; what Latin-1 lacks is a question mark."""
    joined = "\n" + "\n".join(texts) + "\n" + "\0" * BEGINNING
    for space in _WIDE_SPACES:
        if space in joined:
            joined = joined.replace(space, "\t")
    for part in _WIDE_PARTS:
        if part in joined:
            joined = joined.replace(part, "½")
    return joined.encode("latin-1", "replace")
