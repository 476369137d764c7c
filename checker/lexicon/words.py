"""How common a word is in German, French, English, Italian and a few more languages.

    zipf("haus", "de")  # 5.5: the decimal logarithm of its frequency per thousand million
    zipf("haus", "fr")  # 0.0: not in the list

The lists are wordfreq's (see NOTICE), cut by `bench/build/words.py`: German, French and
English down to one in a hundred million words (2.0), Italian to 2.5, Spanish,
Dutch and Portuguese to 4.0.  They hold running text as it is found, so English
words turn up in the German list, at about a hundredth of their own frequency.

A list is read through a memory map: opening one costs about a millisecond, a
word some microseconds the first time and nothing after that.  A long text asks for
tens of thousands of words; from `MANY` on the whole list is read, in a tenth of the time.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from functools import cache
from pathlib import Path

LANGUAGES = ("de", "fr", "en", "it", "es", "nl", "pt")
RAREST = {"de": 2.0, "fr": 2.0, "en": 2.0, "it": 2.5, "es": 4.0, "nl": 4.0, "pt": 4.0}
"""The Zipf value below which a language's list has no words."""

EVERYDAY = 4.0
"""From this Zipf value on a word is among the seven thousand or so that everybody uses."""

_FOLDER = Path(__file__).parent / "frequencies"
_STRIDE = 1024
_TENTHS = {f"{tenths:02}": tenths / 10 for tenths in range(100)}
MANY = 4_000
"""Words looked up one by one before a list is read as a whole (some 60 ms for the longest)."""


def zipf(word: str, language: str) -> float:
    """How common a word is; 0.0 if it is not in the list.  Case, and `ß` for `ss`, make no difference.

    Raises KeyError for a language that has no list.
    """
    return _list(language)[fold(word)]


def values(word: str) -> list[float]:
    """How common a folded word is in each of `LANGUAGES`, in their order."""
    return [words.get(word, 0.0) if words.whole else words[word] for words in _lists()]


@cache
def everyday() -> frozenset[str]:
    """The words that are as common as that in any of the languages."""
    return frozenset((_FOLDER / "everyday.txt").read_text(encoding="utf-8").split("\n"))


def known(word: str, language: str) -> bool:
    """Whether the list has the word."""
    return zipf(word, language) > 0


def fold(word: str) -> str:
    """The word as the lists spell it: lower case, `ss` for `ß`, a straight apostrophe."""
    return word.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


class _List(dict[str, float]):
    """A list on disk; what has been looked up is kept."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._starts = [0]
        for about in range(_STRIDE, len(self._lines), _STRIDE):
            start = self._lines.find(b"\n", about) + 1
            if self._starts[-1] < start < len(self._lines):
                self._starts.append(start)
        self._heads = [self._lines[start : self._lines.find(b" ", start)] for start in self._starts]
        self._starts.append(len(self._lines))
        self.whole = False

    def _read_all(self) -> None:
        words = self._lines[:].decode().rstrip("\n").replace("\n", " ").split(" ")
        self.update(zip(words[::2], map(_TENTHS.__getitem__, words[1::2]), strict=True))
        self.whole = True

    def __missing__(self, word: str) -> float:
        if self.whole:
            return 0.0
        if len(self) >= MANY:
            self._read_all()
            return self.get(word, 0.0)
        sought = word.encode(errors="replace")
        block = bisect_right(self._heads, sought) - 1
        found = 0.0
        if block >= 0:
            start, end = self._starts[block], self._starts[block + 1]
            if self._heads[block] == sought:
                at = start + len(sought)
            else:
                at = self._lines.find(b"\n" + sought + b" ", start, end)
                at += len(sought) + 1 if at >= 0 else 0
            if at >= 0:
                found = int(self._lines[at + 1 : at + 3]) / 10
        self[word] = found
        return found


@cache
def _lists() -> tuple[_List, ...]:
    return tuple(_list(language) for language in LANGUAGES)


@cache
def _list(language: str) -> _List:
    if language not in LANGUAGES:
        raise KeyError(language)
    return _List(_FOLDER / f"{language}.txt")
