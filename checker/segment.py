"""Blocks become segments: sentences, with exact offsets into the block.

A splitter of our own on regular expressions.  It looks only at places where a
full stop, an exclamation or question mark or an ellipsis stands, and asks what
stands before (an abbreviation, an initial, an ordinal) and after (a capital, a
word that begins sentences, a closing or an opening quotation mark).  Nothing is
ever looked at further than a few dozen characters away, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.abbreviations import Habits, habits
from checker.facts.protected.markup import code
from checker.model import Block, Document, Locale, Role, Segment, Span, narrow
from checker.patterns import regex

_SPACE = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_CLOSING = (
    "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    "\x8b\x91-\x94\x9b"  # the same as cp1252 wrote them, in files that were read as Latin-1
)
_OPENING = _CLOSING + "`\N{DOUBLE LOW-9 QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}\x82\x84"

# A place where a sentence may end: the marks with the quotation marks and brackets that close after them
# (`?«`, `. »`, `!").`), or a blank line, which always ends one.
_END = regex(
    rf"[.!?…](?:[.!?…{_CLOSING})\]]+|[{_SPACE}](?:»(?=[\s.,;:!?)…]|\Z)|[!?](?=[\s»])))*"
    r"|\n[^\S\n]*\n"
)
_NEVER_BEGINS = ".!?…,;:)]%"
_NEXT = regex(rf"(?:[{_OPENING}(\[{{*•–—-][{_SPACE}]?){{0,4}}")
_WORD = regex(r"[^\W\d_]{1,30}")
_BEFORE = regex(r"[^\s\"'»«„“”‚‘’‹›()\[\]{}/–—=:,;]*\Z")
_DOTTED = regex(r"(?:[^\W\d_]{1,4}\.-?)+[^\W\d_]{1,4}\Z")
_NUMBER = regex(r"[0-9]+\Z")
_ROMAN = regex(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
_LONGEST_BYLINE = 150
_HEAD = regex(r"[0-9]{1,3}(?:\.[0-9]{1,3})*\Z")
_LONGEST_LABEL = 20
_LAST_WORD = regex(r"([^\W\d_]+)[\s(]+\Z")


def segment(content: str, locale: Locale) -> list[Span]:
    """The sentences of a text, in order: spans without white space at their ends; none ends inside code.

    Nothing but white space lies between them.  A language we have no table for
    is split as French is: a full stop and a capital.
    """
    known = habits(locale.language)
    spans: list[Span] = []
    start = _skip_space(content, 0)
    size = len(content)
    counted = 0
    quotes = 0
    for found in _possible_ends(content, locale):
        mark, end = found.span()
        if mark < start:
            continue
        if content[mark] == "\n":
            cut = end
        elif end >= size:
            break
        elif content[end].isspace():
            if content[end + 1 : end + 2] in ('"', "'") and content[end + 2 : end + 3].isspace():
                # `" Ein Satz. " Noch einer.`: a mark between two spaces closes what this sentence opened.
                if content[end + 1] == "'" or content.count('"', max(start, mark - 1000), mark) % 2:
                    end += 2
            # Said before anything is called: most marks inside sentences stand before a small letter.
            elif end + 1 < size and (content[end + 1].islower() or content[end + 1] in _NEVER_BEGINS):
                continue
            if not _ends(content, start, mark, end, known):
                continue
            cut = end
        elif content[mark - 1 : mark].islower() and (content[end].isupper() or content[end] in _OPENING):
            quotes += content.count('"', counted, mark)
            counted = mark
            cut = _glued(content, start, mark, end, known, quotes % 2 == 1)
            if not cut:
                continue
        else:
            continue
        _add(spans, content, start, cut)
        start = _skip_space(content, cut)
    _add(spans, content, start, size)
    return spans


def _possible_ends(content: str, locale: Locale) -> Iterator[re.Match[str]]:
    """Where a sentence might end, from left to right."""
    shown = list(reversed(code(content, locale)))
    for found in _END.finditer(content):
        while shown and shown[-1].end <= found.start():
            shown.pop()
        if not shown or found.start() < shown[-1].start:
            yield found


def segments(document: Document, locale: Locale) -> tuple[Segment, ...]:
    """The segments of a document, block after block.

    Headings, bylines, captions and the like are split as well, because a heading may hold two
    sentences; code is one segment a block.
    """
    made: list[Segment] = []
    for index, block in enumerate(document.blocks):
        made.extend(_of_block(block, index, block.locale or locale))
    return tuple(made)


def is_byline(content: str) -> bool:
    """Whether a line names who speaks and what they are: `Jane Doe, CEO ACME / Data & AI`.

    No final punctuation, at most twelve words, begins with two capitalised
    words, goes on after a comma, and holds a word in capitals or ` / `.
    """
    if len(content) > _LONGEST_BYLINE or content[-1:] in ("", *".!?:;…"):
        return False
    if not 3 <= len(content.split()) <= 14:
        return False
    name, comma, rest = content.partition(",")
    if not comma or not 2 <= len(name.split()) <= 5 or not rest.strip():
        return False
    named = name.split()
    if not (named[0][:1].isupper() and named[-1][:1].isupper()):
        return False
    return " / " in rest or any(len(word) > 1 and word.isupper() and word.isalpha() for word in rest.split())


def _of_block(block: Block, index: int, locale: Locale) -> list[Segment]:
    content = block.content
    spans = [Span(0, len(content))] if block.role is Role.CODE else segment(content, locale)
    made = []
    for number, span in enumerate(spans):
        said = content[span.start : span.end]
        role = block.role
        # The speaker of a quotation is often set behind it, in the same paragraph.
        if role is Role.BODY and number and number == len(spans) - 1 and is_byline(said):
            role = Role.BYLINE
        made.append(Segment(said, index, span, role, block.level, narrow(block.origin, span.start, span.end)))
    return made


def _skip_space(content: str, start: int) -> int:
    size = len(content)
    while start < size and content[start].isspace():
        start += 1
    return start


def _add(spans: list[Span], content: str, start: int, end: int) -> None:
    while end > start and content[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(content: str, start: int, mark: int, end: int, known: Habits) -> bool:
    """Whether the marks at `content[mark:end]`, with white space behind them, end a sentence."""
    after = _skip_space(content, end)
    opened = _NEXT.match(content, after)
    first = opened.end() if opened else after
    if first >= len(content):
        return False
    char = content[first]
    marks = content[mark:end]
    full_stop = marks[0] == "." and not any(other in "!?…." for other in marks[1:])
    if char.isdigit():
        return not full_stop or not _keeps_stop(content, start, mark, "", known)
    if not char.isalpha():
        return char in "@#$€£" and not full_stop
    if char.islower():
        return False
    word = _WORD.match(content, first)
    following = word.group() if word else ""
    if not full_stop:
        return True
    return not _keeps_stop(content, start, mark, following, known)


def _keeps_stop(content: str, start: int, mark: int, following: str, known: Habits) -> bool:
    """Whether the full stop at `mark` belongs to what stands before it: an abbreviation, initial or ordinal.

    `following` is the capitalised word behind it, empty before a figure.
    """
    floor = max(start, mark - 40)
    found = _BEFORE.search(content, floor, mark)
    before = found.group() if found else ""
    if not before:
        return False
    begins = following in known.starters
    before = before.rpartition("-")[2] or before
    if before in known.hard or before in known.soft:
        ends = before in known.soft and (begins if known.ordinals else following)
        return not ends
    if len(before) == 1 and before.isalpha():
        if before == "s" and content[mark - 2 : mark - 1] in ("'", "\N{RIGHT SINGLE QUOTATION MARK}"):
            return False
        return not begins or following in known.particles or before.islower()
    if _DOTTED.search(before):
        return not begins
    if _NUMBER.search(before):
        return _is_ordinal(content, start, mark, before, following, begins, known)
    # `Ludwig XIV. Freude`, `Hauptstr. Ecke`
    regnal = _ROMAN.match(before) or (len(before) > 4 and before.endswith(("str", "Str")))
    return known.ordinals and bool(regnal) and not begins


def _is_ordinal(
    content: str, start: int, mark: int, before: str, following: str, begins: bool, known: Habits
) -> bool:
    at = mark - len(before)
    if at - start < _LONGEST_LABEL and _HEAD.match(before):
        # `1. Einleitung`, `3.2. Einleitung`, `Tabelle 5. Ergebnisse`: the number of an item or a heading
        head = content[start:at].strip()
        if not head or head in known.labels:
            return True
    if known.ordinals and following in known.after_ordinal:
        return True
    if not known.ordinals or not before.isdigit() or len(before) > 3 or begins:
        return False
    if not following:
        return len(before) <= 2  # `3. 5. 2024`
    if content[at - 1 : at] in (":", ","):
        return False
    word = _LAST_WORD.search(content, max(start, at - 40), at)
    return word is not None and word.group(1) in known.before_ordinal


def _glued(content: str, start: int, mark: int, end: int, known: Habits, open_quote: bool) -> int:
    """Where to cut between sentences that lost the space between them, or 0.

    `contenu."Edouard` and `Ende.Der` are cut; `JD.com`, `Node.js`, `System.IO.File` and `e.V.` are not.
    Before the marks a word in lower case is wanted (or one without inner capitals), behind them a
    capitalised word; without a quotation mark between them, it must be a word that begins sentences.
    """
    found = _BEFORE.search(content, max(start, mark - 40), mark)
    before = found.group() if found else ""
    if len(before) < 2 or not (before[1:].isalpha() and before[1:].islower()) or before in known.hard:
        return 0
    quoted = content[mark + 1 : end].strip(".!?…")
    # A straight mark glued on both sides closes if one is open; otherwise it opens the next sentence.
    if quoted == '"' and not open_quote:
        end -= 1
    word = _WORD.match(content, end + (1 if content[end] in _OPENING else 0))
    following = word.group() if word else ""
    if not following[:1].isupper() or not (following[1:].islower() or following in known.starters):
        return 0
    if not quoted:
        behind = content[word.end() : word.end() + 1] if word else ""
        if following not in known.starters or behind in "._(/:=" or "." in before or "/" in before:
            return 0
    return end
