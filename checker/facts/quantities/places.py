"""What says which of several numbers one is: `statt 18`, `mindestens 8`, `in Genf 3 %`, `Zeile 42`.

A number that stands in such a place on one side must be the one that stands there on the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from checker.facts._hints import hinted
from checker.facts.quantities.accounts import Match
from checker.facts.quantities.limits import HINTS, limit_of
from checker.facts.quantities.quantity import NAMED, Quantity, Sort
from checker.facts.quantities.shares import is_share
from checker.lexicon.gazetteer import fold, french_for
from checker.lexicon.stems import french_stem, german_stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.units import agree
from checker.model import Pair, Text
from checker.patterns import regex

Found = tuple[Any, ...]

LIKELY = 0.02
"""How probable a translation must be for two words to answer each other."""
WINDOW = 40
"""How many characters before and after a number are looked at."""

_PART_OF = {
    language: regex(rf"\s(?:[\w'’]+\s){{0,4}}{of}")
    for language, of in (
        ("de", r"(?:der|von|aus)\s(?:den\s|insgesamt\s)?"),
        ("fr", r"(?:sur|des|de ces|parmi)\s(?:les\s)?"),
    )
}
"""What may stand between a part and its whole."""
_BEFORE = {
    "instead": {
        "de": r"\b(?:an)?statt\s(?:[^\W\d]+\s){0,3}$|\ban(?:stelle|\sStelle)\svon\s(?:[^\W\d]+\s){0,2}$",
        "fr": r"\b(?:au lieu|à la place)\sd(?:es?\s|u\s|['’])(?:[^\W\d]+\s){0,2}$"
        r"|\bplutôt que\s(?:[^\W\d]+\s){0,2}$",
    },
    "denied": {
        "de": r"\bnicht\s(?:auf\s|um\s|bei\s|mit\s|von\s|die\s|den\s)?$",
        "fr": r"\b(?:pas|non)\s(?:à\s|de\s|les\s|aux\s|par\s)?(?:d['’])?$",
    },
    "former": {
        "de": r"\b(?:gegenüber|zuvor:?)\s(?:\w+\s)?$"
        r"|\b(?:Vorjahr|(?:letzten|vergangenen)\sJahr):?\s(?:[^\W\d]+\s){0,3}$",
        "fr": r"\bcontre\s(?:\w+\s)?$"
        r"|\b(?:exercice|année|an)\s(?:précédente?|passée?|derni(?:er|ère))(?:\s?:)?\s(?:[^\W\d]+\s){0,2}$|\bpass(?:é|ée|és|ées|e|er|ant|era|a)\s(?:\w+\s)?d(?:e\s|['’])$",
    },
    "whole": {
        "de": r"\b(?:von|unter)\s(?:den|allen|insgesamt)\s$",
        "fr": r"\b(?:sur|parmi)\s(?:les\s)?$",
    },
}
_PLACES = {
    name: {language: regex(before, re.IGNORECASE) for language, before in patterns.items()}
    for name, patterns in _BEFORE.items()
}
_LIMITS = {"least": 1, "most": -1}
_CUES = {
    "instead": (("tatt ", "nstelle", "Stelle von"), ("u lieu", " la place", "lutôt que")),
    "denied": (("icht ",), (" pas ", "on pas", " non ", "Non ")),
    "former": (
        (" auf ", "egenüber", "orjahr", "uvor", "etzten Jahr", "ergangenen Jahr"),
        ("contre", "pass", "an dernier", "précédent", "née dernière"),
    ),
    "whole": (("on ", "nter ", " der ", " aus "), ("ur ", " des ", " de ces ", "armi ")),
    **dict.fromkeys(_LIMITS, (HINTS["de"], HINTS["fr"])),
}
"""Parts of words without which, on both sides, a place cannot be told."""
_FRONTED = (
    _CUES["instead"],
    _CUES["denied"],
    _CUES["former"],
    (("on den ", "on allen ", "on insgesamt ", "nter den "), _CUES["whole"][1]),
)
"""The same for what may stand in another order with the numbers in the same."""


def cued(pair: Pair) -> bool:
    """Whether numbers in the same order may have exchanged their places all the same."""
    german, french = pair.de.content, pair.fr.content
    for parts, others in _FRONTED:  # noqa: SIM110 - any() takes twice the time
        if hinted(german, parts) and hinted(french, others):
            return True
    return False


def misplaced(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity], matched: Sequence[Match]
) -> list[Found]:
    """Couples of numbers of which each stands in the other's place on one side, as `swapped`."""
    german, french = pair.de.content, pair.fr.content
    answer, back = dict(matched), {j: i for i, j in matched}
    for name, (parts, others) in _CUES.items():
        if not (hinted(german, parts) and hinted(french, others)):
            continue
        here = _at(name, pair.source, source)
        there = _at(name, pair.target, target) if len(here) == 1 else []
        if len(here) == len(there) == 1:
            i, m = here[0], there[0]
            j, k = answer.get(i), back.get(m)
            if (
                j is not None
                and k is not None
                and j != m
                and source[i].value != source[k].value
                and agree(source[i].dimension, source[k].dimension)
            ):
                return [("swapped", source[i], target[j], source[k], target[m])]
    return []


