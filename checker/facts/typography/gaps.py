"""Spaces: too many, too few, or in the wrong place beside a mark.

What is right depends on the locale (`checker.locales`): French sets a space
before `; : ! ?` and inside « », German does not; Canada and Switzerland differ
again.  Which *kind* of space stands there is a matter of habit and not of this
fact (`checker.facts.typography.style`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache

from msgspec import Struct

from checker.abbreviations import habits
from checker.facts._fact import fact
from checker.facts.protected.masks import COVER, unmasked
from checker.lexicon.words import zipf
from checker.locales import SPACES, Conventions, conventions
from checker.model import Locale, Span
from checker.patterns import regex


class Slip(StrEnum):
    """What is wrong with the space."""

    DOUBLE = "double"
    BEFORE = "before"
    HIGH = "high"
    GUILLEMETS = "guillemets"
    QUOTES = "quotes"
    AFTER = "after"
    GLUED = "glued"
    BRACKET = "bracket"
    APOSTROPHE = "apostrophe"
    HYPHEN = "hyphen"
    UNIT = "unit"
    OUTSIDE = "outside"
    WORDS = "words"


class Gap(Struct, frozen=True):
    """A wrong space: the characters concerned, and what should stand there.

    `mark` is the punctuation mark beside it; `token` the characters around it
    up to the next spaces, by which a name written so on both sides is known.
    """

    slip: Slip
    span: Span
    new: str
    mark: str
    token: str = ""


_S = f"[{SPACES}]"
_LOW = "a-zß-öø-ÿœ"
_CAP = "A-ZÀ-ÖØ-ÞŒ"
_WORD_END = rf"\w)\]}}\"'»“”’%‰€$£°{COVER}"

_DOUBLE = regex(rf"(?<=\S){_S}{{2,}}(?=\S)")
_BEFORE = regex(
    rf"(?<=[{_WORD_END}…?!])({_S}+)(?:(?P<comma>,)(?![,'‚\d])|(?P<stop>\.)(?=\s(?!\()|\Z|[»”“\")\]]|(?P<next>[{_CAP}][{_LOW}’']+)\b))"
)
_PLENKEN = regex(
    rf"(?<=[{_WORD_END}…])({_S}+)(?P<mark>[?!]+|[:;](?![-^']?[)(DP|/*\]]))(?=\s|\Z|[»“”\")\]])"
    rf"|(?<=[^\W\d_])(?P<both>{_S}[:;!?])(?=[^\W\d_]{{2,30}}(?![\w:`=(]))"
)
_HIGH = regex(rf"(?<=[{_WORD_END}…])(?P<mark>[?!]+|[:;])(?=[\s»”\")\]{COVER}]|\Z)")
_OPENED = regex(r"«(?=[^\s»])")
_CLOSED = regex(r"(?<=[^\s«])»")
_OPENED_WIDE = regex(rf"«({_S}+)(?=[^\s»])")
_CLOSED_WIDE = regex(rf"(?<=[^\s«])({_S}+)»")
_LOW_WIDE = regex(rf"[„‚]({_S}+)(?=\S)")
_HIGH_WIDE = regex(rf"(?<=\S)({_S}+)[“‘](?=[\s.,;:!?)\]]|\Z)")
_AFTER = regex(
    rf"(?:(?<=[{_LOW}][{_LOW}])|(?<=[)»“”%]))(?P<mark>,(?=[^\W\d_]{{2}})|;(?=[{_LOW}]{{2}}))"
    rf"|(?<=[{_LOW}][{_LOW}])(?P<quoted>[:,;](?=[„«])|:(?=\"\w))"
    rf"|(?<={_S})(?P<wide>[:;!?])(?=[^\W\d_]{{2}})"
    rf"|(?<=[{_LOW}][{_LOW}][{_LOW}])(?P<colon>:)(?=[{_CAP}][{_LOW}]{{2}})"
)
_GLUED = regex(
    rf"(?<![\w.])(?P<left>[^\W\d_][{_LOW}]{{1,30}})(?P<marks>(?:[!?.]|\.\.\.|…)(?:[!?]{{0,3}}))"
    rf"(?P<closing>[\"»“”)]?)(?P<opening>[«„“\"(]?)(?P<right>[{_CAP}][{_LOW}]*)(?=(?P<behind>\.\w|.?))"
)
_BRACKET = regex(rf"(?<=[(\[])({_S}+)(?=[^\s)\]])|(?<=[^\s(\[:;=^-])({_S}+)(?=[)\]])")
_APOSTROPHE = regex(
    rf"(?<![\w'’-])(?:(?:[ldjtmsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]({_S}+)(?=[^\W\d_])"
    rf"|(?:[ldjtmsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)({_S}+)['’](?=[{_LOW}])|aujourd['’]({_S}+)(?=hui\b))",
    re.IGNORECASE,
)
PREFIX = regex(
    r"(?i:peut|est|non|ex|mi|anti|semi|auto|demi|avant|arrière|contre|vice|sous|celui|celle|ceux|rendez|saint)"
)
"""What French joins to the next word with a hyphen."""
_HYPHEN = {
    "de": regex(rf"(?<=[^\W\d_])-({_S})(?=[{_CAP}][{_LOW}])"),
    "fr": regex(rf"\b{PREFIX.pattern}-({_S})(?!(?:et|ou|à|puis|voire)\b)(?=[^\W\d_]{{2}})"),
}
_UNIT = regex(rf"\d(?P<unit>[%€‰])(?![\w-]|{_S}?\d)")
_WORDS = regex(r"[^\W\d_]+(?:[ ’'-][^\W\d_]+){0,20}\.?")
_FIELD = regex(r"[A-Z][a-z]+(?:[-_.]?[A-Z][a-z]+)+:")
_SCHEMES = frozenset("file: http: https: ftp: mailto: about: chrome: data: tel: localhost:".split())
_LIST_LIKE = regex(r"[=/\\_<>{}|+]|[,;][^\s]*[,;]")
_CODE_LIKE = regex(rf"[=_<>{{}}|;`#$&*\\+{COVER}]|::|\w[(/]|\A\W+\Z")
FREQUENT = 5.5
"""From this frequency on (Zipf), a word of two or three letters is no abbreviation or name of a file."""
_ENDINGS_OF_NAMES = frozenset("Yahoo Joomla Jeopardy Wham Panic Ubisoft".split())

_ENGLISH = frozenset(
    "the of to and with your our from this that is are be by or an at when for it in has you".split()
)
_FRENCH = frozenset(
    "le la les un une des de du et est pas que qui pour dans sur au aux en par il elle ce vous".split()
)


@fact
def gaps(text: str, locale: Locale) -> tuple[Gap, ...]:
    """The wrong spaces of a text, left to right by kind."""
    sieve, readers = _readers(locale)
    if not sieve(text):
        return ()
    plain = unmasked(text, locale)
    return tuple(gap for read, may in readers if may.search(plain) for gap in read(plain, locale))


Reader = tuple[Callable[[str, Locale], Iterator[Gap]], re.Pattern[str]]
"""What reads one kind of slip, and a cheap search without which there is none."""


@cache
def _readers(locale: Locale) -> tuple[Callable[[str], object], tuple[Reader, ...]]:
    """A cheap search that most texts fail, and the readers for a text that passes.

    Each of its two halves begins with a set of characters, so that letters are skipped at the speed of C.
    """
    told = conventions(locale)
    wide = (";!?" if told.before_high == "none" else "") + (":" if told.before_colon == "none" else "")
    behind_marks = [
        rf"(?<=[(\[„‚]){_S}",
        rf"(?<=[{_LOW}][.!?…])[\"»“”)«„(]{{0,2}}[{_CAP}]",
        rf"(?<=[{_LOW})»“”%][,;:])(?:[^\W\d_]|[„«\"])",
    ]
    readers: list[Reader] = [
        (_double, regex(f"{_S}{_S}")),
        (_before, regex(f"{_S}[,.]")),
        (_bracket, regex(rf"[(\[]{_S}|{_S}[)\]]")),
        (_after, regex(r"[,;:!?](?=[^\W\d_]|[„«\"])")),
        (_glued, regex(rf"[.!?…][\"»”“)«„(]{{0,2}}[{_CAP}]")),
        (_hyphens, regex(f"-{_S}")),
        (_units, regex("[%€‰]")),
    ]
    behind_marks += [
        rf"(?<=[^\W\d_]-){_S}(?=[{_CAP}])" if locale.language == "de" else rf"(?<=[{_LOW}]-){_S}(?=[{_LOW}])",
        r"(?<=\d[%€‰])(?!\w)",
    ]
    if wide:
        readers.append((_plenken, regex(f"{_S}[{wide}]")))
    if locale.language == "fr":
        behind_marks += [
            rf"(?<=['’]){_S}",
            r"(?<=\b[ldjtmsncLDJTMSNC] )['’]",
            r"(?<=[qQ]u )['’]",
            rf"(?<={_S}[:;!?])[^\W\d_]",
        ]
        readers += [
            (_apostrophes, regex(f"['’]{_S}|{_S}['’]")),
            (_guillemets, regex("[«»]")),
        ]
        if told.before_colon == "one":
            marks = ";!?:" if told.before_high == "one" else ":"
            behind_marks.append(rf"(?<=[^\s][{marks}])(?!\w)")
            readers.append((_high, regex(rf"[{marks}](?!\w)")))
        behind_marks += [r"(?<=«)\S", r"(?<=[^\s]»)"]
    if locale.language == "de":
        readers.append((_german_quotes, regex("[„‚«»]")))
        behind_marks += [rf"(?<=«){_S}", rf"(?<={_S}»)"]
    behind_space = regex(rf"{_S}[{SPACES},.{wide})\]“‘'’]")
    behind_mark = regex(f"[.,;:!?…(\\[„‚«»'’%€‰-](?:{'|'.join(behind_marks)})")
    return (lambda text: behind_space.search(text) or behind_mark.search(text)), tuple(readers)


def _double(plain: str, locale: Locale) -> Iterator[Gap]:
    told = conventions(locale)
    closing = (
        ",.)]" + (";!?" if told.before_high == "none" else "") + (":" if told.before_colon == "none" else "")
    )
    found = list(_DOUBLE.finditer(plain))
    if len(found) > 3 and any(len(match.group()) > 2 for match in found):
        return  # columns of a table set with spaces
    for match in found:
        before, after = plain[match.start() - 1], plain[match.end()]
        if COVER in before + after or before in "([" or after in closing:
            continue
        wide = next((sign for sign in match.group() if sign != " "), " ")
        yield Gap(Slip.DOUBLE, Span(*match.span()), wide, "", "")


def _before(plain: str, locale: Locale) -> Iterator[Gap]:
    for match in _BEFORE.finditer(plain):
        mark = match["comma"] or match["stop"]
        if following := match["next"]:
            if following in habits(locale.language).starters:
                yield Gap(Slip.BEFORE, Span(match.start(), match.end()), f"{mark} ", mark)
        elif match["comma"] and plain[match.end() : match.end() + 1].isalpha():
            yield Gap(Slip.BEFORE, Span(match.start(), match.end()), f"{mark} ", mark)
        else:
            yield Gap(Slip.BEFORE, Span(*match.span(1)), "", mark)


def _plenken(plain: str, locale: Locale) -> Iterator[Gap]:
    told = conventions(locale)
    for match in _PLENKEN.finditer(plain):
        mark = match["mark"] or match["both"][-1]
        if (told.before_colon if mark == ":" else told.before_high) != "none":
            continue
        around = plain[max(0, match.start() - 1)] + plain[match.end() : match.end() + 9].lstrip()[:1]
        if mark == ":" and (around.isdigit() and len(around) == 2):
            continue  # 1 : 25 000
        if mark == ":" and plain[: match.start()].strip().isdigit():
            continue  # 12 : Hellrot, a key and its meaning
        if match["both"]:
            yield Gap(Slip.BEFORE, Span(*match.span()), f"{mark} ", mark, _token(plain, match.end()))
            continue
        yield Gap(Slip.BEFORE, Span(*match.span(1)), "", mark)


def _high(plain: str, locale: Locale) -> Iterator[Gap]:
    told = conventions(locale)
    for match in _HIGH.finditer(plain):
        mark, start = match["mark"], match.start()
        gap = told.before_colon if mark == ":" else told.before_high
        if gap != "one":
            continue
        token = _token(plain, start)
        if token.rstrip("!?:;") in _ENDINGS_OF_NAMES or (mark == ":" and re.fullmatch(r"[A-Z]:?", token)):
            continue
        after = plain[match.end() : match.end() + 1]
        if mark == ":" and (after == "]" or (after == COVER and plain[start - 1].isdigit())):
            continue  # [HH:]MM, 1:{rate}
        if mark == ":" and (plain.count("{", 0, start) > plain.count("}", 0, start) or token in _SCHEMES):
            continue
        if "(" in token[1:] or "_" in token or _is_english(plain[max(0, start - 80) : start]):
            continue  # a call or a variable of a programming language, or what was left in English
        new = (told.colon_space if mark == ":" else told.high_space) + mark
        behind = plain[match.end() : match.end() + 40].split(maxsplit=1)
        whole = f"{token} {behind[0]}" if behind else ""
        if _FIELD.fullmatch(token):
            whole = token  # `Multi-Arch:` is a name, and so it stands on the other side
        yield Gap(Slip.HIGH, Span(start, match.end()), new, mark, whole)


def _is_english(before: str) -> bool:
    """Whether the words before a mark are English that nobody translated."""
    words = before.lower().split()[-9:]
    return not _ENGLISH.isdisjoint(words) and _FRENCH.isdisjoint(words)


def _guillemets(plain: str, locale: Locale) -> Iterator[Gap]:
    """A space inside « » on one side only, or none where the locale wants one."""
    told: Conventions = conventions(locale)
    inside = told.quotes[0].inside
    narrow = [*_OPENED.finditer(plain), *_CLOSED.finditer(plain)]
    if not narrow:
        return
    wide = [*_OPENED_WIDE.finditer(plain), *_CLOSED_WIDE.finditer(plain)]
    if inside:
        for match in narrow:
            mark = match.group()
            yield Gap(
                Slip.GUILLEMETS, Span(*match.span()), mark + inside if mark == "«" else inside + mark, mark
            )
    elif wide and plain.count("«") == plain.count("»") == 1:
        for match in wide:
            yield Gap(Slip.GUILLEMETS, Span(*match.span(1)), "", match.group().strip())


def _german_quotes(plain: str, locale: Locale) -> Iterator[Gap]:
    wide = []
    if "„" in plain or "‚" in plain:
        wide += [*_LOW_WIDE.finditer(plain), *_HIGH_WIDE.finditer(plain)]
    if not conventions(locale).quotes[0].inside and conventions(locale).quotes[0].opening == "«":
        wide += [*_OPENED_WIDE.finditer(plain), *_CLOSED_WIDE.finditer(plain)]
    for match in wide:
        yield Gap(Slip.QUOTES, Span(*match.span(1)), "", match.group().strip())


def _after(plain: str, locale: Locale) -> Iterator[Gap]:
    for match in _AFTER.finditer(plain):
        mark = match.group()
        if match["wide"] and locale.language != "fr":
            continue
        token = _token(plain, match.start())
        if _LIST_LIKE.search(token) or (match["colon"] and token.partition(":")[2].startswith("Innen")):
            continue
        yield Gap(Slip.AFTER, Span(*match.span()), f"{mark} ", mark, token if len(token) > len(mark) else "")


def _glued(plain: str, locale: Locale) -> Iterator[Gap]:
    known = habits(locale.language)
    for match in _GLUED.finditer(plain):
        left, right, quoted = match["left"], match["right"], match["closing"] or match["opening"]
        token = match.group()
        if left in known.hard or left in known.soft or (match["marks"] == "…" and not quoted):
            continue
        if match["behind"][:1] in tuple("_/=@") or len(match["behind"]) > 1 or token.count(".") > 2:
            continue
        begins = right in known.starters or (
            right[:1] in "LDJCQNMST" and len(right) < 3 and match["behind"] in "'’"
        )
        if len(right) < 2 and not begins:
            continue
        if (
            match["marks"] == "."
            and not quoted
            and not begins
            and not (_is_word(left, locale) and _stands_among_words(match, plain))
        ):
            continue
        end = match.end("closing")
        span = Span(match.start("marks"), end)
        yield Gap(Slip.GLUED, span, plain[span.start : span.end] + " ", match["marks"], token)


def _is_word(left: str, locale: Locale) -> bool:
    """Whether what stands before the mark may end a sentence: it is long, or frequent (`ab`, `là`)."""
    return len(left) > 3 or (left.islower() and zipf(left, locale.language) >= FREQUENT)


def _stands_among_words(match: re.Match[str], plain: str) -> bool:
    """Whether `ende.Anfang` is met in a sentence: the first word small, or a space behind the second."""
    return (match["left"].islower() and " " in plain) or (match["behind"] == " " and len(match["right"]) > 2)


def _bracket(plain: str, locale: Locale) -> Iterator[Gap]:
    for match in _BRACKET.finditer(plain):
        opened = match[1] is not None
        mark = plain[match.start() - 1] if opened else plain[match.end()]
        inner = _inner(plain, match, opened=opened)
        if (
            inner is None
            or len(inner) < 2
            or _CODE_LIKE.search(inner)
            or (mark in "[]" and not _WORDS.fullmatch(inner))
        ):
            continue
        yield Gap(Slip.BRACKET, Span(*match.span()), "", mark)


def _inner(plain: str, match: re.Match[str], *, opened: bool) -> str | None:
    """What stands between the bracket that `match` belongs to and its partner, if that is near."""
    if opened:
        inner, partner, _ = plain[match.end() : match.end() + 240].partition(
            ")" if plain[match.start() - 1] == "(" else "]"
        )
    else:
        _, partner, inner = plain[max(0, match.start() - 240) : match.start()].rpartition(
            "(" if plain[match.end()] == ")" else "["
        )
    return inner.strip() if partner else None


def _apostrophes(plain: str, locale: Locale) -> Iterator[Gap]:
    for match in _APOSTROPHE.finditer(plain):
        group = next(group for group in (1, 2, 3) if match[group])
        yield Gap(Slip.APOSTROPHE, Span(*match.span(group)), "", "’")


def _hyphens(plain: str, locale: Locale) -> Iterator[Gap]:
    """A space behind the hyphen of a compound: `E- Mail`; not the suspended one of `Ein- und Ausgang`."""
    wanted = _HYPHEN.get(locale.language)
    for match in wanted.finditer(plain) if wanted else ():
        span = Span(*match.span(match.lastindex or 0))
        yield Gap(Slip.HYPHEN, span, "", "-", _token(plain, match.start()))


def _units(plain: str, locale: Locale) -> Iterator[Gap]:
    told = conventions(locale)
    for match in _UNIT.finditer(plain):
        unit = match["unit"]
        if unit == "€" or told.percent:
            yield Gap(Slip.UNIT, Span(*match.span("unit")), f"\N{NO-BREAK SPACE}{unit}", unit)


def _token(plain: str, at: int) -> str:
    """The characters around a place up to the next white space, no more than sixty either way."""
    start, end = at, at
    while start > max(0, at - 60) and not plain[start - 1].isspace():
        start -= 1
    while end < min(len(plain), at + 60) and not plain[end].isspace():
        end += 1
    return plain[start:end]
