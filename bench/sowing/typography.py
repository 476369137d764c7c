"""Slips of typography sown into clean pairs: spaces, marks, doubled words, French and German spelling."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

CATEGORIES = ("spacing", "punctuation", "repetition", "grammar", "spelling", "locale")

Sides = tuple[str, str]
Spoil = Callable[[random.Random, str], str | None]


def _either(spoil: Spoil) -> Callable[[random.Random, str, str], Sides | None]:
    """Spoil one side, either one; the other one where the first offers no place."""

    def sow(rng: random.Random, de: str, fr: str) -> Sides | None:
        sides = [de, fr]
        first = rng.randrange(2)
        for side in (first, 1 - first):
            spoilt = spoil(rng, sides[side])
            if spoilt is not None and spoilt != sides[side]:
                sides[side] = spoilt
                return sides[0], sides[1]
        return None

    return sow


def _only(side: int, spoil: Spoil) -> Callable[[random.Random, str, str], Sides | None]:
    def sow(rng: random.Random, de: str, fr: str) -> Sides | None:
        spoilt = spoil(rng, (de, fr)[side])
        if spoilt is None or spoilt == (de, fr)[side]:
            return None
        return (spoilt, fr) if side == 0 else (de, spoilt)

    return sow


def _at_one(pattern: str, new: str) -> Spoil:
    """Replace one match, chosen at random."""
    wanted = re.compile(pattern)

    def spoil(rng: random.Random, text: str) -> str | None:
        found = list(wanted.finditer(text))
        if not found:
            return None
        match = rng.choice(found)
        return text[: match.start()] + match.expand(new) + text[match.end() :]

    return spoil


_CLITICS = frozenset("nous vous sie ihr euch uns".split())


def _doubled(rng: random.Random, text: str) -> str | None:
    """A word of three letters or more twice; not one that is doubled by grammar."""
    words = [
        m for m in re.finditer(r"(?<![\w’'-])[^\W\d_]{3,}(?![\w’'-])", text) if m[0].lower() not in _CLITICS
    ]
    if not words:
        return None
    match = rng.choice(words)
    return f"{text[: match.end()]} {text[match.start() :]}"


def _phrase(rng: random.Random, text: str) -> str | None:
    """Three words twice."""
    words = list(re.finditer(r"(?<![\w’'-])[^\W\d_]{2,} [^\W\d_]{2,} [^\W\d_]{2,}(?![\w’'-])", text))
    if not words:
        return None
    match = rng.choice(words)
    return f"{text[: match.end()]} {text[match.start() :]}"


def _question(rng: random.Random, de: str, fr: str) -> Sides | None:
    """A statement becomes a question on one side."""
    if not (de.endswith(".") and fr.endswith(".")):
        return None
    return (de[:-1] + "?", fr) if rng.random() < 0.5 else (de, fr[:-1] + " ?")


def _no_stop(rng: random.Random, de: str, fr: str) -> Sides | None:
    """The full stop is lost on one side."""
    if not (de.endswith(".") and fr.endswith(".") and len(de.split()) > 4 and len(fr.split()) > 4):
        return None
    return (de[:-1], fr) if rng.random() < 0.5 else (de, fr[:-1])


SOWERS = {
    "word doubled": _either(_doubled),
    "phrase doubled": _either(_phrase),
    "space doubled": _either(_at_one(r"(?<=\w) (?=\w)", "  ")),
    "space before a comma": _either(_at_one(r"(?<=\w), ", " , ")),
    "space after a comma lost": _either(_at_one(r"(?<=[a-zé]{2}), (?=[a-zé]{2})", ",")),
    "space between sentences lost": _either(_at_one(r"(?<=[a-zé]{3})\. (?=[A-ZÉ][a-zé])", ".")),
    "space inside a bracket": _either(_at_one(r"\((?=\w)", "( ")),
    "German space before a mark": _only(0, _at_one(r"(?<=\w)([?!:])(?=\s|\Z)", r" \1")),
    "French space before a mark lost": _only(1, _at_one(r"[ \u00a0\u202f]([?!;:])(?=\s|\Z)", r"\1")),
    "hyphen for a dash": _either(_at_one(r" – ", " - ")),
    "bracket lost": _either(_at_one(r"(?<=\w)\)", "")),
    "mark doubled": _either(_at_one(r"(?<=\w)([.,])(?=\s|\Z)", r"\1\1")),
    "statement made a question": _question,
    "full stop lost": _no_stop,
    "French elision undone": _only(1, _at_one(r"\b([dl])’(?=[aeéiou][a-zé]{3})", r"\1e ")),
    "French contraction undone": _only(
        1, _at_one(r"\bdu (?=[bcdfgjlmnpqrst][a-zé]+(?<!r)(?<!re)\b)", "de le ")
    ),
}
