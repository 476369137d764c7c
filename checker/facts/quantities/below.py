"""Numbers that one side writes with a minus and the other tells in words: `Rückgang von 4 %`, `−4 %`."""

from __future__ import annotations

import re

from checker.facts.quantities.quantity import Quantity
from checker.lexicon.units import MONEY, SHARES
from checker.model import Pair
from checker.patterns import regex

_FALLING = {
    "de": regex(
        r"rückg|rückl|zurück|s[aiu]nk|senk|fall|fiel|fäll|gefall|verl[oiu]|nachg[ae]b|nachl|brach|bruch|broch"
        r"|schrumpf|weniger|unter|niedrig|tief|abnahm|abnehm|nahm\w* .*ab|abgenomm|abgeb|reduz|kürz"
        r"|gab\w* .*(?:nach|ab)\b|b[uü]ß|abschlag|rabatt|halbier|rutsch|dämpf|billiger|günstiger|minder"
        r"|schmäler|gering|verring"
    ),
    "fr": regex(
        r"baiss|recul|perd|diminu|chut|repl[io]|contract|rédui|réduc|inférieur|descen|tomb|cèd|céd"
        r"|rabais|lâch|abandon|dévis|plong|décr|effondr|rabot|fléch|régress|dégring|tass|retrait|amput"
    ),
}
"""How words look of which something falls; what it falls to is still as it is said."""
_NEGATIVE = {
    "de": regex(
        r"minus|negativ|verlust|defizit|schuld|rezession|kälte|frost|überzogen|fehlbetr|\bim (?:roten|soll)\b"
    ),
    "fr": regex(r"moins|négati|perte|déficit|dette|récess|gel\b|débit|découvert|manque"),
}
"""How words look of which a number is below zero that has no sign."""
_LEVEL = {
    "de": regex(r"\b(?:auf|bei)\s(?:(?!um|von)\w+\s)?$", re.IGNORECASE),
    "fr": regex(r"\bà\s(?:\w+\s)?$"),
}
"""Before a number that is reached, not by which something falls."""
_BELOW = {
    "de": regex(r"\s(?:grad\s)?(?:kälte|frost|minus|unter\b)"),
    "fr": regex(r"\s(?:degrés?\s)?(?:sous\b|(?:au|en)[-\s]dessous\b|de froid)"),
}
"""What follows a number below zero, or below whatever it is measured from."""
_REBATE = {"de": regex(r"\sauf\b"), "fr": regex(r"\ssur\b")}
"""What follows a share that a price is cut by, which is cried with a minus or without: `–20 % sur tout`."""


def is_below_in_words(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether the number without its minus stands in a text that says in words that it is below zero.

    `Rückgang von 4 %` is `−4 %`, `20 Grad Kälte` are `−20 °C`, `20 % auf alles` is `−20 % sur tout`;
    but what falls to `−4 %` is not at 4 %.
    """
    text, bare = (pair.source, one) if one.value > 0 else (pair.target, other)
    content, language = text.content.lower(), text.language
    before = content[max(0, bare.start - 24) : bare.start]
    if before.endswith(("moins ", "minus ")):
        return True
    if _BELOW[language].match(content, bare.end) or content.startswith("minusgrad", bare.end + 1):
        return True
    if not (SHARES | MONEY) & {one.dimension, other.dimension}:
        return False
    sides = (pair.source, one), (pair.target, other)
    if all(_REBATE[side.language].match(side.content, each.end) for side, each in sides):
        return True
    falling = _FALLING[language].search(content) and not _LEVEL[language].search(before)
    return bool(falling or _NEGATIVE[language].search(content))
