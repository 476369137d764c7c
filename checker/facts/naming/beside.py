"""Whether two names stand in one place: beside each is a word that says what one beside the other says.

In `Adobe kauft Figma` and `Adobe achète Sketch` both stand beside `Adobe` and the word for buying.
Two names left over in other sentences of a long segment have nothing to do with each other.
"""

from __future__ import annotations

from functools import lru_cache

from checker.facts.naming.names import prose
from checker.facts.naming.slots import SMALL, corresponds
from checker.lexicon.words import zipf
from checker.model import Pair, Span, Text
from checker.patterns import regex

NEAR = 3
"""So many words that mean something are looked at before a name, and as many behind it."""

_WORD = regex(r"[^\W_]+(?:-[^\W_]+)*")
_STOP = regex(r"[.!?…:;]\s+(?=[^\W\d_a-zß-ÿ])|\n")


def in_one_place(pair: Pair, german: Span, french: Span, least: int = 1) -> bool:
    """Whether words beside the one name correspond to words beside the other, or neither has any."""
    ours, theirs = _beside(pair.de, german), _beside(pair.fr, french)
    if not ours and not theirs:
        return True
    return sum(any(corresponds(one, other) for other in theirs) for one in ours) >= least


def is_one_sentence(pair: Pair) -> bool:
    """Whether neither side has more than one sentence or clause."""
    return not any(_STOP.search(text.content.strip()) for text in pair.sides)


def _beside(text: Text, span: Span) -> frozenset[str]:
    """The nearest words of the same sentence that mean something."""
    before, behind = _sides(text, span)
    return frozenset(before[-NEAR:] + behind[:NEAR])


def _sides(text: Text, span: Span) -> tuple[list[str], list[str]]:
    content = prose(text.content, text.locale)
    start = max((stop.end() for stop in _STOP.finditer(content, 0, span.start)), default=0)
    stop = _STOP.search(content, span.end)
    end = stop.start() if stop else len(content)
    before, behind = content[start : span.start], content[span.end : end]
    return _words(before, text.language), _words(behind, text.language)


@lru_cache(maxsize=4096)
def _words(content: str, language: str) -> list[str]:
    return [
        word
        for word in _WORD.findall(content)
        if (len(word) > 1 or word.isdigit()) and not (word.islower() and zipf(word, language) > SMALL)
    ]
