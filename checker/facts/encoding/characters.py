"""Characters that should not be in a text, or are not what they look like."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from checker.facts._fact import fact, pair_fact
from checker.lexicon.words import zipf
from checker.model import Locale, Pair, Span
from checker.patterns import regex


class Odd(Struct, frozen=True):
    """A character: what it is (`U+200B ZERO WIDTH SPACE`), and what should stand there."""

    span: Span
    kind: str
    name: str
    instead: str


def called(character: str) -> str:
    """Code point and name: `U+00AD SOFT HYPHEN`; controls have no name of their own."""
    name = unicodedata.name(character, "") or (
        "CONTROL" if unicodedata.category(character) == "Cc" else "PRIVATE USE"
    )
    return f"U+{ord(character):04X} {name}"


_CONTROL = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f"
_INVISIBLE = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ue000-\uf8ff"
_BY_KIND = regex(
    rf"(?P<replacement>\ufffd+)|(?P<control>[{_CONTROL}])|(?P<invisible>[{_INVISIBLE}])"
    r"|(?P<combining>[A-Za-z][\u0300-\u036f]+)|(?P<loose>(?<=[^\W\d_])[aouAOU]\u00a8(?=[^\W\d_])|(?<=[^\W\d_])e[\u00b4\u0060](?=[a-z]))"
    r"|(?P<last>(?<=[^\W\d_]{2})[aeou]\u00b4(?!\w))"
)
_LOOSE = {"\u00a8": "\u0308", "\u00b4": "\u0301", "`": "\u0300"}


_UNUSUAL = regex(
    r"[^\t\n -_a-~\u00a0-\u00a7\u00a9-\u00ac\u00ae-\u00b3\u00b5-\u017f–—‘’‚“”„†…‰‹›€\u2009\u2011\u202f−]"
)


@pair_fact
def unusual(pair: Pair) -> bool:
    """Whether a side has a character that German and French texts seldom have: only then is it looked at."""
    return bool(_UNUSUAL.search(pair.source.content) or _UNUSUAL.search(pair.target.content))


@fact(only_if=rf"[\ufffd{_CONTROL}{_INVISIBLE}\u0300-\u036f\u00a8\u00b4`]")
def odd_characters(text: str, locale: Locale) -> tuple[Odd, ...]:
    """Replacement characters, controls, invisible and decomposed ones, left to right."""
    made = []
    for match in _BY_KIND.finditer(text):
        kind, found, span = match.lastgroup or "", match[0], Span(*match.span())
        if kind == "invisible" and _belongs(text, span.start, found):
            continue
        if kind == "combining":
            instead = unicodedata.normalize("NFC", found)
            if len(instead) == len(found):
                continue
            made.append(Odd(span, "decomposed", called(found[1]), instead))
        elif kind in ("loose", "last"):
            instead = unicodedata.normalize("NFC", found[0] + _LOOSE[found[1]])
            if kind == "loose" or _ends_in(text, span, instead, locale):
                made.append(Odd(span, "decomposed", called(found[1]), instead))
        else:
            made.append(Odd(span, kind, called(found[0]), ""))
    return tuple(made)


def _ends_in(text: str, span: Span, letter: str, locale: Locale) -> bool:
    """Whether the accent behind the last letter belongs on it, and closes no quotation: `Cafe´`."""
    start = span.start
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start : span.start] + letter
    return "\u00b4" not in text[:start] and zipf(word, locale.language) > 0


def _belongs(text: str, at: int, character: str) -> bool:
    """Whether an invisible character does its work: between emoji or beside a right-to-left word."""
    near = text[max(0, at - 2) : at] + text[at + 1 : at + 3]
    if character in "\u200c\u200d":
        return any(ord(c) > 0x2100 or 0x0590 <= ord(c) < 0x1100 for c in near)
    if character in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
    return False


_LOOK = str.maketrans(
    "аеорсхуіјѕАВЕКМНОРСТХІЈЅҮοΑΒΕΖΗΙΚΜΝΟΡΤΥΧβ", "aeopcxyijsABEKMHOPCTXIJSYoABEZHIKMNOPTYXß"
)
"""Cyrillic and Greek letters and what they are taken for; not those of symbols (`TNFα`, `kΩ`)."""

_BETA = regex(r"(?<![a-zäöüé])β|(?<=[A-Z]{2})β")
_TOKEN = regex(r"[^\W\d_]+")
_OTHER_SCRIPT = regex(r"[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = regex(r"[A-Za-zÀ-ɏ]")


@fact(only_if=r"[\u0370-\u03ff\u0400-\u04ff]")
def homoglyphs(text: str, locale: Locale) -> tuple[Odd, ...]:
    """Letters of another alphabet within Latin words: `Prеis` with a Cyrillic `е`."""
    made = []
    for token in _TOKEN.finditer(text):
        foreign = _OTHER_SCRIPT.findall(token[0])
        if not foreign or _BETA.search(token[0]) or len(_LATIN.findall(token[0])) < max(2, len(foreign)):
            continue
        latin = token[0].translate(_LOOK)
        if not _OTHER_SCRIPT.search(latin):
            made.append(Odd(Span(*token.span()), "homoglyph", called(foreign[0]), latin))
    return tuple(made)
