"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

import re
from collections import defaultdict

from checker.facts._fact import pair_fact
from checker.facts.quantities.figures import Number
from checker.facts.quantities.numbers import counted, numbers, outline
from checker.facts.quantities.quantity import Quantity
from checker.model import Pair, Text

_BEFORE = {
    "de": re.compile(
        r"\b(?:(?P<more>über|mehr als|mindestens|wenigstens|über die)"
        r"|weniger als|höchstens|maximal|unter|knapp|fast|beinahe|bis zu)\s$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?P<more>plus d(?:e\s|['’])|(?:au moins|au minimum|supérieure?s? à)\s)"
        r"|moins d(?:e\s|['’])|(?:au plus|au maximum|inférieure?s? à|jusqu['’]à)\s)$",
        re.IGNORECASE,
    ),
}
_AFTER = {
    "de": re.compile(
        r"(?:\s[^\W\d_]+)?\s(?:(?P<more>mindestens|wenigstens)|höchstens|maximal)(?=[,.;:!?)]|$)"
    ),
    "fr": re.compile(
        r"(?:\s[^\W\d_]+)?\s(?:(?P<more>au moins|(?:au )?minimum)|au plus|(?:au )?maximum)"
        r"(?=\s?[,.;:!?)]|$|\spar\b)"
    ),
}
"""Words of a bound, `more` where it is a lower one, right before a number or after what it counts."""
_NOT = {
    "de": re.compile(r"\b(?:nicht|nie|niemals|kein\w{0,2}|ohne|weder)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:pas|jamais|ne|ni|sans|aucune?|interdit\w{0,2})\b|\bn['’]", re.IGNORECASE),
}
_RIGHT_BEFORE = re.compile(r"\s(?:(?:la|le|die|das)\s)?$")
_CLAUSE = re.compile(r"[,.;:!?()–]\s")
_HINTS = {
    "de": ("ber ", "r als", "stens", "aximal", "nter ", "napp ", "ast ", "einahe", "is zu"),
    "fr": ("oins", "lus d", "u plus", "imum", "érieur", "usqu"),
}
"""Parts of those words, whatever their first letter: without one there is no bound."""
WINDOW = 20
"""How many characters before or after a number the bound may take."""
CLAUSE = 60
"""How far around a bound a word that negates it is looked for."""

Bound = tuple[int, int]
Directed = tuple[int, int, int]
"""+1 for a lower bound, -1 for an upper one, 0 for none, and where it begins and ends with its number."""


def _directed(text: Text, quantity: Quantity) -> Directed:
    content, language = text.content, text.language
    first = max(0, quantity.start - WINDOW)
    if found := _BEFORE[language].search(content[first : quantity.start]):
        begin, end = first + found.start(), quantity.figure
    elif found := _AFTER[language].match(content[quantity.end : quantity.end + WINDOW + WINDOW]):
        begin, end = quantity.start, quantity.end + found.end()
    else:
        return 0, quantity.start, quantity.figure
    sign = 1 if found["more"] else -1
    said = _CLAUSE.split(content[max(0, begin - CLAUSE) : begin])[-1]
    negations = list(_NOT[language].finditer(said))
    if negations and _RIGHT_BEFORE.fullmatch(said, negations[-1].end()):  # `nicht mehr als`, `pas plus de`
        return -sign, begin - (len(said) - negations[-1].start()), end
    if negations or _NOT[language].search(_CLAUSE.split(content[end : end + CLAUSE])[0]):
        return 0, begin, end  # `kein Kind unter 18`: who knows what is negated
    return sign, begin, end


def _hinted(content: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # noqa: SIM110 - any() takes twice the time
        if hint in content:
            return True
    return False


@pair_fact(only_where=counted)
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), with the words of the bound."""
    if not (_hinted(pair.fr.content, _HINTS["fr"]) and _hinted(pair.de.content, _HINTS["de"])):
        return ()
    others = pair.target[numbers]
    values = {other.values[0] for other in others}
    bounded = [
        (one.values[0], directed)
        for one in pair.source[numbers]
        if one.values[0] in values and (directed := _directed(pair.source, one))[0]
    ]
    if not bounded:
        return ()
    answers: dict[Number, list[Directed]] = defaultdict(list)
    for other in others:
        answers[other.values[0]].append(_directed(pair.target, other))
    said = {(value, sign) for value, directed in answers.items() for sign, *_ in directed}
    found = []
    for value, (sign, begin, end) in bounded:
        opposite, first, last = answers[value][0]
        if opposite == -sign and (value, sign) not in said:
            found.append(((begin, end), (first, last)))
    return tuple(found)


@pair_fact(only_where=counted)
def written_in_brackets(pair: Pair) -> tuple[Text, ...]:
    """The sides with brackets and several measures, as where a value is converted."""
    if "(" not in pair.source.content and "(" not in pair.target.content:
        return ()
    return tuple(
        text
        for text in pair.sides
        if "(" in text.content and sum(unit != "" for _, _, unit, _ in text[outline].worth) > 1
    )
