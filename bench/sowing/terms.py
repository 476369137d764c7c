"""One of several occurrences of a word is translated by another word of the dictionary."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from functools import cache

from bench import corpora
from bench.sowing import Sower
from bench.sowing._places import neighbours

CATEGORIES = ("terminology",)

_NOUNS = {"de": re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}"), "fr": re.compile(r"[a-zà-ÿœ]{4,}")}


def split_twice(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """The usual word stands in two neighbours."""
    return _split(rng, german, french, 2, 2)


def split_often(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """The usual word stands in three neighbours or more."""
    return _split(rng, german, french, 3, 99)


def _split(rng: random.Random, german: str, french: str, least: int, most: int) -> tuple[str, str] | None:
    near = neighbours(german, french)
    if not near:
        return None
    for side in rng.sample((0, 1), 2):
        term_side, text = (german, french) if side else (french, german)
        table = _dictionary()["de" if side else "fr"]
        everything = " ".join([text, *((pair.fr if side else pair.de).content for pair in near)]).casefold()
        for term in rng.sample(words := _words(term_side), len(words)):
            for usual in sorted(table.get(term, ())):
                met = [
                    pair
                    for pair in near
                    if _has(term, (pair.de if side else pair.fr).content)
                    and _has(usual, (pair.fr if side else pair.de).content)
                ]
                others = [word for word in sorted(table[term]) if word.casefold()[:4] not in everything]
                if _has(usual, text) and least <= len(met) <= most and others:
                    new = re.sub(rf"\b{usual}\b", rng.choice(others), text, count=1)
                    return (german, new) if side else (new, french)
    return None


def _words(text: str) -> list[str]:
    return sorted(set(re.findall(r"[^\W\d_]{4,}", text)))


def _has(word: str, text: str) -> bool:
    return re.search(rf"\b{word}\b", text) is not None


@cache
def _dictionary() -> dict[str, dict[str, set[str]]]:
    """The nouns of the dictionary with their translations, by language."""
    tables: dict[str, dict[str, set[str]]] = {"de": defaultdict(set), "fr": defaultdict(set)}
    for row in corpora.rows(corpora.DATA / "dictionary" / "wikdict-de-fr.tsv"):
        if _NOUNS["de"].fullmatch(row["de"]) and _NOUNS["fr"].fullmatch(row["fr"]):
            tables["de"][row["de"]].add(row["fr"])
            tables["fr"][row["fr"]].add(row["de"])
    return tables


SOWERS: dict[str, Sower] = {
    "one term in two words, usual twice": split_twice,
    "one term in two words, usual often": split_often,
}
