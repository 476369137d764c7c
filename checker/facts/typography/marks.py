"""Punctuation marks that look wrong: a hyphen for a dash, doubled marks, a bracket without its partner.

And how a text ends (`ending`), without the quotation marks, brackets and tags that close after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from checker.abbreviations import habits
from checker.facts._fact import fact, pair_fact
from checker.facts.protected.masks import COVER, unmasked
from checker.locales import SPACES
from checker.model import Locale, Pair, Span, Text
from checker.patterns import regex


class Misprint(StrEnum):
    """What is wrong."""

    DASH = "dash"
    DOUBLED = "doubled"
    OPEN = "open"
    CLOSE = "close"


class Slip(Struct, frozen=True):
    """A mark that looks wrong: where, what should stand there (None if nobody can know)."""

    kind: Misprint
    span: Span
    new: str | None


class Ending(Struct, frozen=True):
    """How a text ends: its last mark (empty if a word is last), where, and how many words there are."""

    mark: str
    span: Span
    words: int


_S = f"[{SPACES}]"
_DASH = regex(r"(?<=[\w)\]»“”\"'’%!?.,…]) - (?=[\w(\[«„“\"'‚])")
_DOUBLED = regex(
    r"(?<=[\w)»“”\"])(?P<stops>\.\.)(?=[\s»”\")]|\Z)"
    r"|(?<=[\w)»“”\" ])(?P<commas>,,+)(?=\s|\Z)"
    r"|(?<=[\w)»“”\" ])(?P<semi>;;+)(?=\s|\Z)"
    r"|(?<=\w)(?P<mixed>[,;:]\.|,[;:]|[!?]\.|(?<=[^\W\d_]{4})\.[,;](?=\s*\Z))(?=\s|\Z)"
    rf"|(?<=\w{_S})(?P<spaced>[;:!?]\.)(?=\s|\Z)"
    rf"|(?<=\w)(?P<apart>,{_S},)(?={_S}\w)"
    r"|(?P<word>[^\W\d_]{3,30})(?P<after>\.[?!])(?=\s|\Z)"
    r"|(?<=\w)(?P<loud>!!+|\?\?+)(?=[\s»”\")]|\Z)"
    rf"|(?<=\w{_S})(?P<aloud>!!+|\?\?+)(?=[\s»”\")]|\Z)"
)
_VALUE = regex(r"#[\w/]+\Z")
"""What a spreadsheet says instead of a value: `#WERT!`."""
_RUN = regex(rf"[.,;:!?](?:[.,;:!?]|{_S}(?:,|[!?][!?]))")
_BRACKETS = regex(r"[()\[\]]")
_FACES = regex(r"[:;=8xX][-^'o]?[()\[\]]+|[()][-^]?[:;=](?!\w)|\^\^|<3")
_LETTERS = regex(r"(?:(?<=[\s(\[])|\A)(?:[A-Za-z0-9]{1,3}[.]?|[ivxIVX]{1,5}|\d{1,2}[a-z])\)")
_REFERENCE = regex(
    r"\b(?:points?|lettres?|let\.|litt?\.|Buchst\.|Buchstaben?|Punkte?|Ziff\.|Ziffer|Nr\.|n[o°º])\s[a-z0-9]{1,3}\)"
)
"""How a law is quoted, whose bracket belongs to the letter: `point a)`."""
_PARTNERS = {")": "(", "]": "[", "}": "{"}
CLOSERS = "\"'»«“”„’‘›‹)]}*_ \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" + COVER
_NOTE = regex(r"\[\d{1,3}\]\Z|[¹²³⁰-⁹†]+\Z")
_MARKS = ".?!:;,…"
_INITIALS = regex(rf"(?<!\w)(?:[^\W\d_]\.{_S}?)+[^\W\d_]\Z")
"""Abbreviations of one letter each: `p. P.`."""
_ORDINAL = regex(r"(?<![\w.,:])\d{1,2}\Z")
_SHORT = 4
"""A word of fewer letters behind a figure is a unit: `200 car.`."""


@fact
def misprinted(text: str, locale: Locale) -> tuple[Slip, ...]:
    """The marks of a text that look wrong, by kind and from left to right."""
    if (
        " - " not in text
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
        and not _RUN.search(text)
    ):
        return ()
    plain = unmasked(text, locale)
    doubled = _doubled(plain, locale) if _RUN.search(plain) else ()
    return (*_dashes(plain, locale), *doubled, *_brackets(plain))


@pair_fact
def misprints(pair: Pair) -> tuple[tuple[Text, Slip], ...]:
    """The marks that look wrong on one side and have nothing like them on the other."""
    found: list[tuple[Text, Slip]] = []
    if pair.source.content == pair.target.content:
        return ()
    for text in pair.sides:
        ours = text[misprinted]
        theirs = pair.other(text)[misprinted] if ours else ()
        found += [
            (text, slip)
            for slip in ours
            if slip.kind is Misprint.DASH or not any(slip.kind is other.kind for other in theirs)
        ]
    return tuple(found)


@fact
def ending(text: str, locale: Locale) -> Ending:
    """The last mark of a text, past what closes after it; where it stands; the number of words."""
    plain = text
    if "<" in text or "&" in text or "*" in text:
        plain = unmasked(text, locale, but=("url", "email", "domain", "file", "path", "placeholder", "code"))
    end = len(plain)
    while end:
        note = _NOTE.search(plain, max(0, end - 6), end)
        before = (
            note.start() if note else len(plain[:end].rstrip(CLOSERS)) if plain[end - 1] in CLOSERS else end
        )
        if before == end:
            break
        end = before
    mark = plain[end - 1 : end]
    words = text.count(" ") + 1
    if not mark or mark not in _MARKS:
        return Ending("", Span(end, end), words)
    if plain.endswith("...", 0, end):
        return Ending("…", Span(end - 3, end), words)
    return Ending(mark, Span(end - 1, end), words)


def is_abbreviated(text: Text, end: Ending) -> bool:
    """Whether the last full stop belongs to an abbreviation or ordinal: `(RIC No.)`, `200 car.`, `am 3.`."""
    known = habits(text.language)
    before = text.content[max(0, end.span.start - 30) : end.span.start]
    if _INITIALS.search(before) or (known.ordinals and _ORDINAL.search(before)):
        return True
    last = before.split()[-2:]
    word = last[-1].lstrip("([«„") if last else ""
    counted = len(last) == 2 and last[0].isdigit() and len(word) < _SHORT
    return word in known.hard or word in known.soft or counted


def _dashes(plain: str, locale: Locale) -> Iterator[Slip]:
    """Hyphens with spaces around them, but for ranges, formulas and paths through menus."""
    for match in _DASH.finditer(plain):
        left, right = plain[max(0, match.start() - 9) : match.start()], plain[match.end() : match.end() + 9]
        before, after = left[-1], right[0]
        if before.isdigit() and after.isdigit():
            continue
        if _is_single(left[-2:][::-1]) and _is_single(right[:2]):
            continue  # A - Z, x - y
        yield Slip(Misprint.DASH, Span(*match.span()), " – ")


def _is_single(end: str) -> bool:
    return end[:1].isalnum() and not end[1:2].isalnum()


def _doubled(plain: str, locale: Locale) -> Iterator[Slip]:
    known = habits(locale.language)
    for match in _DOUBLED.finditer(plain):
        group = match.lastgroup or ""
        if group == "after":
            word = match["word"]
            if word in known.hard or word in known.soft or word.lower() in ("etc", "usw", "inc", "ltd"):
                continue
            yield Slip(Misprint.DOUBLED, Span(*match.span("after")), None)
        elif match.group() == "!." and _VALUE.search(plain, max(0, match.start() - 30), match.start()):
            continue
        elif group == "stops":
            if plain[match.start() - 1] != '"' or plain[match.end() : match.end() + 1] != '"':
                yield Slip(Misprint.DOUBLED, Span(*match.span()), None)
        else:
            marks = set(match.group()) - set(SPACES)
            yield Slip(Misprint.DOUBLED, Span(*match.span()), marks.pop() if len(marks) == 1 else None)


def _is_balanced(plain: str) -> bool:
    """Whether each bracket has its partner, whatever looks like a smiley: `(a[;b][;c])`."""
    open_: list[str] = []
    for found in _BRACKETS.finditer(plain):
        if found.group() in "([":
            open_.append(found.group())
        elif not open_ or open_.pop() != _PARTNERS[found.group()]:
            return False
    return not open_


def _brackets(plain: str) -> Iterator[Slip]:
    """Brackets without a partner; smileys and the bracket behind a list letter are none."""
    if not _BRACKETS.search(plain) or _is_balanced(plain):
        return
    if _is_balanced(_REFERENCE.sub(lambda found: found[0][:-1], plain)):
        return
    spared = {at for found in _FACES.finditer(plain) for at in range(*found.span())}
    letters = {found.end() - 1 for found in _LETTERS.finditer(plain)}
    open_: list[int] = []
    for found in _BRACKETS.finditer(plain):
        at, sign = found.start(), found.group()
        if at in spared:
            continue
        if sign in "([":
            open_.append(at)
        elif sign in ")]":
            if open_ and plain[open_[-1]] == _PARTNERS[sign]:
                open_.pop()
            elif at not in letters:
                if open_ and not any(plain[one] == _PARTNERS[sign] for one in open_):
                    open_.pop()  # `[…)`: one slip, and not two
                yield Slip(Misprint.CLOSE, Span(at, at + 1), None)
    for at in open_:
        yield Slip(Misprint.OPEN, Span(at, at + 1), None)