def _at(name: str, text: Text, quantities: Sequence[Quantity]) -> list[int]:
    """Which quantities stand in a place."""
    if name in _LIMITS:
        limits = [limit_of(text, one) for one in quantities]
        return [at for at, (sign, _, _, denied) in enumerate(limits) if sign == _LIMITS[name] and not denied]
    before, content = _PLACES[name][text.language], text.content
    return [
        at
        for at, one in enumerate(quantities)
        if one.sort not in NAMED
        and not (name == "whole" and (is_share(text, one) or _RANGE.match(content, one.end)))
        and (
            before.search(content[max(0, one.start - WINDOW) : one.start])
            or (name == "whole" and at and _is_part(text, quantities[at - 1], one))
            or (name == "former" and _is_former(text, one, quantities[at + 1 :]))
        )
        and not (name == "former" and _NOW[text.language].match(content, one.figure))
    ]


_RANGE = regex(r"\s?[-–]\s?[0-9]|\s(?:bis|à)\s")
"""What follows the beginning of a range, which is no whole: `von 10 bis 18 Uhr`."""


def _is_part(text: Text, part: Quantity, whole: Quantity) -> bool:
    """`23 von 40`, `six des huit`."""
    between = text.content[part.end : max(part.end, whole.start)]
    if part.dimension != whole.dimension and " " in between.strip():
        return False  # `zwei Röhren im Abstand von 40 Metern`
    content = text.content
    if text.language == "de" and _NOUN.match(content, part.end) and _NOUN.match(content, whole.end):
        return False  # `drei Geschosse, von zwölf Stützen getragen`
    return _PART_OF[text.language].fullmatch(between) is not None


_CHANGE = {
    "de": (regex(r"\bvon\s(?:\w+\s)?$"), regex(r"\bauf\s(?:\w+\s)?$")),
    "fr": (regex(r"\bd(?:e\s|['’])(?:\w+\s)?$"), regex(r"\bà\s(?:\w+\s)?$")),
}


_YEAR_AGO = {
    "de": r"(?:im\s(?:Vorjahr|letzten\sJahr|vergangenen\sJahr)|(?:ein\sJahr\szuvor|vor\seinem\sJahr))",
    "fr": r"(?:l['’]an(?:née)?\s(?:derni(?:er|ère)|passée?|précédente?)|un\san\s(?:plus\stôt|auparavant))",
}
_THIS_YEAR = {"de": r"(?:heuer|heute|in\sdiesem\sJahr)", "fr": r"(?:cette\sannée|aujourd['’]hui)"}
_AGO, _NOW = (
    {language: regex(rf"\s(?:[^\W\d]+\s){{0,4}}{words}\b") for language, words in told.items()}
    for told in (_YEAR_AGO, _THIS_YEAR)
)
"""What may follow a number that was, or that is now: `487 apprentis l’an dernier`."""


