"""Abbreviations that the other side writes out, by the first letters of the words.

`SaaS` is `Software as a Service`, `AfD` is `Alternative für Deutschland`: small words count
whether the abbreviation has their letter in small or in capitals.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.lexicon.gazetteer import fold
from checker.model import Span
from checker.patterns import regex

SHORTEST, LONGEST = 3, 6
"""How many letters an abbreviation with small letters inside has; brands (`WhatsApp`) have more."""

LONG = 15
"""A longer word may be put together of all that its abbreviation has: `Welttourismusorganisation`."""

_WORD = regex(r"[^\W_]+")
_MIXED = regex(r"[A-ZÀ-Þ][^\W\d_]+[A-ZÀ-Þ]")
_APART = regex(r"[^\w\s’'-]")


def is_abbreviation(form: str) -> bool:
    """Whether a name may be made of first letters: all capitals, or capitals at both ends."""
    if len(form) < SHORTEST:
        return False
    return form.isupper() or (len(form) <= LONGEST and _MIXED.fullmatch(form) is not None)


@lru_cache(maxsize=4096)
def is_written_out(form: str, content: str) -> bool:
    """Whether words side by side have the first letters of which an abbreviation is made."""
    return is_abbreviation(form) and fold(form) in _initials(content)


def written_out(form: str, content: str) -> Span | None:
    """Where the words stand that an abbreviation is made of, from a capital to a capital in one phrase."""
    if not is_written_out(form, content):
        return None
    at = _initials(content).find(fold(form))
    words = list(_WORD.finditer(content))[at : at + len(fold(form))]
    span = Span(words[0].start(), words[-1].end())
    named = words[0][0][0].isupper() and words[-1][0][0].isupper()
    return span if named and not _APART.search(content, span.start, span.end) else None


@lru_cache(maxsize=4096)
def _initials(content: str) -> str:
    """The first letters of all words, folded to one letter each."""
    return "".join(fold(word[0])[:1] for word in _WORD.findall(content))


def is_explained(form: str, content: str) -> bool:
    """Whether an abbreviation stands in brackets behind the words, or the long word, it is made of."""
    at = content.find(f"({form})")
    words = _WORD.findall(content[:at])[-SPREAD * len(form) :] if at > 0 else []
    if not words:
        return False
    return (
        _holds("".join(fold(word)[:1] for word in words), form)
        or _begin(words, form)
        or (len(words[-1]) > LONG and words[-1][0] == form[0] and _holds(fold(words[-1]), form))
    )


SPREAD = 4
"""So many words at most stand for each letter, French ones having many small words."""
_PART = regex(r"[A-ZÀ-Þ][a-zà-ÿ]*")


def _begin(words: Sequence[str], form: str) -> bool:
    """Whether words begin, in order, with the parts of a form that each have a capital: `SEn`."""
    rest = iter(map(fold, words))
    return all(any(word.startswith(fold(part)) for word in rest) for part in _PART.findall(form))


def _holds(letters: str, form: str) -> bool:
    """Whether the letters of a form stand among others, in order."""
    rest = iter(letters)
    return all(letter in rest for letter in fold(form))
