"""Names that stand where the other side has something else, told by their place.

Where all other words of a short pair correspond, or where both sides put a name right
behind the word for a firm, a name is one even if it could be a word (`Word`, `Mot`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts.naming.appositions import Apposition, appositions, has_bare_head
from checker.facts.naming.certainty import COMMON, is_own
from checker.facts.naming.clubs import CLUBS
from checker.facts.naming.counterparts import Unanswered, bare_forms, folded_words, parts
from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.labels import is_label
from checker.facts.naming.names import Name, Strength, capitals
from checker.facts.naming.peoples import is_people
from checker.facts.naming.slots import Slot, slot
from checker.facts.naming.spelling import distance
from checker.lexicon.gazetteer import (
    acronyms,
    capitalised_in_french,
    fold,
    german_for,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_known_name,
    is_place,
)
from checker.lexicon.words import zipf
from checker.model import Pair, Span, Text
from checker.patterns import regex


def stand_ins(pair: Pair, lost: Unanswered) -> list[Discord]:
    """The disagreements that a place tells: another name, or none, where one side has a name."""
    found = (_in_slot(pair) or _in_addresses(pair)) if lost else []
    german, french = pair.de[appositions], pair.fr[appositions]
    others = _of_one_side(german, pair.fr), _of_one_side(french, pair.de)
    if not found and len(others[0]) == len(others[1]) == 1:
        found = _behind_heads(pair, others[0][0], others[1][0])
    if not found:
        for text, here, there, gone, more in (
            (pair.de, german, french, lost.de, lost.fr),
            (pair.fr, french, german, lost.fr, lost.de),
        ):
            if len(here) == 1 and not there and not more:
                found += _nameless(pair, text, here[0], gone)
    return found


def _of_one_side(every: Sequence[Apposition], other: Text) -> list[Apposition]:
    return [one for one in every if not re.search(rf"(?<!\w){re.escape(one.form)}s?(?!\w)", other.content)]


def _in_slot(pair: Pair) -> list[Discord]:
    place = pair[slot]
    if place is None:
        return []
    german, french = _within(pair.de, place.de), _within(pair.fr, place.fr)
    if any(is_label(name, pair.de) for name in german) or any(is_label(name, pair.fr) for name in french):
        return []
    if not (_is_readable(pair.de, place.de, german) and _is_readable(pair.fr, place.fr, french)):
        return []
    if _beside_one_name(pair, place) and _is_half_translated(german, french):
        return [_replaced(pair, place.de, place.fr)]
    if _may_paraphrase(german, french):
        return []
    loose = place.rest > CLOSE
    if loose and german and french and german[0].initial != french[0].initial:
        return []
    surely = bool(german) and not loose and all(map(_certain_inside, german))
    strong = all(name.strength is not Strength.WORD for name in german) and _beside_one_name(pair, place)
    if (all(map(_german_name, german)) and all(map(_french_name, french))) or (
        bool(german and french) and (surely or strong) and all(map(_stands_as_name, french))
    ):
        return [_replaced(pair, place.de, place.fr)]
    return []


CLOSE = 2
"""Where more other words than this are left over, only what is a name by itself counts."""


def _is_readable(text: Text, span: Span, names: list[Name]) -> bool:
    """Whether a stretch has names that are read as such, or is shaped like one inside: `iOS`."""
    form = text.content[span.start : span.end]
    return bool(names) or (any(map(str.isupper, form[1:])) and not form.isupper())


def _certain_inside(name: Name) -> bool:
    return (
        name.strength is Strength.NAME
        and not name.initial
        and not name.acronym
        and not is_german_noun(name.form)
    )


def _within(text: Text, span: Span) -> list[Name]:
    return [name for name in capitals(text.content, text.locale) if span.overlaps(name.span)]


_STREET = regex(
    r"\b([Pp]lace|[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Ss]quare|[Ss]alle|[Tt]héâtre|[Gg]are|[Pp]ont)"
    r" (?:d(?:e la|es?|u) |de l[’'])?(?=[A-ZÀ-ÖØ-ÞŒ])"
)


def _in_addresses(pair: Pair) -> list[Discord]:
    """Two names behind the French word for a street or hall, which German keeps: `Salle Pleyel`."""
    places = [list(_STREET.finditer(text.content)) for text in (pair.de, pair.fr)]
    if [len(found) for found in places] != [1, 1] or places[0][0][1].lower() != places[1][0][1].lower():
        return []
    spans = []
    for text, found in zip((pair.de, pair.fr), places, strict=True):
        names = [name for name in capitals(text.content, text.locale) if name.start >= found[0].end()]
        if not names or names[0].start > found[0].end() + 2:
            return []
        spans.append(names[0])
    german, french = spans
    if french.folded in folded_words(pair.de.content) or german.folded in folded_words(pair.fr.content):
        return []
    alike = distance(german.folded, french.folded, 2) <= 2
    return [] if alike else [_replaced(pair, german.span, french.span)]


def _is_half_translated(german: list[Name], french: list[Name]) -> bool:
    """Whether French translates an English word of a name that German keeps: `Siemens Énergie`."""
    return (
        len(german) == len(french) == 1
        and german[0].strength > Strength.WORD
        and not is_german_noun(german[0].form)
        and zipf(german[0].form, "en") > zipf(german[0].form, "de")
        and is_french_word(french[0].form)
        and _stands_as_name(french[0])
    )


def _beside_one_name(pair: Pair, place: Slot) -> bool:
    """Whether both sides have one and the same capitalised word right before: `Air France`, `Air Liquide`."""
    before = [
        text.content[: span.start].rsplit(None, 1)[-1:]
        for text, span in ((pair.de, place.de), (pair.fr, place.fr))
    ]
    return bool(before[0]) and before[0] == before[1] and before[0][0][0].isupper() and before[0][0].isalpha()


def _may_paraphrase(german: list[Name], french: list[Name]) -> bool:
    """Whether one side may explain what the other abbreviates, or name a place by what it is known for."""
    every = german + french
    if (
        len(french) == 1
        and _is_inhabitant(french[0])
        and not any(is_exonym(name.folded, "de") for name in german)
    ):
        return True  # Ronaldo, le Portugais
    if any(name.acronym or name.form in CLUBS["de"] for name in every):
        return True
    if german and french and german[0].folded[:3] == french[0].folded[:3]:
        return True
    if any(name.folded.endswith(_BUILT) and len(name.form) > LONG for name in german):
        return True
    if any(not _SAINTS.isdisjoint(parts(name.form)) for name in french):
        return True
    return (
        bool(german and french)
        and any(name.initial for name in every)
        and is_exonym(french[0].folded, "fr")
        and is_exonym(german[0].folded, "de")
        and (is_place(german[0].folded) or is_place(french[0].folded))
    )


def _is_inhabitant(name: Name) -> bool:
    """Whether a French word is somebody of a country and not the country."""
    return is_people(name.form, "fr") and not any(
        len(form) == 1 and is_place(form[0]) for form in german_for(name.folded)
    )


_BUILT = (
    "dom",
    "kirche",
    "munster",
    "platz",
    "strasse",
    "gasse",
    "tor",
    "turm",
    "see",
    "berg",
    "brucke",
    "haus",
)
"""What a place in a town is called at the end of its German name, which French says in words of its own."""

LONG = 7
_SAINTS = frozenset(("saint", "sainte", "notre"))


def _german_name(name: Name) -> bool:
    if name.strength is Strength.WORD or (name.initial and not is_own(name, "de")):
        return False
    if is_known_name(name.folded) and (name.strength is Strength.NAME or not name.initial or name.shaped):
        return zipf(name.form, "de") < COMMON or not is_german_noun(name.form)
    return not is_german_noun(name.form) or is_exonym(name.folded, "de") or _travels(name, "fr")


def _travels(name: Name, abroad: str) -> bool:
    """Whether the other language has a word nearly as often, though it is no word of it: `Reims`, `Gogol`."""
    home = "fr" if abroad == "de" else "de"
    if (is_german_noun if abroad == "de" else is_french_word)(name.form):
        return False
    often = zipf(name.form, abroad)
    return often > 0 and zipf(name.form, home) - often < TRAVELLED


TRAVELLED = 1.2
"""How much rarer (Zipf) a name may be abroad."""


def _french_name(name: Name) -> bool:
    if name.folded in capitalised_in_french() or (name.initial and not is_own(name, "fr")):
        return False
    if name.initial:
        known = not is_french_word(name.form) or is_known_name(name.folded)
        return _travels(name, "de") or (known and name.strength > Strength.WORD)
    return (
        name.strength is Strength.NAME
        or is_known_name(name.folded)
        or is_exonym(name.folded, "fr")
        or not is_french_word(name.form)
    )


def _stands_as_name(name: Name) -> bool:
    """Whether a French word has a capital where only a name has one."""
    return (
        not name.initial and name.folded not in capitalised_in_french() and not is_exonym(name.folded, "fr")
    )


def _behind_heads(pair: Pair, german: Apposition, french: Apposition) -> list[Discord]:
    """Two names behind the word for a firm, of which one was cut short or put in the place of the other.

    Names that begin alike, names of places and acronyms may mean one firm, and so may a longer name.
    """
    if _is_cut(german.form, french.form):
        spans = (german.span, french.span)
        return [Discord(Kind.MISSPELT, *spans, german.form, french.form, sure=True)]
    ours, theirs = parts(german.form), parts(french.form)
    alike = set(ours) | {bare for part in ours for bare in bare_forms(part, "de")}
    if all(part in alike for part in theirs) or all(part in theirs for part in ours):
        return []
    if len(ours) != len(theirs) or folded_words(pair.de.content).issuperset(theirs):
        return []  # `der Shell-Konzern`, `le groupe Shell`
    for one, other in zip(ours, theirs, strict=True):
        if one[:3] == other[:3] and one != other:
            return []
    if any(is_exonym(part, "de") for part in ours) or any(is_exonym(part, "fr") for part in theirs):
        return []
    forms = german.form.split() + french.form.split()
    if any(form.isupper() or form in acronyms("de") or form in acronyms("fr") for form in forms):
        return []
    if any(fold(form) in capitalised_in_french() for form in french.form.split()):
        return []
    return [_replaced(pair, german.span, french.span)]


_SHAPED = regex(r"[A-Z][a-z]+[A-Z][A-Za-z]+")


def _is_cut(one: str, other: str) -> bool:
    """Whether of two names with a capital inside one goes on where the other ends: `TeamView`, `TeamViewer`.

    Neither language inflects such names, but for the German genitive.
    """
    if not (_SHAPED.fullmatch(one) and _SHAPED.fullmatch(other)) or one == other + "s":
        return False
    return one.startswith(other) or other.startswith(one)


def _nameless(pair: Pair, text: Text, name: Apposition, gone: tuple[Name, ...]) -> list[Discord]:
    """A name behind the word for a firm, where the other side has that word alone."""
    words = [one for one in gone if name.span.overlaps(one.span)]
    other = pair.other(text)
    if len(words) != len(_within(text, name.span)) or len(gone) != len(words):
        return []
    if not all(_german_name(word) if text is pair.de else _french_name(word) for word in words):
        return []
    if not has_bare_head(other.content, other.language):
        return []
    if text is pair.de:
        return [Discord(Kind.MISSING, name.span, None, name.form, "")]
    return [Discord(Kind.MISSING, None, name.span, "", name.form)]


def _replaced(pair: Pair, german: Span, french: Span) -> Discord:
    forms = (pair.de.content[german.start : german.end], pair.fr.content[french.start : french.end])
    return Discord(Kind.REPLACED, german, french, *forms)
