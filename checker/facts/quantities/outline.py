"""The numbers of a text in outline: what each is worth, but neither where it stands nor how surely it counts.

Most pairs agree in their numbers, and most numbers are plain: a figure or a word, and
perhaps a unit.  Where both outlines are the same, the numbers answer each other and
nothing need be read more closely.  An outline says what `numbers` says, or it is None;
a test holds the one against the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count

from checker.facts._fact import fact, pair_fact
from checker.facts.quantities.plain import BEFORE, CORES, COUNTED, FOLLOWERS, Atom, Core, alters, amount
from checker.facts.quantities.quantity import Sort
from checker.facts.quantities.tokens import CALLS, HYPHENS, RATES, masked
from checker.facts.quantities.written import IN_RATIO, VERSIONED
from checker.model import Locale, Pair

Outline = tuple[Atom, ...] | None

_APART = 3
"""So many runs between two numbers may make the scale or unit of the second hold for both."""
_LINKS = frozenset(
    "- – — bis und oder statt auf gegenüber von à au ou et lieu de contre sur zu +- +/- -/+ a".split()
)
"""The runs that do."""
_POINTED = re.compile(r"[^0-9]?([0-2]?[0-9])\.([0-5][0-9])")
_TELLING_AFTER = ("j", "chr", "notre", "unserer", "l'", "l’", "la")
"""How words begin that make an era or a rate of the link before them."""
_GROUP_SPACES = (" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
_GROUP = re.compile(r"([0-9]{3})([.,;:!?)\"“»]*)")


@fact
def outline(text: str, locale: Locale) -> Outline:
    """The numbers of a text as `numbers` reads them; None where only that can tell."""
    return _outlines([text], locale)[0]


@outline.many
def _outlines(texts: Sequence[str], locale: Locale) -> list[Outline]:
    language = locale.language
    if language not in CALLS:
        return [None] * len(texts)
    calls = CALLS[language].__getitem__
    found: list[Outline] = []
    for text in texts:
        runs = text.split()
        hits = list(compress(count(), map(calls, runs)))
        found.append((None if masked(text) else _drawn(text, runs, hits, language)) if hits else ())
    return found


@pair_fact
def counted(pair: Pair) -> bool:
    """Whether any number stands on either side."""
    return pair.source[outline] != () or pair.target[outline] != ()


def agree_in_outline(pair: Pair) -> bool:
    """Whether the numbers of both sides are plain and the same, in the same order."""
    drawn = pair.source[outline]
    return drawn is not None and drawn == pair.target[outline]


def _drawn(text: str, runs: list[str], hits: list[int], language: str) -> Outline:
    cores, before = CORES[language], BEFORE[language]
    atoms: list[Atom] = []
    past = 0  # runs before this have been taken
    bare = -_APART - 1  # where the last number without a unit ended
    runs += ("", "", "")
    for at in hits:
        if at < past:
            continue
        core = cores[runs[at]]
        if core is None:
            return None
        kind, atom = core.kind, core.atom
        past = at + 1
        if kind != "fixed":
            if at and before[runs[at - 1]]:
                return None
            if kind == "silent":
                continue
            if kind not in ("month", "bound"):
                found = _joined(text, runs, at, core, language)
                if found is None:
                    return None
                atom, past = found
            shared = (atom[2] or past > at + 1) and 0 < at - bare <= _APART
            if shared and _LINKS.issuperset(runs[bare:at]):
                return None
        if atom[0] is COUNTED and not atom[2]:
            if not RATES.isdisjoint(runs[past : past + 4]):
                return None
            bare = past
        atoms.append(atom)
    return tuple(atoms)


Joined = tuple[Atom, int] | None
"""A number with the runs that belong to it, and the index after them; None if that is not so plain."""


def _joined(  # noqa: PLR0911 - one return a form
    text: str, runs: list[str], at: int, core: Core, language: str
) -> Joined:
    """The number at `at` with what follows."""
    kind, atom, closed, point = core
    following = runs[at + 1]
    if kind == "clock":
        ratio = (at and runs[at - 1].lower() in IN_RATIO) or "0" <= following[:1] <= "9"
        return None if ratio else (atom, at + 1)
    if kind == "ordinal" and ((at and runs[at - 1] in HYPHENS) or runs[at + 2].lower().startswith("final")):
        return None
    if not following:
        return atom, at + 1
    if kind == "half":
        return None if following in ("nach", "vor") else (atom, at + 1)
    if kind == "grouped" and at and runs[at - 1].lower().rstrip(".") in VERSIONED:
        return None
    if not closed:
        if kind == "figure" and "0" <= following[0] <= "9":
            return _grouped(text, runs, at, atom, language)
        return _with(kind, atom, runs, at + 1, language)
    if kind == "figure":
        if point and language == "de":
            follower = FOLLOWERS[language][following]
            if follower is not None and follower.kind in ("month", "stop"):
                # a bracket behind the month keeps it from being a date
                plain = follower.kind == "month" and atom[1] <= 31 and ")" not in following
                return ((Sort.DAY, atom[1], ""), at + 1) if plain else None
        if atom[1] < 1000 and "0" <= following[0] <= "9":
            return None
    return atom, at + 1


def _grouped(text: str, runs: list[str], at: int, atom: Atom, language: str) -> Joined:
    """`1 250 000`: figures in groups of three."""
    value = atom[1]
    if value >= 1000:
        return None
    first = at
    closed = False
    while not closed and (group := _GROUP.fullmatch(runs[at + 1])):
        value, at, closed = value * 1000 + int(group[1]), at + 1, bool(group[2])
    if at == first or "0" <= runs[at + 1][:1] <= "9":
        return None
    if not any(space.join(runs[first : at + 1]) in text for space in _GROUP_SPACES):
        return None
    atom = (COUNTED, value, "")
    return (atom, at + 1) if closed or not runs[at + 1] else _with("grouped", atom, runs, at + 1, language)


def _with(kind: str, atom: Atom, runs: list[str], at: int, language: str) -> Joined:  # noqa: C901, PLR0911, PLR0912 - what may follow, in order
    """A number and the run at `at`, where that has a say in it."""
    followers = FOLLOWERS[language]
    follower = followers[runs[at]]
    if follower is None:
        return None if kind == "grouped" and runs[at] in ("und", "/") else (atom, at)
    says, closed, unit, scale = follower
    sort, value, _ = atom
    if kind == "ordinal":
        if says == "month":
            return ((Sort.DAY, value, ""), at) if value <= 31 else None
        return atom, at
    if says == "dash":
        return None if kind == "grouped" else (atom, at)
    if says == "link":
        return (atom, at) if kind != "grouped" and _links_nothing(runs[at + 1], language) else None
    if says == "article":
        return None if kind in ("word", "grouped") else (atom, at)
    if kind == "amount" or says == "stop":
        return None
    if kind == "grouped" and says == "hour" and (clock := _POINTED.fullmatch(runs[at - 1])):
        timely = int(clock[1]) <= 24
        return ((Sort.TIME, int(clock[1]) * 3600 + int(clock[2]) * 60, ""), at + 1) if timely else None
    if kind != "grouped" and says in ("month", "hour"):
        if says == "month":
            return ((Sort.DAY, value, ""), at) if value <= 31 else None
        beyond = runs[at + 1]
        timely = (
            value <= 24
            and not "0" <= beyond[:1] <= "9"
            and (kind == "figure" or (language == "de" and not (beyond and followers[beyond])))
        )
        return ((Sort.TIME, value * 3600, ""), at + 1) if timely else None
    past = at + 1
    if says == "adjective":
        follower = followers[runs[past]] if runs[past] else None
        return (atom, at) if follower is None else None
    if says == "scale":
        value *= scale
        word = "" if closed else runs[past]
        if word in ("de", "von"):
            past += 1
            word = runs[past]
        elif word[:2] in ("d'", "d’"):
            word = word[2:]
        next_one = followers[word] if word else None
        if next_one is None:
            return (sort, value, ""), at + 1
        says, closed, unit = next_one.kind, next_one.closed, next_one.unit
        past += 1
    if kind == "grouped" and unit is not None and unit.name == "h":  # 15.30 heures
        return None
    if says == "carried":
        word = runs[past]
        if unit is None:
            if word.rstrip(".,;:!?)") != "cent":
                return (atom, at) if kind != "grouped" and scale == 1 else None
            return _rated((Sort.MEASURE, value, "percent"), runs, past + 1, word != "cent", language)
        if alters(word):
            return None
        says = "unit"
    if says != "unit" or unit is None:
        return None
    return _rated(amount(value, unit), runs, past, closed, language)


def _rated(atom: Atom, runs: list[str], past: int, closed: bool, language: str) -> Joined:
    """A number with its unit, unless what follows may make more of it: a rate, a half, a second unit."""
    word = runs[past]
    if closed or not word:
        return atom, past
    after = FOLLOWERS[language][word]
    if word in ("und", "et", "moins") and (word == "moins" or "0" <= runs[past + 1][:1] <= "9"):
        return None
    if after is None or after.kind in ("dash", "article"):
        return atom, past
    return (atom, past) if after.kind == "link" and _links_nothing(runs[past + 1], language) else None


def _links_nothing(run: str, language: str) -> bool:
    """Whether what follows `pro`, `par`, `vor` or `et` makes no rate and no era of it."""
    if "0" <= run[:1] <= "9" or not run:
        return True
    return FOLLOWERS[language][run] is None and not run.lower().startswith(_TELLING_AFTER)
