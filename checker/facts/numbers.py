"""The numbers of a text, however they are written, left to right.

`1.234,5` in German is worth what `1 234,5` is in French; `vierundfünfzig`,
`54` and `cinquante-quatre` are one value; a date gives its day, month and year.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import idioms
from checker.facts._fact import fact
from checker.facts.lexemes import TRIGGERS
from checker.facts.quantity import Quantity
from checker.facts.scan import Scan
from checker.facts.spelled import spelled
from checker.facts.tokens import Tokens
from checker.facts.written import figure
from checker.model import Locale


@fact
def numbers(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The quantities of a text, in order; none for languages other than German and French."""
    if locale.language not in TRIGGERS:
        return ()
    triggers = TRIGGERS[locale.language]
    for run in text.split():
        if triggers[run]:
            return _read(text, locale)
    return ()


@numbers.many
def _many(texts: Sequence[str], locale: Locale) -> list[tuple[Quantity, ...]]:
    if locale.language not in TRIGGERS:
        return [()] * len(texts)
    triggers = TRIGGERS[locale.language]
    calls = triggers.__getitem__
    return [_read(text, locale) if any(map(calls, text.split())) else () for text in texts]


def _read(text: str, locale: Locale) -> tuple[Quantity, ...]:
    tokens = Tokens(text, locale.language, locale.region)
    scan = Scan(tokens)
    at, size = 0, tokens.size
    words, lexemes = tokens.words, tokens.lexemes
    while at < size:
        lexeme = lexemes[at]
        if lexeme is not None:
            at = spelled(scan, at, lexeme)
        elif "0" <= words[at][0] <= "9":
            at = figure(scan, at)
        elif words[at] in "½¼¾":
            at = max(scan.amount((), at, at, 1), at + 1) if False else at + 1
        else:
            at += 1
    if not scan.found:
        return ()
    scan.between()
    return idioms.without(text, locale.language, scan.found)
