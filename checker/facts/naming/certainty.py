"""How sure it is that a stretch of words is a name, and whether two of them could stand for each other."""

from __future__ import annotations

from collections.abc import Callable

from checker.facts.naming.initials import is_abbreviation, is_written_out
from checker.facts.naming.names import COMMONEST, Name, Strength
from checker.facts.naming.no_names import SHORTENED
from checker.facts.naming.peoples import is_people
from checker.facts.naming.spelling import distance, has_french_ending
from checker.lexicon.gazetteer import (
    acronyms,
    capitalised_in_french,
    french_for,
    german_for,
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
    is_place,
)
from checker.lexicon.glosses import meanings
from checker.lexicon.stems import stem
from checker.lexicon.words import zipf
from checker.model import Pair, Text


def both_acronyms(german: list[Name], french: list[Name]) -> bool:
    """Whether both begin with an acronym."""
    return german[0].acronym and french[0].acronym


def are_different(pair: Pair, german: list[Name], french: list[Name]) -> bool:
    """Whether two acronyms are different ones, and not each its own language's for one thing."""
    if _is_spelt_out(german, french):
        return False
    one, other = german[0].form, french[0].form
    if one in acronyms("de") or other in acronyms("fr"):
        return not _are_explained(pair, one, other)
    if _is_in_pattern(german[0], pair.de) and _is_in_pattern(french[0], pair.fr):
        return False
    if _is_loud(one, "de", pair.de) or _is_loud(other, "fr", pair.fr) or _are_alone(pair, one, other):
        return False
    if _are_explained(pair, one, other):
        return False
    return not (_is_at_home(one, "de", "fr") and _is_at_home(other, "fr", "de"))


def _is_in_pattern(name: Name, text: Text) -> bool:
    """Whether a word stands alone in square brackets, as the parts of a format do: `HH:MM[:SS][TZ]`."""
    return text.content[name.start - 1 : name.start] == "[" and text.content[name.end : name.end + 1] == "]"


def _is_loud(word: str, language: str, text: Text) -> bool:
    """Whether long capitals are a common word said loudly, or the name of a function in a label."""
    if len(word) <= LONGEST:
        return False
    here, abroad = zipf(word, language), zipf(word, "fr" if language == "de" else "de")
    if here == 0:
        return len(text.content.split()) <= LABEL
    return here >= USED and here - abroad >= AT_HOME


LONGEST, LABEL = 5, 5
"""What has more letters is hardly made of the first letters of words; a text of no more words is a label."""


def _are_alone(pair: Pair, german: str, french: str) -> bool:
    """Whether two acronyms are all that a pair says, so that nothing tells what they stand for."""
    return pair.de.content.strip() == german and pair.fr.content.strip() == french


def _are_explained(pair: Pair, german: str, french: str) -> bool:
    """Whether each side writes out its own acronym, so that a reader sees what it stands for."""
    return is_written_out(german, pair.de.content) and is_written_out(french, pair.fr.content)


def _is_at_home(acronym: str, here: str, abroad: str) -> bool:
    """Whether an acronym is used in one language and hardly in the other: `BMI`, `IMC`."""
    often, there = zipf(acronym, here), zipf(acronym, abroad)
    return often >= USED and there < ABROAD and often > there


USED, ABROAD = 2.0, 2.7
"""How common (Zipf) an acronym is in a language that uses it, and how rare in one that does not."""


def _is_spelt_out(german: list[Name], french: list[Name]) -> bool:
    """Whether one side abbreviates a name whole and the other only a part of it: `EPFL`, `ETH Lausanne`."""
    return (len(german) == 1) != (len(french) == 1)


def both_places(german: list[Name], french: list[Name]) -> bool:
    """Whether both are places or peoples that the other language may rename."""
    return (
        is_exonym(german[0].folded, "de")
        and is_exonym(french[0].folded, "fr")
        and not german[0].acronym
        and not french[0].acronym
        and _is_place_word(german[0], "de")
        and _is_place_word(french[0], "fr")
        and not german[0].folded.endswith(_HOUSES)
        and not (german[0].initial and german[0].strength is Strength.WORD)
    )


def _is_place_word(name: Name, language: str) -> bool:
    """Whether a word is no common one that some institution is called by too: `Macht`, `Reine`."""
    common = is_german_noun(name.form) if language == "de" else is_french_word(name.form)
    if not common or is_place(name.folded) or is_people(name.form, language):
        return True
    if language == "de" or name.initial:
        return False
    return any(
        len(form) == 1 and is_place(form[0]) and (name.folded,) in french_for(form[0])
        for form in german_for(name.folded)
    )  # Bâle, Spire


