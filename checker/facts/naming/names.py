"""Names: the words of a text that stand for one person, place, house or product.

French gives capitals to names only, so there a capital inside a sentence is
nearly enough; German gives them to all nouns, so there a word must be unknown as
a noun, known as a name, or shaped like no German word (`TikTok`, `ÖVP`, `eBay`).
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache, partial
from typing import NamedTuple

from checker.facts._fact import fact
from checker.facts.naming.no_names import DATES, KEY, NO_NAMES
from checker.facts.naming.word_building import is_french_made, is_glued
from checker.facts.protected.masks import unmasked
from checker.lexicon.gazetteer import (
    acronyms,
    fold,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
)
from checker.lexicon.neighbours import common_neighbour
from checker.lexicon.words import zipf
from checker.model import Locale, Span
from checker.patterns import regex


class Strength(IntEnum):
    """How sure it is that a capitalised word is a name."""

    WORD = 0
    """A common word, or one that begins a sentence."""
    MAYBE = 1
    """A common word that is also a name, or that stands beside one: `Blanc`, `Schwarz`."""
    NAME = 2
    """No common word."""


class Name(NamedTuple):
    """A capitalised word.  `run` numbers the stretches of such words that stand side by side.

    `form` is the word as written, without elision; `folded` is for comparing.
    `initial`: it begins a sentence.  `shaped`: capitals inside, digits, signs.
    `titled`: it follows `Frau`, `M.` and the like; `family`: a first name.  `bare`: it follows
    a preposition without an article, as names do and common nouns hardly.
    """

    start: int
    end: int
    form: str
    folded: str
    strength: Strength
    run: int
    initial: bool
    shaped: bool
    titled: bool
    bare: bool = False
    family: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals, as `EU` and `ÖVP`."""
        return len(self.form) > 1 and self.form.isupper()


TITLES = frozenset(
    "herr herrn frau dr prof professor professorin m mme mlle melle monsieur madame maitre me mr mrs"
    " scheich scheichs sheikh sheik cheikh cheik".split()
)
"""Words after which a person's name stands (folded)."""

COMMONEST = 5.2
"""A word more common than this (Zipf) is no name where a sentence begins: `Selon`."""

_ACCELERATOR = regex(r"&(?=[a-zß-ÿ])")
"""The sign before the letter of a label that the keyboard reaches: `E&xtras`."""

_INVERTED = regex(r"-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|t|moi|le|la|les|lui)$")
"""A French verb before its pronoun: `Dois-je`."""

_APOSTROPHE = regex(r"(?<=[^\W\d_]{3})[’'](?=[^\W\d_]{3})")
"""An apostrophe between two words of a French name; elisions and genitives have a letter or two beside it."""

_ROMAN = regex(r"[IVXLC]+(?:e|er|re|[èe]me|i[èe]me|nd|nde)?s?")
_CAPITAL = "A-ZÀ-ÖØ-ÞŒŠŽŁĆČŚŻĐİ"
_WORD = regex(
    rf"[{_CAPITAL}][^\W_]*"
    r"(?:[’'&+][^\W_]+|-[^\W_]+|\.(?:com|fr|de|ch|org|net|io|ai)\b)*\+?"
)
_BETWEEN = regex(r" (?:(?:de|du|des|van|von|der|den|la|le|al|el|bin|ben|di|da|dos|&) |d[’'])|[-’'.] ?")
_OPENING = regex(r"\A.?[-*] ?\Z| - \Z|\A\[\d+\] ?\Z")
"""What makes a hyphen, a star or a bracket begin a text or a label: an item, a dash, the number of a note."""
_STARTERS = frozenset('.!?…:»“”"„«|–—•\n[{*>\N{OBJECT REPLACEMENT CHARACTER}')
_ELIDED = regex(r"^(?:[DLNMTSCJdlnmtscj]|[Qq]u|[Ll]orsqu|[Jj]usqu|[Pp]uisqu)[’'](?=\w)")
_INNER = regex(r"[a-zß-ÿ][A-Z]|[0-9&+]|\.[a-z]|^[A-ZÀ-Þ]{2,}$|^[A-Z]{2,}[a-z]")
_FARTHEST = 8

prose = lru_cache(maxsize=8192)(partial(unmasked, but=("domain",)))
"""The text with markup, addresses and code covered; names may be domains."""


class _Word(NamedTuple):
    """What a form says by itself, wherever it stands.  `inside`: where in the form as matched it begins."""

    form: str
    inside: int
    folded: str
    strength: Strength
    shaped: bool
    initial_strength: Strength
    title: bool
    given: bool


@fact(only_if=r"[A-ZÀ-Þ]")
def names(text: str, locale: Locale) -> tuple[Name, ...]:
    """The capitalised words of a text, left to right, each with how sure it is that it is a name.

    Words that stand neither for a name nor beside one are left out; `capitals` has them too.
    """
    return _read(text, locale, everything=False)


