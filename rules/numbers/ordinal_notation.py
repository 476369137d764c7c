"""An ordinal number written the way of the other language.

German puts a point behind it (`15. Jahrhundert`), French letters (`15e siècle`) and, but for the first,
nothing in dates (`3 mai`).  What was carried over is understood and looks like a slip.

    ✓ Die Kirche stammt aus dem 15. Jahrhundert.
      L’église date du 15e siècle.
    ✓ Der Fahrplan gilt ab dem 1. Dezember.
      L’horaire est valable dès le 1er⍽décembre.
    ✓ Am 3. Mai wird gewählt.
      Les élections ont lieu le 3⍽mai.
    ✓ Es waren 12. Mai war er fort.
      Ils étaient 12. Mai, il était parti.
    ✓ 1. Januar
      1. janvier
    ✓ Sie fährt einen 3er BMW und wohnt in der 2er WG.
      Elle conduit une BMW série 3 et vit en colocation à deux.
    ✓ In 2 Mai-Wochen war geschlossen.
      Fermé durant 2 semaines de mai.

    ✗ Die Kirche stammt aus dem 15. Jahrhundert.
      L’église date du ⟦15.→15e⟧ siècle.
    ✗ Der Fahrplan gilt ab dem 1. Dezember.
      L’horaire est valable dès le ⟦1.→1er⟧ décembre.
    ✗ Sie erscheint in der 1. Auflage.
      Elle paraît dans la ⟦1.→1re⟧ édition.
    ✗ Der Palast wurde im ⟦17e→17.⟧ Jahrhundert erbaut.
      Le palais fut bâti au XVIIe siècle.
    ✗ Anmeldung bis zum ⟦30→30.⟧ April.
      Inscription jusqu’au 30⍽avril.

Mend it by writing the ordinal as the language does.

It is wrong where a list numbers what it names in small letters within a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit, regex, replace
from checker.facts.quantities.lexemes import MONTHS

rule = Rule(
    code="NUM22",
    category="number-format",
    severity=Severity.MINOR,
    issue="locale-specific-format",
    certainty="certain",
    messages={"ordinal": "“{written}” is written the way of the other language; better “{proper}”."},
    only_if=r"[0-9](?:\.[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}][a-zàâéû]|(?:er?|re|[eè]me)? [A-Z])",
)

_FEMININE = "édition place année classe semaine fois division partie ligne série saison"
_NOUNS = f"siècle étage chapitre arrondissement anniversaire rang jour tome {_FEMININE}"
_DATES = {language: "|".join(sorted(MONTHS[language], key=len, reverse=True)) for language in ("de", "fr")}
_GERMAN_DATES = "|".join(month.capitalize() for month in _DATES["de"].split("|"))
_POINTED = regex(
    r"(?<=[a-zà-ÿ’'] )(?P<number>[0-9]{1,2})\.(?=[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
    rf"(?:(?P<month>{_DATES['fr']})|(?P<noun>{_NOUNS.replace(' ', '|')})s?)(?![\w-]))"
)
_LETTERED = regex(
    r"(?<![\w.,])(?P<number>[0-9]{1,2})(?:er?|re|[eè]me)"
    rf"(?= (?:{_GERMAN_DATES}|Jahrhunderts?|Auflage|Stock|Stockwerk|Bezirk|Geburtstag)(?![\w-]))"
)
_BARE = regex(
    rf"\b(?:am|vom|zum|bis|den|dem|ab|seit) (?P<number>[0-9]{{1,2}})(?= (?:{_GERMAN_DATES})(?![\w-]))"
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for points behind ordinals in French, and for letters or nothing there in German."""
    for text in pair.sides:
        for start, end, proper in _french(text) if text.language == "fr" else _german(text):
            mark = text.at(start, end)
            yield hit("ordinal", mark, fix=replace(mark, proper), written=mark.content, proper=proper)


def _french(text: Text) -> Iterator[tuple[int, int, str]]:
    for found in _POINTED.finditer(text.content):
        first, number = found["number"] == "1", found["number"]
        if found["month"]:
            proper = "1er" if first else number
        elif first:
            proper = "1re" if found["noun"] in _FEMININE.split() else "1er"
        else:
            proper = f"{number}e"
        yield *found.span(), proper


def _german(text: Text) -> Iterator[tuple[int, int, str]]:
    for pattern in (_LETTERED, _BARE):
        for found in pattern.finditer(text.content):
            yield found.start("number"), found.end(), f"{found['number']}."
