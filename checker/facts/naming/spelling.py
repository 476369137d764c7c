"""How two spellings of a name compare: the same sound in two scripts' traditions, or a slip.

German and French write Russian, Arabic or Chinese names each in its own way
(`Tschaikowski`, `Tchaïkovski`); names that were Latin from the start are never respelt.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.patterns import regex

_GERMAN = (
    ("dsch", "J"), ("tsch", "C"), ("sch", "S"), ("ch", "H"), ("sh", "S"), ("th", "t"), ("w", "v"),
    ("ts", "z"), ("tz", "z"),
    ("ck", "k"), ("qu", "k"), ("q", "k"), ("c", "k"), ("ph", "f"), ("ei", "ai"), ("ey", "ai"), ("y", "i"),
    ("j", "i"), ("eu", "oi"), ("ss", "s"),
)  # fmt: skip
_FRENCH = (
    ("dj", "J"), ("tch", "C"), ("ch", "S"), ("sh", "S"), ("kh", "H"), ("th", "t"), ("w", "v"), ("ts", "z"),
    ("tz", "z"), ("gh", "g"),
    ("gu", "g"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("c", "k"), ("ph", "f"), ("y", "i"), ("j", "i"),
    ("ou", "u"), ("eu", "oi"), ("ss", "s"),
)  # fmt: skip
_DOUBLE = regex(r"([a-zA-Z])\1")
_END = regex(r"(?:ine|in)$")


@lru_cache(maxsize=65536)
def _sound(word: str, *, german: bool) -> str:
    for old, new in _GERMAN if german else _FRENCH:
        word = word.replace(old, new)
    word = _DOUBLE.sub(r"\1", word.replace("h", ""))
    word = _END.sub("in", word)
    return re.sub(r"(?<=[a-zA-Z])i+e?$", "i", word).replace("ii", "i")


def has_french_ending(german: str, french: str) -> bool:
    """Whether French only ends a (folded) name in its own way: `Karenina`, `Karénine`."""
    return german[:-1] == french[:-1] and german.endswith("a") and french.endswith("e")


def same_sound(german: str, french: str) -> bool:
    """Whether two folded spellings are one name written in the two languages' ways."""
    if french[0] not in starts(german[0]):
        return False
    if abs(len(german) - len(french)) > 4:
        return False
    if german[0] + french[0] == "sz":  # `Sacharowa`, `Zakharova`
        german = french[0] + german[1:]
    one, other = _sound(german, german=True), _sound(french, german=False)
    if one != other or len(one) < 3 or not _marked(german, french):
        return False
    if "w" in german and "v" in french and "w" not in french:
        return True  # Kasparow, Kasparov
    return _sound(german, german=False) != other or _sound(french, german=True) != one


def same_consonants(german: str, french: str) -> bool:
    """Whether two folded spellings of a name from another alphabet have one sound but for the vowels."""
    one = _consonants(german, german=True)
    return len(one) > 1 and one == _consonants(french, german=False)


@lru_cache(maxsize=65536)
def _consonants(word: str, *, german: bool) -> str:
    return re.sub("[aeiou]", "", _sound(word, german=german))


_STARTS = (
    {"w", "v"}, {"t", "c"}, {"s", "c"}, {"c", "k"}, {"j", "i"}, {"j", "y"}, {"d", "j"}, {"c", "h"},
    {"z", "t"}, {"s", "z"}, {"k", "c"}, {"k", "q"}, {"d"},
)  # fmt: skip


@cache
def starts(letter: str) -> frozenset[str]:
    """The letters with which a name may begin in one language that begins with `letter` in the other."""
    return frozenset({letter}).union(*(pair for pair in _STARTS if letter in pair))


def _marked(german: str, french: str) -> bool:
    """Whether the spellings differ in a way that only respelling explains."""
    return bool(
        re.search(r"sch|w|ch|j", german) and re.search(r"ch|v|kh|i|y|j", french) and german != french
    ) or (
        "u" in german
        and "ou" in french
        and re.search(r"[gkh]|in$|ine$|dd", french) is not None
        and "k" not in german[-1:]
    )


def distance(one: str, other: str, limit: int = 2) -> int:
    """Damerau–Levenshtein distance (neighbours swapped count one), or `limit + 1` if it is more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, before, row = before, row, [place]
        for at, there in enumerate(other, 1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != there))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == there:
                cost = min(cost, last[at - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
