"""A Swiss or Belgian number word stands in a text for France.

`septante`, `huitante`, `octante` and `nonante` are at home in Switzerland and Belgium;
readers in France and Canada expect `soixante-dix`, `quatre-vingts` and
`quatre-vingt-dix`.

    ✓ [de-CH/fr-CH] Der Zug braucht fünfundneunzig Minuten.
      Le train met nonante-cinq minutes.
    ✓ Der Bus fährt um achtzehn Uhr.
      Le bus part à dix-huit heures.

    ✗ Die Nichtraucherzone umfasst siebzig Plätze.
      La zone non-fumeurs compte ⟦septante⟧ places.

Mend it by writing the number word of the country, or the figure.

It is wrong where a Swiss or a Belgian is quoted.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)

rule = Rule(
    code="LAN07",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    certainty="certain",
    messages={"regional": "“{word}” is not used in this French; “{usual}” is."},
    only_if=r"(?i)ante\b|ante-",
)

USUAL = {
    "septante": "soixante-dix",
    "huitante": "quatre-vingts",
    "octante": "quatre-vingts",
    "nonante": "quatre-vingt-dix",
}
_WORD = regex(r"(?i)\b(?:septante|huitante|octante|nonante)\b")
_AT_HOME = ("CH", "BE", "LU")


@rule.text("fr")
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Look for the words in French that is not Swiss or Belgian."""
    if text.locale.region not in _AT_HOME:
        for found in _WORD.finditer(text.content):
            yield hit("regional", text.at(*found.span()), word=found[0], usual=USUAL[found[0].lower()])
