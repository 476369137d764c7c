"""Where the names of a document disagree, and how: misspelt, swapped, replaced or missing.

Built on `unanswered`, with the whole document as witness: a pair of forms that
answer each other more than once (`VW`, `Volkswagen`) is the document's own
custom; a name that both sides know elsewhere may be a pronoun here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from checker.facts._fact import bitext_fact
from checker.facts.naming.certainty import (
    are_surely_names,
    certain_run,
    german_name,
    is_person,
    paraphrased,
)
from checker.facts.naming.coordinated import left_out
from checker.facts.naming.counterparts import (
    Unanswered,
    folded_words,
    parts,
    unanswered,
)
from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.frames import in_frames, other_initials
from checker.facts.naming.initials import is_explained
from checker.facts.naming.landscape import other_landscapes
from checker.facts.naming.names import TITLES, Name, Strength, capitals, names
from checker.facts.naming.opposed import discord_of, opposed, runs_of
from checker.facts.naming.peoples import other_peoples, turned_ways
from checker.facts.naming.renderings import Rendering, renderings
from checker.facts.naming.respelt import against_usage, other_accents, other_hyphens
from checker.facts.naming.spelling import distance, same_consonants, same_sound
from checker.facts.naming.stand_ins import stand_ins
from checker.facts.naming.understood import is_understood
from checker.lexicon.gazetteer import (
    fold,
    french_for,
    is_exonym,
    is_french_word,
    is_given,
    is_place,
    is_surname,
)
from checker.model import Bitext, Pair, Span, Text
from checker.patterns import regex


@bitext_fact
def discords(bitext: Bitext) -> Mapping[int, tuple[Discord, ...]]:
    """The disagreements by the index of the pair."""
    custom: set[tuple[str, str]] | None = None
    translated = bitext[renderings]
    shared: Counter[str] = Counter()
    found: dict[int, tuple[Discord, ...]] = {}
    for index, pair in enumerate(bitext):
        lost = pair[unanswered]
        judged = in_frames(pair) + other_initials(pair)
        for one in other_accents(pair) + other_hyphens(pair) + against_usage(pair):
            if not _told(one, judged):
                judged.append(one)
        swapped = pair[other_peoples] + pair[turned_ways] + pair[other_landscapes]
        judged += [one for spans in swapped if not _told(one := _people(pair, *spans), judged)]
        if lost:
            if custom is None:
                custom = _customs([pair[unanswered] for pair in bitext])
                shared = _shared(bitext)
            rendered = translated.get(index, ())
            left = _without(_outside(lost, judged), pair, rendered)
            judged += [
                one
                for one in _judge(pair, left, custom, shared)
                if not _told(one, judged) and not _renders(one, pair, rendered)
            ]
        elif not judged:
            judged += stand_ins(pair, lost)
        judged = [one for one in judged if not _are_explained(one, pair)]
        if judged:
            found[index] = tuple(judged)
    return _without_custom_spellings(found)


def _without_custom_spellings(found: dict[int, tuple[Discord, ...]]) -> dict[int, tuple[Discord, ...]]:
    """Two spellings that answer each other in two pairs or more are the way it is written here."""
    often = Counter(
        (one.de_form, one.fr_form) for every in found.values() for one in every if one.kind is Kind.MISSPELT
    )
    kept = {
        index: tuple(one for one in every if often[one.de_form, one.fr_form] < 2)
        for index, every in found.items()
    }
    return {index: every for index, every in kept.items() if every}


def _are_explained(one: Discord, pair: Pair) -> bool:
    """Whether two abbreviations stand in brackets behind the words they are made of, each in its language."""
    return is_explained(one.de_form, pair.de.content) and is_explained(one.fr_form, pair.fr.content)


def _people(pair: Pair, german: Span, french: Span) -> Discord:
    forms = (pair.de.content[german.start : german.end], pair.fr.content[french.start : french.end])
    return Discord(Kind.SWAPPED, german, french, *forms)


def _outside(lost: Unanswered, known: list[Discord]) -> Unanswered:
    """What is left of the names that lack a counterpart without what is known to be wrong."""
    if not known:
        return lost
    return Unanswered(
        tuple(name for name in lost.de if not any(one.de and one.de.overlaps(name.span) for one in known)),
        tuple(name for name in lost.fr if not any(one.fr and one.fr.overlaps(name.span) for one in known)),
    )


def _without(lost: Unanswered, pair: Pair, translated: tuple[Rendering, ...]) -> Unanswered:
    """What is left when names that were translated word by word are taken out."""
    if not translated:
        return lost
    spans: tuple[list[Span], list[Span]] = ([], [])
    for one in translated:
        here = one.text is pair.fr
        spans[here].append(one.span)
        if one.kept:
            spans[not here].append(one.kept)
    return Unanswered(
        tuple(name for name in lost.de if not any(span.overlaps(name.span) for span in spans[0])),
        tuple(name for name in lost.fr if not any(span.overlaps(name.span) for span in spans[1])),
    )


def _renders(one: Discord, pair: Pair, translated: tuple[Rendering, ...]) -> bool:
    """Whether a disagreement is about a name that was translated word by word."""
    return any(
        bool((place := one.fr if rendering.text is pair.fr else one.de) and place.overlaps(rendering.span))
        for rendering in translated
    )


def _customs(every: list[Unanswered]) -> set[tuple[str, str]]:
    """Pairs of forms that stand against each other in two pairs or more, and mostly so."""
    together: Counter[tuple[str, str]] = Counter()
    german: Counter[str] = Counter()
    french: Counter[str] = Counter()
    for lost in every:
        ours, theirs = {name.folded for name in lost.de}, {name.folded for name in lost.fr}
        german.update(ours)
        french.update(theirs)
        together.update((one, other) for one in ours for other in theirs)
    return {
        (one, other)
        for (one, other), count in together.items()
        if count > 1 and 2 * count > max(german[one], french[other])
    }


def _shared(bitext: Bitext) -> Counter[str]:
    """How often each name stands on both sides of a pair."""
    count: Counter[str] = Counter()
    for pair in bitext:
        german = {name.folded for name in pair.de[names]}
        count.update(german.intersection(name.folded for name in pair.fr[names]))
    return count


def _judge(pair: Pair, lost: Unanswered, custom: set[tuple[str, str]], shared: Counter[str]) -> list[Discord]:
    german = [name for name in lost.de if not any((name.folded, other.folded) in custom for other in lost.fr)]
    french = [name for name in lost.fr if not any((other.folded, name.folded) in custom for other in lost.de)]
    _leave_out_respelt(pair, german, french)
    found = _near(pair, german, french) + _near_words(pair, german, french)
    german_runs, french_runs = runs_of(german), runs_of(french)
    found += opposed(pair, german_runs, french_runs)
    new = [
        one
        for one in stand_ins(pair, Unanswered(tuple(german), tuple(french)))
        if not _told(one, found)
        and not (one.kind is Kind.MISSING and any(shared[part] for part in parts(one.de_form + one.fr_form)))
    ]
    found += new
    found += _left_out(pair, lost, german_runs, french_runs)
    german_runs = [run for run in german_runs if not _lies_in(run, [one.de for one in new])]
    french_runs = [run for run in french_runs if not _lies_in(run, [one.fr for one in new])]
    for french_run in french_runs:
        if _is_missed(french_run, pair.fr, folded_words(pair.de.content), lost.fr, shared):
            found.append(discord_of(Kind.MISSING, pair, [], french_run))
    for german_run in german_runs:
        if _is_missed(german_run, pair.de, folded_words(pair.fr.content), lost.de, shared):
            found.append(discord_of(Kind.MISSING, pair, german_run, []))
    return found


def _left_out(
    pair: Pair, lost: Unanswered, german_runs: list[list[Name]], french_runs: list[list[Name]]
) -> list[Discord]:
    """Names that are gone from a row; their runs are taken out of both lists."""
    found = []
    for text, gone, runs in ((pair.de, lost.de, german_runs), (pair.fr, lost.fr, french_runs)):
        for row in left_out(text, pair.other(text), gone):
            if run := next((run for run in runs if run[0].run == row[0].run), None):
                runs.remove(run)
                sides = (run, []) if text is pair.de else ([], run)
                found.append(replace(discord_of(Kind.MISSING, pair, *sides), sure=True))
    return found


_FAMILY = regex(
    r" (?:(?:von|van|de|di|d’|d'|(?P<son>bin|ben|ibn)) ?|(?P<the>al|el)[- ])?(?P<name>[A-ZÀ-Þ][\w’'-]{2,})"
)


def _told(one: Discord, known: list[Discord]) -> bool:
    """Whether a disagreement about these words is known already."""
    return any(
        (one.de and other.de and one.de.overlaps(other.de))
        or (one.fr and other.fr and one.fr.overlaps(other.fr))
        for other in known
    )


def _lies_in(run: list[Name], spans: list[Span | None]) -> bool:
    return any(span and span.overlaps(name.span) for span in spans for name in run)


def _near(pair: Pair, german: list[Name], french: list[Name]) -> list[Discord]:
    """Names that differ by a letter or two; they are taken out of both lists."""
    found = []
    for theirs in list(french):
        for ours in german:
            if _may_be_slip(ours, theirs) and near(ours.folded, theirs.folded):
                sure = are_surely_names(ours, theirs)
                found.append(
                    Discord(Kind.MISSPELT, ours.span, theirs.span, ours.form, theirs.form, sure=sure)
                )
                german.remove(ours)
                french.remove(theirs)
                break
    return found


def _near_words(pair: Pair, german: list[Name], french: list[Name]) -> list[Discord]:
    """Names that the other side has with a slip that makes a common word of it: `Volkwagen`."""
    found = []
    for lost, other, here in ((german, pair.fr, pair.de), (french, pair.de, pair.fr)):
        for name in list(lost):
            if name.strength is not Strength.NAME or name.acronym or name.folded in TITLES:
                continue
            for twin in capitals(other.content, other.locale):
                if (
                    twin.strength is Strength.WORD
                    and not twin.initial
                    and twin.folded not in folded_words(here.content)
                    and near(name.folded, twin.folded)
                    and not (other.language == "fr" and is_french_word(twin.form))
                ):
                    lost.remove(name)
                    one, two = (name, twin) if here.language == "de" else (twin, name)
                    found.append(Discord(Kind.MISSPELT, one.span, two.span, one.form, two.form))
                    break
    return found


def _leave_out_respelt(pair: Pair, german: list[Name], french: list[Name]) -> None:
    """Take out first names that each language writes its own way, as it does the family name behind them."""
    firsts = _before_families(pair.de, german)
    for theirs, there in _before_families(pair.fr, french):
        for ours, here in firsts:
            alike = near(ours.folded, theirs.folded) or same_consonants(ours.folded, theirs.folded)
            if alike and _are_of_another_alphabet(here, there):
                firsts.remove((ours, here))
                german.remove(ours)
                french.remove(theirs)
                break


def _before_families(text: Text, every: list[Name]) -> list[tuple[Name, re.Match[str]]]:
    """The names behind which a family name may stand, each with that."""
    return [(name, family) for name in every if (family := _FAMILY.match(text.content, name.end))]


def _are_of_another_alphabet(here: re.Match[str], there: re.Match[str]) -> bool:
    """Whether two family names are one to both languages: `Alexej Nawalny`, `Osama bin Laden`."""
    one, other = fold(here["name"]), fold(there["name"])
    if one == other:
        return any(here[particle] and there[particle] for particle in ("son", "the"))
    return same_sound(one, other) or (other,) in french_for(one)


def _may_be_slip(ours: Name, theirs: Name) -> bool:
    """Whether one may be meant for the other: no word of French that the other respells (`Zona`, `Zone`)."""
    if is_french_word(theirs.form):
        return False
    return Strength.NAME in (ours.strength, theirs.strength) or len(ours.form) > 4


def near(one: str, other: str) -> bool:
    """Whether one is a slip of the other: a letter in words up to seven, two in longer ones."""
    length = max(len(one), len(other))
    if not 4 <= length <= 60:
        return False
    if length == 4 and one[0] != other[0]:
        return False
    limit = 1 if length < 8 else 2
    return distance(one, other, limit) <= limit


_AND = regex(r" (?:et|und) (?:(?:l[ae]s?|die|der|das|den|dem) |l[’'])?$")


def _joins(run: list[Name], text: Text, lost: tuple[Name, ...]) -> bool:
    """Whether a name stands behind “and” and one that the other side has: `le Danube et la Drave`."""
    before = text.content[max(0, run[0].start - 12) : run[0].start]
    joint = _AND.search(before)
    if not joint or len(run) > 1 or run[0].strength is Strength.WORD:
        return False
    end = run[0].start - len(joint[0])
    return any(name.end == end and name.strength > Strength.WORD and name not in lost for name in text[names])


def _is_place_of_heading(run: list[Name], text: Text) -> bool:
    """Whether a heading or label tells of a place that no list calls otherwise: `Wandern im Karwendel`."""
    name = run[0]
    return (
        len(run) == 1
        and not name.initial
        and name.strength is Strength.NAME
        and is_place(name.folded)
        and not (is_given(name.folded) or is_surname(name.folded) or is_exonym(name.folded, "de"))
        and len(text.content.split()) <= HEADING
        and _AT.search(text.content[: name.start]) is not None
    )


HEADING = 6
"""A heading or label has no more words than this."""

_AT = regex(r"\b(?:[Ii][nm]|[Aa][mn]|[Aa]u[sf]|[Bb]ei|[Nn]ach|[Uu]m|[Vv]o[nm]|[Zz]u[mr]?)(?: de[rmn])? \Z")
"""What German has before a place, and hardly before a verb or language (`Springe nach unten`, `Farsi`)."""


def _is_attribute(run: list[Name], text: Text) -> bool:
    """Whether words that are no first and family name stand before a noun: `Arch Linux Werkzeug`."""
    return not is_given(run[0].folded) and re.match(r" [A-ZÀ-Þ]", text.content[run[-1].end :]) is not None


def _is_missed(
    run: list[Name], text: Text, there: frozenset[str], lost: tuple[Name, ...], shared: Counter[str]
) -> bool:
    """Whether a name that one side lacks is worth a word."""
    language = text.language
    if any(shared[name.folded] for name in run) or is_understood(run, text):
        return False
    if _joins(run, text, lost) and is_exonym(run[0].folded, language):
        return True
    if not certain_run(run):
        return False
    person = is_person(run) and not any(name.acronym for name in run)
    named = german_name(run) and (person or len(run) < 2 or not is_given(run[0].folded))
    if not person and any(
        name.acronym or any(paraphrased(part, name, language) for part in parts(name.form)) for name in run
    ):
        return False
    if all(name.initial for name in run) and not is_given(run[0].folded):
        return False
    named = named or _is_place_of_heading(run, text)
    if language == "de" and (not named or (run[0].initial and _is_attribute(run, text))):
        return False
    gone = {name.span for name in lost}
    number = run[0].run
    return not any(
        name.run == number
        and name.span not in gone
        and (name.strength > Strength.WORD or name.folded in there)
        for name in text[names]
    )
