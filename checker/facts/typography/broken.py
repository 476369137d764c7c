"""Words broken by a space, by the hyphen of a lost line end, or by both: `Ver waltung`, `consom- mation`.

Two neighbours that together are a far commoner word than the rarer of the two is by
itself.  The bounds were set on 108,000 clean texts, in which one place passes them.
Behind a hyphen, a known word that goes on in lower case is enough.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.words import raw_words
from checker.facts.protected.masks import unmasked
from checker.facts.typography.gaps import PREFIX
from checker.lexicon.words import EVERYDAY, zipf
from checker.model import Locale, Span
from checker.patterns import regex

RARE = 3.5
"""One of the two is as rare as that, in powers of ten."""
KNOWN = 2.5
"""The whole word is at least as common as that."""
GAIN = 1.0
"""By how much the whole word is commoner than the rarer of the two."""
HYPHENED = 3.0
"""From this frequency on a word counts that a hyphen and a space break."""
SHORTEST = 7
"""Letters of the whole word."""


_HYPHENED = regex(r"-(?<=[^\W\d_]-)[ \n][^\W\d_]")


class Broken(Struct, frozen=True):
    """`span` is the space or hyphen inside of `word`, or both."""

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
    hyphened = _HYPHENED.search(text) is not None
    if not hyphened and not any(rare):
        return ()
    found: list[Broken] = []
    for at, (one, two) in enumerate(pairwise(words)):
        if (rare[at] or rare[at + 1]) and _is_one(one, two, locale.language):
            between = "-?[ \n]" if hyphened else "[ -]" if _is_noun(one, two, locale.language) else " "
        elif hyphened and _goes_on(one, two, locale.language):
            between = "-[ \n]"
        else:
            continue
        place = re.search(rf"(?<![\w’'-]){one}({between}){two}(?![\w-])", unmasked(text, locale))
        if place:
            found.append(Broken(Span(*place.span(1)), one + two))
    return tuple(found)


def _is_noun(one: str, two: str, language: str) -> bool:
    """Whether German would write the second part of a compound large: `Gewerk-schaft`, but `Kolleg-innen`."""
    return language == "de" and one.istitle() and not two.endswith("innen")


def _goes_on(one: str, two: str, language: str) -> bool:
    """Whether two parts with a hyphen and a space between make a known word, and not `vice- président`."""
    whole = len(one) > 1 and len(two) > 1 and len(one) + len(two) >= SHORTEST - 1 and two.islower()
    joined = language == "fr" and PREFIX.fullmatch(one) is not None
    return whole and not joined and zipf(one + two, language) >= HYPHENED


def _is_one(one: str, two: str, language: str) -> bool:
    if len(one) < 2 or len(two) < 3 or len(one) + len(two) < SHORTEST or not two[0].islower():
        return False
    whole = zipf(one + two, language)
    if whole < max(KNOWN, min(zipf(one, language), zipf(two, language)) + GAIN):
        return False
    return not (zipf(one, "en") >= EVERYDAY and zipf(two, "en") >= EVERYDAY)  # not able
