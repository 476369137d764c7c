"""The numbers of a text, however they are written, left to right.

`1.234,5` in German is worth what `1 234,5` is in French; `vierundfünfzig`,
`54` and `cinquante-quatre` are one value; a date gives its day, month and year.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts._fact import fact
from checker.facts.quantities import idioms
from checker.facts.quantities.quantity import Quantity
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.spelled import spelled
from checker.facts.quantities.tokens import CALLS, Tokens
from checker.facts.quantities.written import figure
from checker.model import Locale


@fact
def numbers(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The quantities of a text, in order; none for languages other than German and French."""
    if locale.language not in CALLS:
        return ()
    runs, calls = text.split(), CALLS[locale.language]
    return _read(text, runs, locale) if any(map(calls.__getitem__, runs)) else ()


def _read(text: str, runs: Sequence[str], locale: Locale) -> tuple[Quantity, ...]:
    tokens = Tokens(text, locale.language, locale.region, runs)
    scan = Scan(tokens)
    at, size = 0, tokens.size
    words, lexemes = tokens.words, tokens.lexemes
    while at < size:
        lexeme = lexemes[at]
        if lexeme is not None:
            at = spelled(scan, at, lexeme)
        elif "0" <= words[at][0] <= "9":
            at = figure(scan, at)
        else:
            at += 1
    if not scan.found:
        return ()
    scan.between()
    return idioms.without(text, locale.language, scan.found)
