"""What stands for what in a short pair: the words left over where all others correspond.

`Adobe kauft Figma` and `Adobe achète Sketch` say the same but for one word, so `Figma`
and `Sketch` stand in one place, and what is known of either tells about the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.facts.naming.counterparts import answered, folded_words
from checker.facts.naming.names import prose
from checker.lexicon.gazetteer import fold, is_german_noun, is_known_name
from checker.lexicon.stems import french_stem, german_stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.words import zipf
from checker.model import Pair, Span, Text
from checker.patterns import regex

LONGEST = 14
"""Texts of more words are not held against each other word by word."""

LEAST_MATCHED = 1
"""So many words that mean something must correspond."""

MOST_OTHER = 2
"""So many other words of a side may have no counterpart that the dictionary knows."""

LEAST_CHANCE = 0.02
"""A translation less probable than this does not count."""

SMALL = 5.7
"""A word more common than this (Zipf), written small, carries no meaning of its own."""

_PARTICLES = frozenset(("de", "la", "du", "des", "le", "les", "of", "the"))
"""Small words of names, which a text of another language keeps."""

_WORD = regex(r"[^\W_]+(?:-[^\W_]+)*\+?")


class Slot(Struct, frozen=True):
    """The stretch of capitalised words that is left over on each side, side by side.

    `rest`: how many other words are left over on both sides.
    """

    de: Span
    fr: Span
    rest: int


@pair_fact
def slot(pair: Pair) -> Slot | None:
    """The one place of a short pair in which the two sides differ, both by capitalised words; or None."""
    german, french = _words(pair.de), _words(pair.fr)
    if german is None or french is None:
        return None
    there = [word for word, _ in french], [word for word, _ in german]
    lost = (
        [at for at, (word, _) in enumerate(german) if not _matches_german(word, there[0], pair.fr.content)],
        [at for at, (word, _) in enumerate(french) if not _matches_french(word, there[1], pair.de.content)],
    )
    if min(len(german) - len(lost[0]), len(french) - len(lost[1])) < LEAST_MATCHED:
        return None
    ours, theirs = _stretch(german, lost[0], german=True), _stretch(french, lost[1], german=False)
    if ours is None or theirs is None:
        return None
    (first, last), (begin, end) = ours, theirs
    if len(lost[0]) - (last - first + 1) > MOST_OTHER or len(lost[1]) - (end - begin + 1) > MOST_OTHER:
        return None
    return Slot(
        Span(german[first][1].start, german[last][1].end),
        Span(french[begin][1].start, french[end][1].end),
        len(lost[0]) + len(lost[1]) - (last - first + 1) - (end - begin + 1),
    )


def _words(text: Text) -> list[tuple[str, Span]] | None:
    """The words of a text that mean something; None if there are too many or several sentences."""
    content = text.content
    if not content or len(content) > 12 * LONGEST or "\n" in content or " > " in content:
        return None
    content = prose(content, text.locale)
    found = []
    for place, match in enumerate(_WORD.finditer(content)):
        if place >= LONGEST:
            return None
        word = match[0]
        if len(word) > 1 and not ((word.islower() or match.start() == 0) and _is_small(word, text.language)):
            found.append((word, Span(*match.span())))
    return found


@lru_cache(maxsize=65536)
def _is_small(word: str, language: str) -> bool:
    return word in _PARTICLES or zipf(word.lower(), language) > SMALL


def _stretch(words: Sequence[tuple[str, Span]], lost: list[int], *, german: bool) -> tuple[int, int] | None:
    """First and last of the capitalised words that are left over, if they stand side by side."""
    big = [at for at in lost if not words[at][0].islower() and not words[at][0].isdigit()]
    if german:
        big = [at for at in big if not is_common_noun(words[at][0])] or big
    if not big or big[-1] - big[0] != len(big) - 1:
        return None
    return big[0], big[-1]


def is_common_noun(word: str) -> bool:
    """Whether a German word is a common noun and no name besides."""
    return is_german_noun(word) and not is_known_name(fold(word)) and zipf(word, "fr") == 0


def _matches_german(word: str, others: Sequence[str], content: str) -> bool:
    return (
        _same(word, others)
        or any(_translates(word.lower(), other.lower()) for other in others)
        or (word[0].isupper() and answered(word, "de", folded_words(content)))
    )


def _matches_french(word: str, others: Sequence[str], content: str) -> bool:
    return (
        _same(word, others)
        or any(_translates(other.lower(), word.lower()) for other in others)
        or (word[0].isupper() and answered(word, "fr", folded_words(content)))
    )


def _same(word: str, others: Sequence[str]) -> bool:
    folded = fold(word)
    return any(folded == fold(other) for other in others)


def corresponds(german: str, french: str) -> bool:
    """Whether a French word is a German one or answers it."""
    return fold(german) == fold(french) or _translates(german.lower(), french.lower())


@lru_cache(maxsize=65536)
def _answers(stem: str) -> frozenset[str]:
    return translation_lexicon().answers(stem, LEAST_CHANCE)


def _translates(german: str, french: str) -> bool:
    """Whether the dictionary lets a French word answer a German one, or a part of the German one."""
    return french_stem(french) in _every_answer(german)


@lru_cache(maxsize=65536)
def _every_answer(german: str) -> frozenset[str]:
    """The French stems that answer a German word or its parts."""
    parts = [german]
    if len(german) > 7:
        parts += [part for cut in range(3, len(german) - 3) for part in (german[:cut], german[cut:])]
    return frozenset().union(*(_answers(german_stem(part)) for part in parts))
