"""`ß` and `ss` in German: which words a country writes otherwise, and whether a text is Swiss throughout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.languages.words import raw_words
from checker.facts.protected.masks import unmasked
from checker.model import Bitext, Kind, Mark, Pair, Text
from checker.patterns import regex

_START = r"(?<![^\W\d_])"
_LONG = (
    r"strasse|gross(?!ist)|gröss|(?<!be)(?<!hin)(?<!aus)(?<!ver)weiss(?!enburg)|heiss|dreissig"
    rf"|{_START}ausser(?!rh)|äusser|{_START}d?r?aussen(?!d)|fuss(?!el)|füss|grüss|gruss|süss|mässig|massnahm|massstab"
    rf"|massgeb|{_START}spass(?!ki)|spässe|fleiss|stoss|stöss|schliess|giess|fliess|geniess|beiss"
    r"|(?<![kptg])reiss(?!ch|ä|u|o)|schweiss|bloss(?!om)|gemäss|schiess|spiess(?!r)|verdriess"
    rf"|{_START}(?:ver|ent|zu|er|ab)?liess(?=\b|en\b|t\b)|{_START}hiess(?=\b|en\b|t\b)"
)
_LONG_S = regex(rf"(?i)(?:{_LONG})")
_WORD = regex(r"[^\W\d_]+")
_EXTENSION = regex(r"\.[a-z]{2,5}\b")
_SWISS = ("CH", "LI")
FEW = 4
"""So many words with ss, and none with ß, make a text Swiss as a whole."""


class SharpS(Struct, frozen=True):
    """The words of a bitext that its countries spell otherwise, and what that says of the whole."""

    found: tuple[tuple[Pair, Mark, str], ...]
    """Each with its pair and as it is spelt here."""
    swiss_throughout: bool
    """Whether a text of another country keeps to Swiss spelling."""


@bitext_fact
def sharp_s(bitext: Bitext) -> SharpS:
    """The German words with ß or ss, looked at as the locale of each row asks."""
    side = "source" if bitext.source_locale.language == "de" else "target"
    found: list[tuple[Pair, Mark, str]] = []
    either = False
    for pair in bitext:
        text: Text = getattr(pair, side)
        swiss = text.locale.region in _SWISS  # a row may have a country of its own
        if text.language == "de" and ("ß" if swiss else "ss") in text.content:
            found += ((pair, *one) for one in _words(text, pair.other(text), swiss=swiss))
        either = either or swiss or "ß" in text.content
    throughout = not either and bitext.kind is Kind.RUNNING_TEXT and len(found) >= FEW
    return SharpS(tuple(found), throughout)


def _words(text: Text, other: Text, *, swiss: bool) -> Iterator[tuple[Mark, str]]:
    sought = "ß" if swiss else "ss"
    if all(_mended(word, swiss=swiss) == word for word in raw_words(text.content) if sought in word):
        return
    for found in _WORD.finditer(unmasked(text.content, text.locale)):
        word = found[0]
        mended = _mended(word, swiss=swiss)
        if _EXTENSION.match(text.content, found.end()):
            continue  # gross.diff
        if word != mended and word.casefold() not in other.content.casefold():
            yield text.at(*found.span()), mended


@lru_cache(maxsize=8192)
def _mended(word: str, *, swiss: bool) -> str:
    """The word as it is spelt here."""
    if swiss:
        return word.replace("ß", "ss")
    wrong = _LONG_S.search(word) if "ss" in word and not word.isupper() else None
    if not wrong:
        return word
    start, end = wrong.span()
    return word[:start] + word[start:end].replace("ss", "ß", 1) + word[end:]
