"""A product has another number on the other side.

`Windows 11` is not `Windows 10`, `GPT-4` not `GPT-3`, a `Boeing 737` no `Boeing 747`.  The
name must stand on both sides, with a number right behind it; the order of several
does not matter, and a number that is missing is left to the rules for numbers.  What makes
behind the number are told apart by (`Pro`, `Plus`) counts too.

    ✓ Windows 11 löst Windows 10 ab.
      Windows 11 remplace Windows 10.
    ✓ Im Oktober 2023 kam Windows 11.
      Windows 11 est arrivé en octobre 2023.
    ✓ Windows 11 ist da.
      Windows est là.
    ✓ Das iPhone 15 Pro und das iPhone 15 Plus sind da.
      L’iPhone 15 Plus et l’iPhone 15 Pro sont là.
    ✓ Windows 11 Home ist da.
      Windows 11 Famille est là.
    ✓ Das Lokal liegt in Paris 16 am Ufer.
      L’établissement se trouve à Paris 16e, sur la rive.

    ✗ ⟦Windows 11⟧ ist da.
      ⟦Windows 10⟧ est là.
    ✗ Die Firma stellt ⟦GPT-4⟧ vor.
      L’entreprise présente ⟦GPT-3⟧.
    ✗ Das ⟦iPhone 15 Pro⟧ bekommt das Update.
      L’⟦iPhone 15 Plus⟧ reçoit la mise à jour.

Mend it by looking up the number of the product and using it on both sides.

It is wrong where a name and a figure stand side by side by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.naming.names import Strength, names

rule = Rule(
    code="NAM09",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"version": "“{german}” stands against “{french}”."},
    only_if=r"[0-9](?:(?<=\w[ -].)|(?<=\w[ -]v.))",
)

_NUMBER = regex(
    r"[ -]?v?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?![\w.,:%/]*\d|\w| ?[%€°$]"
    r"|[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3}(?!\d)| (?:Uhr|Prozent|Euro))"
)


_MAKE = regex(
    r" (?P<make>(?:Pro|Plus|Max|Mini|Ultra|Lite|Air|Home|Enterprise|SE|XL|Ti|Super|Turbo)\b(?: Max)?)"
)
"""What a maker tells apart the makes of one product by, in every language."""


class Version(NamedTuple):
    """The number of a product and the make behind it, if any, with the name marked."""

    number: str
    make: str
    mark: Mark


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the numbers right behind the names that both sides have, and the makes behind the numbers."""
    german, french = _versions(pair.de), _versions(pair.fr)
    for name in german.keys() & french.keys():
        here, there = german[name], french[name]
        if len(here) == len(there) == 1:
            (one,), (other,) = here.values(), there.values()
            if one.number != other.number.removesuffix("e") or _is_another_make(one, other, pair):
                yield hit("version", one.mark, other.mark, german=one.mark.content, french=other.mark.content)


def _is_another_make(one: Version, other: Version, pair: Pair) -> bool:
    return (
        bool(one.make and other.make)
        and not re.search(rf"\b{one.make}\b", pair.fr.content)
        and not re.search(rf"\b{other.make}\b", pair.de.content)
    )


def _versions(text: Text) -> dict[str, dict[str, Version]]:
    """The numbers of each name."""
    found: dict[str, dict[str, Version]] = {}
    for name in text[names]:
        if name.strength is Strength.WORD:
            continue
        base = re.match(r"[^\W\d]+", name.form)
        number = _NUMBER.match(text.content, name.start + (base.end() if base else 0))
        if base and number and len(base[0]) > 1:
            make = _MAKE.match(text.content, number.end())
            mark = text.at(name.start, (make or number).end())
            version = Version(number[1], make["make"] if make else "", mark)
            found.setdefault(base[0], {})[number[1]] = version
    return found
