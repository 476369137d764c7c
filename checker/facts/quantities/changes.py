"""Which way a text says something changes by a share or a sum: up or down."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.quantities.figures import Number
from checker.facts.quantities.memory import remembered
from checker.facts.quantities.numbers import compared, numbers, outline
from checker.facts.quantities.quantity import Sort
from checker.lexicon.units import MONEY, SHARES
from checker.model import Pair, Text

_RISING = {
    "de": r"stieg(?:en)?|gestiegen|steigt|(?:An|Preisan)stieg\w*|zugenommen|Zunahme|Zuwachs|wuchs(?:en)?"
    r"|gewachsen|wächst|erhöhte?n?|Erhöhung|kletterten?|verteuerten?|verteuert|zugelegt|angehoben|Plus"
    r"|(?:nahm(?:en)?|nimmt|nehmen|legte?n?|legt)\b[^.;:]{1,50}\szu|zog(?:en)?\b[^.;:]{1,50}\san",
    "fr": r"augment(?:é|ée|és|ées|e|ent|a|aient|ait|ation)|mont(?:é|ée|és|ées|e|ent|a|ait)|hausse"
    r"|progress(?:é|e|ent|a|ait|ion)|accrue?s?"
    r"|grimpé?|grimpent|gagn(?:é|e|ent|a|ait)|bondi|relevée?s?|renchéri|majorée?s?",
}
_FALLING = {
    "de": r"sank(?:en)?|gesunken|sinkt|fiel(?:en)?|fällt|Rückgang|zurückgegangen|zurück|abgenommen|Abnahme"
    r"|gesenkt|senkten?|Senkung|verlor(?:en)?|schrumpften?|geschrumpft|eingebrochen|reduziert|verbilligt"
    r"|Minus|(?:nahm(?:en)?|nimmt|nehmen)\b[^.;:]{1,50}\sab|brach(?:en)?\b[^.;:]{1,50}\sein"
    r"|gab(?:en)?\b[^.;:]{1,50}\snach",
    "fr": r"baissée?s?|baisse(?:nt)?|baissa|descendue?s?|recul(?:é|e|ent|a|ait)?|perdu|perd|perdent|réduction"
    r"|repli|cédé|cède|diminu(?:é|ée|e|ent|a|tion)|chut(?:é|e|ent|a)?|réduite?s?|cèdent|cédait|régressé|dévissé|lâché"
    r"|abandonné",
}
_UNSURE = {
    "de": r"steig|stieg|wachs|wuchs|wächs|zu(?:ge)?n[aoi]|erhöh|klet|teuer|legt|hob|heb|plus|gew[aio]nn|mehr"
    r"|besser|höher|sink|sank|sunk|senk|fall|fiel|fäll|rück|ab(?:ge)?n[aoi]|verl[oiu]|minus|minder|schrumpf"
    r"|bruch|broch|bricht|brach|zog|zieh|reduz|gering|wenig|billig|halb|spar|ließ|lass|niedrig|tief|nahm|nimmt|gab|gib",
    "fr": r"augment|hauss|progress|accr|croi|croît|crû|grimp|gagn|bond|relev|renchér|major|amélior|plus|mont"
    r"|baiss|recul|perd|pert|diminu|chut|rédui|réduc|céd|cèd|régress|déviss|lâch|abandon|repl|moins|défic"
    r"|descen|inféri|supéri|économis|contre|tomb|élev|pas\b|n['’]|\bne\b",
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

_BY = re.compile(r"\b(?:um|de)\s(?:\w+\s){0,2}\Z|\bd['’](?:\w+\s){0,2}\Z")
_AMOUNTS = frozenset((Sort.CARDINAL, Sort.MEASURE, Sort.MONEY, Sort.FRACTION))

Word = tuple[int, int]


@pair_fact(only_where=compared)
def changes(pair: Pair) -> tuple[tuple[Word, Word], ...]:
    """The words of the one change each side tells, by as much, where they go opposite ways."""
    if not _measured(pair.de) or not pair.fr[outline].worth:
        return ()
    here = _change(pair.source)
    there = _change(pair.target) if here else None
    if here is None or there is None or here[0] == there[0]:
        return ()
    return ((here[1], there[1]),) if _by_how_much(pair.source) & _by_how_much(pair.target) else ()


def _measured(text: Text) -> bool:
    return " um " in text.content or not TOLD.isdisjoint([unit for _, _, unit, _ in text[outline].worth])


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
