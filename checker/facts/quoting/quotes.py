"""Quotation marks of a text, each with its direction, and the quotations they make.

A mark's direction is read off its place first and off its shape second: `“` closes
in German and opens in English, `»` does either.  Apostrophes, inches, minutes of arc
and the quotation marks inside markup are none.
"""

from __future__ import annotations

import re

from msgspec import Struct

from checker.facts._fact import fact, pair_fact
from checker.facts.protected.markup import entities
from checker.facts.protected.masks import COVER, masks
from checker.facts.quoting.separators import separators
from checker.locales import Quotes, conventions
from checker.model import Locale, Pair, Span
from checker.patterns import regex


class QuoteMark(Struct, frozen=True):
    """A mark: its place, the character it shows, and whether it opens.

    `sure`: that it is one; `10"` may close a quotation or be inches.
    """

    span: Span
    glyph: str
    opens: bool
    sure: bool = True


class Quotation(Struct, frozen=True):
    """Two marks and what is between them; one of the marks may be missing.

    `depth` is 0 for the outer level.
    """

    opening: QuoteMark | None
    closing: QuoteMark | None
    depth: int = 0

    @property
    def whole(self) -> bool:
        """Whether both marks are there."""
        return self.opening is not None and self.closing is not None

    @property
    def start(self) -> int:
        """Where its first mark stands."""
        mark = self.opening or self.closing
        assert mark is not None
        return mark.span.start

    @property
    def system(self) -> str:
        """Its two marks, `„“`; empty if one is missing."""
        if self.opening is None or self.closing is None:
            return ""
        return self.opening.glyph + self.closing.glyph

    def inside(self, text: str) -> str:
        """What is quoted, without the marks."""
        first = self.opening.span.end if self.opening else 0
        last = self.closing.span.start if self.closing else len(text)
        return text[first:last].strip()


STRAIGHT = frozenset({'"', "″", "''", "＂"})
SINGLE = frozenset("‚‘’‹›'`´")
CLOSES = {
    "„": "“”", "«": "»", "»": "«", "“": "”", "”": "”", '"': '"', "″": "″", "''": "''", "‟": "”", "＂": "＂",
    ",,": "“", "<<": ">>", "``": "''", "‚": "‘’", "‘": "’", "‹": "›", "›": "‹", "'": "'", "`": "'’",
}  # fmt: skip
"""What may close what; anything else makes a mixed pair."""

DEEP = 8
"""How many levels of quotations within quotations are looked at."""

_WINDOWS = str.maketrans("\x82\x84\x91\x92\x93\x94", "‚„‘’“”")
"""Quotation marks of Windows-1252 that were read as control characters."""

_MARK = regex(r"„|“|”|‟|«|»|\"|″|＂|‚|‘|’|‹|›|''|'|,,|<<|>>|``|`")
_INSIDE_WORD = regex(r"(?<=\w)['’‘](?=\w)")
_ELISION = regex(r"(?i)(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|aujourd)$")
_SPACES = frozenset(" \t\n\r\u00a0\u202f\u2009\u2007\u2002\u2003")
_TIGHT = frozenset("\u00a0\u202f\u2009")
_BEFORE = frozenset("([{-–—/'’:=|*_¿¡>„“«‚‘‹\"") | _SPACES
_AFTER = frozenset(".,;:!?…)]}-–—/'’|*_<”“»’‘›\"") | _SPACES
_STOPS = frozenset(".!?…")
_BRACKETS = frozenset("([{")
_ENDS = frozenset(".,;:!?…)")
_WITHIN = frozenset(":=|*_")
_BEHIND = _SPACES | {"-"}
"""Between these a mark closes what is open."""
_JOINER = "\N{WORD JOINER}"


@fact(
    only_if=r"[\x82\x84\x91-\x94„“”‟«»\"″＂‚‘‹›]|'(?:[' ,.;:!?)\u00a0]|$)|,,|``|<<|>>"
    r"|&(?:quot|[lrb][ad]quo|#)"
)
def quotations(text: str, locale: Locale) -> tuple[Quotation, ...]:
    """The quotations of a text by their first mark, those that lack a mark included."""
    shadow = _shadow(text, locale)
    return tuple(sorted(_paired(_Marks(shadow, text, locale).read()), key=lambda quoted: quoted.start))


