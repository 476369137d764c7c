"""The stretches of a text in which its numbers stand: each number with all that has a say in it.

What is read off a stretch holds wherever it stands, so each distinct one is read once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count
from typing import NamedTuple

from checker.facts.quantities.figures import Number, Written, is_code, written
from checker.facts.quantities.memory import remembered
from checker.facts.quantities.quantity import CODED, REPLACEABLE, Quantity
from checker.facts.quantities.runs import (
    ARTICLE,
    BEFORE,
    CALLS,
    CLOSED,
    FAR,
    LINKABLE,
    LINKED,
    NOTHING,
    SAYS,
    SOMETHING,
)
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.spelled import spelled
from checker.facts.quantities.tokens import EACH, RATES, Tokens, blanked
from checker.facts.quantities.written import figure
from checker.patterns import regex

Worth = tuple[str, Number, str, str]
"""What a quantity counts, what it is worth, its unit, and for each of what."""

COUNTED = ""
"""What all count that answer each other where value and place agree."""


class Stretch(NamedTuple):
    """What is read off a stretch; the places of its quantities are counted from its beginning."""

    found: tuple[Quantity, ...]
    worth: tuple[Worth, ...]
    written: Written


class Outline(NamedTuple):
    """What the quantities of a text are worth, in order, and how its figures are written.

    `parts` are its stretches, each with the offset at which it begins.
    """

    worth: tuple[Worth, ...]
    written: Written
    parts: tuple[tuple[int, Stretch], ...]


NONE = Outline((), Written.PLAINLY, ())
"""What most texts have."""


def read(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of a text, each as its nearest neighbours make it."""
    tokens = Tokens(text, language)
    scan = Scan(tokens)
    at, size = 0, tokens.size
    words, lexemes = tokens.words, tokens.lexemes
    while at < size:
        lexeme = lexemes[at]
        if lexeme is not None:
            at = spelled(scan, at, lexeme)
        elif "0" <= words[at][0] <= "9":
            at = figure(scan, at)
        else:
            at += 1
    return tuple(scan.found)


def _worth(one: Quantity) -> Worth:
    counted = COUNTED if one.sort in REPLACEABLE else one.sort
    if one.sort in CODED and is_code(one.digits):
        counted = one.digits
    return counted, one.values[0], one.unit, one.per


def _stretch(text: str, language: str) -> Stretch:
    found = read(text, language)
    return Stretch(found, tuple([_worth(one) for one in found]), written(text, language))


READ = remembered(_stretch)
"""What has been read, by language."""


def outline_of(text: str, language: str) -> Outline:
    """The outline of a text."""
    calls = CALLS[language]
    runs = text.split()
    hits = list(compress(count(), map(calls.__getitem__, runs)))
    if not hits:
        return NONE
    shown = blanked(text)
    if shown is not text:
        runs = shown.split()
        hits = list(compress(count(), map(calls.__getitem__, runs)))
    starts, at = [], 0
    for run in runs:
        at = shown.index(run, at)
        starts.append(at)
        at += len(run)
    pieces = []
    for first, last, _, shaped in _cut(runs, hits, [starts[at] for at in hits], language):
        piece = shown[starts[first] : starts[last - 1] + len(runs[last - 1])]
        pieces.append((starts[first], piece + _SHAPES[runs[last][:1]] if shaped else piece))
    return _joined(pieces, language)


def outline_of_plain(text: str, among: Sequence[int], starts: Sequence[int], language: str) -> Outline:
    """The same for a plain text, given which of its runs may call and where they begin.

    A plain text has single spaces, of whatever kind, and nothing to be blanked.
    """
    runs = text.split()
    pieces = []
    for first, last, start, shaped in _cut(runs, among, starts, language):
        if last == first + 1:
            piece = runs[first]
        else:
            piece = text[start : start + sum(map(len, runs[first:last])) + last - first - 1]
        pieces.append((start, piece + _SHAPES[runs[last][:1]] if shaped else piece))
    return _joined(pieces, language) if pieces else NONE


def _joined(pieces: Sequence[tuple[int, str]], language: str) -> Outline:
    read = READ[language]
    if len(pieces) == 1:
        start, text = pieces[0]
        stretch = read[text]
        return Outline(stretch.worth, stretch.written, ((start, stretch),))
    parts = tuple([(start, read[text]) for start, text in pieces])
    worth: tuple[Worth, ...] = ()
    written = Written.PLAINLY
    for _, stretch in parts:
        worth += stretch.worth
        written = max(written, stretch.written)
    return Outline(worth, written, parts)


class _Shapes(dict[str, str]):
    """A stand-in for the run after a stretch, of which only the look can matter, by its first character."""

    def __missing__(self, first: str) -> str:
        if first.isalpha():
            shape = " Qq" if first.isupper() else " qq"
        else:
            shape = " ," if first.isdigit() else " " + first
        self[first] = shape
        return shape


_SHAPES = _Shapes({"": ""})


