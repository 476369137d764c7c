"""Spaces that are missing outside of brackets and quotation marks, and between two words.

`bureau(2e étage)`, `»Lea Roth`, `aufnehmenMehr`.  What German and French write without a
space stays: `f(x)`, `ami(e)s`, `Schüler(innen)`, `„Zeit“leser`, `MitarbeiterInnen`, `BahnCard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.abbreviations import habits
from checker.facts._fact import fact
from checker.facts.languages.language import leaning
from checker.facts.protected.masks import COVER, unmasked
from checker.facts.typography.gaps import Gap, Slip
from checker.lexicon.words import zipf
from checker.model import Locale, Span
from checker.patterns import regex

_LOW = "a-zß-öø-ÿœ"
_CAP = "A-ZÀ-ÖØ-ÞŒ"
_BRACKET = regex(
    rf"(?<![\w({COVER}-])[^\W\d_][{_LOW}]{{2,30}}(?P<open>\()"
    rf"(?=\w[\w’'.-]*[ ,][^()=_\[\]{{}}<>;\"'`{COVER}]{{1,200}}\)(?!\w))"
    rf"|(?<= )\(\w[\w’'.-]* [\w’'., -]{{1,200}}(?P<close>\))(?=[{_LOW}]{{2}})"
)
_CLOSED = {
    "de": regex(r"(?:„[^„“»«]{1,300}(?=“)|»[^»«„“]{1,300}(?=«))(?P<mark>[“«])(?P<word>[^\W\d_]+)"),
    "fr": regex(r"«[^«»]{1,300}(?P<mark>»)(?P<word>[^\W\d_]+)"),
}
_OPENED = {
    "de": regex(r"(?<![\w-])(?P<word>[^\W\d_]{3,30})(?P<mark>[„»])(?P<inside>[^\W\d_]+)"),
    "fr": regex(r"(?<![\w-])(?P<word>[^\W\d_]{3,30})(?P<mark>«)(?P<inside>\s?)(?=[^\s»]+\s?»)"),
}
_SUFFIXES = frozenset("er en es em in innen ern haft".split())
"""What German adds to a quoted word."""
FREQUENT = 5.0
"""From this frequency on (Zipf) a small word behind a quotation is one of its own."""
_WORDS = regex(
    rf"(?<![\w@#/\\.-])(?P<left>[{_LOW}{_CAP}][{_LOW}]{{2,30}})(?P<right>[{_CAP}][{_LOW}]{{2,30}})(?![\w(=/@-]|:\w)"
)
COMMON = 3.0
"""From this frequency on both halves are words that everybody knows."""
ENGLISH = 0.5
"""From this leaning on a word is English."""
_MARKS = frozenset("„“”»«\"'’")
_HEADS = frozenset("mein meine mon mes van von del".split())
"""What names in one word begin with: `meinSkript`, `vanGogh`."""


@fact(only_if=rf"[()„«»“](?:(?<=[{_LOW}][(„«»])|(?<=[{_LOW}][“»])\w|(?<=[)“»«])[^\W\d_])")
def missing(text: str, locale: Locale) -> tuple[Gap, ...]:
    """The places of a text where a space is missing before or behind a bracket or quotation mark."""
    plain = unmasked(text, locale)
    return (*_brackets(plain, locale), *_quotes(plain, locale))


@fact(only_if=rf"[{_CAP}](?<=[{_LOW}]{{3}}.)[{_LOW}]{{2}}")
def glued(text: str, locale: Locale) -> tuple[Gap, ...]:
    """The words of a text that begin in the middle of another one: `aufnehmenMehr`."""
    plain = unmasked(text, locale)
    starters, language = habits(locale.language).starters, locale.language
    return tuple(
        Gap(Slip.WORDS, Span(*match.span()), f"{match['left']} {match['right']}", "", match[0])
        for match in _WORDS.finditer(plain)
        if (match["left"].islower() or match["right"] in starters)
        and not match["right"].startswith("Innen")  # MitarbeiterInnen
        and match["left"].lower() not in _HEADS
        and not _is_quoted(plain, match)
        and all(_is_own(match[half].lower(), language) for half in ("left", "right"))
        and not zipf(match[0], language)
    )


def _is_quoted(plain: str, match: re.Match[str]) -> bool:
    """Whether a word alone stands between quotation marks, so that it is meant as it is."""
    start, end = match.span()
    return start > 0 and plain[start - 1] in _MARKS and plain[end : end + 1] in _MARKS


def _is_own(word: str, language: str) -> bool:
    """Whether everybody knows a word, and it is not English: `searchList` is a name in a program."""
    return zipf(word, language) >= COMMON and leaning(word, "en", language) < ENGLISH


def _brackets(plain: str, locale: Locale) -> Iterator[Gap]:
    for match in _BRACKET.finditer(plain):
        if match["open"]:
            word = match[0][:-1]
            if zipf(word, locale.language) >= COMMON:
                yield Gap(Slip.OUTSIDE, Span(*match.span("open")), " (", "(", match[0])
        else:
            yield Gap(Slip.OUTSIDE, Span(*match.span("close")), ") ", ")")


def _quotes(plain: str, locale: Locale) -> Iterator[Gap]:
    language = locale.language
    for match in _CLOSED[language].finditer(plain):
        mark, word, start = match["mark"], match["word"], match.start("mark")
        if plain[start - 1] in ".!?…" and word[0].isupper():
            continue  # two sentences: another rule
        said = re.split(r"\W", plain[match.start() : start])[-1]
        part = word in _SUFFIXES or (said and zipf(said + word, language))  # the „Un“wort
        if len(word) > 1 and (word[0].isupper() or (zipf(word, language) >= FREQUENT and not part)):
            yield Gap(Slip.OUTSIDE, Span(start, start + 1), f"{mark} ", mark)
    for match in _OPENED[language].finditer(plain):
        known = zipf(match["word"], language) >= FREQUENT and match["word"].islower()
        if known and not zipf(match["word"] + match["inside"], language):
            yield Gap(Slip.OUTSIDE, Span(*match.span("mark")), f" {match['mark']}", match["mark"])