@pair_fact
def quoted(pair: Pair) -> bool:
    """Whether a side has quotation marks at all: `bitext.where(quoted)`."""
    return bool(pair.source[quotations] or pair.target[quotations])


def _shadow(text: str, locale: Locale) -> str:
    """The text, as long as before, with code covered and character references resolved."""
    hidden = masks(text, locale)
    text = text.translate(_WINDOWS)
    if not hidden:
        return text
    signs = {one.span: one.character for one in entities(text, locale)}
    parts, at = [], 0
    for mask in hidden:
        if mask.kind == "tag":
            cover = _JOINER * len(mask.span)
        elif mask.kind == "entity":
            cover = (signs.get(mask.span, COVER)[:1] or COVER) + _JOINER * (len(mask.span) - 1)
        else:
            cover = COVER * len(mask.span)
        parts += [text[at : mask.span.start], cover]
        at = mask.span.end
    return "".join([*parts, text[at:]])


class _Marks:
    """Reads the marks of one text."""

    def __init__(self, shadow: str, text: str, locale: Locale) -> None:
        self.shadow, self.text = shadow, text
        self.french = locale.language == "fr"
        self.open: list[QuoteMark] = []
        self.singles = set(_single_pairs(shadow))
        self.signs = _signs(shadow) | separators(shadow)
        self.last_single, self.last_angle = shadow.rfind("‘"), shadow.rfind(">>")

    def read(self) -> list[QuoteMark]:
        """The marks, left to right, each with a direction."""
        made: list[QuoteMark] = []
        for match in _MARK.finditer(self.shadow):
            start, end = match.span()
            glyph = match[0]
            while end < len(self.shadow) and self.shadow[end] == _JOINER and self.text[start] == "&":
                end += 1
            mark = self._mark(glyph, start, end)
            if mark is None:
                continue
            made.append(mark)
            if mark.opens:
                self.open.append(mark)
            elif self.open:
                self.open.pop()
        return made

    def _mark(self, glyph: str, start: int, end: int) -> QuoteMark | None:
        span = Span(start, end)
        if start in self.signs:
            return None if self.signs[start] is None else QuoteMark(span, glyph, self.signs[start] is True)
        before, after = self._neighbours(start, end)
        if before in _BRACKETS and before and after in _ENDS and after:
            return None  # `(")` is about the mark
        left = not before or before in _BEFORE
        right = not after or (after in _AFTER and not self._leads(end))
        if glyph in ("'", "’", "‘", "''", "``", "`"):
            return self._apostrophe_or_mark(glyph, span, left=left, right=right)
        if glyph in (",,", "<<", ">>"):
            return self._typed(glyph, span, left=left, before=before, after=after)
        if glyph in STRAIGHT and _ELISION.search(self.shadow, max(0, start - 9), start) and after.isalpha():
            return None
        if glyph in STRAIGHT and before.isnumeric() and not left:
            inch = self._inches(start, end, after)
            if inch is not None:
                return inch
        opens = self._direction(glyph, left=left, right=right, before=before, after=after)
        return QuoteMark(span, glyph, opens)

    def _leads(self, end: int) -> bool:
        """Whether punctuation after the mark belongs to a word: `“.service”`, `"...und"`."""
        word = _LEADING.match(self.shadow, end)
        return word is not None

    def _neighbours(self, start: int, end: int) -> tuple[str, str]:
        while start and self.shadow[start - 1] == _JOINER:
            start -= 1
        while end < len(self.shadow) and self.shadow[end] == _JOINER:
            end += 1
        return self.shadow[start - 1 : start], self.shadow[end : end + 1]

    def _direction(self, glyph: str, *, left: bool, right: bool, before: str, after: str) -> bool:
        """Whether the mark opens: by its place, else by its shape, else by what is open."""
        if (
            self.french
            and glyph == "«"
            and before.isalnum()
            and after in _SPACES
            and after
            and not self._has("»")
        ):
            return True  # the space before it was forgotten: `le fichier« x »`
        if glyph in STRAIGHT and self.open and before in _WITHIN and after in _BEHIND:
            return False  # `„about:" hilft`
        if left != right:
            return left
        if left and before and after in _ENDS and before not in _BRACKETS and glyph not in "„‚":
            return False
        if glyph in "«»" and left and (before in _TIGHT) != (after in _TIGHT):
            return after in _TIGHT
        return self._by_shape(glyph, before, after)

    def _by_shape(self, glyph: str, before: str, after: str) -> bool:
        top = self.open[-1].glyph if self.open else ""
        if glyph in "„‚":
            return glyph != top
        if glyph == "”":
            return False
        if any(glyph in CLOSES[mark.glyph] for mark in self.open[-DEEP:]):
            return False
        if glyph in STRAIGHT:
            return bool(after) and before not in _STOPS
        if glyph in "“‘":
            return self.french or not before or before in _SPACES
        if glyph in "»›" and not self.french:
            return not before or (bool(after) and before in _SPACES)
        return glyph in "«‹‟"

    def _apostrophe_or_mark(self, glyph: str, span: Span, *, left: bool, right: bool) -> QuoteMark | None:
        if glyph == "``":
            return QuoteMark(span, glyph, opens=True) if left and not right else None
        if glyph == "''":
            opens = left and not right
            return QuoteMark(span, glyph, opens) if opens or self._has("``", "''") else None
        if glyph == "‘" and self._has("‚"):
            return QuoteMark(span, glyph, opens=False)
        if glyph == "’" and self._has("‚") and right and not left:
            return None if self.last_single > span.start else QuoteMark(span, glyph, opens=False)
        if span.start in self.singles:
            return QuoteMark(span, glyph, opens=left and not right)
        return None

    def _typed(self, glyph: str, span: Span, *, left: bool, before: str, after: str) -> QuoteMark | None:
        """Commas and angle brackets that were typed in place of quotation marks."""
        if glyph == ",,":
            return QuoteMark(span, glyph, opens=True) if left and after.isalnum() else None
        if glyph == "<<":
            said = self.shadow[span.end : self.last_angle] if self.last_angle > span.end else ""
            fits = left and before != "<" and len(said.strip()) > 4
            return QuoteMark(span, glyph, opens=True) if fits else None
        return QuoteMark(span, glyph, opens=False) if self._has("<<") else None

    def _inches(self, start: int, end: int, after: str) -> QuoteMark | None:
        """A mark after a figure: inches, seconds of arc, or None if it may well close a quotation."""
        inner = self._has('"', "″", "„", "«", "“")
        if inner and not (after == "-" and self.shadow[end + 1 : end + 2].isalpha()):
            return None
        figure = re.search(r"[\d.,'′¼-¾⅐-⅞]{1,8}$", self.shadow[max(0, start - 8) : start])
        if figure and re.fullmatch(r"(?:19|20)\d\d", figure[0]):
            return None
        return QuoteMark(Span(start, end), self.shadow[start], opens=False, sure=False)

    def _has(self, *glyphs: str) -> bool:
        return any(mark.glyph in glyphs for mark in self.open[-DEEP:])


