"""Words that no dictionary lists, yet are made of those it has: `Sélecteur`, `Rognage`, `Weiter12`.

They are no names, though they have a capital and no list of words has them.
"""

from __future__ import annotations

import re

from checker.lexicon.gazetteer import fold, is_french_word, is_german_noun, is_known_name
from checker.lexicon.words import zipf
from checker.patterns import regex

_FRENCH_MADE = regex(
    r"(?:[^aeiou](?:é|ée|és|ées)|tion|tions|ement|ements|ités?|iques?|[ai]bles?|[lt]aires?|ez|[st]eurs?|[st]rices?)$"
)
"""Endings of French words that the dictionary need not list."""

_FRENCH_VERB = regex(r"(?<=[a-zà-ÿ]{3})(?:er|ages?|euses?)$")
_FRENCH_DEED = regex(r"(?:ements?|ations?|ages?)$")
"""Endings of what French makes of a verb, and of what it calls a deed."""

_AGAIN = regex(r"^R[ée](?=[a-zà-ÿ]{4})")
"""What French puts before a verb for once more: `Réanalyser`."""

LONG = 9
"""From so many letters on such a word needs no text that has it."""


def is_french_made(form: str) -> bool:
    """Whether a word is made as French makes them: `Sélecteur`; `Aligner`, as there is `aligné`."""
    if _FRENCH_MADE.search(form) and zipf(form, "fr") > 0:
        return True
    if is_known_name(fold(form)):
        return False
    if len(form) >= LONG and _FRENCH_DEED.search(form):
        return True
    verb = _FRENCH_VERB.search(form)
    done = form[: verb.start()] + "é" if verb else ""
    return bool(done) and (zipf(done, "fr") > 0 or zipf(_AGAIN.sub("", done), "fr") > 0)


def is_glued(form: str, *, german: bool) -> bool:
    """Whether two common words, or a word and a number, lost the space between them: `Weiter12`."""
    parts = re.findall(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+|\d+", form)
    words = [part for part in parts if len(part) > 1 and part.isalpha()]
    if "".join(parts) != form or not words or zipf(form, "de" if german else "fr") > 0:
        return False
    if (
        len(words) == 1
        and form != words[0]
        and not (form[len(words[0]) :].isdigit() or len(form) - len(words[0]) == 1)
    ):
        return False
    language = "de" if german else "fr"
    return all(
        len(word) > 3
        and word.istitle()
        and (is_german_noun(word) if german else is_french_word(word))
        and zipf(word, "en") <= zipf(word, language)  # of English words one makes brands: `WoodFrame`
        for word in words
    )
