"""Which way a text says something changes by a share or a sum: up or down."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts._hints import hinted
from checker.facts.quantities.figures import Number
from checker.facts.quantities.memory import remembered
from checker.facts.quantities.numbers import compared, numbers, outline
from checker.facts.quantities.quantity import Sort
from checker.lexicon.units import MONEY, SHARES
from checker.model import Pair, Text
from checker.patterns import regex

_RISING = {
    "de": r"stieg(?:en)?|gestiegen|steigt|steigen|(?:An|Preisan)stieg\w*|zugenommen|Zunahme|Zuwachs"
    r"|wuchs(?:en)?|gewachsen|wächst|erhöhte?n?|Erhöhung|kletterten?|verteuerten?|verteuert|zugelegt|angehoben|Plus"
    r"|(?:nahm(?:en)?|nimmt|nehmen|legte?n?|legt)\b[^.;:]{1,50}\szu|zog(?:en)?\b[^.;:]{1,50}\san",
    "fr": r"augment(?:é|ée|és|ées|e|ent|a|aient|ait|ation)|mont(?:é|ée|és|ées|e|ent|a|ait)|hausse"
    r"|progress(?:é|e|ent|a|ait|ion)|accrue?s?"
    r"|grimpé?|grimpent|gagn(?:é|e|ent|a|ait)|bondi|relevée?s?|renchéri|majorée?s?",
}
_FALLING = {
    "de": r"sank(?:en)?|gesunken|sinkt|sinken|fiel(?:en)?|fällt|Rückgang|zurückgegangen|zurück|abgenommen"
    r"|Abnahme|gesenkt|senkten?|Senkung|verlor(?:en)?|schrumpften?|geschrumpft|eingebrochen|reduziert|verbilligt"
    r"|Minus|(?:nahm(?:en)?|nimmt|nehmen)\b[^.;:]{1,50}\sab|brach(?:en)?\b[^.;:]{1,50}\sein"
    r"|gab(?:en)?\b[^.;:]{1,50}\snach",
    "fr": r"baissée?s?|baisse(?:nt)?|baissa|descendue?s?|ramenée?s?|recul(?:é|e|ent|a|ait)?|perdu|perd"
    r"|perdent|réduction|repli|cédé|cède|diminu(?:é|ée|e|ent|a|tion)|chut(?:é|e|ent|a)?|réduite?s?|cèdent|cédait|régressé|dévissé|lâché"
    r"|abandonné",
}
_UNSURE = {
    "de": r"steig|stieg|wachs|wuchs|wächs|zu(?:ge)?n[aoi]|erhöh|klet|teuer|legt|hob|heb|plus|gewann|gewonn"
    r"|gewinnt|\bmehr\b|besser|höher|sink|sank|sunk|senk|\bfallen|gefall|fiel|fäll|rück|ab(?:ge)?n[aoi]|verl[oiu]"
    r"|minus|minder|schrumpf|bruch|broch|bricht|brach|\bzog|zieh|reduz|gering|wenig|billig|(?<!er)(?<!es)halb|spar"
    r"|\bließ|\blass|niedrig|tief|\bnahm|nimmt|\bnehm|\bgab|\bgib",
    "fr": r"augment|hauss|progress|accr|\bcro(?:î|iss)|crû|grimp|gagn|\bbond|relev|renchér|major|amélior"
    r"|\bplus\b|\bmont(?!ant|r)|baiss|recul|\bper[dt]|diminu|chut|rédui|réduc|\bc[éè]d|régress|déviss|lâch|abandon|repl|moins"
    r"|défic|descen|\bramen|inféri|supéri|économis|\bcontre\b|tomb|élev|\bpas\b|n['’]|\bne\b",
}
"""How words look that may tell of a change: where another stands beside, who knows which of them is meant."""


def _compiled(patterns: dict[str, str], form: str) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(form.format(words)) for language, words in patterns.items()}


WAYS = {1: _compiled(_RISING, r"\b(?:{})\b"), -1: _compiled(_FALLING, r"\b(?:{})\b")}
UNSURE = _compiled(_UNSURE, r"(?i)\b\w*(?:{})\w*")


def _doubts(run: str, language: str) -> int:
    """How many words of a run, which is what stands between two spaces, may tell of a change."""
    return len(UNSURE[language].findall(run))


_DOUBTS = remembered(_doubts)
TOLD = SHARES | MONEY | {"point"}
"""What may rise or fall by so much."""

_BY = regex(r"\b(?:um|de)\s(?:\w+\s){0,2}\Z|\bd['’](?:\w+\s){0,2}\Z")
_AMOUNTS = frozenset((Sort.CARDINAL, Sort.MEASURE, Sort.MONEY, Sort.FRACTION))

Word = tuple[int, int]


HINTS = {
    "de": (
        "stieg", "steig", "zugenommen", "Zunahme", "Zuwachs", "wuchs", "gewachsen", "wächst", "erhöht",
        "Erhöhung", "kletter", "verteuer", "zugelegt", "angehoben", "Plus", "nahm", "nimmt", "nehmen", "legt",
        "zog", "sank", "sunken", "sink", "fiel", "fällt", "Rückgang", "zurück", "abgenommen", "Abnahme",
        "senkt", "Senkung", "verlor", "schrumpf", "eingebrochen", "reduziert", "verbilligt", "Minus", "brach",
        "gab", " mehr", "weniger", " über de", " unter de",
    ),
    "fr": (
        "augment", "mont", "hausse", "progress", "accru", "grimp", "gagn", "bondi", "relev", "renchéri",
        "major", "baiss", "descend", "ramen", "recul", "perd", "réduction", "repli", "céd", "cèd", "diminu",
        "chut", "rédui", "régress", "dévissé", "lâché", "abandonné", "de plus", "de moins",
        "supérieur", "inférieur",
    ),
}  # fmt: skip
"""Parts of those words."""

Change = tuple[str, Word, Word]
"""`reversed`: up on one side and down on the other; `level`: by so much on one, to so much on the other."""


@pair_fact(only_where=compared, hints=HINTS)
def changes(pair: Pair) -> tuple[Change, ...]:
    """What is wrong with the one change that each side tells, with its words (source, target)."""
    if not _measured(pair.de) or not pair.fr[outline].worth:
        return ()
    here = _change(pair.source)
    there = _change(pair.target) if here else None
    if here is None or there is None:
        return _differences(pair)
    if here[0] == there[0]:
        return _levels(pair)
    alike = _by_how_much(pair.source) & _by_how_much(pair.target)
    return (("reversed", here[1], there[1]),) if alike else ()


_MORE = {
    "de": regex(r"\s(?:[A-ZÄÖÜ]\w+\s)?(?:(?P<more>mehr)|weniger)\b|\s(?:(?P<above>über)|unter)\sde[mnr]\b"),
    "fr": regex(r"\s(?:\w+\s){0,3}de\s(?:(?P<more>plus)|moins)\b"),
}
_BEFORE_IT = regex(r"(?:(?P<more>supérieur)|inférieur)e?s?\sde\s\Z")
"""What says right after a number that something differs by so much: `30 mm weniger`, `30 mm de plus`."""


def _differences(pair: Pair) -> tuple[Change, ...]:
    """The words of the one difference each side tells, by as much, if they go opposite ways."""
    here, there = _difference(pair.de), _difference(pair.fr)
    if here is None or there is None or here[0] != there[0] or here[1] == there[1]:
        return ()
    return (("reversed", *_source_first(pair, here[2], there[2])),)


def _source_first(pair: Pair, german: Word, french: Word) -> tuple[Word, Word]:
    return (german, french) if pair.source is pair.de else (french, german)


def _difference(text: Text) -> tuple[tuple[Number, str], bool, Word] | None:
    pattern = _MORE[text.language]
    content, told = text.content, []
    for one in text[numbers]:
        if found := pattern.match(content, one.end):
            more = any(found.groups())
            told.append((one.key, more, (one.start, found.end())))
        elif text.language == "fr" and (
            found := _BEFORE_IT.search(content, max(0, one.start - 20), one.start)
        ):
            told.append((one.key, found["more"] is not None, (found.start(), one.end)))
    return told[0] if len(told) == 1 else None


_LEVEL = {
    "de": regex(r"\b(?:(?P<to>auf)|um)\s(?:[^\W\d]+\s){0,2}(?=[0-9])"),
    "fr": regex(r"(?:\b(?P<to>à)\s|\bde\s|\bd['’])(?:[^\W\d]+\s){0,2}(?=[0-9])"),
}
"""What says right before a figure whether something changes by or to so much."""


def _levels(pair: Pair) -> tuple[Change, ...]:
    """The one number by which something changes on one side and to which on the other: `auf 62`, `de 62`."""
    german, french = _way_told(pair.de), _way_told(pair.fr)
    if german is None or french is None or german[0] != french[0] or german[1] == french[1]:
        return ()
    return (("level", *_source_first(pair, german[2], french[2])),)


def _way_told(text: Text) -> tuple[tuple[Number, str], bool, Word] | None:
    """The only amount of a text, whether it is a level, and where it is told; None if there are more."""
    amounts = [one for one in text[numbers] if one.sort in _AMOUNTS]
    if len(amounts) != 1:
        return None
    one = amounts[0]
    told = [found for found in _LEVEL[text.language].finditer(text.content) if found.end() == one.start]
    return (one.key, told[0]["to"] is not None, (told[0].start(), one.end)) if told else None


def _measured(text: Text) -> bool:
    if hinted(text.content, (" um ", " auf ", " mehr", " weniger", " über de", " unter de")):
        return True
    return not TOLD.isdisjoint([unit for _, _, unit, _ in text[outline].worth])


def _by_how_much(text: Text) -> set[tuple[Number, str]]:
    """By how much something may change: a share or a sum, or whatever stands behind `um` or `de`."""
    return {
        one.key
        for one in text[numbers]
        if one.value > 0
        and (
            one.dimension in TOLD
            or (one.sort in _AMOUNTS and _BY.search(text.content[max(0, one.start - 24) : one.start]))
        )
    }


def _change(text: Text) -> tuple[int, Word] | None:
    """Which way goes the one change that a text tells, and its word; None if it tells none, or several."""
    told = [
        (way, found.span())
        for way, patterns in WAYS.items()
        for found in patterns[text.language].finditer(text.content)
    ]
    if len(told) != 1:
        return None
    doubts = sum(map(_DOUBTS[text.language].__getitem__, text.content.split()))
    return told[0] if doubts == 1 else None
