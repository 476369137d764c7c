"""Letters that are part of a legal reference: `Bst. c`, `let. c`, `§ 12a`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts._fact import pair_fact
from checker.facts.quantities.numbers import compared
from checker.facts.quantities.tokens import blanked
from checker.model import Pair, Text
from checker.patterns import regex

_REFERENCES = {
    "de": regex(
        r"\b(?:[Bb]st|[Bb]uchst|[Ll]it)\.\s?(?P<a>[a-z])\b|\b[Bb]uchstaben?\s(?P<b>[a-z])\b"
        r"|(?:§§?|\b[Aa]rt(?:\.|ikels?|ikeln?))\s?(?P<c>[0-9]{1,4}[a-z])\b"
    ),
    "fr": regex(
        r"\b[Ll](?:et|it)\.\s?(?P<a>[a-z])\b|\b(?:lettre|point|alinéa)s?\s(?P<b>[a-z])\b"
        r"|(?:§§?|\b[Aa]rt(?:\.|icles?))\s?(?P<c>[0-9]{1,4}[a-z])\b"
    ),
}
_HINTS = {
    "de": ("§", "st.", "it.", "uchst", "rt.", "rtikel"),
    "fr": ("§", "et.", "it.", "ettre", "point", "linéa", "rt.", "rticle"),
}
"""Parts of those words: without one there is no reference."""

Letter = tuple[str, int]
"""A letter, with its number if it hangs on one, and its offset."""


@pair_fact(only_where=compared, hints=_HINTS)
def lettered(pair: Pair) -> tuple[tuple[Letter, Letter], ...]:
    """The letters of both sides, in order, where they have as many and not the same."""
    here, there = letters(pair.source), letters(pair.target)
    if len(here) != len(there) or sorted(one for one, _ in here) == sorted(one for one, _ in there):
        return ()
    return tuple(zip(here, there, strict=True))


def letters(text: Text) -> Sequence[Letter]:
    """The letters of the references of a text."""
    pattern = _REFERENCES.get(text.language)
    found = pattern.finditer(blanked(text.content)) if pattern else ()
    return [(each[each.lastgroup or 0], each.start(each.lastgroup or 0)) for each in found]
