"""Which quotation marks a document is used to, on each side."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.quoting.quotes import SINGLE, STRAIGHT, Quotation, quotations, quoted
from checker.locales import Quotes, conventions
from checker.model import Bitext, Locale, Text
from checker.patterns import regex

MANY = 5
"""A system used less often than this is no habit."""

MOSTLY = 0.8
"""The share of quotations that a habit accounts for."""


class Habits(Struct, frozen=True):
    """How often each system (`„“`, `""`) marks an outer quotation of one side."""

    counts: Counter[str]

    @property
    def total(self) -> int:
        """How many quotations there are."""
        return self.counts.total()

    @property
    def straight(self) -> bool:
        """Whether straight marks are the rule."""
        found = sum(n for system, n in self.counts.items() if is_straight(system))
        return found >= MOSTLY * self.total

    def settled(self, system: str) -> bool:
        """Whether the side is used to a system."""
        return self.counts[system] >= max(MANY, MOSTLY * self.total)


@bitext_fact
def quote_habits(bitext: Bitext) -> tuple[Habits, Habits]:
    """The habits of the source and of the target side."""
    counted: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for pair in bitext.where(quoted):
        for text, counts in zip(pair.sides, counted, strict=True):
            counts.update(
                one.system
                for one in text[quotations]
                if one.whole and one.depth == 0 and not _is_misread(text.content[one.start])
            )
    return Habits(counted[0]), Habits(counted[1])


def _is_misread(sign: str) -> bool:
    """Whether a mark is a control character, read in the wrong encoding: nobody's habit."""
    return "\x80" <= sign <= "\x9f"


def is_straight(system: str) -> bool:
    """Whether both marks are typewriter's: `""`."""
    return bool(system) and system[: len(system) // 2] in STRAIGHT | {"'", "`"}


def is_single(one: Quotation) -> bool:
    """Whether a quotation is in single marks."""
    return one.opening is not None and one.opening.glyph in SINGLE


_ENGLISH = regex(r"(?<!\w)(?:the|of|and|is|that|with|for|this|by|from|you|your|are)(?!\w)")


def is_english(text: Text) -> bool:
    """Whether the text was left in English; its marks are then the least of its troubles."""
    words = text.content.count(" ") + 1
    return len(_ENGLISH.findall(text.content)) * 8 >= max(words, 12)


def preferred(locale: Locale, habits: Habits) -> Quotes:
    """The system of the locale that the side uses most, or the locale's first."""
    systems = conventions(locale).quotes
    return max(systems, key=lambda one: (habits.counts[one.opening + one.closing], -systems.index(one)))


def is_accepted(one: Quotation, locale: Locale) -> bool:
    """Whether a locale uses these two marks, the double ones of its inner level only inside others."""
    habits = conventions(locale)
    outer = {system.opening + system.closing for system in habits.quotes}
    inner = {system.opening + system.closing for system in habits.inner}
    return one.system in outer or (one.system in inner and (one.depth > 0 or is_single(one)))