_LEADING = regex(r"[.…:?*/_-]{1,3}\w")
_SIGN = regex(r"([\"“„«»])(?<![\w.!?…].)([^\w\s\"“”„«»]{1,4})([\"“”«»])(?!\w)")


def _signs(shadow: str) -> dict[int, bool | None]:
    """Where the marks around quoted signs stand, and whether they open: `";"`, `“|”`; None within."""
    places: dict[int, bool | None] = {}
    for match in _SIGN.finditer(shadow):
        if match[3] in CLOSES[match[1]] and match.start(1) not in places:
            places |= dict.fromkeys(range(*match.span(2)))
            places[match.start(1)], places[match.start(3)] = True, False
    return places


_SINGLE_PAIR = regex(
    r"(?<![\w'’‘`])(['‘`])(?=[^\W_])(?:[^'‘’`\n]|(?<=\w)['’](?=\w)){1,200}(?<=[\w.!?…,])(['’])(?![\w'’])"
)
_SINGLE_END = regex(r"'(?:[ ,.;:!?)…\"\u00a0]|$)")
_ELIDED = regex(
    r"(?i)['‘](?:n|s|ne|nem|nen|ner|em|t|tis|twas|ran|rein|raus|runter|rum|mal)['’]?(?!\w)|['‘]\d\d(?!\d)"
)


