"""Letters that are lost: U+FFFD, or a question mark within a word, and which letter it must have been.

A question mark counts only if a letter in its place makes a known word (`Stra?e`, `M?nchen`), and
the halves are no words of their own (`was?ja`); at the end of a word only if the sentence goes on
(`ferm? le lundi`).
"""

from __future__ import annotations

import itertools

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.protected.masks import masks
from checker.facts.protected.stretches import Stretches
from checker.lexicon.words import EVERYDAY, RAREST, zipf
from checker.model import Locale, Span
from checker.patterns import regex


class Lost(Struct, frozen=True):
    """Where letters are lost, the sign that stands there, and the letters if only one word fits."""

    span: Span
    sign: str
    letters: str = ""


_HOLE = regex(r"([^\W\d_]{0,30})(\ufffd+|\?{1,2})(?=([^\W\d_]{0,30})(,? [a-zà-ÿ])?)")
MAY_BE = r"[\ufffd?](?:(?<=\ufffd)|[a-zäöüßà-ÿ]|,? [a-zà-ÿ])"
"""What stands in every text that may have lost a letter."""
_LETTERS = {"de": "äöüßÄÖÜéèàáóç", "fr": "éèêàâçîôûëïùœÉÈÀÇ"}
FAR = 1.5
"""By how much (Zipf) a word must be more common than the next that fits."""
_SHORT = 3
"""Before a question mark at its end a word must have so many letters for one more to be missed."""
_COMMON = 3.0
"""A word must be this common (Zipf) to be what a question mark stood in."""


@fact(only_if=MAY_BE)
def lost_letters(text: str, locale: Locale) -> tuple[Lost, ...]:
    """The letters lost in a text, left to right."""
    if locale.language not in _LETTERS:
        return ()
    hidden = Stretches(mask.span for mask in masks(text, locale))
    made = []
    for match in _HOLE.finditer(text):
        before, sign, after, goes_on = match.groups()
        span = Span(*match.span(2))
        if hidden.meet(span):
            continue
        asked = sign[0] == "?"
        if asked and (not before or not (after[0].islower() if after else goes_on)):
            continue
        fitting = _fitting(before, after, len(sign), locale.language)
        if not asked or (fitting and not _are_words(before, after, locale.language)):
            sure = fitting and (len(fitting) == 1 or fitting[0][0] - fitting[1][0] >= FAR)
            made.append(Lost(span, sign[0], fitting[0][1] if sure else ""))
    return tuple(made)


def _fitting(before: str, after: str, lost: int, language: str) -> list[tuple[float, str]]:
    """The letters that make a word, with how common it is, the most common first."""
    found: list[tuple[float, str]] = []
    if not before + after:
        return found
    for count in range(1, min(lost, 2) + 1):
        for letters in itertools.product(_LETTERS[language], repeat=count):
            word = before + "".join(letters) + after
            common = zipf(word, language)
            if common >= max(_COMMON, RAREST[language]) and word[1:] == word[1:].lower():
                found.append((common, "".join(letters)))
    return sorted(found, reverse=True)


def _are_words(before: str, after: str, language: str) -> bool:
    if not after:
        return len(before) < _SHORT or zipf(before, language) >= _COMMON
    return len(after) > 1 and zipf(before, language) >= EVERYDAY and zipf(after, language) >= EVERYDAY
