"""What is added to a whole number behind it: `1 ½`, `deux heures et demie`, `1 comprimé ½`."""

from __future__ import annotations

from fractions import Fraction

from checker.facts.quantities.figures import Number
from checker.facts.quantities.tokens import Tokens

_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
HALVING = frozenset((*_VULGAR, "et"))
"""What may begin a half or another part."""


def half(tokens: Tokens, at: int) -> tuple[Number, int]:
    """The part that `½` or `et demi` adds, and the index after it; 0 if nothing is added."""
    if part := _VULGAR.get(tokens.word(at)):
        return Fraction(*part), at + 1
    halved = tokens.language == "fr" and tokens.low(at) == "et" and tokens.low(at + 1) in ("demi", "demie")
    return (Fraction(1, 2), at + 2) if halved else (0, at)


def half_behind(tokens: Tokens, at: int) -> tuple[Number, int]:
    """The same behind the French noun at `at`, which is no unit."""
    if tokens.language != "fr" or at + 1 >= tokens.size or tokens.low(at + 1) not in HALVING:
        return 0, at
    if not tokens.words[at].isalpha() or tokens.lexemes[at] or tokens.unit(at)[0]:
        return 0, at
    return half(tokens, at + 1)
