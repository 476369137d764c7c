"""Names: the words of a text that stand for one person, place, house or product.

French gives capitals to names only, so there a capital inside a sentence is
nearly enough; German gives them to all nouns, so there a word must be unknown as
a noun, known as a name, or shaped like no German word (`TikTok`, `ÖVP`, `eBay`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from checker.facts._fact import fact
from checker.facts.masks import unmasked
from checker.lexicon.gazetteer import (
    fold,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
)
from checker.lexicon.words import zipf
from checker.model import Locale, Span


class Strength(IntEnum):
    """How sure it is that a capitalised word is a name."""

    WORD = 0
    """A common word, or one that begins a sentence."""
    MAYBE = 1
    """A common word that is also a name, or that stands beside one: `Blanc`, `Schwarz`."""
    NAME = 2
    """No common word."""


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word.  `run` numbers the stretches of such words that stand side by side.

    `form` is the word as written, without elision; `folded` is for comparing.
    `initial`: it begins a sentence.  `shaped`: capitals inside, digits, signs.
    `titled`: it follows `Frau`, `M.` and the like.
    """

    span: Span
    form: str
    folded: str
    strength: Strength
    run: int
    initial: bool
    shaped: bool
    titled: bool = False

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals, as `EU` and `ÖVP`."""
        return len(self.form) > 1 and self.form.isupper()


TITLES = frozenset(
    "herr herrn frau dr prof professor professorin m mme mlle monsieur madame maitre me mr mrs".split()
)
"""Words after which a person's name stands (folded)."""

COMMONEST = 5.2
"""A word more common than this (Zipf) is no name where a sentence begins: `Selon`."""

UNITS = frozenset("Mio Mrd EUR CHF USD GBP Nr Tel Fr Md Mds CV PS Uhr Jh Std Min Sek St Ste".split())
"""Abbreviations that belong to a figure, not to a name."""

_ROMAN = re.compile(r"[IVXLC]+e?r?")
_CAPITAL = "A-ZÀ-ÖØ-ÞŒŠŽŁĆČŚŻĐİ"
_WORD = re.compile(
    rf"(?<![\w@#/&])(?:[{_CAPITAL}]|[a-z]{{1,2}}(?=[A-Z][a-z]))[^\W_]*"
    r"(?:[’'&+][^\W_]+|-[^\W_]+|\.(?:com|fr|de|ch|org|net|io|ai)\b)*\+?"
)
_BETWEEN = re.compile(r" (?:(?:de|du|des|van|von|der|den|la|le|al|el|bin|ben|di|da|dos|&) |d[’'])?|[-’'. ] ?")
_START = re.compile(r"(?:^|[.!?…:»“”\"„«|–—•] ?|\n|^[-*] )$")
_ELIDED = re.compile(r"^(?:[DLNMTSCJdlnmtscj]|[Qq]u|[Ll]orsqu|[Jj]usqu|[Pp]uisqu)[’'](?=\w)")
_INNER = re.compile(r"[a-zß-ÿ][A-Z]|[0-9&+]|\.[a-z]|^[A-ZÀ-Þ]{2,}$|^[A-Z]{2,}[a-z]")


@fact(only_if=r"[A-ZÀ-Þ]")
def names(text: str, locale: Locale) -> tuple[Name, ...]:
    """The capitalised words of a text, left to right, each with how sure it is that it is a name."""
    german = locale.language == "de"
    text = unmasked(text, locale, but=("domain",))
    found: list[Name] = []
    run = 0
    end = -9
    for match in _WORD.finditer(text):
        start, stop = match.span()
        form = match[0]
        if not german and (elided := _ELIDED.match(form)):
            start += elided.end()
            form = form[elided.end() :]
            if not form[:1].isupper() and not _INNER.search(form):
                continue
        if german and "-" in form:
            first, form = _named_part(form)
            start, stop = start + first, start + first + len(form)
        initial = _START.search(text, max(0, start - 3), start) is not None or start == 0
        if not (end >= 0 and start - end < 8 and _BETWEEN.fullmatch(text, end, start)):
            run += 1
        end = match.end()
        strength, shaped = _judged(form, german=german)
        after_title = len(found) > 0 and found[-1].run == run and found[-1].folded in TITLES
        if after_title:
            strength = Strength.NAME
        elif initial and not shaped and strength is Strength.NAME and not is_known_name(fold(form)):
            strength = Strength.MAYBE
        elif initial and strength is Strength.MAYBE and zipf(form, locale.language) > COMMONEST:
            strength = Strength.WORD
        if (
            found
            and found[-1].run == run
            and strength is Strength.WORD
            and _given(found[-1])
            and not initial
            and len(form) > 1
        ):
            strength = Strength.MAYBE
        elif not german and strength is Strength.WORD and found and not initial and found[-1].run == run:
            strength = Strength.MAYBE if not found[-1].initial else strength
        found.append(Name(Span(start, stop), form, fold(form), strength, run, initial, shaped, after_title))
        if strength > Strength.WORD and len(found) > 1 and _lifted(found[-2], run, german):
            found[-2] = replace(found[-2], strength=Strength.MAYBE)
    return tuple(found)


def _lifted(before: Name, run: int, german: bool) -> bool:
    """Whether a common word becomes a name through the one after it: `Pierre Becker`, `Bob Fosse`."""
    if before.run != run or before.strength > Strength.WORD or before.folded in TITLES:
        return False
    return is_given(before.folded) or not (german or before.initial)


def _given(name: Name) -> bool:
    return is_given(name.folded) and not (name.initial and name.strength is Strength.WORD)


@lru_cache(maxsize=65536)
def _judged(form: str, *, german: bool) -> tuple[Strength, bool]:
    """How sure it is that a word is a name, and whether its shape alone says so."""
    if len(form) < 2 or form in UNITS or _ROMAN.fullmatch(form):
        return Strength.WORD, False
    shaped = _INNER.search(form) is not None
    if shaped and "-" not in form:
        return Strength.NAME, True
    parts = [part for part in form.split("-") if part]
    if german and len(parts) > 1:
        return max(_judged(part, german=german)[0] for part in parts), shaped
    common = all(is_german_noun(part) if german else is_french_word(part) for part in parts)
    folded = fold(form)
    if not common:
        return Strength.NAME, shaped
    if is_known_name(folded) or is_exonym(folded, "de" if german else "fr") or (german and _travels(form)):
        return Strength.MAYBE, shaped
    return Strength.WORD, shaped


def _travels(form: str) -> bool:
    """Whether French texts have a German word nearly as often, though it is no French word: `Wenders`."""
    often = zipf(form, "fr")
    return often > 0 and zipf(form, "de") - often < 1.2 and not is_french_word(form)


@lru_cache(maxsize=65536)
def _named_part(form: str) -> tuple[int, str]:
    """Where in a German compound the name begins, and the name: `Airbus` of `Ex-Airbus-Werk`."""
    parts = form.split("-")
    named = [place for place, part in enumerate(parts) if _judged(part, german=True)[0] is Strength.NAME]
    if not named:
        return 0, form
    first, last = named[0], named[-1]
    if first and _judged(parts[0], german=True)[0] is Strength.MAYBE:
        first = 0
    return sum(len(part) + 1 for part in parts[:first]), "-".join(parts[first : last + 1])
