"""What makes a lower or an upper limit of a number: `über 100`, `pas plus de 50`, `30 au plus`."""

from __future__ import annotations

import re

from checker.facts._hints import hinted
from checker.facts.quantities.quantity import Quantity
from checker.model import Text
from checker.patterns import regex

_ABOVE = r"(?:zu\s)?über(?:schr(?:eit|itt)|st(?:eig|ieg))[^\W\d_]*"
_BELOW = r"(?:zu\s)?unterschr(?:eit|itt)[^\W\d_]*"
_END_DE = r"(?=[,.;:!?)]|$)"
_OF_ELSE = r"(?:tard|tôt|vite|haut|bas|près|loin|fort|une?|deux|trois|quatre|cinq|six|dix|partielle)\b"
"""What a bound after a number belongs to, and not to the number: `cinq jours au plus tard`."""
_BEFORE = {
    "de": regex(
        r"\b(?:(?P<more>über|(?:mehr|länger|älter|größer|höher|schwerer|später) als|mindestens|wenigstens"
        r"|mind?\.|über die|ab)|(?:weniger|kürzer|jünger|kleiner|niedriger|leichter|früher) als|höchstens"
        r"|maximal|max\.|unter|knapp|fast|beinahe|bis(?: zu)?)\s(?:die\s|eine[mnrs]?\s|ein\s)?$",
        re.IGNORECASE,
    ),
    "fr": regex(
        r"\b(?:(?P<more>plus d(?:e\s|['’])(?:la\s|une?\s)?"
        r"|(?:au moins|au minimum|min\.|supérieure?s? à|dès|à partir de)\s"
        r"|(?:dépass|excèd|excéd)[a-zé]*\s(?:les\s)?)"
        r"|moins d(?:e\s|['’])(?:la\s|une?\s)?|(?:au plus|au maximum|max\.|inférieure?s? à|jusqu['’]à)\s"
        r"|(?:ne\s|n['’])(?:dépass|excèd|excéd)[a-zé]*\spas\s(?:les\s)?)$",
        re.IGNORECASE,
    ),
}
_LAST = {
    "de": (
        "über", "als", "stens", "min.", "mind.", "die", "ab", "maximal", "max.", "unter", "knapp", "fast",
        "beinahe", "zu", "bis", "ein", "eine", "einem", "einer", "einen",
    ),
    "fr": ("de", "d'", "d’", "à", "oins", "imum", "min.", "dès", "plus", "max.", "les", "la", "un", "une"),
}  # fmt: skip
"""How the words before a number end that may make a bound of it, or `_EXCEEDS` stands there."""
_EXCEEDS = ("épass", "xcèd", "xcéd")
_AFTER = {
    "de": regex(
        rf"(?:\s(?!nicht\s)[^\W\d_]+)?\s(?:(?P<more>(?:mindestens|wenigstens){_END_DE}|{_ABOVE}|nicht\s{_BELOW})"
        rf"|(?:höchstens|maximal){_END_DE}|{_BELOW}|nicht\s{_ABOVE})"
    ),
    "fr": regex(
        r"(?:\s[^\W\d_]+)?\s(?:(?P<more>au moins|(?:au )?minimum)|au plus|(?:au )?maximum)"
        rf"(?=\s?[,.;:!?)]|$|\s(?!{_OF_ELSE})[^\W\d_])"
    ),
}
"""Words of a bound, `more` where it is a lower one, right before a number or after what it counts."""
_NOT = {
    "de": regex(r"\b(?:nicht|nie|niemals|kein\w{0,2}|ohne|weder)\b", re.IGNORECASE),
    "fr": regex(r"\b(?:pas|jamais|ne|ni|sans|aucune?|interdit\w{0,2})\b|\bn['’]", re.IGNORECASE),
}
_RIGHT_BEFORE = regex(r"\s(?:(?:la|le|die|das|être|sein)\s)?$")
_ONLY = regex(r"(?i)\b(?:ne\s|n['’])\w+\s(?:\w+\s){0,3}qu(?:e\b|['’])")
"""What denies nothing: `ne peuvent conduire que`."""
_CLAUSE = regex(r"[,.;:!?()–]\s")
HINTS = {
    "de": (
        "ber ",
        "r als",
        "stens",
        "axim",
        "inim",
        "indest",
        "öchst",
        "nter ",
        "napp ",
        "ast ",
        "einahe",
        "is ",
        "in. ",
        "ind. ",
        "ax. ",
        " ab ",
        "Ab ",
        "rschrei",
        "rschritt",
        "bersteig",
        "berstieg",
    ),
    "fr": (
        "oins",
        "lus d",
        "u plus",
        "inim",
        "axim",
        "érieur",
        "usqu",
        "in. ",
        "ax. ",
        "dès ",
        "Dès ",
        "partir de",
        "épass",
        "xcèd",
        "xcéd",
    ),
}
"""Parts of those words, whatever their first letter: without one there is no bound."""
WINDOW = 20
"""How many characters before or after a number the bound may take."""
CLAUSE = 60
"""How far around a bound a word that negates it is looked for."""

Limit = tuple[int, int, int, bool]
"""+1 for a lower bound, -1 for an upper one, 0 for none; where it begins and ends with its number; and
whether something is denied beside it, so that who knows what it says: `kein Kind unter 18`."""


def limit_of(text: Text, quantity: Quantity) -> Limit:
    """Whether a number is a lower or an upper limit, by the words around it: `über 100`, `30 au plus`."""
    content, language = text.content, text.language
    first = max(0, quantity.start - WINDOW)
    before = content[first : quantity.start]
    low = before.lower()
    may_be = low.rstrip().endswith(_LAST[language]) or (language == "fr" and hinted(low, _EXCEEDS))
    if may_be and (found := _BEFORE[language].search(before)):
        begin, end = first + found.start(), quantity.figure
    elif found := _AFTER[language].match(content[quantity.end : quantity.end + WINDOW + WINDOW]):
        begin, end = quantity.start, quantity.end + found.end()
    else:
        return 0, quantity.start, quantity.figure, False
    sign = 1 if found["more"] else -1
    said = _CLAUSE.split(content[max(0, begin - CLAUSE) : begin])[-1]
    negations = list(_NOT[language].finditer(said))
    if negations and _RIGHT_BEFORE.fullmatch(said, negations[-1].end()):  # `nicht mehr als`, `pas plus de`
        return -sign, begin - (len(said) - negations[-1].start()), end, False
    after = _ONLY.sub(" ", _CLAUSE.split(content[end : end + CLAUSE])[0])
    denied = _NOT[language].search(_ONLY.sub(" ", said)) or _NOT[language].search(after)
    return sign, begin, end, denied is not None
