"""The choices of ICU messages: `{count, plural, one {# Tag} other {# Tage}}`.

A program picks one branch by its key; the keys are its own and not the translator's.
"""

from __future__ import annotations

from msgspec import Struct

from checker.facts._fact import fact
from checker.model import Locale, Span
from checker.patterns import regex

FORMS = frozenset(("zero", "one", "two", "few", "many", "other"))
"""The forms of a plural (Unicode CLDR); `=3` stands for a number."""
OTHER = "other"
"""The branch that every choice must have."""


class Branch(Struct, frozen=True):
    """One branch: its key, where the key stands, and where the brace of what it says begins."""

    span: Span
    key: str
    body: int


class Choice(Struct, frozen=True):
    """`argument` is what is chosen by, `kind` is plural, selectordinal or select; `span` is the head."""

    span: Span
    argument: str
    kind: str
    branches: tuple[Branch, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its branches."""
        return frozenset(branch.key for branch in self.branches)

    def is_key(self, key: str) -> bool:
        """Whether a plural can have such a branch; a selection can have any."""
        return self.kind == "select" or key in FORMS or key.startswith("=")


_HEAD = regex(r"\{\s*(\w{1,40})\s*,\s*(plural|selectordinal|select)\s*,")
_KEY = regex(r"\s*(?:offset:[0-9]{1,3}\s*)?(=[0-9]{1,6}|\w{1,40})\s*(?=\{)")
_BRACE = regex(r"[{}]")


@fact(only_if=r",\s*(?:plural|select)")
def choices(text: str, locale: Locale) -> tuple[Choice, ...]:
    """The choices of a text whose braces are whole, left to right, those within branches too."""
    ends, opened = {}, []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            ends[opened.pop()] = brace.end()
    made = []
    for head in _HEAD.finditer(text):
        branches = []
        at = head.end()
        while (key := _KEY.match(text, at)) and key.end() in ends:
            branches.append(Branch(Span(*key.span(1)), key[1], key.end()))
            at = ends[key.end()]
        if branches and head.start() in ends:
            made.append(Choice(Span(*head.span()), head[1], head[2], tuple(branches)))
    return tuple(made)