def _is_former(text: Text, one: Quantity, later: Sequence[Quantity]) -> bool:
    return _AGO[text.language].match(text.content, one.figure) is not None or _changes(text, one, later)


def _changes(text: Text, one: Quantity, later: Sequence[Quantity]) -> bool:
    """`von 8 Prozent auf 2`, whatever stands between."""
    first, second = _CHANGE[text.language]
    content = text.content
    if first.search(content[max(0, one.start - WINDOW) : one.start]) is None:
        return False
    after = next((each for each in later if each.dimension == one.dimension and each.sort is one.sort), None)
    return (
        after is not None
        and ". " not in content[one.end : after.start]
        and second.search(content[max(one.end, after.start - WINDOW) : after.start]) is not None
    )


_LABELLED = regex(r"(?:([^\W\d_]+)(?:\.|\s?:)?|(§))\s?$")
_SAME_LABELS = (
    ("artikel", "art", "article"), ("absatz", "abs", "alinéa", "al"),
    ("paragraf", "paragraph", "§", "paragraphe"),
    ("abbildung", "abb", "bild", "figure", "fig"), ("tabelle", "tab", "tableau"), ("zeile", "ligne"),
    ("spalte", "colonne"), ("zimmer", "chambre", "bureau"), ("seite", "s", "page", "p"), ("linie", "ligne"),
    ("ziffer", "ziff", "chiffre", "ch"), ("anhang", "annexe"), ("haus", "immeuble", "maison"),
    ("wohnung", "appartement"), ("platz", "place"), ("tisch", "table"), ("bett", "lit"),
    ("ja", "oui"), ("nein", "non"), ("kapitel", "chapitre"), ("bus", "bus"), ("gleis", "voie"),
    ("halle", "halle"),
)  # fmt: skip
_LABELS = frozenset((one, other) for labels in _SAME_LABELS for one in labels for other in labels)
_KNOWN = frozenset(label for labels in _SAME_LABELS for label in labels)
_SORTS = frozenset((Sort.CARDINAL, Sort.MEASURE, Sort.MONEY, Sort.IDENTIFIER, Sort.NAME))
_BREAK = regex(r"[,;:)\N{EN DASH}\N{EM DASH}]|\.\s|\b(?:und|et|sowie|während|tandis|aber|mais|oder|ou)\b")
_WORD = regex(r"[^\W\d_]{3,}|[0-9]{4}")


def exchanged(pair: Pair, one: Quantity, other: Quantity, second: Quantity, another: Quantity) -> bool:
    """Whether two numbers of the source have exchanged what they belong to: `Zeile 42`, `in Genf`, `2019`.

    `one` answers `other`, `second` answers `another`, and they stand in the other order.
    """
    if not {one.sort, other.sort, second.sort, another.sort} <= _SORTS or not agree(
        one.dimension, second.dimension
    ):
        return False
    if pair.source.language == "fr":
        one, other, second, another = other, one, another, second
    return _labels_exchanged(pair, one, other, second, another) or _words_exchanged(
        pair, one, other, second, another
    )


_NOUN = regex(r"\s[A-ZÄÖÜ]\w")


def unit_said_once(pair: Pair, *german: Quantity) -> bool:
    """Whether a unit may hold for both German numbers: `15, Kinder 8 Euro`, where no noun follows the 15."""
    return not any(not each.dimension and _NOUN.match(pair.de.content, each.end) for each in german)


def _labels_exchanged(
    pair: Pair, one: Quantity, other: Quantity, second: Quantity, another: Quantity
) -> bool:
    first, last = _label(pair.de, one), _label(pair.de, second)
    here, there = _label(pair.fr, other), _label(pair.fr, another)
    if not (first and last and here and there) or first == last or here == there:
        return False
    return (
        _same_label(first, there)
        and _same_label(last, here)
        and not (_same_label(first, here) or _same_label(last, there))
    )


