"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.quantities.numbers import numbers
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
_HINT = re.compile(
    r"\b(?:über|mehr als|mindestens|wenigstens|weniger|höchstens|maximal|unter|knapp|fast)\s", re.IGNORECASE
)
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


@pair_fact
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), from the bound's first word."""
    french = pair.fr.content.lower()
    if not ("plus" in french or "moins" in french or "imum" in french) or not _HINT.search(pair.de.content):
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


@pair_fact
def written_in_brackets(pair: Pair) -> bool:
    """Whether a side has two numbers and a bracket, as where a value is converted."""
    return any("(" in text.content and len(text[numbers]) > 1 for text in pair.sides)
