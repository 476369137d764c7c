"""Text left in English, copied or put in the wrong slot, and headings spoilt, sown into clean pairs."""

from __future__ import annotations

import random
import re
from functools import cache

from bench import corpora
from bench.sowing import Sower

CATEGORIES = ("untranslated", "title", "formality")


@cache
def _english() -> tuple[str, ...]:
    """English sentences that stand beside nothing sown: another year's."""
    file = corpora.DATA / "newstest" / "newstest2009.tsv"
    return tuple(row["en"] for row in corpora.rows(file) if 5 <= len(row["en"].split()) <= 40)


@cache
def _clauses() -> tuple[str, ...]:
    """Runs of three to seven English words without capitals, figures or marks inside."""
    found = []
    for sentence in _english():
        for run in re.findall(r"(?:\b[a-z]{1,15}\b ?){3,7}", sentence):
            words = run.split()
            if 3 <= len(words) <= 7:
                found.append(" ".join(words))
    return tuple(found)


def english_sentence(rng: random.Random, de: str, fr: str) -> tuple[str, str]:
    """An English sentence stands in place of one side."""
    english = rng.choice(_english())
    return (english, fr) if rng.random() < 0.5 else (de, english)


def english_clause(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """An English clause of three to seven words stands at a space in one side."""
    clause = rng.choice(_clauses())
    side = rng.randrange(2)
    text = (de, fr)[side]
    gaps = [found.start() for found in re.finditer(r"(?<=[^\W\d_]) (?=[^\W\d_])", text)]
    if len(gaps) < 4:
        return None
    at = rng.choice(gaps)
    spoilt = f"{text[:at]} {clause}{text[at:]}"
    return (spoilt, fr) if side == 0 else (de, spoilt)


_ENGLISH_FOR = {
    "de": {"und": "and", "mit": "with", "für": "for", "oder": "or", "aber": "but", "die": "the", "der": "the",
           "das": "the", "ist": "is", "sind": "are", "ohne": "without", "diese": "this", "wenn": "when"},
    "fr": {"et": "and", "avec": "with", "pour": "for", "ou": "or", "mais": "but", "la": "the", "le": "the",
           "les": "the", "est": "is", "sont": "are", "sans": "without", "cette": "this", "par": "by"},
}  # fmt: skip


def english_word(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A small word is left in English."""
    side = rng.randrange(2)
    text, table = ((de, _ENGLISH_FOR["de"]), (fr, _ENGLISH_FOR["fr"]))[side]
    places = [found for found in re.finditer(r"(?<= )\w+(?= )", text) if found[0] in table]
    if not places:
        return None
    place = rng.choice(places)
    spoilt = text[: place.start()] + table[place[0]] + text[place.end() :]
    return (spoilt, fr) if side == 0 else (de, spoilt)


def copied(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One side's text stands on both."""
    if len(de.split()) < 5:
        return None
    return (de, de) if rng.random() < 0.5 else (fr, fr)


def swapped(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """German stands in the French slot and French in the German one."""
    return (fr, de) if len(de.split()) > 3 else None


def other_language_clause(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """Four or more words of one side stand inside the other."""
    side = rng.randrange(2)
    text, other = (de, fr)[side], (de, fr)[1 - side]
    words = other.split()
    if len(words) < 10 or len(text.split()) < 6:
        return None
    start = rng.randrange(1, len(words) - 5)
    piece = " ".join(words[start : start + rng.randrange(4, 6)]).strip('«»„“".,;:!? ')
    gaps = [found.start() for found in re.finditer(r"(?<=[^\W\d_]) (?=[^\W\d_])", text)]
    if len(gaps) < 4:
        return None
    at = rng.choice(gaps)
    spoilt = f"{text[:at]} {piece}{text[at:]}"
    return (spoilt, fr) if side == 0 else (de, spoilt)


SOWERS: dict[str, Sower] = {
    "english sentence": english_sentence,
    "english clause": english_clause,
    "english word": english_word,
    "copied": copied,
    "swapped": swapped,
    "clause of the other side": other_language_clause,
}
