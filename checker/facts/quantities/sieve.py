"""Which runs of many texts may hold a number, found in all of them at once.

Whatever holds a digit may, and whatever begins like a number word; the rest is passed over
without ever becoming a string.  What is let through is looked at by `runs.CALLS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.quantities.lexemes import BEGINNING
from checker.facts.quantities.runs import CALLING, CALLS
from checker.facts.quantities.stretches import Hit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PORTION = 400
"""So many texts at a time, so that what is worked on stays close to the processor."""
_SPACE, _FIGURE, _ODD, _END = 1, 2, 3, 4
"""Classes of characters; above `_END` each letter has its own if a number word begins with it."""
_BLANK, _POINT, _COLON, _SLASH, _PERCENT, _W, _SMALL = b" .:/%wa"
_WIDE_SPACES = [chr(code) for code in range(0x100, 0x3001) if chr(code).isspace()]
_WIDE_PARTS = "⅓⅔⅛"
"""What Latin-1 lacks."""


@cache
def _tables(language: str) -> tuple[bytes, int, NDArray[np.uint8], NDArray[np.bool_]]:
    """The class of each character of Latin-1, and how words begin that call.

    The beginnings are numbers to the base given, one letter a digit.  The last table says which
    two characters begin what may be a Roman numeral.
    """
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
    least = np.full(base**BEGINNING, 255, np.uint8)
    for start, letters_in_all in CALLING[language].items():
        if start.isalpha():
            place = 0
            for letter in start.ljust(BEGINNING):
                place = place * base + own.get(letter, 0)
            least[place] = letters_in_all
    romans = np.zeros((256, 256), np.bool_)
    romans[np.ix_(list(b"IVXLCDM"), list(b"IVXLCDM"))] = True
    romans[np.ix_(list(b"IVX"), list("er?è".encode("latin-1")))] = True  # `Ve`, and `Vᵉ`
    return bytes(classes), base, least, romans


def calling(texts: Sequence[str], language: str) -> Iterator[tuple[int, list[Hit], bool]]:
    """The rows of texts with runs that may hold a number, those runs, and whether the text is plain.

    A plain text has single spaces between its runs and nothing that only looks like a number.
    """
    for begin in range(0, len(texts), PORTION):
        yield from _sifted(texts[begin : begin + PORTION], begin, language)


def _sifted(texts: Sequence[str], begin: int, language: str) -> Iterator[tuple[int, list[Hit], bool]]:
    import numpy as np

    classes, base, least, romans = _tables(language)
    joined = "\n" + "\n".join(texts) + "\n" * BEGINNING
    for space in _WIDE_SPACES:
        if space in joined:
            joined = joined.replace(space, "\t")
    for part in _WIDE_PARTS:
        if part in joined:
            joined = joined.replace(part, "½")
    signs = joined.encode("latin-1", "replace")
    codes = np.frombuffer(signs, np.uint8)
    kinds = np.frombuffer(signs.translate(classes), np.uint8)
    space = kinds == _SPACE
    starts = np.flatnonzero(space[:-1] & ~space[1:])
    figure = kinds == _FIGURE
    figures = np.flatnonzero(figure[1:] & ~figure[:-1])
    letters = np.maximum(kinds, _END) - _END
    lettered = letters > 0
    words = np.flatnonzero(lettered[1:] & ~lettered[:-1]) + 1
    letter = letters[words]
    place = letter.astype(np.int32)
    for more in range(1, BEGINNING):
        letter = letters[words + more] * (letter > 0)
        place = place * base + letter
    longest = np.flatnonzero(lettered[:-1] & ~lettered[1:]) + 1 - words
    called = (least[place] <= longest) | romans[codes[words], codes[words + 1]]
    hits = np.concatenate((words[called] - 1, figures))
    hits.sort()
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    ends = np.cumsum(lengths)
    runs = np.searchsorted(starts, hits, "right") - 1
    runs = runs[np.flatnonzero(np.diff(runs, prepend=-1))]
    first = starts[runs] + 1
    rows = np.searchsorted(ends, first, "right")
    firsts = np.searchsorted(starts, ends - lengths)
    stops = np.flatnonzero(space[1:] & ~space[:-1]) + 1
    after = stops[np.searchsorted(stops, first)]
    # not plain: two spaces, one that is no simple space, and what may be an address or a tag
    odd = (kinds == _ODD)[:-1]
    odd |= space[:-1] & (space[1:] | (codes[:-1] != _BLANK))
    odd |= (codes[:-1] == _POINT) & (codes[1:] >= _SMALL) & (codes[1:] <= _SMALL + 25)
    odd |= (codes[:-1] == _COLON) & (codes[1:] == _SLASH)
    odd |= (codes[:-1] == _W) & (codes[1:] == _W)
    odd |= (codes[:-1] == _PERCENT) & figure[1:]
    odd[ends] &= space[ends + 1]
    odd[0] = space[1]
    uneven = np.zeros(len(texts) + 1, np.bool_)
    uneven[np.searchsorted(ends, np.flatnonzero(odd), "left")] = True
    calls = CALLS[language]
    last, found = -1, list[Hit]()
    offsets = first - (ends - lengths)[rows] - 1
    for row, run, start, end, offset in zip(
        rows.tolist(),
        (runs - firsts[rows]).tolist(),
        first.tolist(),
        after.tolist(),
        offsets.tolist(),
        strict=True,
    ):
        call = calls[joined[start:end]]
        if call is not None:
            if row != last:
                if found:
                    yield begin + last, found, not uneven[last]
                last, found = row, []
            found.append((run, call, offset))
    if found:
        yield begin + last, found, not uneven[last]
