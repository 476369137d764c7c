"""The common word that is one letter away from a word nobody knows.

    neighbour("Eröffung", "de")  # "eröffnung"

A letter too many, one too few, or two that have changed places; first and last letters
are right.  The words compared with are those that come at least three times in a
million words (`frequencies/common.de.txt`, see `bench/build/words.py`); an unknown word is one
that comes less often than once in a hundred million in any of the languages.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from checker.lexicon.words import fold, values, zipf
from checker.patterns import regex

SHORTEST = 7
"""A shorter word has too many neighbours."""
_PART = 3.0
"""How common both halves must be for a word to be a compound of them."""

_FOLDER = Path(__file__).parent / "frequencies"
_VERB = regex(r"(?:ons|iez|ions|eront|eraient|erait|erons|erez|era|ait|aient|ant|ants|ante|antes|ée?s?)\Z")


@cache
def neighbour(word: str, language: str) -> str:
    """The only common word that an unknown word is one letter away from, folded; else empty."""
    folded = fold(word)
    if len(folded) < SHORTEST or zipf(folded, language) or max(values(folded)):
        return ""
    return "" if _is_made(folded, language) else common_neighbour(folded, language)


@cache
def common_neighbour(word: str, language: str) -> str:
    """The only common word that a word is one letter away from, folded; else empty."""
    folded = fold(word)
    if len(folded) < SHORTEST:
        return ""
    if zipf(folded[:-1], language) >= _PART:
        return ""  # `Bereicht` may be `Bereich` as well
    words = _by_shape(language)
    found = {
        common
        for length in range(len(folded) - 1, len(folded) + 2)
        for common in words.get((folded[0], folded[-3:], length), ())
        if _is_near(folded, common)
    }
    return found.pop() if len(found) == 1 else ""


@cache
def _by_shape(language: str) -> dict[tuple[str, str, int], list[str]]:
    """The common words by first letter, last three letters and length."""
    shapes: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for word in (_FOLDER / f"common.{language}.txt").read_text(encoding="utf-8").split():
        shapes[word[0], word[-3:], len(word)].append(word)
    return shapes


def _is_near(one: str, two: str) -> bool:
    """Whether a letter is too many or too few, or two neighbours have changed places."""
    start, end = 0, 0
    least = min(len(one), len(two))
    while start < least and one[start] == two[start]:
        start += 1
    while end < least - start and one[-1 - end] == two[-1 - end]:
        end += 1
    first, second = one[start : len(one) - end], two[start : len(two) - end]
    return len(first + second) == 1 or (len(first) == 2 and first == second[::-1])


def _is_made(word: str, language: str) -> bool:
    """Whether the word is a rare one by rule: a compound of common words, a form of a known verb."""
    if language == "fr":
        stem = _VERB.sub("", word)
        forms = [f"{stem}{end}" for end in ("er", "ir", "re")] if stem != word else [f"{word[:-2]}é"]
    else:
        forms = [f"{word[:-3]}en"] if word.endswith("ung") else []
        halves = ((word[:at], word[at:]) for at in range(3, len(word) - 2))
        if any(zipf(one, "de") >= _PART and zipf(two, "de") >= _PART for one, two in halves):
            return True
    return any(zipf(form, language) for form in forms)
