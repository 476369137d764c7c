"""`septante`, `huitante` and `nonante` are Swiss and Belgian; France and Canada write `soixante-dix`.

    ✓ Die Zone umfasst siebzig Plätze.
      La zone compte soixante-dix places.
    ✓ [de-CH/fr-CH] Die Zone umfasst siebzig Plätze.
      La zone compte septante places.

    ✗ Die Zone umfasst siebzig Plätze.
      La zone compte ⟦septante→soixante-dix⟧ places.
    ✗ Sie ist einundneunzig.
      Elle a ⟦nonante⟧-un ans.

It is wrong in a text that quotes a Swiss or Belgian speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Rule, Severity, Text, hit, replace

rule = Rule(
    code="LOC03",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    messages={"word": "“{word}” is not used in this country."},
    only_if=r"[Ss]eptante|[Hh]uitante|[Oo]ctante|[Nn]onante",
)

_WORD = re.compile(
    r"\b([Ss]eptante|[Hh]uitante|[Oo]ctante|[Nn]onante)\b"
    r"(?P<more>[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf)\b)?"
)
_FRENCH = {
    "septante": "soixante-dix",
    "huitante": "quatre-vingts",
    "octante": "quatre-vingts",
    "nonante": "quatre-vingt-dix",
}
ELSEWHERE = frozenset({"CH", "BE", "LU"})


@rule.text("fr")
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Name the word; a round number is put into the other system."""
    if text.locale.region in ELSEWHERE:
        return
    for found in _WORD.finditer(text.content):
        mark = text.at(*found.span(1))
        word = found[1]
        french = _FRENCH[word.lower()]
        new = french.capitalize() if word[0].isupper() else french
        yield hit("word", mark, word=word, fix=None if found["more"] else replace(mark, new, safe=True))