@lru_cache(maxsize=4096)
def capitals(text: str, locale: Locale) -> tuple[Name, ...]:
    """All capitalised words of a text, names or not."""
    return _read(text, locale, everything=True)


def _read(  # noqa: C901 - one pass over the words, which a call a word would make half as fast
    text: str, locale: Locale, *, everything: bool
) -> tuple[Name, ...]:
    german = locale.language == "de"
    text = prose(text, locale)
    if text.isupper() and len(text) > SHOUT:
        return ()
    found: list[Name] = []
    before: _Word | None = None
    run, end = 0, -_FARTHEST
    first, named = 0, False  # where the run begins, and whether it has a name
    path = " > " in text
    for match in _WORD.finditer(text):
        start = match.start()
        if start and ((last := text[start - 1]).isalnum() or last in "@#/&_"):
            start = _small_start(text, start)
            if start < 0:
                continue
        word = _word(text[start : match.end()], german=german)
        if (
            not word.form
            or text.startswith("-)", match.end())  # (Un-)Abhängigkeit
            or (path and _in_path(text, start, match.end()))
        ):
            continue
        start += word.inside
        last = text[start - 1] if start else "\n"
        if last in " \N{NO-BREAK SPACE}" and start > 1:
            last = text[start - 2]
        if last in "'’" and not text[max(0, start - 2) : start - 1].isalpha():
            last = "«"
        initial = last in _STARTERS or (last in "-*]" and _OPENING.search(text, 0, start) is not None)
        gap = start - end
        side_by_side = gap == 1 or (1 < gap < _FARTHEST and _is_one_phrase(text, end, start, before))
        if not side_by_side:
            if found and not everything and not named:
                del found[first:]
            run += 1
            before, named, first = None, False, len(found)
        end = match.end()
        titled = before is not None and before.title and gap < 3
        strength = Strength.NAME if titled else word.initial_strength if initial else word.strength
        if before is not None and strength is Strength.WORD and not initial and len(word.form) > 1:
            previous = found[-1]
            if _follows_name(previous, given=before.given, german=german):
                strength = Strength.MAYBE
        bare = not initial and before is None and _is_bare(text, start, german=german)
        if bare and strength is Strength.WORD and not (german or word.title) and len(word.form) > 2:
            strength = Strength.MAYBE
        stop = start + len(word.form)
        family = gap == 1 and before is not None and before.given
        name = Name(
            start, stop, word.form, word.folded, strength, run, initial, word.shaped, titled, bare, family
        )
        if before is not None and strength and _lifted(found[-1], before, german=german):
            found[-1] = found[-1]._replace(strength=Strength.MAYBE)
        found.append(name)
        before = word
        named = named or strength > 0
    if not everything and not named:
        del found[first:]
    return tuple(found)


def _follows_name(previous: Name, *, given: bool, german: bool) -> bool:
    """Whether a common word behind another may be a family name: `Pierre Haller`."""
    if given:
        return not (german and previous.initial and previous.strength is Strength.WORD)
    return not german and not previous.initial


def _is_one_phrase(text: str, end: int, start: int, before: _Word | None) -> bool:
    """Whether what is between two capitalised words joins them, and is no full stop behind the first."""
    if text[end] == "." and before is not None and len(before.form) > LONGEST_SHORT:
        return False
    return _BETWEEN.fullmatch(text, end, start) is not None


_BARE = {
    True: regex(r"\b(?:von|bei|mit|durch|gegen|für|laut|aus|in|nach|sagte?|erklärte?|so|und) $"),
    False: regex(r"\b(?:[Cc]hez|par|avec|contre|[Ss]elon|de|à|pour|dit|dans|sur) $|\b[dD]['’]$"),
}
"""What stands before a name or a common noun in the plural or of a stuff, by whether the text is German."""


def _is_bare(text: str, start: int, *, german: bool) -> bool:
    """Whether a capitalised word follows a small one that is neither article nor adjective."""
    return _BARE[german].search(text[max(0, start - 9) : start]) is not None


def _in_path(text: str, start: int, end: int) -> bool:
    """Whether a word is a step of a way through menus: `**Stores** > **Settings**`."""
    return text[max(0, start - 5) : start].rstrip(" *").endswith(">") or text[end : end + 5].lstrip(
        " *"
    ).startswith(">")


LONGEST_SHORT = 4
"""What is longer is not shortened by the stop behind it, so that a new sentence begins: `Gateway. Dieser`."""

SHOUT = 12
"""Characters from which on a text in capitals throughout says nothing about names."""


def _small_start(text: str, start: int) -> int:
    """Where a name begins that has one or two small letters before its capital (`eBay`), -1 if none does."""
    if not text[start + 1 : start + 2].islower():
        return -1
    for first in (start - 1, start - 2):
        if not (first >= 0 and text[first].islower() and text[first].isascii()):
            return -1
        if not first or not (text[first - 1].isalnum() or text[first - 1] in "@#/&_"):
            return first
    return -1


