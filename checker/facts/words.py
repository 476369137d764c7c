"""The words of a text.

`words` are folded and many at a time: what a sieve needs.  `tokens` are for the
closer look at one text: each with its place, its case, and whether it stands in
quotation marks; what is no prose (addresses, code, tags, placeholders) is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.facts._fact import fact
from checker.facts.masks import unmasked
from checker.model import Locale, Span

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\N{NON-BREAKING HYPHEN}][^\W\d_]+)*")
_QUOTED = re.compile(
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}[^\u00ab\u00bb]{1,300}\u00bb"
    "|\u00bb[^\u00ab\u00bb]{1,300}\u00ab"
    "|[\u201e\u201c][^\u201e\u201c\u201d]{1,300}[\u201c\u201d]"
    "|\u201a[^\u201a\u2018\u2019]{1,100}[\u2018\u2019]"
    "|\u2039[^\u2039\u203a]{1,300}\u203a"
    '|"[^"]{1,300}"'
    "|(?<!\\w)'[^']{1,100}'(?!\\w)"
    "|\\*\\*[^*]{1,200}\\*\\*"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at its place; hyphenated words are one.  `opens`: it begins a sentence."""

    content: str
    span: Span
    opens: bool
    quoted: bool

    @property
    def folded(self) -> str:
        """The word in lower case, `ß` as `ss`."""
        return self.content.casefold()

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.content[0].isupper()


@fact
def words(text: str, locale: Locale) -> tuple[str, ...]:
    """The folded words in order; hyphens and apostrophes part them."""
    return tuple(_WORD.findall(text.casefold()))


@fact
def tokens(text: str, locale: Locale) -> tuple[Token, ...]:
    """The words of the prose in a text, each with its place."""
    prose = unmasked(text, locale)
    quotations = [found.span() for found in _QUOTED.finditer(prose)]
    found, after = [], 0
    for word in _TOKEN.finditer(prose):
        start, end = word.span()
        between = prose[after:start]
        opens = not after or any(mark in between for mark in ".!?:…\n•|")
        quoted = any(first <= start and end <= last for first, last in quotations)
        opens = opens or any(start - 2 <= first + 1 <= start for first, _ in quotations)
        found.append(Token(word[0], Span(start, end), opens, quoted))
        after = end
    return tuple(found)
