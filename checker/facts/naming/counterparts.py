"""Which names of a pair have no counterpart on the other side.

A name is answered by itself, in whatever case, inflection or compound
(`Airbus-Werk`, `Macrons`), by what the other language calls it (`Genf`, `Genève`;
`EU`, `UE`; `Franzosen`, `français`), or by its transliteration (`Tschechow`,
`Tchekhov`).  What is left over on one side, or on both, is for rules to judge.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.facts.naming.acronyms import is_same_acronym
from checker.facts.naming.branches import without_branches
from checker.facts.naming.clubs import without_clubs
from checker.facts.naming.inflected import inflected, is_latin, same_inhabitant
from checker.facts.naming.initials import is_written_out, written_out
from checker.facts.naming.labels import is_label
from checker.facts.naming.names import Name, names
from checker.facts.naming.spelling import same_sound, starts
from checker.facts.naming.translated import is_translated
from checker.lexicon.gazetteer import (
    SMALL,
    capitalised_in_french,
    capitals_for_compound,
    ends_compound,
    fold,
    french_for,
    german_for,
    is_given,
    is_known_name,
    is_place,
    named_alike,
)
from checker.model import Pair, Text
from checker.patterns import regex

_WORD = regex(r"[^\W_]+")
_PART = regex(r"[^\W_]+")
_NAME_ENDINGS = ("s", "ns", "ens", "er", "ern", "ers", "ner", "sche", "schen", "schem", "scher")
_GERMAN_ENDINGS = (
    "s", "es", "n", "en", "er", "ern", "ers", "e", "ns", "ens", "ner", "sche", "schen", "schem", "scher",
)  # fmt: skip
MOST = 200
"""What has more names that the other side lacks is a list: each would be held against each word of it."""

_WOMAN = regex(r"(?<=[a-z]{3}er)in(?:nen)?$")
_REGNAL = regex(
    r"\b(?:Papst|König(?:in)?|Kaiser(?:in)?|Queen|King|Zar(?:in)?|[Hh]eilige\w*|Sankt|St|San"
    r"|[Pp]ape|roi|reine|empereur|impératrice|tsar(?:ine)?"
    r"|[Ss]aint\w*|Apostel|apôtre|Prinz\w*|prince\w*|Herzog\w*|duc|duchesse|Evangelist|Prophet\w*|prophète)\b"
    r"|\b(?:Bibel|Bible|Evangelium|[ÉE]vangiles?|[ÉE]pîtres?|Jünger|disciples?"
    r"|Korinther|Corinthiens|Galater|Galates|Kolosser|Colossiens|Thessalonicher|Thessaloniciens)\w*"
    r"|\b[A-Z][a-zéè]+ [IVX]{1,4}\b|\b[A-Z][a-zäöü]+ (?:de[rsmn]) [A-ZÄÖÜ][a-zäöüß]+en?\b"
)
"""What shows that popes, kings, saints or figures of the Bible are spoken of, whom each language names."""


OFFICES = frozenset("papst konig kaiser zar prinz herzog pape roi empereur tsar prince duc".split())
"""What a ruler is, which behind a first name is a family name: `Eva König`."""


class Unanswered(Struct, frozen=True):
    """The names without a counterpart, of strength `MAYBE` or more, left to right on each side."""

    de: tuple[Name, ...]
    fr: tuple[Name, ...]

    def __bool__(self) -> bool:
        return bool(self.de or self.fr)


NONE = Unanswered((), ())


@lru_cache(maxsize=8192)
def folded_words(content: str) -> frozenset[str]:
    """Every word of a text, folded; compounds with a hyphen in their parts."""
    return frozenset(map(fold, _WORD.findall(content)))


@pair_fact
def unanswered(pair: Pair) -> Unanswered:
    """The names of either side that the other does not have."""
    german, french = pair.de, pair.fr
    if not german.content or not french.content:
        return NONE
    ours = _not_verbatim(german, french.content)
    theirs = _not_verbatim(french, german.content)
    if (not ours and not theirs) or len(ours) + len(theirs) > MOST:
        return NONE
    ours, theirs = (
        _without_written_out(ours, theirs, german.content),
        _without_written_out(theirs, ours, french.content),
    )
    ours, theirs = _without_joined(ours, french), _without_joined(theirs, german)
    ours, theirs = without_clubs(ours, theirs)
    ours, theirs = without_branches(ours, theirs, german, french)
    ours, theirs = _without_counterpart(ours, german, french), _without_counterpart(theirs, french, german)
    if (ours or theirs) and (_REGNAL.search(german.content) or _REGNAL.search(french.content)):
        ours = _without_counterpart(ours, german, french, regnal=True)
        theirs = _without_counterpart(theirs, french, german, regnal=True)
    return Unanswered(tuple(ours), tuple(theirs))


def _without_counterpart(every: list[Name], text: Text, other: Text, *, regnal: bool = False) -> list[Name]:
    return [
        name
        for name in every
        if not (_is_answered(name, text.language, other.content, regnal=regnal) or is_label(name, text))
    ]


def _not_verbatim(text: Text, other: str) -> list[Name]:
    """The names of a text that do not stand in the other as they are."""
    lost = []
    for name in text[names]:
        if name.strength:
            place = other.find(name.form)
            if (
                place < 0
                or other[place - 1 : place].isalnum()
                or other[place + len(name.form) :][:1].isalnum()
            ):
                lost.append(name)
    return lost


def _without_joined(lost: list[Name], other: Text) -> list[Name]:
    """Without names that the other side joins or parts (`GenAI`, `Gen AI`): that is a matter of spelling."""
    if not lost:
        return lost
    there = folded_words(other.content)
    kept = []
    for at, name in enumerate(lost):
        beside = [one for one in lost[max(0, at - 1) : at + 2] if one.run == name.run and one is not name]
        joined = (
            one.folded + name.folded if one.start < name.start else name.folded + one.folded for one in beside
        )
        parted = (
            name.shaped
            and len(name.form) > LEAST_JOINED
            and _parted(name.form) in fold(other.content.replace("-", " "))
        )
        if not parted and not any(form in there for form in joined):
            kept.append(name)
    return kept


LEAST_JOINED = 4
_INNER_CAPITAL = regex(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")


def _parted(form: str) -> str:
    """A name with spaces before its inner capitals, folded: `gen ai`."""
    return fold(_INNER_CAPITAL.sub(" ", form))


def _without_written_out(lost: list[Name], there: list[Name], here: str) -> list[Name]:
    """Without the words that the other side abbreviates: `Infrastructure as a Service`, `IaaS`."""
    spans = [span for name in there if (span := written_out(name.form, here))]
    return [name for name in lost if not any(span.overlaps(name.span) for span in spans)]


def _is_answered(name: Name, language: str, other: str, *, regnal: bool) -> bool:
    there = folded_words(other)
    if is_written_out(name.form, other):
        return True  # SSO, Single Sign-On
    return name.folded in there or answered(
        name.form, language, there, regnal=regnal, person=name.titled, family=name.family
    )


def answered(
    form: str,
    language: str,
    there: frozenset[str],
    *,
    regnal: bool = False,
    person: bool = False,
    family: bool = False,
) -> bool:
    """Whether the words of the other side hold a counterpart of a name of `language`.

    `regnal`: it may be that of a pope or king.  `person`: nobody translates it; `family`: it
    follows a first name, so that only its spelling may change.
    """
    if is_same_acronym(form, language, there):
        return True
    if person:
        return all(
            part in there
            or any(bare in there for bare in _without_genitive(part, language))
            or (language == "fr" and part + "s" in there)
            for part in parts(form)
        )
    every = parts(form)
    if len(every) > 1 and any(_listed(part, language, there) for part in every):
        return True  # Aix-la-Chapelle, Aachen
    return all(_part_answered(part, language, there, regnal, family=family) for part in every)


def _without_genitive(part: str, language: str) -> tuple[str, ...]:
    """A family name without what its language may add: `Herrn Müllers`; not all a place may have."""
    if language == "de" and not is_known_name(part):
        return bare_forms(part, language)
    return (part[:-1],) if part.endswith("s") else ()


@lru_cache(maxsize=65536)
def parts(form: str) -> tuple[str, ...]:
    """The folded words of a name that carry it: `Saint-Paul-de-Vence` is `("saint", "paul", "vence")`."""
    every = tuple(fold(part) for part in _PART.findall(form) if len(part) > 1)
    return tuple(part for part in every if part not in SMALL) or every or (fold(form),)


def _listed(part: str, language: str, there: frozenset[str]) -> bool:
    """Whether what the other language calls a part of a name is there."""
    forms = french_for(part) if language == "de" else german_for(part)
    return len(part) > 3 and any(all(inflected(word, there, language) for word in form) for form in forms)


def _part_answered(
    part: str, language: str, there: frozenset[str], regnal: bool, *, family: bool = False
) -> bool:
    if part in there or (language == "fr" and part + "s" in there):
        return True
    if len(part) > 2 and any(bare in there for bare in bare_forms(part, language)):
        return True
    regnal = regnal and not (family and part in OFFICES)
    forms = french_for(part) if language == "de" else german_for(part)
    if language == "de":
        for bare in bare_forms(part, language):
            forms = forms + french_for(bare)
        forms = forms + capitals_for_compound(part)
    else:
        for bare in bare_forms(part, language):
            forms = forms + german_for(bare)
        common = capitalised_in_french().get(part, ())
        if any(ends_compound(form[0], other) for form in common if len(form) == 1 for other in there):
            return True
        forms = forms + common
    if regnal:
        for bare in (part, *bare_forms(part, language)):
            forms = forms + named_alike(bare, language)
    if any(all(inflected(word, there, language) for word in form) for form in forms):
        return True
    if len(part) > 3 and _begins(part, there, language):
        return True
    if (
        is_latin(part, language, there)
        or same_inhabitant(part, language, there)
        or _is_part_of_place(part, language, there)
    ):
        return True
    initials = starts(part[:1])
    return any(
        _sounds_alike(part, other) if language == "de" else _sounds_alike(other, part)
        for other in there
        if len(other) > 3 and other[0] in initials
    ) or ((regnal or not (family or is_given(part))) and is_translated(part, language, there))


def _sounds_alike(german: str, french: str) -> bool:
    """Whether both write one name, German perhaps in the genitive: `Bachmuts`, `Bakhmout`."""
    return same_sound(german, french) or (
        len(german) > LEAST_INFLECTED and german.endswith("s") and same_sound(german[:-1], french)
    )


LEAST_INFLECTED = 4
"""A name in the genitive has more letters than this."""

_DIRECTIONS = (("ost", "est"), ("west", "ouest"), ("nord", "nord"), ("sud", "sud"))


def _is_part_of_place(part: str, language: str, there: frozenset[str]) -> bool:
    """Whether both name the same part of a place: `Ostjerusalem`, `Jérusalem-Est`."""
    for german, french in _DIRECTIONS:
        if language == "de" and part.startswith(german) and french in there and len(part) > len(german) + 3:
            place = part.removeprefix(german)
            return _part_answered(place, language, there, regnal=False)
        if language == "fr" and part == french:
            return any(other.startswith(german) and len(other) > len(german) + 3 for other in there)
    return language == "fr" and any(
        (part,) in french_for(form)
        for other in there
        for german, _ in _DIRECTIONS
        if other.startswith(german)
        for form in (other.removeprefix(german), other.removeprefix(german).removesuffix("s"))
    )


@lru_cache(maxsize=65536)
def bare_forms(part: str, language: str) -> tuple[str, ...]:
    """A name without the endings that its language may give it: `Paris` of `Pariser`, `Basel` of `Basler`."""
    endings = _GERMAN_ENDINGS if language == "de" else ("s", "x", "e", "es", "ne", "nes")
    bare = tuple(
        part[: -len(end)]
        for end in endings
        if part.endswith(end) and len(part) - len(end) > 2 and not (end == "n" and part.endswith("nn"))
    )
    if language == "de" and part.endswith("er") and len(part) > 5:
        bare += (part[:-3] + "el", part[:-2] + "en", part[:-3] + "en")
    if language == "de" and part.endswith(("en", "er", "em", "es")):
        bare += (part[:-1],)  # der Deutschen Bank
    if language == "de" and (woman := _WOMAN.search(part)):
        bare += (part[: woman.start()],)  # Walliserin
    if language == "de" and part.endswith("hauser"):
        bare += (part[:-1] + "n",)
    return bare


def _begins(part: str, there: frozenset[str], language: str) -> bool:
    """Whether a word of the other side is the name with an ending, or a compound of it."""
    place = is_place(part)
    for other in there:
        if other.startswith(part):
            rest = other[len(part) :]
            if place and _is_another_place(part, other, language):
                continue  # Niger, Nigeria
            if language == "fr" and rest == "en" and part.endswith(_WEAK):
                return True  # am Bancomaten
            if language == "fr" and part.endswith("e") and rest in ("n", "r", "m", "s"):
                return True  # die Deutsche Bank, der Deutschen Bank
            if language == "fr" and (rest in _NAME_ENDINGS or (len(part) > 4 and len(rest) > 2)):
                return True
            if language == "de" and (
                rest in ("e", "s", "es", "ne", "nes") or (len(rest) > 2 and len(part) > 3)
            ):
                return True
        elif (
            language == "fr" and part.endswith("en") and other.startswith((part[:-2] + "er", part[:-1] + "r"))
        ):
            return True  # Göttinger, Barsinghäuser
        elif language == "fr" and len(part) > 4 and part in other:
            return True
    return False


_WEAK = ("at", "ant", "ent", "ist")
"""Endings of names of things that German inflects as it does the nouns that end so."""


def _is_another_place(part: str, other: str, language: str) -> bool:
    """Whether a word of the other side that begins like a place is a place by itself."""
    bare = (other, *bare_forms(other, "fr" if language == "de" else "de"))
    return part not in bare and any(is_place(one) for one in bare)