@lru_cache(maxsize=65536)
def _word(match: str, *, german: bool) -> _Word:
    """A capitalised word as matched: without elision and without what a compound adds."""
    form, inside = match, 0
    if not german and (elided := _ELIDED.match(form)):
        inside = elided.end()
        form = form[inside:]
        if not form[:1].isupper() and not _INNER.search(form):
            form = ""
    if german and "-" in form:
        inside, form = _named_part(form)
    if DATES.fullmatch(form):
        form = ""
    plain = _ACCELERATOR.sub("", form)
    strength, shaped = _judged(plain, german=german) if form else (Strength.WORD, False)
    folded = fold(plain)
    at_start = strength
    if strength is Strength.NAME and not shaped and not is_known_name(folded):
        english = zipf(form, "en") - zipf(form, "de" if german else "fr") > ABROAD
        at_start = Strength.WORD if english and form.istitle() else Strength.MAYBE
    elif not german and form.endswith("ez") and zipf(form[:-2] + "er", "fr") > 0:
        at_start = Strength.WORD  # `Préchauffez`
    elif strength is Strength.MAYBE and zipf(form, "de" if german else "fr") > COMMONEST:
        at_start = Strength.WORD
    return _Word(form, inside, folded, strength, shaped, at_start, folded in TITLES, is_given(folded))


def _lifted(name: Name, word: _Word, *, german: bool) -> bool:
    """Whether a common word becomes a name through the one after it: `Pierre Becker`, `Bob Fosse`."""
    if name.strength or word.title:
        return False
    return word.given or not (german or name.initial)


@lru_cache(maxsize=65536)
def _judged(form: str, *, german: bool) -> tuple[Strength, bool]:
    """How sure it is that a word is a name, and whether its shape alone says so."""
    if len(form) < 2 or form in NO_NAMES or _ROMAN.fullmatch(form) or fold(form) in TITLES:
        return Strength.WORD, False
    if KEY.search(form) or (not german and _INVERTED.search(form)):
        return Strength.WORD, False
    if form.isupper() and _shouted(form, german=german):
        return Strength.WORD, False
    shaped = _INNER.search(form) is not None
    if shaped and "-" not in form:
        return (Strength.WORD, False) if is_glued(form, german=german) else (Strength.NAME, True)
    parts = [part for part in form.split("-") if part]
    if german and len(parts) > 1:
        if _is_english_attribute(parts):
            parts = []
        judged = [_judged(part, german=True)[0] for part in parts if not _is_loan(part)]
        return max(judged, default=Strength.WORD), shaped
    if not german:
        parts = [word for part in parts for word in _APOSTROPHE.split(part)]  # Vert'libéraux
    common = all(is_german_noun(part) if german else is_french_word(part) for part in parts)
    folded = fold(form)
    if not common and not german and is_french_made(form):
        common = True
    if not common:
        doubtful = german and (_is_loan(form) or _is_misspelt_noun(form))
        return Strength.MAYBE if doubtful else Strength.NAME, shaped
    if is_known_name(folded) or is_exonym(folded, "de" if german else "fr") or (german and _travels(form)):
        return Strength.MAYBE, shaped
    return Strength.WORD, shaped


def _shouted(form: str, *, german: bool) -> bool:
    """Whether a word in capitals is a common word said loudly, and no acronym: `MEHR`, `WÄHLEN`."""
    often = zipf(form, "de" if german else "fr")
    known = form in acronyms("de" if german else "fr")
    if len(form) < 4:
        return often >= (COMMONEST_ACRONYM if known else FUNCTION)
    if known:
        return False
    abroad = zipf(form, "fr" if german else "de")
    return abroad < often - ABROAD and (is_german_noun(form) if german else is_french_word(form))


LOAN = 3.5
"""How common (Zipf) an English word is in German that is used there as a word."""

FUNCTION, COMMONEST_ACRONYM, ABROAD = 6.0, 6.6, 1.2
"""How common (Zipf) a word of up to three letters must be to be no acronym, and one that the list of them
has (`AI`, though French says `j’ai`); a longer one is rarer abroad."""


def _is_loan(form: str) -> bool:
    """Whether an English word is used in German as a word: `Social`."""
    often = zipf(form, "de")
    return often >= LOAN and zipf(form, "en") > often and not is_known_name(fold(form))


def _is_english_attribute(parts: list[str]) -> bool:
    """Whether a compound is an English participle with what it is said of, as in `Self-Hosted`."""
    return parts[-1].endswith(("ed", "ing")) and all(
        zipf(part, "en") >= LOAN and not is_known_name(fold(part)) for part in parts
    )


def _is_misspelt_noun(form: str) -> bool:
    """Whether a rare word is one letter away from a common noun, and neither is a name: `Addresse`."""
    if max(zipf(form, "de"), zipf(form, "en")) > LOAN - CLEARLY or is_known_name(fold(form)):
        return False
    meant = common_neighbour(form, "de")
    return bool(meant) and is_german_noun(meant) and not is_known_name(fold(meant))


CLEARLY = 1.0
"""How much rarer (Zipf) than a common noun a misspelt one is at least."""


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
