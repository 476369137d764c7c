"""Where in a text the words of a name stand, each translated or kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.glosses import french_stems_for, has_meaning, meanings, means, uninflected
from checker.lexicon.stems import stem
from checker.model import Span, Text
from checker.patterns import regex

WORD = regex(r"[^\W\d_]+")
_JOINED = regex(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])|[^\W\d_A-ZÀ-Þa-zß-ÿ]+")
"""The words of a name, apart even where only a capital parts them."""
_SMALL = frozenset(
    "the of and a an in on for der die das des dem den von vom zu zum zur und"
    " le la les l de du d et un une à au aux en".split()
)
QUOTES = '„“”"«»‹›‚‘'


def carriers(name: str) -> list[str]:
    """The words of a name that mean something, in lower case; those of `WoodFrame` are two."""
    return [word for part in _JOINED.findall(name) if (word := part.lower()) not in _SMALL]


def splits(name: str) -> Iterator[list[str]]:
    """The two words a name may be made of, by the dictionary: `nord`, `wind`; all ways there are."""
    word = name.lower()
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        parts = [word[:at], word[at:]]
        if all(has_meaning(part, "fr") or part in _DIRECTIONS for part in parts):
            yield parts


_SHORTEST = 3
_DIRECTIONS = frozenset(("nord", "ost", "west"))
"""Parts of names that French spells alike, so that no dictionary of stems has them."""


def is_titled(text: Text, window: Span) -> bool:
    """Whether the words that carry a rendering all have a capital, as in `Kleines Rotes Buch`."""
    words = WORD.findall(text.content[window.start : window.end])
    return all(word[0].isupper() for word in words if word.lower() not in _SMALL)


def find_window(
    text: Text, original: list[str], *, cognates: bool = False, keeps: bool = True
) -> Span | None:
    """The shortest stretch of a text in which each word of a name is translated, or kept, side by side.

    `cognates`: all words may begin alike if none is the same.  `keeps`: one may be the same.
    """
    bag = _bag(text.content, text.language)
    if not all(_could_be_there(one, bag, text.language) for one in original):
        return None
    words = [(match[0].lower(), match.span()) for match in WORD.finditer(text.content)]
    for first in range(len(words)):
        left = list(original)
        translated = kept = 0
        for place in range(first, min(len(words), first + 2 * len(original) + 1)):
            word, (_, end) = words[place]
            if place > first and _is_apart(text.content[words[place - 1][1][1] : words[place][1][0]]):
                break
            if word in _SMALL and place > first:
                continue
            fits = next((one for one in left if one == word or means(one, word, text.language)), None)
            if fits is None:
                break
            translated += fits[:4] != word[:4]
            kept += fits == word
            left.remove(fits)
            if not left:
                span = Span(words[first][1][0], end)
                if (kept and not keeps) or not (translated or (cognates and not kept)):
                    return None
                return None if is_glossed(text.content, span) else span
    return None


def find_stand_in(text: Text, original: list[str]) -> Span | None:
    """As many words in capitals as a name has, one of which translates a word of it."""
    bag = _bag(text.content, text.language)
    if any(one in bag.words for one in original) or not any(
        _could_be_there(one, bag, text.language) for one in original
    ):
        return None
    words = list(WORD.finditer(text.content))
    size = len(original)
    for at in range(len(words) - size + 1):
        part = words[at : at + size]
        if not all(word[0][0].isupper() for word in part) or (at == 0 and text.language == "de"):
            continue
        span = Span(part[0].start(), part[-1].end())
        if text.content[span.start : span.end].count(" ") == size - 1 and any(
            means(one, word[0].lower(), text.language) for one in original for word in part
        ):
            return None if is_glossed(text.content, span) else span
    return None


class _Bag(NamedTuple):
    """The words of a text, their stems, and for German ones the stems of what French says for them."""

    words: frozenset[str]
    stems: frozenset[str]
    french: frozenset[str]


@lru_cache(maxsize=4096)
def _bag(content: str, language: str) -> _Bag:
    words = frozenset(WORD.findall(content.lower()))
    stems = frozenset(stem(word, language) for word in words) | frozenset(
        stem(form, language) for word in words for form in uninflected(word, language)
    )
    french = frozenset().union(*map(french_stems_for, stems)) if language == "de" else frozenset()
    return _Bag(words, stems, french)


def _could_be_there(original: str, bag: _Bag, language: str) -> bool:
    """Whether a word of a name is in a text or something that translates it is."""
    if original in bag.words or not meanings(original, language).isdisjoint(bag.stems):
        return True
    if language == "de":
        return stem(original, "fr") in bag.french
    return not french_stems_for(stem(original, "de")).isdisjoint(bag.stems)


def _is_apart(between: str) -> bool:
    return between.strip(" -’'\N{NO-BREAK SPACE}") != ""


def is_glossed(content: str, span: Span) -> bool:
    """Whether a translation stands in quotation marks or brackets, as an explanation does."""
    before, after = content[: span.start].rstrip()[-1:], content[span.end :].lstrip()[:1]
    return (before in QUOTES and after in QUOTES and bool(before) and bool(after)) or (
        before == "(" and after == ")"
    )
