"""Words broken by a space: `Ver waltung`, `cham bres`.

Two neighbours that together are a far commoner word than the rarer of the two is by
itself.  The bounds were set on 108,000 clean texts, in which one place passes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from checker.facts._fact import fact
from checker.facts.languages.words import raw_words
from checker.facts.protected.masks import unmasked
from checker.lexicon.words import EVERYDAY, zipf
from checker.model import Locale, Span

RARE = 3.5
"""One of the two is as rare as that, in powers of ten."""
KNOWN = 2.5
"""The whole word is at least as common as that."""
GAIN = 1.0
"""By how much the whole word is commoner than the rarer of the two."""
SHORTEST = 7
"""Letters of the whole word."""


@dataclass(frozen=True, slots=True)
class Broken:
    """`span` is the space inside of `word`."""

    span: Span
    word: str


class _Rare(dict[str, bool]):
    """Whether a word is rare in a language; kept, for most words come again."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> bool:
        found = self[word] = zipf(word, self._language) <= RARE
        return found


_rare = {language: _Rare(language) for language in ("de", "fr")}


@fact
def broken_words(text: str, locale: Locale) -> tuple[Broken, ...]:
    """The words of a text that a space breaks in two."""
    words = raw_words(text)
    rare = list(map(_rare[locale.language].__getitem__, words))
    if not any(rare):
        return ()
    found: list[Broken] = []
    for at, (one, two) in enumerate(pairwise(words)):
        if (rare[at] or rare[at + 1]) and _is_one(one, two, locale.language):
            place = re.search(rf"(?<![\w’'-]){one}( ){two}(?![\w-])", unmasked(text, locale))
            if place:
                found.append(Broken(Span(*place.span(1)), one + two))
    return tuple(found)


def _is_one(one: str, two: str, language: str) -> bool:
    if len(one) < 2 or len(two) < 3 or len(one) + len(two) < SHORTEST or not two[0].islower():
        return False
    whole = zipf(one + two, language)
    if whole < max(KNOWN, min(zipf(one, language), zipf(two, language)) + GAIN):
        return False
    return not (zipf(one, "en") >= EVERYDAY and zipf(two, "en") >= EVERYDAY)  # not able
