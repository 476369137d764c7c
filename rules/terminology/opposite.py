"""A word became its opposite, or another thing of its kind.

Left and right, buyer and seller, kidney and liver stand close together in the head of a translator and in the
tables of a machine.  The sentence stays smooth, so nobody notices; the reader turns the wrong way.

    ✓ Biegen Sie links ab.
      Tournez à gauche.
    ✓ Der Käufer zahlt dem Verkäufer den Preis.
      L’acheteur paie le prix au vendeur.
    ✓ Das Betreten ist nicht gestattet.
      L’accès est interdit.
    ✓ Das Museum ist außer montags geöffnet.
      Le musée est fermé le lundi.
    ✓ Bis 9 Uhr ist geschlossen.
      Ouvert dès 9 h.
    ✓ Schließlich öffnete er die Tür.
      Finalement, il ouvrit la porte.
    ✓ Der Arbeitgeber meldet den Lohn.
      L’entreprise déclare le salaire.
    ✓ Rechte und Pflichten der Parteien
      Droits et obligations des parties
    ✓ Der Leberkäse kommt mit Senf.
      Le pain de viande est servi avec de la moutarde.
    ✓ Er warf den Brief in den roten Kasten.
      Il jeta la lettre dans la boîte jaune et rouge.
    ✓ Samstags geschlossen
      Ouvert du lundi au vendredi
    ✓ Tablett ein-/ausschalten
      (Dés)activer la tablette

    ✗ Biegen Sie ⟦links⟧ ab.
      Tournez à ⟦droite⟧.
    ✗ Bei ⟦Niereninsuffizienz⟧ ist die Dosis anzupassen.
      Adapter la dose en cas d’insuffisance ⟦hépatique⟧.
    ✗ Der ⟦Kläger⟧ trägt die Kosten.
      Le ⟦défendeur⟧ supporte les frais.
    ✗ Mit ⟦Petersilie⟧ bestreuen.
      Parsemer de ⟦coriandre⟧.
    ✗ Der ⟦Vermieter⟧ haftet.
      Le ⟦locataire⟧ est responsable.
    ✗ Das Bad ist im Winter ⟦geschlossen⟧.
      En hiver, la piscine est ⟦ouverte⟧.
    ✗ Das Geld floss in ⟦Aktien⟧.
      L’argent a été placé en ⟦obligations⟧.

Mend it by looking up which of the two is meant.

It is wrong where one side says the same by denying the opposite in words that it does not know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from checker.authoring import Hit, Mark, Options, Pair, Rule, Severity, Text, hit, regex
from checker.facts.languages.words import raw_words
from checker.facts.quantities.lexemes import WEEKDAYS
from checker.facts.quantities.memory import remembered

rule = Rule(
    code="TRM05",
    category="terminology",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"opposite": "“{german}” here, “{french}” there: the opposite, or another thing of its kind."},
)

LONGEST = 300
"""In longer texts two words of a set may well stand for two things."""
DENIED = "!"
_BEGINNING = 3
"""By so many letters at most the words of the sets are looked up."""
_TURNING = {
    "de": regex(
        r"(?i)\b(?:nicht|nichts|kein\w*|nie|niemals|ohne|un\w{3,}lich\w*|nur|erst|außer|ausser|ausgenommen|statt"
        r"|weder|kaum|sondern|weniger|minder)\b|\b(?:bis|ab|seit)\s(?:de[mrn]|zum|Ende|Anfang|[0-9]|(?-i:[A-ZÄÖÜ]))"
    ),
    "fr": regex(
        r"(?i)\b(?:pas|ne|n|non|aucune?|rien|jamais|sans|seule?s?|seulement|uniquement|sauf|excepté|hormis"
        r"|dès|jusqu|depuis|ni|guère|moins)\b|\bà (?:partir|compter)|au lieu"
    ),
}
"""Words by which a side may say the same the other way round: all that is not forbidden is allowed."""

_PARTED = regex(r"\w-(?:/| (?:und|oder|bis)\b)|\s-\w|\(\w+\)\w|\bet/ou\b|/\w")
"""What tells two things in one word: `ein-/ausschalten`, `(dés)activer`."""

_SAYING = regex(
    r"(?i)au beurre noir|\bde (?:rage|colère|peur|jalousie)\b|\bsoûl|\bivre|\bvieux renard|\bcheveux|\bbarbe"
    r"|\bne pas mettre un"
)
"""Colours and animals that French has otherwise: `ein blaues Auge`, `graue Haare`."""

Member = tuple[int, int]
"""A set, and the place of a word's meaning in it."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for sets of which each side has one member alone, and not the same."""
    if max(len(pair.de.content), len(pair.fr.content)) > LONGEST:
        return
    german = _told(pair.de)
    french = _told(pair.fr) if german else {}
    for of in german.keys() & french.keys():
        ours, theirs = german[of], french[of]
        if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
            if any(_PARTED.search(text.content) for text in pair.sides) or _SAYING.search(pair.fr.content):
                return
            if _sets()[of].startswith(DENIED) and _may_be_turned(pair):
                continue
            (here,), (there,) = ours.values(), theirs.values()
            marks = _mark(pair.de, here), _mark(pair.fr, there)
            yield hit("opposite", *marks, german=here, french=there)


def _may_be_turned(pair: Pair) -> bool:
    """Whether a side may say the same by denial, or of the other days of the week."""
    days = [
        {
            day
            for word in raw_words(text.content.lower())
            for name, day in WEEKDAYS[text.language].items()
            if name in word
        }
        for text in pair.sides
    ]
    return days[0] != days[1] or any(_TURNING[text.language].search(text.content) for text in pair.sides)


def _told(text: Text) -> dict[int, dict[int, str]]:
    """The words of each set that a text has, by their place in it."""
    found: dict[int, dict[int, str]] = {}
    members = _MEMBERS[text.language]
    for word in raw_words(text.content):
        for of, place in members[word]:
            found.setdefault(of, {}).setdefault(place, word)
    return found


def _members(word: str, language: str) -> tuple[Member, ...]:
    low = word.lower()
    return tuple(member for member, form in _forms(language).get(low[:_BEGINNING], ()) if form.fullmatch(low))


_MEMBERS = remembered(_members)


@cache
def _sets() -> list[str]:
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@cache
def _forms(language: str) -> Mapping[str, list[tuple[Member, re.Pattern[str]]]]:
    """The forms of all members by their first letters."""
    forms: dict[str, list[tuple[Member, re.Pattern[str]]]] = defaultdict(list)
    for of, line in enumerate(_sets()):
        for place, cell in enumerate(line.removeprefix(DENIED).split("\t")):
            words = cell.split("~")[language == "fr"]
            for form in re.split(r"\|(?![^(]*\))", words):
                pattern = regex(form.removesuffix("$") if form.endswith("$") else rf"{form}\w*")
                forms[form.removesuffix("$")[:_BEGINNING]].append(((of, place), pattern))
    return forms


def _mark(text: Text, word: str) -> Mark:
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text.content)
    start = found.start() if found else text.content.index(word)
    return text.at(start, start + len(word))
