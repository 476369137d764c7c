"""A word was translated by its look-alike.

`nahtlos` is `fluide` and not `transparent` (English “seamless” misread), a
`Regisseur` is a `réalisateur` and no `régisseur`, a `Fraktion` in parliament no
`fraction`.  The table beside this file has the pairs with what they should be; a
pair is reported only where both stand in one segment and none of the right
words does.

    ✓ Die Plattform bietet ein nahtloses Erlebnis.
      La plateforme offre une expérience fluide.
    ✓ Der Dirigent und der Dirigierende verneigen sich.
      Le chef d’orchestre et le dirigeant s’inclinent.
    ✓ Das Gremium ist transparent.
      L’organe est transparent.

    ✗ Die Plattform bietet ein ⟦nahtloses⟧ Erlebnis.
      La plateforme offre une expérience ⟦transparente⟧.
    ✗ Der ⟦Regisseur⟧ dreht in Rom.
      Le ⟦régisseur⟧ tourne à Rome.

Mend it by using the word that says what is meant.

It is wrong where the look-alike happens to translate another word of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit

rule = Rule(
    code="TRM03",
    category="terminology",
    severity=Severity.MINOR,
    issue="mistranslation",
    messages={"friend": "“{german}” is “{right}” in French; “{french}” means “{meaning}”."},
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report look-alikes that stand against each other."""
    if not _sieve().search(pair.de.content):
        return
    for german, french, right, meaning in _friends():
        here, there = german.search(pair.de.content), french.search(pair.fr.content)
        if here and there and not any(word[:5] in pair.fr.content for word in right.split(", ")):
            marks = (pair.de.at(*here.span()), pair.fr.at(*there.span()))
            yield hit("friend", *marks, german=here[0], french=there[0], right=right, meaning=meaning)


@cache
def _friends() -> list[tuple[re.Pattern[str], re.Pattern[str], str, str]]:
    """The table, compiled: what German says, its look-alike, the right words, what the look-alike means."""
    friends = []
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]:
        german, french, right, meaning = line.split("\t")
        french_word = re.compile(rf"\b(?:{french})\b", re.IGNORECASE)
        friends.append((re.compile(rf"\b(?:{german})\b"), french_word, right, meaning))
    return friends


@cache
def _sieve() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{german.pattern})" for german, *_ in _friends()))