_HOUSES = ("haus", "rat", "tag", "amt", "gericht", "bank", "kammer", "kirche", "partei")
"""Endings of institutions, which the list of exonyms has too."""


def both_names(german: list[Name], french: list[Name]) -> bool:
    """Whether one is surely a name and the other at least likely."""

    def german_word(name: Name) -> bool:
        if name.strength is not Strength.NAME and zipf(name.form, "de") >= COMMON:
            return name.bare and is_known_name(name.folded)
        if _noun_like(name.form) or name.folded.endswith("isch"):
            return False
        return not (name.initial and is_german_noun(name.form))

    def french_word(name: Name) -> bool:
        if name.initial:
            often = zipf(name.form, "fr")
            return not is_french_word(name.form) and (often == 0 or often - zipf(name.form, "de") < 1.0)
        return name.bare or not is_french_word(name.form) or is_known_name(name.folded)

    if _is_explained(german, french, "fr") or _is_explained(french, german, "de"):
        return False
    if french[0].bare and all(map(_foreign, german)) and not certain_run(french):
        return likely_run(german, german_word)
    return (certain_run(german) and likely_run(french, french_word)) or (
        likely_run(german, german_word) and certain_run(french)
    )


def akin(german: list[Name], french: list[Name]) -> int:
    """How many words of two names are so alike that one is meant for the other: `Fastly`, `Fasting`."""
    return sum(_is_akin(one.folded, other.folded) for one in german for other in french)


