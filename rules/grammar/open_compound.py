"""A German compound falls apart: `Social Media Kanal` for `Social-Media-Kanal`.

German joins what belongs together, with hyphens where an English phrase leads.
Found are English phrases of two words before another noun, single words such as
`E-Mail` or `Online` before a German noun, and first parts that exist only in
compounds (`Sicherungs Kopie`).  What the other side writes alike is a name.

    ✓ Das Social-Media-Team antwortet in den Social Media schnell.
      L’équipe des réseaux sociaux répond vite sur les médias sociaux.
    ✓ Die New Yorker Börse schloss fester.
      La Bourse de New York a terminé en hausse.
    ✓ Die Firma Big Data Solutions wächst.
      L’entreprise Big Data Solutions grandit.
    ✓ Er liest seine E-Mail und Online-Zeitungen.
      Il lit son courriel et des journaux en ligne.

    ✗ Das ⟦Social Media Team→Social-Media-Team⟧ antwortet schnell.
      L’équipe des réseaux sociaux répond vite.
    ✗ Die ⟦E-Mail Adresse→E-Mail-Adresse⟧ fehlt.
      L’adresse électronique manque.
    ✗ Die ⟦Sicherungs Kopie→Sicherungskopie⟧ fehlt.
      La copie de sauvegarde manque.

Mend it by joining the parts, with hyphens where one of them is foreign.

It is wrong for names of firms and products that the other side translates.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)
from checker.facts.languages.language import leaning
from checker.facts.protected.masks import unmasked

rule = Rule(
    code="GRM03",
    category="spelling",
    severity=Severity.MINOR,
    issue="misspelling",
    messages={"join": "The parts of a compound are joined in German: “{whole}”."},
)

# Looked for with a lookahead, so that an article in front does not eat the phrase.
_TWO = regex(
    r"(?<![\w-])(?=([A-Z][a-z]+) ([A-Z][a-z]+) ([A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)(?![\w-]))"
)
_ONE = regex(
    r"(?<![\w-])(?=([A-Z](?:-?[A-Z])?[a-z]+) ([A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)*)(?![\w-]))"
)
_PART = regex(
    r"(?<![\w-])([A-ZÄÖÜ][a-zäöüß]+(?:ungs|heits|keits|schafts|itäts|ikations|ktions|ormations))"
    r" ([A-ZÄÖÜ][a-zäöüß]{3,})(?![\w-])"
)
_PART_QUICK = regex(r"s (?=[A-ZÄÖÜ])(?:(?<=ungs )|(?<=[hk]eits )|(?<=chafts )|(?<=itäts )|(?<=tions ))")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look at the German side for the three kinds."""
    text = pair.de
    phrases, first, heads, leading = _lists()
    if text.language != "de":
        return
    words = text.content.split(" ")
    if leading.isdisjoint(words) and heads.isdisjoint(words) and not _PART_QUICK.search(text.content):
        return
    plain, other = unmasked(text.content, text.locale), pair.other(text).content
    seen: set[int] = set()
    for found in _TWO.finditer(plain):
        one, two, head = found.groups()
        listed = (one, two) in phrases and head not in _NOT_HEADS
        if f"{two} {head}" not in other and (listed or _is_english(one, two, head, heads, other)):
            seen.update(range(found.start(1), found.end(3)))
            yield _join(text.at(found.start(1), found.end(3)), f"{one}-{two}-{head}")
    for found in _ONE.finditer(plain):
        one, head = found.groups()
        if (
            one in first
            and _is_head(head, heads)
            and f"{one} {head}" not in other
            and found.start() not in seen
        ):
            yield _join(text.at(found.start(1), found.end(2)), f"{one}-{head}")
    for found in _PART.finditer(plain):
        if found[0] not in other:
            yield _join(text.at(*found.span()), found[1] + found[2].lower())


_NOT_HEADS = frozenset("Und Oder Der Die Das Mit Für Von Auf Bei Sie Wir Ist Sind Als Wie".split())
_INFLECTED = regex(r"(?:innen|ungen|en|er|es|in|n|s|e)\Z")


ENGLISH = 0.7
"""From this leaning on (see `checker.facts.languages.language`) a word is English and not German."""


def _is_english(one: str, two: str, head: str, heads: frozenset[str], other: str) -> bool:
    """Whether two English words lead a German noun and are no name that the other side keeps."""
    return (
        _is_head(head, heads)
        and f"{one} {two}" not in other
        and min(leaning(one.lower(), "en", "de"), leaning(two.lower(), "en", "de")) >= ENGLISH
    )


def _join(mark: Mark, whole: str) -> Hit:
    return hit("join", mark, whole=whole, fix=replace(mark, whole))


def _is_head(word: str, heads: frozenset[str]) -> bool:
    last = word.rpartition("-")[2]
    return last in heads or _INFLECTED.sub("", last) in heads


@cache
def _lists() -> tuple[frozenset[tuple[str, str]], frozenset[str], frozenset[str], frozenset[str]]:
    """English phrases, single first parts, German heads, all that may come first; from the file beside."""
    parts: dict[str, list[str]] = {}
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = parts.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current += [word.strip() for word in line.split(",") if word.strip()]
    phrases = frozenset((one, two) for one, two in (phrase.split() for phrase in parts["phrases"]))
    first = frozenset(parts["first"])
    return phrases, first, frozenset(parts["heads"]), first | {one for one, _ in phrases}
