"""Countries and regions, named as such, by their people or by an adjective: `Irland`, `Iren`, `irisch`.

French writes the adjective and German often too with a small letter, so that they are no
names; yet `irisch` is not `islandais`.  A pair disagrees where each side has a country that the other
has not.  Cities are left out, for they stand for their countries too often; those who live there are not:
a `Wiener` is no `Zurichois`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from checker import lexicon
from checker.facts._fact import pair_fact
from checker.facts.naming.counterparts import answered, folded_words
from checker.facts.naming.names import prose
from checker.lexicon.gazetteer import fold
from checker.lexicon.stems import plain
from checker.model import Pair, Span, Text
from checker.patterns import regex

_MONEY = frozenset(("Dollar", "Dollars", "Franken", "Pfund"))
"""What makes a currency of a country before it: `US-Dollar`."""
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = regex(r"[^\W\d_]+|[^\W\d_]+(?:-[^\W\d_]+)+")
_ADJECTIVE = regex(r"(?:[ao]is|[ao]ise|ien|ienne|ain|aine|an|ane|éen|éenne|on|onne|ole?|ande?)$")
_ENDINGS = {
    "de": ("", "e", "en", "er", "es", "em", "s", "n", "in", "innen"),
    "fr": ("", "s", "e", "es", "ne", "nes"),
}

CITY = "city"


class Place(NamedTuple):
    """A country, a region or the people of a city: its German words, and which of the three it is."""

    german: tuple[str, ...]
    kind: str


class Word(NamedTuple):
    """A word of a text and the places it may mean, by their row."""

    span: Span
    places: frozenset[int]


@pair_fact
def other_peoples(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """A German and a French word that mean different countries, each without a counterpart; one at most."""
    if pair.de.language != "de" or pair.fr.language != "fr":
        return ()
    german = list(_words(pair.de, pair.fr))
    french = list(_words(pair.fr, pair.de)) if german else []
    if not french:
        return ()
    ours = frozenset().union(*(word.places for word in german))
    theirs = frozenset().union(*(word.places for word in french))
    lost = [word for word in german if word.places.isdisjoint(theirs)]
    put_in = [word for word in french if word.places.isdisjoint(ours)]
    for one, other in product(lost, put_in):
        if _comparable(one.places, other.places) and not _names_the_languages(pair, one, other):
            return ((one.span, other.span),)
    return ()


def _names_the_languages(pair: Pair, one: Word, other: Word) -> bool:
    """Whether each side names its own language: a manual in German is one in French when translated."""
    german, french = (
        text.content[word.span.start : word.span.end].lower()
        for text, word in ((pair.de, one), (pair.fr, other))
    )
    return german.startswith("deutsch") and french.startswith("français")


def _comparable(ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether both are of one kind, or one is named after the other (`Niederösterreich`)."""
    places = _places()
    return any(
        here.kind == there.kind
        or (CITY not in (here.kind, there.kind) and (_named_after(here, there) or _named_after(there, here)))
        for here in (places[row] for row in ours)
        for there in (places[row] for row in theirs)
    )


def _named_after(one: Place, other: Place) -> bool:
    return any(other.german[0].lower() in word.lower() for word in one.german)


def _words(text: Text, other: Text) -> Iterator[Word]:
    known = _table(text.language)
    found = _PART.findall(text.content)
    if known.keys().isdisjoint(found):
        return
    for match in _WORD.finditer(prose(text.content, text.locale)):
        form = match[0]
        if form not in known and text.language == "de":
            form, _, behind = form.partition("-")  # `US-Konkurrenten`
            if behind in _MONEY:
                continue
        if rows := known.get(form):
            span = Span(match.start(), match.start() + len(form))
            if not _lives_there(text, span) or answered(form, text.language, folded_words(other.content)):
                rows = frozenset(row for row in rows if _places()[row].kind != CITY)
            if rows:
                yield Word(span, rows)


def _lives_there(text: Text, span: Span) -> bool:
    """Whether a word stands alone behind a small one, and so for somebody: `ein Wiener`."""
    return (
        text.content[span.start].isupper()
        and _SMALL_WORD.search(text.content, max(0, span.start - _SMALL), span.start) is not None
        and not _NAME_BEHIND.match(text.content, span.end)
    )


_SMALL_WORD = regex(r"(?:\A|(?<=[\s(„“«]))(?:[DE]|Un|L|[a-zß-ÿ])[a-zß-ÿ]{0,15}[ \N{NO-BREAK SPACE}]\Z")
_SMALL = 18
"""Characters that it has at most, with its space."""
_NAME_BEHIND = regex(r"[ \N{NO-BREAK SPACE}-][A-ZÀ-Þ]")


def is_people(form: str, language: str) -> bool:
    """Whether a word is a country or region, its people or its adjective."""
    return form in _table(language)


def _rows() -> list[list[str]]:
    path = Path(lexicon.__file__).parent / "peoples.tsv"
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


@cache
def _places() -> tuple[Place, ...]:
    return tuple(Place(tuple(german.split("|")), kind) for german, _, kind in _rows())


@cache
def _table(language: str) -> Mapping[str, frozenset[int]]:
    """The rows of each word in each of its forms."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(_rows()):
        for word in row[0 if language == "de" else 1].split("|"):
            for ending in _ENDINGS[language]:
                found.setdefault(word + ending, set()).add(number)
                found.setdefault(word[0].upper() + word[1:] + ending, set()).add(number)
                if language == "fr":  # Egypte, as many write
                    found.setdefault(plain(word[0]).upper() + word[1:] + ending, set()).add(number)
                if language == "fr" and _ADJECTIVE.search(word):
                    found.setdefault(word.lower() + ending, set()).add(number)
    return {word: frozenset(rows) for word, rows in found.items()}


_ROUTES = {
    "de": regex(r"\b(?:von|aus) ([A-ZÀ-Þ][\w-]+) nach ([A-ZÀ-Þ][\w-]+)"),
    "fr": regex(r"\b(?:de |d[’'])([A-ZÀ-Þ][\w-]+) (?:à|vers|en|au|pour) ([A-ZÀ-Þ][\w-]+)"),
}


@pair_fact
def turned_ways(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """The same two places as start and end of a way, the other way round."""
    here = _ROUTES["de"].search(pair.de.content)
    there = _ROUTES["fr"].search(pair.fr.content) if here else None
    if not here or not there:
        return ()
    ends = [frozenset({fold(there[at])}) for at in (1, 2)]
    start, goal = here[1], here[2]
    if (
        answered(start, "de", ends[1])
        and answered(goal, "de", ends[0])
        and not answered(start, "de", ends[0])
    ):
        return ((Span(*here.span()), Span(*there.span())),)
    return ()