def _is_akin(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST:
        return False
    return one[:SHORTEST] == other[:SHORTEST] or distance(one, other, SLIPS) <= SLIPS


SHORTEST, SLIPS = 4, 2
"""Names that have so many first letters in common, or all but so many, are hardly so by chance."""


def are_comparable(german: list[Name], french: list[Name]) -> bool:
    """Whether each has a name that is no common word, nor one that only begins a sentence."""
    return any(is_own(name, "de") for name in german) and any(is_own(name, "fr") for name in french)


def is_own(name: Name, language: str) -> bool:
    """Whether a word is a name by itself, and where it begins a sentence no word of this language alone."""
    if name.titled or name.shaped or is_known_name(name.folded):
        return not (name.initial and zipf(name.form, language) > COMMONEST)
    common, foreign = is_german_noun(name.form), is_french_word(name.form)
    here, abroad = zipf(name.form, language), zipf(name.form, "fr" if language == "de" else "de")
    if language == "fr":
        common, foreign = foreign, common
    if common:
        return is_abbreviation(name.form) or (abroad > 0 and not foreign and here - abroad < AT_HOME)
    return not name.initial or here - abroad < AT_HOME


AT_HOME = 1.2
"""How much more common (Zipf) a word is in its own language than a name would be."""


def are_of_one_kind(german: list[Name], french: list[Name]) -> bool:
    """Whether both have an abbreviation or neither: what one abbreviates, the other may paraphrase."""
    return any(map(_is_abbreviation, german)) == any(map(_is_abbreviation, french))


def _is_abbreviation(name: Name) -> bool:
    """Whether a name is made of first letters, be it in the plural: `VW`, `EuGH`, `FCKWs`."""
    return name.acronym or is_abbreviation(name.form) or name.form.removesuffix("s").isupper()


def _is_explained(one: list[Name], acronym: list[Name], language: str) -> bool:
    """Whether an acronym that has words in the other language stands against what is none: `PME`."""
    return (
        acronym[0].acronym and acronym[0].form in acronyms(language) and not (one[0].acronym or one[0].shaped)
    )


def _foreign(name: Name) -> bool:
    """Whether a word may be a name and is no German noun: `Word`, `Target`."""
    return name.strength > Strength.WORD and not is_german_noun(name.form)


COMMON = 4.5
"""A German word more common than this (Zipf) is no name if it may be a word."""


def likely_run(run: list[Name], likely: Callable[[Name], bool]) -> bool:
    """Whether it is at least likely that a stretch is a name."""
    return certain_run(run) or any(map(likely, run))


def certain_run(run: list[Name]) -> bool:
    """Whether one of the words is surely a name, or two are a first and a family name."""
    if any(map(_certain, run)):
        return True
    return is_person(run) and zipf(run[0].form, "de") < COMMON


def is_person(run: list[Name]) -> bool:
    """Whether a first name stands before a name, and is no word before a noun: `Max Leuchtdichte`."""
    first, last = run[0], run[-1]
    if len(run) < 2 or not is_given(first.folded):
        return False
    noun = (is_german_noun(last.form) or _noun_like(last.form)) and not is_known_name(last.folded)
    return not noun or not (is_german_noun(first.form) or first.form in SHORTENED)


def is_of_the_world(name: Name) -> bool:
    """Whether texts of all three languages have a word that is none of theirs about as often: `Renoir`."""
    if (
        name.strength is Strength.WORD
        or name.acronym
        or is_german_noun(name.form)
        or is_french_word(name.form)
    ):
        return False
    here, abroad, english = (zipf(name.form, language) for language in ("de", "fr", "en"))
    return (
        min(here, abroad) >= WORLDWIDE
        and abs(here - abroad) < ALIKE
        and english - max(here, abroad) < ALIKE
        and not (is_exonym(name.folded, "de") or is_exonym(name.folded, "fr"))
    )


WORLDWIDE, ALIKE = 2.4, 0.9
"""How common (Zipf) a name of the world is in German and French, and by how much less they differ."""


def _certain(name: Name) -> bool:
    """Whether a word is surely a name: unknown as a word, and known somewhere as something else."""
    if name.initial and is_of_the_world(name):
        return True
    if name.strength is not Strength.NAME:
        return False
    if name.shaped or is_known_name(name.folded):
        return True
    return not (_noun_like(name.form) or _is_english(name.form))


def _is_english(form: str) -> bool:
    """Whether a word is everyday English and much rarer elsewhere, as in the manuals of programs: `Panel`."""
    if form.endswith("ys"):  # a German plural: `Repositorys`
        form = form.removesuffix("s")
    often = zipf(form, "en")
    if often < EVERYDAY_ENGLISH or often - max(zipf(form, "de"), zipf(form, "fr")) < FOREIGN:
        return False
    meant = meanings(form.lower(), "fr")
    return bool(meant) and stem(form.lower(), "fr") not in meant


EVERYDAY_ENGLISH, FOREIGN = 3.8, 0.9
"""How common (Zipf) an English word is that is a word wherever it stands, and how much rarer abroad."""


def are_surely_names(german: Name, french: Name) -> bool:
    """Whether two that differ by a letter or two are one name, and neither a word nor a variant of it.

    First names and those that each language spells its own way have variants.  Of what no list
    of names has, words of English are told by being commoner in English.
    """
    if min(len(german.form), len(french.form)) < SURE:
        return False
    if has_french_ending(german.folded, french.folded):
        return False
    if german.folded == french.folded or is_german_noun(german.form) or is_french_word(french.form):
        return False
    forms = (german.form, french.form)
    if german.acronym or french.acronym or not all(map(str.isalpha, forms)):
        return False
    if any(map(is_given, (german.folded, french.folded))):
        return False
    if is_exonym(german.folded, "de") or is_exonym(french.folded, "fr"):
        return False
    if german.titled or french.titled or is_known_name(german.folded) or is_known_name(french.folded):
        return True
    here = max(zipf(form, language) for form in forms for language in ("de", "fr"))
    return here > 0 and here >= max(zipf(form, "en") for form in forms)


SURE = 5
"""Names of fewer letters may be abbreviations."""


def paraphrased(word: str, name: Name, language: str) -> bool:
    """Whether the other language may well call this by another word."""
    if is_exonym(word, language) and (name.strength is not Strength.NAME or language == "de"):
        return True
    return language == "fr" and word in capitalised_in_french()


def german_name(run: list[Name]) -> bool:
    """Whether a German word that French lacks is a name and no loanword: English texts know it less."""
    if len(run) > 1 and (is_given(run[0].folded) or all(map(_unknown_in_english, run))):
        return True
    if len(run) > 1 and run[0].initial and all(map(is_of_the_world, run)):
        return True
    if len(run) > 1 and _unknown_in_english(run[-1]) and zipf(run[-1].form, "en") < RARE:
        return not any(is_german_noun(name.form) or zipf(name.form, "en") > COMMON for name in run)
    return any(zipf(name.form, "fr") > 0 and zipf(name.form, "de") > zipf(name.form, "en") for name in run)


RARE = 2.0
"""A word rarer than this in English (Zipf) is no English word."""


def _unknown_in_english(name: Name) -> bool:
    return name.strength is Strength.NAME and zipf(name.form, "en") < 4.3


def _noun_like(form: str) -> bool:
    lower = form.lower()
    return lower.endswith(_SUFFIXES) and zipf(form, "en") == 0 and zipf(form, "fr") == 0


_SUFFIXES = (
    "ung", "ungen", "keit", "keiten", "heit", "heiten", "schaft", "schaften", "tum", "ling", "nis", "tät",
    "ion", "ionen", "ismus",
    "ieren", "ierens", "niveau", "ien", "ierung", "ler", "lern", "rung", "sektor", "mann", "oren",
    "ige", "igen",
    "stern", "üster", "üstern",
)  # fmt: skip
