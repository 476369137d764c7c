"""`ß` in a Swiss text, or `ss` for `ß` in a German or Austrian one.

Switzerland and Liechtenstein write `ss` throughout.  Elsewhere `ß` stands after long
vowels and diphthongs: `Straße`, `groß`, `weiß`.  Only words that cannot be read otherwise
are reported (`Masse`, `Busse` and names are not), and never a word that the
French side has as well.

    ✓ Das Maß ist voll, der Fluss auch.
      La coupe est pleine, la rivière aussi.
    ✓ Die Masse strömte ins Stadion, die Busse auch.
      La foule affluait dans le stade, les bus aussi.
    ✓ Der Grossist kennt Kreissäge, Reisschale, Aussendung, Tagespass und Hausserver.
      Le grossiste connaît son métier.
    ✓ Er wohnt in der Bahnhofstrasse in Zürich.
      Il habite à la Bahnhofstrasse à Zurich.
    ✓ [de-CH/fr-CH] Die Strasse ist gross.
      La rue est grande.

    ✗ Die ⟦Strasse→Straße⟧ bleibt gesperrt, ⟦grosse→große⟧ Busse werden umgeleitet.
      La route reste fermée, les gros bus sont déviés.
    ✗ [de-CH/fr-CH] Die ⟦Straße→Strasse⟧ wird saniert, ⟦außer→ausser⟧ im Ortskern.
      La route est en réfection, sauf dans le centre du village.

Mend it by writing `ss` or `ß` as the country does.

It is wrong where a Swiss or German name keeps the spelling of its country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.authoring import Bitext, Hit, Kind, Options, Pair, Rule, Severity, Text, hit, replace
from checker.facts.languages.words import raw_words
from checker.facts.protected.masks import unmasked

rule = Rule(
    code="LAN06",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    certainty="certain",
    messages={
        "swiss": "“{word}” is written with ss in Switzerland and Liechtenstein.",
        "throughout": "This text is in Swiss spelling throughout, beginning with “{word}”.",
        "sharp": "“{word}” is written with ß outside Switzerland and Liechtenstein.",
    },
    muted_by_doubt=False,
)

_START = r"(?<![^\W\d_])"
_LONG = (
    r"strasse|gross(?!ist)|gröss|(?<!be)(?<!hin)(?<!aus)(?<!ver)weiss(?!enburg)|heiss|dreissig"
    rf"|{_START}ausser(?!rh)|äusser|{_START}d?r?aussen(?!d)|fuss(?!el)|füss|grüss|gruss|süss|mässig|massnahm|massstab"
    rf"|massgeb|{_START}spass(?!ki)|spässe|fleiss|stoss|stöss|schliess|giess|fliess|geniess|beiss"
    r"|(?<![kptg])reiss(?!ch|ä|u|o)|schweiss|bloss(?!om)|gemäss|schiess|spiess(?!r)|verdriess"
    rf"|{_START}(?:ver|ent|zu|er|ab)?liess(?=\b|en\b|t\b)|{_START}hiess(?=\b|en\b|t\b)"
)
_LONG_S = re.compile(rf"(?i)(?:{_LONG})")
_WORD = re.compile(r"[^\W\d_]+")
_SWISS = ("CH", "LI")
FEW = 4
"""So many words with ss, and none with ß, make a text Swiss as a whole."""


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Look at the German words with ß or ss, as the locale asks; what is Swiss throughout is said once."""
    side = "source" if bitext.source_locale.language == "de" else "target"
    found: list[tuple[Pair, Hit]] = []
    either = False
    for pair in bitext:
        text: Text = getattr(pair, side)
        swiss = text.locale.region in _SWISS  # a row may have a country of its own
        if text.language == "de" and ("ß" if swiss else "ss") in text.content:
            found += ((pair, one) for one in _words(text, pair.other(text), swiss=swiss))
        either = either or swiss or "ß" in text.content
    if not either and bitext.kind is Kind.RUNNING_TEXT and len(found) >= FEW:
        pair, first = found[0]
        yield pair, hit("throughout", *first.marks, word=first.words["word"])
    else:
        yield from found


def _words(text: Text, other: Text, *, swiss: bool) -> Iterator[Hit]:
    sought = "ß" if swiss else "ss"
    if all(_mended(word, swiss=swiss) == word for word in raw_words(text.content) if sought in word):
        return
    for found in _WORD.finditer(unmasked(text.content, text.locale)):
        word = found[0]
        mended = _mended(word, swiss=swiss)
        if _EXTENSION.match(text.content, found.end()):
            continue  # gross.diff
        if word != mended and word.casefold() not in other.content.casefold():
            mark = text.at(*found.span())
            yield hit("swiss" if swiss else "sharp", mark, word=word, fix=replace(mark, mended))


_EXTENSION = re.compile(r"\.[a-z]{2,5}\b")


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
