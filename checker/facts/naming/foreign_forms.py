"""Names that stand on both sides in the form of one language, where the other has its own: `à Wien`.

Which form a language uses is told by how often its texts have either; where they have both, both will do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from checker.facts._fact import pair_fact
from checker.facts.naming.names import Name, names
from checker.lexicon.gazetteer import (
    exonym_rows,
    fold,
    french_for,
    german_for,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
    named_alike,
)
from checker.lexicon.words import zipf
from checker.model import Mark, Pair, Text
from checker.patterns import regex

_BEFORE = {
    "de": regex(r"(?i)\b(?:in|nach|aus|von|bei|um|für|gegen|zwischen|und|mit|durch|über) \Z"),
    "fr": regex(r"(?i)(?:\b(?:à|de|en|vers|depuis|dans|pour|entre|contre|chez|par|et|avec|sur) |\bd[’'])\Z"),
}
_BEHIND = regex(r"(?!\w|[’'-]\w|\.\w| ?[A-ZÀ-Þ0-9(«„\"“])")
"""A name stands for itself behind a small word, with no other name or number behind it."""
KNOWN = 2.5
"""How common (Zipf) each form is in its own language."""
APART = ABROAD = 1.0
"""How much rarer a form is where it does not belong than the right one, and than it is at home."""
FAR = 9
"""So many characters before a name its preposition may begin."""


@pair_fact
def foreign_forms(pair: Pair) -> tuple[tuple[Mark, str], ...]:
    """The names in the form of the other side's language, and what the language says."""
    return tuple(
        (text.at(name.span), own)
        for text in pair.sides
        if text.language in _BEFORE
        for name in text[names]
        if (own := own_form(name.form, text.language)) and _stands_alone(name, text, pair.other(text), own)
    )


def _stands_alone(name: Name, text: Text, other: Text, own: str) -> bool:
    """Whether a name is none of a firm or a house, and the other side has it too."""
    content = text.content
    return (
        own not in content
        and content.startswith(name.form, name.start)
        and (
            name.start == 0 or _BEFORE[text.language].search(content, name.start - 9, name.start) is not None
        )
        and _BEHIND.match(content, name.end) is not None
        and re.search(rf"(?<![\w-]){re.escape(name.form)}(?![\w-])", other.content) is not None
    )


@lru_cache(maxsize=65536)
def own_form(name: str, language: str) -> str:
    """What a language calls what this is the other one's name of: a place, people or person; or nothing."""
    folded = fold(name)
    forms = french_for(folded) if language == "fr" else german_for(folded)
    if not forms or (folded,) in forms or _is_common(name, folded):
        return ""
    own = max(
        _rows(language).get(name, ()), key=lambda form: (_often(form, language), "ß" in form), default=""
    )
    usual, here = _often(own, language), _often(name, language)
    there = _often(name, "de" if language == "fr" else "fr")
    as_well = name in _rows("de" if language == "fr" else "fr")
    if as_well or own.replace(" ", "").lower() == name.lower():
        return ""
    return own if usual >= KNOWN <= there and usual - here >= APART and there - here >= ABROAD else ""


def _is_common(name: str, folded: str) -> bool:
    """Whether it may be a word of either language, or a first name, of which each bearer keeps his own."""
    if is_given(folded) or named_alike(folded, "de"):
        return True
    return is_french_word(folded) or (is_german_noun(name) and not is_known_name(folded))


def _often(form: str, language: str) -> float:
    return zipf(form.rsplit(maxsplit=1)[-1], language) if form else 0.0


@cache
def _rows(language: str) -> Mapping[str, tuple[str, ...]]:
    """What a language calls each name of the other one."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for german, french in exonym_rows():
        here, there = (french, german) if language == "fr" else (german, french)
        for form in there:
            found[form] += here
    return found
