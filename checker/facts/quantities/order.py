"""The places of numbers, where places carry meaning.

Order counts in `von 8 auf 12`, `2:1`, `A statt B`.  Elsewhere a number belongs
to its unit (`13 Geschäfte`, `5000 m²`) or to its noun; two that have each the
other's have been swapped.  Nouns are compared with the translation lexicon, and
only where two numbers stand in the other order on the other side.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from checker.facts.quantities.accounts import Match, cost
from checker.facts.quantities.figures import Number
from checker.facts.quantities.lending import LINK, LOOSE_LINK
from checker.facts.quantities.places import answers, exchanged, misplaced, unit_said_once
from checker.facts.quantities.quantity import NAMED, Quantity, Sort
from checker.lexicon.stems import french_stem, german_stem
from checker.model import Pair, Text
from checker.patterns import regex

Found = tuple[Any, ...]

Couples = tuple[Quantity, Quantity, Quantity, Quantity]
"""A number, its answer on the other side, another number, and the answer of that."""

_LINKS = {
    "de": {
        "auf": "change", "statt": "instead", "anstatt": "instead", "anstelle von": "instead", ":": "score",
        "zu": "score", "gegen": "score", "bis": "range", "–": "range", "-": "range",
    },
    "fr": {
        "à": "change", "au lieu de": "instead", ":": "score", "-": "score", "–": "score",
        "plutôt que": "instead", "contre": "score", "voix contre": "score",
    },
}  # fmt: skip
_INSTEAD = regex(r"(?:an)?statt(?:\s\w+){0,3}|(?:au lieu d(?:e|u|es)|plutôt que)\b(?:\W+\w+){0,3}(?:d['’])?")
_OPENS = {"de": regex(r"\bvon (?:\w+ )?$"), "fr": regex(r"\bd(?:e (?:\w+ )?|['’])$")}
_COUNTED = (Sort.CARDINAL, Sort.MEASURE, Sort.MONEY, Sort.SCORE)
_AND = frozenset(("und", "et"))
_BETWEEN = regex(r"\b(?:zwischen|entre) $")
"""What makes a range of two numbers that a plain “and” joins: `zwischen 8 und 12 Millionen`."""
_WORD = regex(r"[^\W\d_]+|[0-9]|[.,;:()!?]")
_EMPTY = frozenset(
    "de des du d l la le les un une en à et ou plus par dans sur pour au aux autres autre".split()
)


def disordered(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match]
) -> list[Found]:
    """Couples of numbers that stand crosswise: `reversed` in a frame, `swapped` in units or nouns."""
    if len(matched) < 2 or len(matched) > 60:
        return []
    if found := misplaced(pair, source, target, matched):
        return found
    if found := _of_other_times(pair, source, target, matched):
        return found
    mine, theirs = bonds(source), bonds(target)
    straight = all(one < other for (_, one), (_, other) in pairwise(matched))
    if straight and all(mine[i] == theirs[j] for i, j in matched):
        return []
    answer = dict(matched)
    for i in range(len(source) - 1):
        j, k = answer.get(i), answer.get(i + 1)
        if j is None or k is None or k != j - 1 or source[i].value == source[i + 1].value:
            continue
        if source[i].sort in (Sort.DAY, Sort.MONTH):
            continue
        kinds = {_frame(pair.source, source[i], source[i + 1]), _frame(pair.target, target[k], target[j])}
        if kinds <= {"score", "range"} and "score" in kinds and _lost(pair):
            continue
        if "" not in kinds and (len(kinds) == 1 or kinds <= {"score", "range", "change"}):
            found.append(("reversed", source[i], target[j], source[i + 1], target[k]))
    return found or _crossed(pair, source, target, matched, mine, theirs)


def _of_other_times(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match]
) -> list[Found]:
    """`2021 waren es 60, 2022 85` for `85 en 2021, 60 en 2022`: two numbers told of two times, crosswise."""
    here, there = _by_time(pair.source, source), _by_time(pair.target, target)
    if len(here) < 2 or here.keys() != there.keys() or len(matched) != 2 * len(here):
        return []
    answer, back = dict(matched), {j: i for i, j in matched}
    for time, i in here.items():
        k, m = back[there[time]], answer[i]
        if source[k].value != source[i].value and {k, m} <= {*here.values(), *there.values()}:
            return [("swapped", source[i], target[m], source[k], target[there[time]])]
    return []


_APART = regex(r"[,;]\s|\b(?:und|et|auf|à)\b")
"""What divides what is told of one time from what is told of the next."""
_TIMES = (Sort.YEAR, Sort.WEEKDAY, Sort.MONTH, Sort.SEASON)


def _by_time(text: Text, quantities: Sequence[Quantity]) -> dict[tuple[Sort, Number], int]:
    """Which number is told of each of some times, where one time stands beside each and nothing else does."""
    told: dict[tuple[Sort, Number], int] = {}
    for at in range(0, len(quantities) - 1, 2):
        times = [place for place in (at, at + 1) if quantities[place].sort in _TIMES]
        if len(times) != 1 or quantities[number := 2 * at + 1 - times[0]].sort not in _COUNTED:
            return {}
        if at and not _APART.search(text.content, quantities[at - 1].end, quantities[at].start):
            return {}
        told[quantities[times[0]].sort, quantities[times[0]].value] = number
    return {} if len(quantities) != 2 * len(told) else told


_LOSING = {
    "de": regex(
        r"\bverl(?:or|ier)|\bunter(?:lag|lieg|leg)|Niederlage|Rückstand|zurück|ablehn|abgelehn|verw[oa]rf"
    ),
    "fr": regex(r"inclin|\bperd|battue?s?\b|défaite|rejet|refus"),
}


def _lost(pair: Pair) -> bool:
    """Whether a match or a vote is told as lost, where each language may name either side first."""
    return any(_LOSING[text.language].search(text.content) for text in pair.sides)


def _frame(text: Text, first: Quantity, second: Quantity) -> str:
    between = text.content[first.end : second.start].strip().lower()
    kind = _LINKS.get(text.language, {}).get(between) or ("instead" if _INSTEAD.fullmatch(between) else "")
    before = text.content[max(0, first.start - 16) : first.start].lower()
    if between in _AND and _BETWEEN.search(before):
        return "range"
    if kind == "change" and not _OPENS[text.language].search(before):
        return "range" if text.language == "fr" and between == "à" else ""
    return kind


def bonds(quantities: Sequence[Quantity]) -> list[str]:
    """What each number is bound to: its dimension, or the month it is a day of."""
    found = []
    for at, one in enumerate(quantities):
        bond = one.dimension
        if one.sort is Sort.DAY:
            later = quantities[at + 1] if at + 1 < len(quantities) else None
            dated = later is not None and later.sort is Sort.MONTH and later.start <= one.end + 2
            bond = f"day {later.value}" if later and dated else "day"
        found.append(bond)
    return found


def _crossed(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match],
    mine: Sequence[str], theirs: Sequence[str],
) -> list[Found]:  # fmt: skip
    for at, (i, j) in enumerate(matched):
        if source[i].sort in NAMED:
            continue
        for k, m in matched[at + 1 :]:
            if source[k].sort in NAMED or cost(source[k], source[i]) is not None:
                continue
            couples = source[i], target[j], source[k], target[m]
            bound = mine[i], theirs[j], mine[k], theirs[m]
            if _exchanged(*bound) and not _one_unit_for_both(pair, couples, bound, straight=j <= m):
                if source[i].value != source[k].value:
                    return [("swapped", *couples)]
                united = (couples[0], couples[3]) if source[i].unit else (couples[2], couples[1])
                if united[0].factor != united[1].factor:
                    return [("unit", *united)]
            counted = all(each.sort in _COUNTED for each in couples)
            if j > m and source[i].value != source[k].value:
                if counted and _nouns_crossed(pair, couples):
                    return [("swapped", *couples)]
                if exchanged(pair, *couples):
                    return [("swapped", *couples)]
    return []


def _one_unit_for_both(pair: Pair, couples: Couples, bound: Sequence[str], *, straight: bool) -> bool:
    """Whether a unit that is said of one number only may hold for the other too; `straight`: in one order."""
    _, of_answer, of_second, _ = bound
    said_once = "" in bound and unit_said_once(pair, *_german_and_french(pair, couples)[0])
    if not straight:
        return said_once and of_second == of_answer == ""
    return said_once or _shared(pair.source, *couples[::2]) or _shared(pair.target, *couples[1::2])


def _shared(text: Text, one: Quantity, other: Quantity) -> bool:
    """Whether the unit of one may hold for both: `2,6 statt der erwarteten 2,2 Mrd. Euro`."""
    between = text.content[one.end : max(one.end, other.start)]
    return LINK.fullmatch(between) is not None or LOOSE_LINK.fullmatch(between) is not None


def _exchanged(one: str, other: str, second: str, another: str) -> bool:
    """Whether what two numbers are bound to on one side is exchanged on the other."""
    if one == other or second == another:
        return False
    if one == another and one:
        return other == second or not other or not second
    return bool(other) and other == second and (not one or not another)


def _german_and_french(pair: Pair, couples: Couples) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
    """Of two numbers and their answers, those of the German side and those of the French one."""
    sides = couples[::2], couples[1::2]
    return sides if pair.source.language == "de" else sides[::-1]


def _nouns(
    pair: Pair, german: Sequence[Quantity], french: Sequence[Quantity]
) -> tuple[str, str, frozenset[str], frozenset[str]] | None:
    """The nouns after two numbers, in German and as French stems; None where one lacks or both are one."""
    first, last = (_german_noun(pair.de.content, each).lower() for each in german)
    here, there = (_french_nouns(pair.fr.content, each) for each in french)
    return (first, last, here, there) if first and last and here and there and not here & there else None


def _nouns_crossed(pair: Pair, couples: Couples) -> bool:
    """Whether the nouns after two numbers say that each belongs to the other."""
    nouns = _nouns(pair, *_german_and_french(pair, couples))
    if nouns is None:
        return False
    first, last, here, there = nouns
    if german_stem(first) == german_stem(last):
        return False
    straight, crossed = (
        (answers(first, here), answers(last, there)),
        (answers(first, there), answers(last, here)),
    )
    return (any(crossed) and not any(straight)) or (all(crossed) and not all(straight))


_NEXT = {"de": regex(r"\s[A-ZÄÖÜ]"), "fr": regex(r"\s[a-zà-ÿœ]")}
"""What shows that the noun stands right behind its number, so that nothing else is counted."""


def nouns_exchanged(pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Found]:
    """`12 Männer und 30 Frauen` for `12 femmes et 30 hommes`: the numbers keep their order alone."""
    for at in range(len(source) - 1):
        couples = source[at], target[at], source[at + 1], target[at + 1]
        if couples[0].value == couples[2].value or not all(each.sort in _COUNTED for each in couples):
            continue
        german, french = _german_and_french(pair, couples)
        nouns = _nouns(pair, german, french)
        if nouns is None:
            continue
        first, last, here, there = nouns
        if (
            all(_NEXT["de"].match(pair.de.content, each.end) for each in german)
            and all(_NEXT["fr"].match(pair.fr.content, each.end) for each in french)
            and answers(first, there) and answers(last, here)
            and not (answers(first, here) or answers(last, there))
        ):  # fmt: skip
            return [("swapped", *couples)]
    return []


def _german_noun(text: str, quantity: Quantity) -> str:
    """The first word in capitals after a number, before any other number or mark."""
    words = _WORD.findall(text[quantity.end : quantity.end + 60])[:4]
    if words and words[0] == "." and quantity.sort is Sort.ORDINAL:
        del words[0]
    for word in words:
        if not word[0].isalpha():
            break
        if word[0].isupper() or word in ("hoch", "breit", "lang", "tief", "dick"):
            return str(word)
    plain = words[0] if words else ""
    return plain if len(plain) > 5 and plain.endswith(("e", "en")) else ""


def _french_nouns(text: str, quantity: Quantity) -> frozenset[str]:
    """The stems of the first words after a number that are not empty."""
    stems: list[str] = []
    for word in _WORD.findall(text[quantity.end : quantity.end + 60])[:6]:
        if not word[0].isalpha():
            break
        if word.lower() not in _EMPTY and len(word) > 2:
            stems.append(french_stem(word.lower()))
    return frozenset(stems[:2])
