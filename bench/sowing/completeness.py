"""What is lost in translation, sown into clean pairs: ends of sentences, sentences, whole sides."""

from __future__ import annotations

import random
import re

from checker.model import Locale
from checker.segment import segment

CATEGORIES = ("omission",)

Sides = tuple[str, str]
_LOCALES = (Locale("de", "DE"), Locale("fr", "FR"))


def _cut(text: str, *, keep_mark: bool) -> str | None:
    """The text without the last 40 % of its words; None if it has fewer than twelve."""
    words = text.split(" ")
    if len(words) < 12:
        return None
    kept = " ".join(words[: round(0.6 * len(words))]).rstrip(",;:–- ")
    return kept + (text[-1] if keep_mark and text[-1] in ".!?" else "")


def _end(rng: random.Random, de: str, fr: str, *, keep_mark: bool) -> Sides | None:
    if rng.random() < 0.5:
        cut = _cut(de, keep_mark=keep_mark)
        return None if cut is None else (cut, fr)
    cut = _cut(fr, keep_mark=keep_mark)
    return None if cut is None else (de, cut)


def _broken(rng: random.Random, de: str, fr: str) -> Sides | None:
    """The last 40 % lost together with the full stop: the text breaks off."""
    return _end(rng, de, fr, keep_mark=False)


def _shortened(rng: random.Random, de: str, fr: str) -> Sides | None:
    """The last 40 % lost, the full stop kept."""
    return _end(rng, de, fr, keep_mark=True)


def _sentence(rng: random.Random, de: str, fr: str) -> Sides | None:
    """A whole sentence of several lost, on a pair that has as many sentences on both sides."""
    sides = [de, fr]
    cuts = [segment(text, locale) for text, locale in zip(sides, _LOCALES, strict=True)]
    if len(cuts[0]) < 2 or len(cuts[0]) != len(cuts[1]):
        return None
    side = rng.randrange(2)
    lost = rng.choice(cuts[side])
    if lost.end - lost.start < 20:
        return None
    rest = sides[side][: lost.start] + sides[side][lost.end :]
    sides[side] = re.sub(r"\s+", " ", rest).strip()
    return sides[0], sides[1]


def _empty(rng: random.Random, de: str, fr: str) -> Sides | None:
    return ("", fr) if rng.random() < 0.5 else (de, "")


_NE = r"\b(?:ne |n['’])"
_FRENCH_NO = re.compile(rf"{_NE}(\w+(?: \w+)?) pas\b")
_GERMAN_NO = re.compile(r"\b(?:nicht|[Kk]ein(?:e[mnrs]?)?|nie|nichts|niemand)\b")


def _negation(rng: random.Random, de: str, fr: str) -> Sides | None:
    """The only negation of a side taken away, on a pair that denies once on both."""
    if len(_GERMAN_NO.findall(de)) != 1 or len(_FRENCH_NO.findall(fr)) != 1 or len(re.findall(_NE, fr)) != 1:
        return None
    if rng.random() < 0.5:
        made = re.sub(r" nicht\b|\bk(?=ein)", "", de)
        return None if made == de else (made, fr)
    return de, _FRENCH_NO.sub(r"\1", fr)


_LISTED = {
    "de": re.compile(r"(?<=\w)((?:, (?:\w+ )?\w+){2,}),?(?= (?:und|oder|sowie) )"),
    "fr": re.compile(r"(?<=\w)((?:, (?:\w+ ){0,2}\w+){2,}),?(?= (?:et|ou|ainsi que) )"),
}


def _enumeration(rng: random.Random, de: str, fr: str) -> Sides | None:
    """All but the first and the last item lost from an enumeration that both sides have."""
    found = _LISTED["de"].search(de), _LISTED["fr"].search(fr)
    if not found[0] or not found[1]:
        return None
    if rng.random() < 0.5:
        return de[: found[0].start()] + de[found[0].end() :], fr
    return de, fr[: found[1].start()] + fr[found[1].end() :]


SOWERS = {
    "last 40 % lost, without mark": _broken,
    "last 40 % lost, mark kept": _shortened,
    "sentence of several lost": _sentence,
    "side emptied": _empty,
    "negation lost": _negation,
    "enumeration shrunk": _enumeration,
}