def _label(text: Text, quantity: Quantity) -> str:
    found = _LABELLED.search(text.content[max(0, quantity.start - WINDOW) : quantity.start])
    label = (found[1] or found[2]) if found else ""
    noun = text.language == "fr" or label[:1].isupper() or label.lower() in _KNOWN
    return label.lower() if noun else ""


def _same_label(german: str, french: str) -> bool:
    return (german, french) in _LABELS or answers(german, frozenset((french_stem(french),)))


def _words_exchanged(pair: Pair, one: Quantity, other: Quantity, second: Quantity, another: Quantity) -> bool:
    german, french = pair.de, pair.fr
    first, last = _clause(german, one, second), _clause(german, second, one)
    here, there = _clause(french, other, another), _clause(french, another, other)
    if not (first and last and here and there):
        return False
    first, last = first - last, last - first
    told_here, told_there = _told(here), _told(there)
    told_here, told_there = told_here - told_there, told_there - told_here
    placed = frozenset(filter(_is_where_or_when, first)), frozenset(filter(_is_where_or_when, last))
    if all(placed):  # what is counted may be said with either number: `morgens 14 und abends 8 Einheiten`
        first, last = placed
    return (
        any(_tells(word, told_there) for word in first)
        and any(_tells(word, told_here) for word in last)
        and not any(_tells(word, told_here) for word in first)
        and not any(_tells(word, told_there) for word in last)
    )


_WHEN = frozenset(
    """morgens vormittags mittags nachmittags abends nachts montags dienstags mittwochs donnerstags freitags
    samstags sonntags montag dienstag mittwoch donnerstag freitag samstag sonntag morgen abend
    nacht""".split()
)


def _is_where_or_when(german: str) -> bool:
    """Whether a German word is a place or a part of a day or week."""
    return german.lower() in _WHEN or (german[0].isupper() and bool(french_for(fold(german))))


def _clause(text: Text, quantity: Quantity, apart: Quantity) -> frozenset[str]:
    """The words around a number, up to the next mark or link; none if another number stands among them."""
    content = text.content
    start = max((each.end() for each in _BREAK.finditer(content, 0, quantity.start)), default=0)
    found = _BREAK.search(content, quantity.end)
    end = found.start() if found else len(content)
    if start <= apart.start < end:
        return frozenset()
    return frozenset(_WORD.findall(content[start : quantity.start] + " " + content[quantity.end : end]))


def _told(words: frozenset[str]) -> frozenset[str]:
    """French words as they may be answered: folded, and their stems."""
    return frozenset(fold(word.lower()) for word in words) | frozenset(
        french_stem(word.lower()) for word in words if len(word) > 3
    )


def _tells(german: str, told: frozenset[str]) -> bool:
    """Whether a German word is among the French ones: the same, a place by its French name, or translated."""
    return fold(german.lower()) in told or bool(_french(german) & told)


@lru_cache(maxsize=4096)
def _french(german: str) -> frozenset[str]:
    forms = french_for(fold(german))
    alone = [form for form in forms if len(form) == 1]  # `Rome`, and not each word of a saying about it
    named = frozenset(fold(part) for form in alone or forms for part in form)
    return named | (_translations(german.lower()) if len(german) > 3 else frozenset())


def answers(noun: str, stems: frozenset[str]) -> bool:
    """Whether a German word in small letters may become any of some French stems."""
    return bool(_translations(noun) & stems)


@lru_cache(maxsize=4096)
def _translations(noun: str) -> frozenset[str]:
    """The French stems that a German word in small letters, or its longest known end, may become."""
    lexicon = translation_lexicon()
    for cut in range(max(1, len(noun) - 3)):
        if cut in (1, 2):
            continue
        found = lexicon.translations(german_stem(noun[cut:]))
        if found:
            return frozenset(stem for stem, likely in found if likely >= LIKELY)
    return frozenset()
