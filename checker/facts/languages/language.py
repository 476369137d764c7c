"""Which language a text is in, and which of its words are strangers there.

The choice is between few languages, German and French first, so a word list with
frequencies is the better half of the model: short strings are told by their
words.  Words that no list has are told by their letters, three at a time.

Running text of any language holds foreign words, English above all; so a word's
frequency in one language is taken for a leak as far as it does not exceed a
hundredth of what it is in another.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log10
from pathlib import Path

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.words import prose_of, raw_words
from checker.lexicon.words import EVERYDAY, LANGUAGES, everyday, values, zipf
from checker.model import Locale
from checker.patterns import regex

LEAK = 0.012
"""Share of a word's frequency in its own language that shows up in another language's texts."""

UNKNOWN = 1.5
"""The value of a word that a language's list lacks: a little below the rarest listed."""

MOST = 3.0
"""The most that one word can say for or against a language."""


class Tongue(Struct, frozen=True):
    """The language of a text.

    `margin` is how much more likely it is than the language expected, in powers
    of ten; `share` is the part of the words with an opinion that share it;
    `telling` is how many words speak for it.
    """

    language: str
    margin: float
    share: float
    telling: int


class _Evidence(dict[str, tuple[float, ...]]):
    """A folded word's value in each language, without what has leaked in from others."""

    def __missing__(self, word: str) -> tuple[float, ...]:
        common = values(word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        if any(common):
            most = 10 ** max(common)
            found = tuple(_corrected(value, most) for value in common)
        else:
            found = _by_letters(word)
        if len(self) < 500_000:
            self[word] = found
        return found


def _corrected(value: float, most: float) -> float:
    own = 10**value
    if own < most:
        own -= LEAK * most
    return max(UNKNOWN, log10(own)) if own > 1 else UNKNOWN


def _by_letters(word: str) -> tuple[float, ...]:
    """The values of a word no list has: its letters three at a time, at most `MOST / 2` apart."""
    grams, framed = _letters(), f"^{word}$"
    rarity = [0.0] * 4
    for at in range(len(framed) - 2):
        for place, digit in enumerate(grams.get(framed[at : at + 3], (9, 9, 9, 9))):
            rarity[place] += digit / 4
    commonest = min(rarity)
    told = [UNKNOWN + max(0.0, MOST / 2 - 0.1 - (one - commonest)) for one in rarity]
    return (*told, *[UNKNOWN] * (len(LANGUAGES) - 4))


@cache
def _letters() -> dict[str, tuple[int, ...]]:
    """Three letters and how rare they are in the first four languages: see `bench/build/letters.py`."""
    lines = Path(__file__).with_name("letters.txt").read_text(encoding="utf-8").splitlines()
    return {line[:3]: tuple(map(int, line[4:])) for line in lines}


_evidence = _Evidence()
_PLACE = {language: place for place, language in enumerate(LANGUAGES)}


def leaning(word: str, towards: str, against: str) -> float:
    """How much more a folded word belongs to one language than to another, from -3.0 to 3.0."""
    told = _evidence[word]
    return max(-MOST, min(MOST, told[_PLACE[towards]] - told[_PLACE[against]]))


STRANGE, HINT = 1, 2
"""A word leans to another language; it does so clearly, and has no capital."""

PARTICLES = frozenset(
    "de des du d la le les del della di da y e et l von van der den het je per das dos los las el".split()
)
"""Small words that names bring along: no hint at a foreign sentence."""


class _Signs(dict[str, int]):
    """What a word, as it is spelt, says against the language expected; filled as it is asked."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._at = LANGUAGES.index(language)

    def __missing__(self, word: str) -> int:
        found = self._told(word)
        if len(self) < 500_000:
            self[word] = found
        return found

    def _told(self, word: str) -> int:
        """The cheap questions first: most words are at home here, or names and compounds no list has."""
        folded = word.casefold()
        own = zipf(folded, self._language)
        if own >= EVERYDAY - 1.0 and folded not in everyday():
            return 0
        if own == 0.0 and not word[0].islower():
            return STRANGE
        told = _evidence[folded]
        strange = max(told) - told[self._at]
        found = STRANGE if strange >= 1.0 else 0
        if strange >= 1.4 and word[0].islower() and word not in PARTICLES:
            found |= HINT
        return found


_signs = {language: _Signs(language) for language in LANGUAGES}


@lru_cache(maxsize=65536)
def strange_words(text: str, language: str) -> tuple[int, tuple[str, ...]]:
    """How many words lean to other languages, and those that hint at a foreign stretch."""
    spelt = raw_words(text)
    signs = list(map(_signs[language].__getitem__, spelt))
    if not any(signs):
        return 0, ()
    hints = tuple(word for word, sign in zip(spelt, signs, strict=True) if sign & HINT)
    return sum(map(bool, signs)), hints


@fact
def tongue(text: str, locale: Locale) -> Tongue | None:
    """The language of a text if it is clearly another than the locale's, else None."""
    count = len(raw_words(text))
    if not count or 3 * strange_words(text, locale.language)[0] < count:
        return None
    return identify(text, locale)


def identify(text: str, locale: Locale) -> Tongue:
    """The language of a text, however it compares with the locale's."""
    prose = prose_of(text, locale)
    shouting = text.upper() == text
    totals = dict.fromkeys(LANGUAGES, 0.0)
    weighed: list[tuple[float, tuple[float, ...]]] = []
    for token in prose:
        weight = 1.0 if shouting or token.opens or not token.capitalised else 0.3
        for word in re.findall(r"[^\W\d_]+", token.folded):
            told = _evidence[word]
            weighed.append((weight, told))
            best = max(told)
            for language, value in zip(LANGUAGES, told, strict=True):
                totals[language] += weight * max(-MOST, value - best)
    language = max(totals, key=lambda name: (totals[name], name == locale.language))
    expected, found = LANGUAGES.index(locale.language), LANGUAGES.index(language)
    opinions = [w * (told[found] - told[expected]) for w, told in weighed]
    telling = sum(opinion >= 0.7 for opinion in opinions)
    opposed = sum(opinion <= -0.7 for opinion in opinions)
    return Tongue(
        language,
        totals[language] - totals[locale.language],
        telling / (telling + opposed) if telling else 0.0,
        telling,
    )


def is_code(text: str) -> bool:
    """Whether a text is a line of a program: one of a program's signs for every four words, or more."""
    signs = len(_SIGNS.findall(text))
    return signs > 1 and 4 * signs >= len(raw_words(text))


_SIGNS = regex(r"[=;{}<>|$`\\]|\w[(\[]|\w[._]\w|::")