Place = tuple[int, int, int, bool]
"""The first run of a stretch and the one after its last, its offset, and whether what follows matters."""


def _cut(runs: list[str], among: Iterable[int], starts: Sequence[int], language: str) -> list[Place]:
    """The stretches around the runs that call, which are `among` those given; `starts` are their offsets.

    An offset is right where single spaces stand between the runs.
    """
    calls, before, says = CALLS[language], BEFORE[language], SAYS[language]
    places: list[Place] = []
    total = len(runs)
    runs += _BEYOND
    end = last = 0
    for at, start in zip(among, starts, strict=True):
        call = calls[runs[at]]
        if call is None:
            continue
        back, ahead, closed, shaped = call
        if at >= end:  # the number before does not take this one with it
            end = at + 1
            if not closed and (says[runs[end]] or not _RATES.isdisjoint(runs[end : end + 4])):
                end = _chain(runs, end, says)
            told = at > 0 and before[runs[at - 1]] != 0
            if not (told or back or ahead) and end == at + 1 and at >= last:
                last = end  # as it mostly is
                places.append((at, end, start, shaped))
                continue
            if ahead == FAR and not any(map(_DIGIT.search, runs[at : at + 1 + FAR])):
                end = at  # `un tel homme`
                continue
            first = min(max(0, at - back), _told(runs, at, before) if told else at)
        elif at + ahead < last:
            continue
        else:
            first = at
        last = min(total, _last(runs, first, max(end, at + 1 + ahead), ahead))
        if first < at:
            start -= sum(map(len, runs[first:at])) + at - first  # noqa: PLW2901
        while places and first < places[-1][1]:  # they share a run
            earlier, until, offset, _ = places.pop()
            last = max(last, until)
            if earlier < first:
                first, start = earlier, offset  # noqa: PLW2901
        if last > first + 1:
            ending = calls[runs[last - 1]]
            shaped = ending is not None and not ending.closed
        places.append((first, last, start, shaped))
    return places


_RATES = RATES | {word + mark for word in EACH for mark in ".,;:!?)"}
"""Runs that begin a rate; one that is all of it may end a sentence."""
_BEYOND = ("",) * (FAR + 6)
_HOURS = frozenset(("heure", "heures"))
_DIGIT = regex(r"[0-9]")
_DIALLED = regex(r"[0-9()/\u2013-]+[.,;]?")


def _told(runs: list[str], at: int, before: Mapping[str, int]) -> int:
    """The first of the runs before `at` that say something about it."""
    first = at
    while first and at - first < 3 and (more := before[runs[first - 1]]):
        if more < 0:
            if first < 2 or before[runs[first - 2]] < 1:
                break
            more = 1 + before[runs[first - 2]]
        first = max(0, first - more)
    return first


def _last(runs: list[str], first: int, last: int, ahead: int) -> int:
    """The index after the runs that must be read with a call, whatever says something about it."""
    while ahead == FAR and _DIALLED.fullmatch(runs[last]):
        last += 1
    # after the minutes of `une heure trente`, more than a unit may follow
    return last if _HOURS.isdisjoint(runs[first:last]) else last + 1


def _chain(runs: list[str], last: int, says: Mapping[str, int]) -> int:
    """The index after the runs from `last` on that say something about a number before them."""
    while True:
        kind = says[runs[last]]
        if kind == SOMETHING:
            last += 1
        elif kind == CLOSED:
            return last + 1
        elif linked := _linked(runs, last, says, kind):
            last += linked
            if says[runs[last - 1]] == CLOSED:
                return last
            if kind != LINKED or linked != 2 or says[runs[last - 1]] == LINKABLE:
                last += 1  # `la semaine dernière`
        elif (rate := _rate(runs, last)) < 0:
            return last
        else:
            last = rate + 1 + _OF_EACH.get(says[runs[rate + 1]], 0)


_OF_EACH = {LINKABLE: 1, ARTICLE: 2}
"""How many more runs say for each of what: `par l’heure`, `à la minute`."""


def _linked(runs: list[str], at: int, says: Mapping[str, int], kind: int) -> int:
    """How many runs a link or article and what it leads to are; 0 if it leads nowhere."""
    if kind in (NOTHING, LINKABLE):
        return int(kind == LINKABLE)
    beyond = says[runs[at + 1]]
    if kind == ARTICLE and not runs[at + 1 + (beyond == ARTICLE)][:1].isalpha():
        return 0  # `die 5 Länder`
    if beyond == ARTICLE:
        return 3 if says[runs[at + 2]] != NOTHING else 0
    return 2 if beyond in (SOMETHING, LINKABLE, CLOSED) else 0


def _rate(runs: list[str], at: int) -> int:
    """The run near `at` that begins a rate: `3 Tabletten pro Tag`; -1 if there is none."""
    near = runs[at : at + 4]
    return -1 if _RATES.isdisjoint(near) else at + next(i for i, run in enumerate(near) if run in _RATES)
