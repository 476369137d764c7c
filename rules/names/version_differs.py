"""A product has another number on the other side.

`Windows 11` is not `Windows 10`, `GPT-4` not `GPT-3`, a `Boeing 737` no `Boeing 747`.  The
name must stand on both sides, with a number right behind it; the order of several
does not matter, and a number that is missing is left to the rules for numbers.

    ✓ Windows 11 löst Windows 10 ab.
      Windows 11 remplace Windows 10.
    ✓ Im Oktober 2023 kam Windows 11.
      Windows 11 est arrivé en octobre 2023.
    ✓ Windows 11 ist da.
      Windows est là.

    ✗ ⟦Windows 11⟧ ist da.
      ⟦Windows 10⟧ est là.
    ✗ Die Firma stellt ⟦GPT-4⟧ vor.
      L’entreprise présente ⟦GPT-3⟧.

Mend it by looking up the number of the product and using it on both sides.

It is wrong where a name and a figure stand side by side by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Mark, Options, Pair, Rule, Severity, Text, hit
from checker.facts.naming.names import Strength, names

rule = Rule(
    code="NAM09",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"version": "“{german}” stands against “{french}”."},
    only_if=r"\b[A-Z]\w+[ -]v?\d",
)

_NUMBER = re.compile(
    r"[ -]?v?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?![\w.,:%/]*\d|\w| ?[%€°$]"
    r"|[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3}(?!\d)| (?:Uhr|Prozent|Euro))"
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the numbers right behind the names that both sides have."""
    german, french = _versions(pair.de), _versions(pair.fr)
    for name in german.keys() & french.keys():
        here, there = german[name], french[name]
        if len(here) == len(there) == 1 and here.keys() != there.keys():
            (one,), (other,) = here.values(), there.values()
            yield hit("version", one, other, german=one.content, french=other.content)


def _versions(text: Text) -> dict[str, dict[str, Mark]]:
    """The numbers of each name, with the name and the number marked."""
    found: dict[str, dict[str, Mark]] = {}
    for name in text[names]:
        if name.strength is Strength.WORD:
            continue
        base = re.match(r"[^\W\d]+", name.form)
        number = _NUMBER.match(text.content, name.start + (base.end() if base else 0))
        if base and number and len(base[0]) > 1:
            found.setdefault(base[0], {})[number[1]] = text.at(name.start, number.end())
    return found
