"""Words that nobody knows and that a common one is one letter away from: `Eröffung`."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.words import raw_words
from checker.facts.protected.masks import unmasked
from checker.lexicon.neighbours import SHORTEST, neighbour
from checker.model import Locale, Span


class Misspelt(Struct, frozen=True):
    """A word, and how it is probably written, with a capital where the word has one."""

    span: Span
    word: str
    right: str


class _Near(dict[str, str]):
    """The common neighbour of each word of a language; kept, for most words come again."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        # A French capital makes a name, and so do mixed letters; what is shouted is left alone.
        name = word[0].isupper() and (self._language == "fr" or not word[1:].islower())
        found = self[word] = "" if name or len(word) < SHORTEST else neighbour(word, self._language)
        return found


_near = {language: _Near(language) for language in ("de", "fr")}


@fact
def misspelt(text: str, locale: Locale) -> tuple[Misspelt, ...]:
    """The words of a text that look misspelt, left to right."""
    near = _near[locale.language]
    if not any(map(near.__getitem__, raw_words(text))):
        return ()
    plain = unmasked(text, locale)
    found = []
    for word in dict.fromkeys(word for word in raw_words(text) if near[word]):
        right = near[word].capitalize() if word[0].isupper() else near[word]
        found += [
            Misspelt(Span(*place.span()), word, right)
            for place in re.finditer(rf"(?<![\w’'.@/\\-]){word}(?![\w@/-]|[’'.]\w)", plain)
        ]
    return tuple(found)
