"""The words of a name stand in another order.

`Aleph Alpha` is a firm, `Alpha Aleph` is none.  Only words that both sides have,
side by side, are compared; languages that put the family name first (`Orbán
Viktor`) are not among ours.  Where French may put first what the thing is (`Wiki
Debian`), it is minor.

    ✓ Laut Roche-Chef Schinecker läuft das Geschäft.
      Selon Schinecker, patron de Roche, les affaires tournent.
    ✓ Aleph Alpha zieht um.
      Aleph Alpha déménage.

    ✗ Das Labor von ⟦Aleph Alpha⟧ zieht um.
      Le laboratoire d’⟦Alpha Aleph⟧ déménage.

Mend it by writing the name in its usual order on both sides.

It is wrong for East Asian and Hungarian names, which both orders suit.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.authoring import Hit, Mark, Options, Pair, Rule, Severity, Text, hit
from checker.facts.naming.names import Name, Strength, names
from checker.lexicon.gazetteer import is_french_word, is_german_noun, is_given
from checker.lexicon.words import zipf

rule = Rule(
    code="NAM07",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"turned": "“{german}” and “{french}”: the words of the name are in another order."},
    only_if=r"\b[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]",
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report neighbours of one side that are neighbours the other way round on the other."""
    if not pair.de.content or not pair.fr.content:
        return
    german = _neighbours(pair.de)
    if not german:
        return
    french = _neighbours(pair.fr)
    for (one, other), mark in german.items():
        if (other, one) in french and (one, other) not in french and one != other:
            there = french[other, one]
            doubtful = Severity.MINOR if _is_kind(other) else None
            yield hit("turned", mark, there, german=mark.content, french=there.content, severity=doubtful)


def _neighbours(text: Text) -> dict[tuple[str, str], Mark]:
    every = text[names]
    return {
        (one.folded, other.folded): text.at(one.span.start, other.span.end)
        for one, other in itertools.pairwise(every)
        if text.content[one.span.end : other.span.start] == " "
        and _is_order_fixed(one, other)
        and not (one.acronym or other.acronym or one.shaped or other.shaped)
    }


def _is_order_fixed(one: Name, other: Name) -> bool:
    """Whether a name is among two words and no everyday word, which French may put first: `Configuration`."""
    if is_given(one.folded) or is_given(other.folded):
        return Strength.NAME in (one.strength, other.strength)
    return Strength.NAME in (one.strength, other.strength) and all(
        zipf(name.form, "fr") < EVERYDAY or not is_french_word(name.form) for name in (one, other)
    )


EVERYDAY = 4.3
"""How common (Zipf) a French word is that may stand before a name as what the thing is."""


def _is_kind(word: str) -> bool:
    """Whether a word that French puts first may say what a thing is: `Wiki Debian`."""
    if is_given(word):
        return False
    return is_german_noun(word) or is_french_word(word) or zipf(word, "en") > KNOWN


KNOWN = 3.0
"""How common (Zipf) a word of English is that German may borrow."""
