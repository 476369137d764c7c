"""The words of a text.

`raw_words` are what a sieve needs.  `tokens` are for the closer look at one text: each
with its place, its case, and whether it stands in quotation marks; what is no
prose (addresses, code, tags, placeholders) is passed over.  A fact fills its whole column when
it is asked once; rules that look closely at few texts ask `prose_in` instead.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from checker.abbreviations import habits
from checker.facts._fact import fact
from checker.facts.protected.masks import COVER, unmasked
from checker.model import Locale, Span, Text
from checker.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_TOKEN = regex(r"[^\W\d_]+(?:[-\N{NON-BREAKING HYPHEN}][^\W\d_]+)*")
_IDENTIFIER = regex(
    r"\]\([^()\s]{0,400}\)|<(code|pre)\b[^<>]{0,200}>.{0,2000}?</\1>|\w+\(\)|[^\s\[\]()]{0,200}\w[_\\/=&]+\w[^\s\[\]()]{0,400}"
)
_GLUE = regex(r"[0-9.](?:(?<=[0-9])[^\W\d_]|(?<=[^\W\d_][0-9])|(?<=\w\.)[^\W\d_])")
_CODE_MARKS = frozenset("_\\/=]&(")
_BREAKS = frozenset(".!?:…\n•|*")
_OPENERS = '«„“"‚‹'
_QUOTE_MARKS = frozenset("«»„“”‚‹›\"'*")
_QUOTED = regex(
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}[^\u00ab\u00bb]{1,300}\u00bb"
    "|\u00bb[^\u00ab\u00bb]{1,300}\u00ab"
    "|[\u201e\u201c][^\u201e\u201c\u201d]{1,300}[\u201c\u201d]"
    "|\u201a[^\u201a\u2018\u2019]{1,100}[\u2018\u2019]"
    "|\u2039[^\u2039\u203a]{1,300}\u203a"
    '|"[^"]{1,300}"'
    "|(?<!\\w)'[^']{1,100}'(?!\\w)"
    r"|\*{1,2}[^*]{1,300}\*{1,2}"
)


class Token(NamedTuple):
    """A word at its place; hyphenated words are one.

    `opens`: it begins a sentence.  `quotation`: the quotation marks around it and what is between them.
    """

    content: str
    span: Span
    opens: bool
    quotation: Span | None = None

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.quotation is not None

    @property
    def folded(self) -> str:
        """The word in lower case, `ß` as `ss`."""
        return self.content.casefold()

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.content[0].isupper()


LONGEST = 50_000
"""So many characters of a text are read, no more: a segment is a sentence, and this is a book."""


@lru_cache(maxsize=65536)
def raw_words(text: str) -> tuple[str, ...]:
    """The words as they are spelt; kept, for a dozen facts begin with them, and each word but once."""
    return tuple(map(intern, _WORD.findall(text[:LONGEST])))


def folded_in(text: Text) -> tuple[str, ...]:
    """The words of one text in lower case, `ß` as `ss`."""
    return tuple(word.casefold() for word in raw_words(text.content))


def prose_in(text: Text) -> tuple[Token, ...]:
    """The tokens of one text, without those of its mates."""
    return prose_of(text.content, text.locale)


@fact
def lowered(text: str, locale: Locale) -> str:
    """All of a text in small letters."""
    return text.lower()


@fact
def vocabulary(text: str, locale: Locale) -> frozenset[str]:
    """The different words of a text in lower case, `ß` as `ss`."""
    return frozenset(map(str.casefold, raw_words(text)))


@fact
def tokens(text: str, locale: Locale) -> tuple[Token, ...]:
    """The words of the prose in a text, each with its place."""
    return prose_of(text, locale)


@lru_cache(maxsize=4096)
def prose_of(text: str, locale: Locale) -> tuple[Token, ...]:
    """What `tokens` says, kept for the facts that are made from it."""
    text = prose = text[:LONGEST]
    if not _CODE_MARKS.isdisjoint(text):
        prose = _IDENTIFIER.sub(lambda found: COVER * len(found[0]), text)
    prose = unmasked(prose, locale)
    quotations = (
        [] if _QUOTE_MARKS.isdisjoint(prose) else [Span(*found.span()) for found in _QUOTED.finditer(prose)]
    )
    glued = _GLUE.search(prose) is not None
    starts = [one.start for one in quotations]
    found, after = [], 0
    for word in _TOKEN.finditer(prose):
        start, end = word.span()
        if glued and _is_glued(prose, start, end):
            after = end
            continue
        opens = not after or not _BREAKS.isdisjoint(prose[after:start]) or prose[start - 1] in _OPENERS
        around = None
        if quotations:
            last = quotations[max(bisect_right(starts, start) - 1, 0)]
            around = last if last.start <= start and end <= last.end else None
            opens = opens or (around is not None and start <= around.start + 2)
        found.append(Token(word[0], Span(start, end), opens, around))
        after = end
    return tuple(found)


def _is_glued(prose: str, start: int, end: int) -> bool:
    """Whether a word is part of something that is no word: `i18next`, `lxc.start.order`."""
    before = prose[start - 1 : start]
    if before.isdigit() or prose[end : end + 1].isdigit():
        return True
    return before == "." and start > 1 and prose[start - 2].isalnum() and prose[start].islower()


def begins_sentences(word: str, language: str) -> bool:
    """Whether a word with a capital is one of the small ones that sentences begin with: `Wir`, `Nous`."""
    return word in habits(language).starters
