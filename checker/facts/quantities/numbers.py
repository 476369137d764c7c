"""The numbers of a text, however they are written, left to right.

`1.234,5` in German is worth what `1 234,5` is in French; `vierundfünfzig`,
`54` and `cinquante-quatre` are one value; a date gives its day, month and year.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts._fact import fact, pair_fact, sides
from checker.facts.quantities.lending import lend
from checker.facts.quantities.places import cued
from checker.facts.quantities.quantity import Quantity
from checker.facts.quantities.runs import CALLS
from checker.facts.quantities.stretches import NONE, Outline, outline_of, outline_of_plain
from checker.facts.quantities.tokens import SPACES
from checker.model import Locale, Pair

MANY = 1000
"""From so many texts on they are sifted all at once."""


@fact
def outline(text: str, locale: Locale) -> Outline:
    """What the quantities of a text are worth: less than `numbers` says, and sooner."""
    return outline_of(text, locale.language) if locale.language in CALLS else NONE


@outline.many
def _outlines(texts: Sequence[str], locale: Locale) -> list[Outline]:
    if len(texts) < MANY or locale.language not in CALLS:
        return [outline(text, locale) for text in texts]
    from checker.facts.quantities.sieve import sifted

    language, found = locale.language, [NONE] * len(texts)
    for row, places, offsets, plain in sifted(texts, language):
        found[row] = (
            outline_of_plain(texts[row], places, offsets, language)
            if plain
            else outline_of(texts[row], language)
        )
    return found


@outline.then
def numbers(text: str, locale: Locale, outline: Outline) -> tuple[Quantity, ...]:
    """The quantities of a text, in order; none for languages other than German and French."""
    if not outline.worth:
        return ()
    found = [one.shifted(start) for start, stretch in outline.parts for one in stretch.found]
    if len(found) > 1:
        lend(text, found)
    return tuple(found)


@pair_fact
def compared(pair: Pair) -> bool:
    """Whether numbers stand on both sides."""
    return bool(pair.source[outline].worth and pair.target[outline].worth)


@compared.many
def _compared(pairs: Sequence[Pair]) -> list[bool]:
    return [bool(one.worth and other.worth) for one, other in sides(pairs, outline)]


@pair_fact
def unsettled(pair: Pair) -> bool:
    """Whether the two sides have not the same worths in the same order, or words that may exchange them."""
    return _unsettled_in(pair, pair.source[outline], pair.target[outline])


@unsettled.many
def _unsettled(pairs: Sequence[Pair]) -> list[bool]:
    return [
        one is not other and _unsettled_in(pair, one, other)
        for pair, (one, other) in zip(pairs, sides(pairs, outline), strict=True)
    ]


def _unsettled_in(pair: Pair, one: Outline, other: Outline) -> bool:
    return one.worth != other.worth or (
        len(one.worth) > 1
        and (cued(pair) or _counting(pair.de.content, one if pair.source is pair.de else other))
    )


def _counting(text: str, outline: Outline) -> bool:
    """Whether two numbers of a German text stand right before nouns, which may have exchanged them."""
    counting = 0
    for start, stretch in outline.parts:
        for one in stretch.found:
            end = start + one.end
            counting += text[end + 1 : end + 2].isupper() and text[end] in SPACES and not one.dimension
    return counting > 1
