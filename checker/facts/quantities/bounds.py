"""Numbers that are bounds (more than so many, at most so many), and numbers in brackets."""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.quantities.numbers import numbers
from checker.facts.quantities.outline import counted
from checker.facts.quantities.quantity import Quantity
from checker.facts.quantities.tokens import CALLS
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


def _hinted(text: Text, hints: dict[str, tuple[str, ...]]) -> bool:
    content = text.content
    for hint in hints[text.language]:  # noqa: SIM110 - any() takes twice the time
        if hint in content:
            return True
    return False


@pair_fact(only_where=counted)
def bounds(pair: Pair) -> tuple[tuple[Bound, Bound], ...]:
    """Spans of the same number with opposite bounds: (source, target), from the bound's first word."""
    if not (
        (_hinted(pair.fr, _LESS_HINTS) and _hinted(pair.de, _MORE_HINTS))
        or (_hinted(pair.fr, _MORE_HINTS) and _hinted(pair.de, _LESS_HINTS))
    ):
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


_IN_BRACKETS = re.compile(r"\(([^()]{1,40})\)")


@pair_fact(only_where=counted)
def written_in_brackets(pair: Pair) -> tuple[Text, ...]:
    """The sides with a number alone in brackets and another before them, as where a value is converted."""
    return tuple(
        text
        for text in pair.sides
        if "(" in text.content
        and any(
            CALLS[text.language][run]
            for inside in _IN_BRACKETS.findall(text.content)
            for run in inside.split()
        )
        and len(text[numbers]) > 1
    )
