"""How often something happens: `täglich`, `alle zwei Wochen`, `deux fois par an`, `trimestriel`."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from checker.facts._fact import pair_fact
from checker.facts._hints import hinted
from checker.facts.quantities.reckoning import reckoning
from checker.lexicon import numerals
from checker.model import Pair, Text
from checker.patterns import regex

_A_YEAR = {
    "second": 31_536_000, "minute": 525_600, "hour": 8_760, "day": 365, "workday": 250, "week": 52,
    "month": 12, "quarter": 4, "half": 2, "year": 1,
}  # fmt: skip
"""How many of each span of time a year has."""
_SPANS = {
    "de": {
        "werktag": "workday", "werktäg": "workday",
        "sekund": "second", "minut": "minute", "minüt": "minute", "stund": "hour", "stünd": "hour",
        "tag": "day", "täg": "day", "woche": "week", "wöche": "week", "monat": "month", "quartal": "quarter",
        "halbjahr": "half", "semester": "half", "jahr": "year", "jähr": "year",
    },
    "fr": {
        "ouvr": "workday",
        "seconde": "second", "minute": "minute", "heure": "hour", "jour": "day", "quotidien": "day",
        "semaine": "week", "hebdo": "week", "mois": "month", "mensu": "month", "trimestr": "quarter",
        "semestr": "half", "an": "year",
    },
}  # fmt: skip
"""What the words hold that name a span of time."""
_NAMED = {
    "de": regex(
        r"(?i)sekund|min[uü]t|st[uü]nd|\b(?:all|werk|arbeits)?t[aä]g|w[oö]che|monat|quartal|halbjahr|semester|j[aä]hr"
    ),
    "fr": regex(
        r"(?i)\b(?:seconde|minute|heure|jour|quotidien|semaine|hebdo|mois|mensu|trimestr|semestr|ans?\b|ann[uée])"
    ),
}
_SPAN_DE = r"(?P<span>sekunde|minute|stunde|tag|woche|monat|quartal|halbjahr|semester|jahr)"
_SPAN_FR = r"(?P<span>seconde|minute|heure|jour|semaine|mois|trimestre|semestre|an)"
_TIMES = {
    "de": regex(r"(\w{1,20}?)[- ]?(?:mal|x|×)\s\Z", re.IGNORECASE),
    "fr": regex(r"(\w{1,20})\sfois\s\Z", re.IGNORECASE),
}
"""How many times, right before a rhythm."""
_BEFORE = 30
"""So many characters before it at most."""
_LY = (
    r"(?P<part>halb|viertel|zwei|drei|vierzehn|vier|sechs|tag|all(?!täg))?"
    r"(?P<span>minüt|stünd|täg|wöchent|monat|jähr)lich(?:e[rsnm]?)?\b"
)
_NOT_DATED = r"(?-i:(?!,?\s(?:der|des|vor|nach|zuvor|davor|danach|darauf|[0-9A-ZÄÖÜ])))"
"""What does not follow `drei Tassen am Tag`, but `am Tag vor dem Fest`, `im Jahr 2020`."""
_ADJECTIVE = (
    r"(?P<part>bi|tri)?-?(?P<span>quotidien|hebdomadaire|mensuel|trimestriel|semestriel|annuel)"
    r"(?:le)?(?:ment|s)?\b"
)
_SAID = {
    "de": (
        _LY,
        rf"(?:pro|je|jede[nrsm]?(?:\s(?P<th>\w{{1,20}}te)[rns]?)?)\s{_SPAN_DE}\b",
        rf"(?P<only_times>am|im|die|in der)\s{_SPAN_DE}\b",
        rf"(?-i:[A-ZÄÖÜ])\w{{1,30}}(?<!mal)\s(?:am|im|die|in der)\s{_SPAN_DE}\b{_NOT_DATED}",
        rf"alle\s(?P<every>\w{{1,20}})\s{_SPAN_DE}[en]{{0,2}}\b",
        r"(?:an\s)?(?P<span>werktag)(?:s|en)\b",
    ),
    "fr": (
        rf"(?:par|chaque)\s{_SPAN_FR}(?:née|s)?\b",
        rf"tou(?:te)?s\sles\s(?:(?P<every>\w{{1,20}})\s)?{_SPAN_FR}(?:née)?s?\b(?!\souvr)",
        rf"une?\s{_SPAN_FR}(?:née)?\ssur\s(?P<every>deux|trois|quatre)\b",
        _ADJECTIVE,
        r"jours?\s(?P<span>ouvr)(?:able|é)s?\b",
    ),
}
_FEMININE, _OTHERS = "sekunde minute stunde woche", "tag monat quartal halbjahr semester jahr"
_OF_SPAN = tuple(
    before + span
    for before, spans in (("m ", _OTHERS), ("ie ", _FEMININE), ("er ", _FEMININE))
    for span in spans.split()
)
_NEEDED = {
    "de": (
        ("äglich", "öchentlich", "onatlich", "ährlich", "tündlich", "inütlich"), ("pro ", "je ", "jede"),
        _OF_SPAN, _OF_SPAN, ("alle ",), ("werktag",),
    ),
    "fr": (
        ("par s", "par m", "par h", "par j", "par t", "par an", "chaque "), ("tous les ", "toutes les "),
        (" sur deux", " sur trois", " sur quatre"), ("dien", "daire", "suel", "triel", "annuel"),
        ("ouvr",),
    ),
}  # fmt: skip
"""Without one of these, in small letters, a form cannot stand in a text, which spares its search."""
_RHYTHMS = {
    language: [
        (needed, regex(rf"(?i)(?<![\w-]){form}"))
        for needed, form in zip(_NEEDED[language], forms, strict=True)
    ]
    for language, forms in _SAID.items()
}
HINTS = {
    "fr": (
        "par jour", "par semaine", "par mois", "par an", "par heure", "haque ", "tous les ", "Tous les ",
        "utes les ",
        "quotidien", "hebdo", "mensuel", "mestriel", "annuel", " sur deux", " ouvrable", " ouvré",
    ),
    "de": (
        "äglich", "öchentlich", "onatlich", "ährlich", "tündlich", "inütlich", " pro ", "Pro ", " je ", "Je ",
        "jede", "Jede", "lle ", " am Tag", " im Monat", " im Jahr", "r Woche", "ie Woche", "erktag",
    ),
}  # fmt: skip
"""Parts of those words: a pair of news in forty has them on both sides."""
_PARTS = {
    "halb": Fraction(1, 2), "viertel": Fraction(1, 4), "zwei": Fraction(2), "drei": Fraction(3),
    "vier": Fraction(4), "sechs": Fraction(6), "vierzehn": Fraction(14),
}  # fmt: skip
"""Of how many spans German makes one: `vierteljährlich`, `zweimonatlich`."""
CLOSE = Fraction(9, 10)
"""Two rhythms are one if one is at least so much of the other: every four weeks is every month."""


class Rhythm(NamedTuple):
    """How often something happens, in times a year (all readings); the span that is named; the place."""

    rates: tuple[Fraction, ...]
    span: str
    start: int
    end: int


@pair_fact(hints=HINTS)
def rhythms(pair: Pair) -> tuple[tuple[Rhythm, Rhythm], ...]:
    """The one rhythm of each side (source, target) that the other lacks, where they tell equally many.

    If these are told in different spans, neither side may name the other's anywhere: what is paid
    a year may be told by the month.
    """
    if {text.language for text in pair.sides} != {"de", "fr"} or not said(pair.fr):
        return ()
    here, there = said(pair.source), said(pair.target)
    if len(here) != len(there):
        return ()
    for one in list(here):
        answer = next((other for other in there if _are_one(one, other)), None)
        if answer is not None:
            here.remove(one)
            there.remove(answer)
    if len(here) != 1:
        return ()
    (one,), (other,) = here, there
    if one.span != other.span and (other.span in _spans(pair.source) or one.span in _spans(pair.target)):
        return ()
    if "workday" in (one.span, other.span) and "day" not in (one.span, other.span):
        return ()  # `werktags im Viertelstundentakt`
    if any(each.kind == "rate" for each in pair[reckoning]):
        return ()
    return ((one, other),)


def said(text: Text) -> list[Rhythm]:
    """The rhythms that a text tells, in order of their forms."""
    found, low = [], text.content.lower()
    for needed, form in _RHYTHMS[text.language]:
        for match in form.finditer(text.content) if hinted(low, needed) else ():
            told, start = match.groupdict(), match.start()
            if times := _TIMES[text.language].search(text.content, max(0, start - _BEFORE), start):
                told["times"], start = times[1], times.start()
            elif told.get("only_times"):
                continue
            rates, span = _rates(told, text.language)
            if rates:
                found.append(Rhythm(rates, span, start, match.end()))
    return found


def _rates(told: dict[str, str | None], language: str) -> tuple[tuple[Fraction, ...], str]:
    """How many times a year, in all readings (none if a word is no number), and the span that is named."""
    span = _span(str(told["span"]).lower(), language)
    rate, part = Fraction(_A_YEAR[span]), (told.get("part") or "").lower()
    if part in ("bi", "tri"):  # bimensuel is twice a month, or every two months for some
        times = 2 if part == "bi" else 3
        return (rate * times, rate / times), span
    rate /= _PARTS.get(part, Fraction(1))
    for key in ("every", "th", "times"):
        word = told.get(key)
        if word:
            number = _number(word.lower(), language)
            if not number:
                return (), span
            rate = rate * number if key == "times" else rate / number
    return (rate,), span


def _number(word: str, language: str) -> int:
    """The value of a number in digits or words, an ordinal too; 0 if it is none."""
    if word.isdecimal():
        return int(word)
    if language == "fr":
        return numerals.FRENCH.get(word, 0)
    return numerals.german(word) or numerals.german_ordinal(word) or 0


def _span(word: str, language: str) -> str:
    return next(span for stem, span in _SPANS[language].items() if stem in word)


def _spans(text: Text) -> set[str]:
    """The spans of time that a text names in any way."""
    return {_span(found[0].lower(), text.language) for found in _NAMED[text.language].finditer(text.content)}


def _are_one(one: Rhythm, other: Rhythm) -> bool:
    return any(CLOSE * max(rate, answer) <= min(rate, answer) for rate in one.rates for answer in other.rates)
