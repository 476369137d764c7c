"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.quantities.numbers import counted, numbers, outline
from checker.facts.quantities.quantity import Quantity
from checker.model import Pair, Text

_MORE = {
    "de": re.compile(r"(?:über|mehr als|mindestens|wenigstens|nicht weniger als|über die)\s$", re.IGNORECASE),
    "fr": re.compile(
        r"(?:plus d(?:e\s|['’])|au moins\s|au minimum\s|pas moins d(?:e\s|['’]))$", re.IGNORECASE
    ),
}
_LESS = {
    "de": re.compile(r"(?:weniger als|höchstens|maximal|unter|knapp|fast|beinahe)\s$", re.IGNORECASE),
    "fr": re.compile(r"(?<!pas )(?:moins d(?:e\s|['’])|au plus\s|au maximum\s)$", re.IGNORECASE),
}
_MORE_HINTS = {
    "de": ("ber", "ehr als", "indestens", "enigstens", "eniger als"),
    "fr": ("lus d", "oins", "inimum"),
}
_LESS_HINTS = {
    "de": ("eniger als", "chstens", "aximal", "nter", "napp", "ast", "einahe"),
    "fr": ("oins d", "u plus", "aximum"),
}
"""Parts of those words, whatever their first letter: without one there is no bound."""
WINDOW = 20
"""How many characters before a number the bound may take."""

Bound = tuple[int, int]


def _direction(text: Text, quantity: Quantity) -> tuple[int, int]:
    """+1, -1 or 0, and where the words of the bound begin."""
    first = max(0, quantity.start - WINDOW)
    before = text.content[first : quantity.start]
    for pattern, sign in ((_MORE, 1), (_LESS, -1)):
        found = pattern[text.language].search(before)
        if found and not (first + found.start() and text.content[first + found.start() - 1].isalpha()):
            if sign < 0 and found[0].lower().startswith("moins") and before[: found.start()].endswith("pas "):
                continue
            return sign, first + found.start()
    return 0, quantity.start


def _hinted(content: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # noqa: SIM110 - any() takes twice the time
        if hint in content:
            return True
    return False


@pair_fact(only_where=counted)
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), from the bound's first word."""
    french = pair.fr.content
    if "oins" not in french and "lus" not in french and "imum" not in french:
        return ()
    more, less = _hinted(french, _MORE_HINTS["fr"]), _hinted(french, _LESS_HINTS["fr"])
    if not (more or less):
        return ()
    german = pair.de.content
    if not ((more and _hinted(german, _LESS_HINTS["de"])) or (less and _hinted(german, _MORE_HINTS["de"]))):
        return ()
    found = []
    for one in pair.source[numbers]:
        sign, start = _direction(pair.source, one)
        if not sign:
            continue
        for other in pair.target[numbers]:
            if one.values[0] == other.values[0]:
                opposite, begin = _direction(pair.target, other)
                if opposite == -sign:
                    found.append(((start, one.figure), (begin, other.figure)))
                break
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
