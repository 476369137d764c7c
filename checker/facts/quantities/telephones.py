"""Telephone numbers: groups of digits that are compared as one."""

from __future__ import annotations

from checker.facts.quantities.figures import DIALLED
from checker.facts.quantities.quantity import Sort
from checker.facts.quantities.scan import Scan
from checker.facts.quantities.tokens import DASHES, HYPHENS, TELEPHONE, Tokens


def telephone(scan: Scan, tokens: Tokens, at: int) -> int:
    """`+41 44 123 45 67`, or whatever follows `Tel.`: compared digit by digit."""
    marked = tokens.word(at - 1) == "+" and tokens.glued(at)
    if not marked and not any(tokens.low(at - back) in TELEPHONE for back in (1, 2, 3, 4, 5)):
        return _dialled(scan, tokens, at)
    if not marked and len(tokens.words[at]) < 2 and tokens.word(at - 1) != "(":
        return at
    after, digits = at, ""
    while after < tokens.size and (
        tokens.is_figure(after)
        or (tokens.words[after] in ("/", "(", ")", *HYPHENS, *DASHES) and tokens.is_figure(after + 1))
    ):
        trunk = marked and tokens.words[after] == "0" and tokens.words[after - 1] == "("
        if not trunk:  # the nought of `+49 (0)30` is not dialled
            digits += "".join(letter for letter in tokens.words[after] if letter.isdigit())
        after += 1
    if len(digits) < 5:
        return at
    scan.add(Sort.IDENTIFIER, int(digits), at - marked, after, digits=digits)
    return after


LONGEST = 15
"""So many digits has a telephone number at most."""


def _dialled(scan: Scan, tokens: Tokens, at: int) -> int:
    """`044 123 45 67`, `044/123 45 67`: groups of digits that can be nothing but a telephone number."""
    digits, after = tokens.words[at], at + 1
    if digits[0] == "0" and tokens.word(at - 1) == "(":
        return _area_in_brackets(scan, tokens, at)
    if not (digits.isdigit() and digits[0] == "0" and 1 < len(digits) < 6):
        return at
    glued = tokens.glued(after) and tokens.glued(after + 1)
    if tokens.word(after) in ("/", *HYPHENS) and (glued or (len(digits) > 2 and tokens.word(after) == "/")):
        after += 1
    while (
        len(digits) <= LONGEST
        and tokens.word(after).isdigit()
        and tokens.starts[after] - tokens.ends[after - 1] < 2
    ):
        digits += tokens.words[after]
        after += 1
    of_house = tokens.word(after + 1)
    if after > at + 1 and tokens.word(after) in HYPHENS and tokens.glued(after) and of_house.isdigit():
        digits, after = digits + of_house, after + 2  # `069 5550-210`
    told = after > at + 2 or len(tokens.words[at]) > 2  # `030 123456`
    if not DIALLED <= len(digits) <= LONGEST or not told:
        return at
    scan.add(Sort.IDENTIFIER, int(digits), at, after, digits=digits)
    return after


def _area_in_brackets(scan: Scan, tokens: Tokens, at: int) -> int:
    """`(0 51 36) 88 61 41 15`, of which the first figure is at `at`."""
    digits, after, closed = "", at, False
    while tokens.word(after).isdigit() or (tokens.word(after) == ")" and not closed):
        closed = closed or tokens.word(after) == ")"
        digits += tokens.words[after].strip(")")
        after += 1
    if not (closed and DIALLED <= len(digits) <= LONGEST and tokens.words[after - 1] != ")"):
        return at
    scan.add(Sort.IDENTIFIER, int(digits), at, after, digits=digits)
    return after
