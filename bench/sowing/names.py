"""Errors in names: another name, a letter changed, a name translated word by word."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

from bench import corpora
from bench.sowing import Sower
from bench.sowing._places import neighbours
from checker.facts.naming.counterparts import unanswered
from checker.facts.naming.names import Name, Strength, names
from checker.facts.naming.renderings import shared_names
from checker.model import Kind

CATEGORIES = ("name", "terminology", "consistency", "title")


def _shared(german: str, french: str) -> list[tuple[Name, Name]]:
    """Names that stand on both sides, letter by letter."""
    pair = corpora.pair("x", german, french)
    if pair[unanswered]:
        return []
    theirs = {name.form: name for name in pair.fr[names]}
    return [
        (name, theirs[name.form])
        for name in pair.de[names]
        if name.form in theirs
        and Strength.NAME in (name.strength, theirs[name.form].strength)
        and len(name.form) > 2
        and pair.de.content.count(name.form) == 1 == pair.fr.content.count(name.form)
    ]


@cache
def _pool() -> tuple[str, ...]:
    """Names of the corpus."""
    found = []
    for bitext in corpora.clean("newstest2021"):
        for pair in bitext:
            found += [here.form for here, _ in _shared(pair.de.content, pair.fr.content)]
    return tuple(sorted(set(found)))


def _put(text: str, name: Name, new: str) -> str:
    return text[: name.span.start] + new + text[name.span.end :]


def _one_side(
    rng: random.Random, german: str, french: str, here: Name, there: Name, new: str
) -> tuple[str, str]:
    if rng.random() < 0.5:
        return _put(german, here, new), french
    return german, _put(french, there, new)


def replaced(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """Another name of the corpus stands in the place of one."""
    if not (places := _shared(german, french)):
        return None
    here, there = rng.choice(places)
    likely = [
        name for name in _pool() if name.isupper() == here.form.isupper() and name not in german + french
    ]
    return _one_side(rng, german, french, here, there, rng.choice(likely))


def one_letter(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """A letter of a name is changed, doubled, dropped or swapped with its neighbour."""
    places = [pair for pair in _shared(german, french) if len(pair[0].form) > 3 and pair[0].form.isalpha()]
    if not places:
        return None
    here, there = rng.choice(places)
    form = here.form
    at = rng.randrange(1, len(form))
    letter = form[at]
    new = rng.choice(
        [
            form[:at] + rng.choice([c for c in "aeioulnrst" if c != letter.lower()]) + form[at + 1 :],
            form[:at] + letter.lower() + form[at:],
            form[:at] + form[at + 1 :],
            form[: at - 1] + form[at] + form[at - 1] + form[at + 1 :]
            if at > 1
            else form[:at] + form[at + 1 :],
        ]
    )
    return None if new == form else _one_side(rng, german, french, here, there, new)


def translated(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """A name of several English words is translated word by word on one side."""
    return _translated(rng, german, french, _several_words(german, french))


def translated_again(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """The same for a name that another pair of the document has on both sides."""
    places = [name for name in _several_words(german, french) if _stands_near(name, german, french)]
    return _translated(rng, german, french, places)


def _several_words(german: str, french: str) -> list[str]:
    pair = corpora.pair("x", german, french)
    document = corpora.bitext("x", [pair], Kind.RUNNING_TEXT)
    return [name for name in document[shared_names] if german.count(name) == 1 == french.count(name)]


def _stands_near(name: str, german: str, french: str) -> bool:
    return any(name in pair.de.content and name in pair.fr.content for pair in neighbours(german, french))


def _translated(rng: random.Random, german: str, french: str, places: list[str]) -> tuple[str, str] | None:
    rng.shuffle(places)
    for name in places:
        language = rng.choice(("de", "fr"))
        words = [_english().get(word.lower(), {}).get(language, "") for word in name.split()]
        if all(words) and [word.lower() for word in words] != name.lower().split():
            new = " ".join(word[0].upper() + word[1:] for word in words)
            return (
                (german.replace(name, new), french)
                if language == "de"
                else (german, french.replace(name, new))
            )
    return None


@cache
def _english() -> dict[str, dict[str, str]]:
    """The first meaning of English words that is a single word."""
    found: dict[str, dict[str, str]] = {}
    for line in Path("checker/lexicon/english.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        word, german, french = line.split("\t")
        found[word] = {
            language: next((form for form in cell.split("|") if form.isalpha()), "")
            for language, cell in (("de", german), ("fr", french))
        }
    return found


def place_swapped(rng: random.Random, german: str, french: str) -> tuple[str, str] | None:
    """Another country stands on the French side."""
    places = (
        ("Frankreich", "France"), ("Deutschland", "Allemagne"), ("Italien", "Italie"), ("Spanien", "Espagne"),
        ("Österreich", "Autriche"), ("Brasilien", "Brésil"), ("Indien", "Inde"), ("Russland", "Russie"),
        ("Türkei", "Turquie"),
    )  # fmt: skip
    here = [pair for pair in places if pair[0] in german and re.search(rf"\b{pair[1]}\b", french)]
    if not here:
        return None
    _, there = rng.choice(here)
    other = rng.choice([pair[1] for pair in places if pair[1] != there and pair[0] not in german])
    return german, re.sub(rf"\b{there}\b", other, french)


SOWERS: dict[str, Sower] = {
    "another name": replaced,
    "one letter of a name": one_letter,
    "another country": place_swapped,
    "a name translated word by word": translated,
    "the same, twice in the document": translated_again,
}