def _single_pairs(shadow: str) -> list[int]:
    """Where single marks stand that make a pair: `'so'`, `‘so’`, but not `Rock 'n' Roll`."""
    if "‘" not in shadow and "`" not in shadow and not _SINGLE_END.search(shadow):
        return []
    places = []
    for match in _SINGLE_PAIR.finditer(shadow):
        if not _ELIDED.match(shadow, match.start()):
            places += [match.start(1), match.start(2)]
    return places


def _paired(marks: list[QuoteMark]) -> list[Quotation]:
    """Marks put together: each closing one with the nearest that it can close."""
    made: list[Quotation] = []
    stack: list[QuoteMark] = []
    for mark in marks:
        if mark.opens:
            stack.append(mark)
            continue
        level = _level_of(stack, mark)
        if level is None:
            made.append(Quotation(None, mark))
            continue
        made += [Quotation(lost, None) for lost in stack[level + 1 :]]
        made.append(Quotation(stack[level], mark, depth=level))
        del stack[level:]
    return _mended(made, stack)


def _level_of(stack: list[QuoteMark], mark: QuoteMark) -> int | None:
    """Which of the open marks this one closes: one it is made for, else the innermost of its size."""
    if not mark.sure:
        return None
    levels = range(len(stack) - 1, max(-1, len(stack) - 1 - DEEP), -1)
    for level in levels:
        if mark.glyph in CLOSES.get(stack[level].glyph, ""):
            return level
    for level in levels:
        if (stack[level].glyph in SINGLE) == (mark.glyph in SINGLE):
            return level
    return None


def _mended(made: list[Quotation], stack: list[QuoteMark]) -> list[Quotation]:
    """All quotations, after marks left over that only stand wrongly have found each other."""
    if not stack:
        return made
    lone = iter([one for one in made if one.opening is None and one.closing and one.closing.glyph == "»"])
    first = next(lone, None)
    waiting: list[QuoteMark] = []
    found: list[Quotation] = []
    turned: set[int] = set()
    for mark in stack:
        if first and first.closing and mark.glyph == "«" and first.start < mark.span.start:
            turned.add(first.start)
            opening = QuoteMark(first.closing.span, "»", opens=True)
            found.append(Quotation(opening, QuoteMark(mark.span, mark.glyph, opens=False)))
            first = next(lone, None)
        elif waiting and mark.glyph in CLOSES[waiting[-1].glyph] and mark.glyph not in STRAIGHT:
            found.append(Quotation(waiting.pop(), QuoteMark(mark.span, mark.glyph, opens=False)))
        else:
            waiting.append(mark)
    kept = [one for one in made if one.start not in turned]
    return kept + found + [Quotation(mark, None) for mark in waiting]


def accepted(locale: Locale) -> tuple[Quotes, ...]:
    """The systems a locale uses at any level, the preferred one first."""
    habits = conventions(locale)
    return habits.quotes + habits.inner


def partner(opening: str, locale: Locale) -> str:
    """What closes `opening` in a locale: `“` for `„`; empty if the locale does not use it."""
    return next((one.closing for one in accepted(locale) if one.opening == opening), "")


def opener(closing: str, locale: Locale) -> str:
    """What opens before `closing` in a locale, with the space that belongs inside: `« ` for `»` in French."""
    for one in accepted(locale):
        if one.closing == closing:
            return one.opening + one.inside
    return next((opens for opens, closes in CLOSES.items() if closing in closes), closing)


def inner_of(system: str, locale: Locale) -> Quotes | None:
    """What a locale writes inside of an outer system: `‚‘` inside of `„“`; None if it is no outer one."""
    habits = conventions(locale)
    for outer, inner in zip(habits.quotes, habits.inner, strict=False):
        if outer.opening + outer.closing == system:
            return inner
    return None
