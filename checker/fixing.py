"""Writes corrections back into the file they belong to, and changes nothing else in it.

A correction is made in the characters of a text; the text's runs say where those
stand in the file.  What cannot be written without touching more (a correction
that reaches over a tag, a character the file's encoding lacks) is left undone
and reported.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from checker.facts.protected.markup import code
from checker.model import Edit, Fix, Origin, Run
from checker.origin import KEY
from checker.patterns import regex

_XML = frozenset({"html", "xliff", "tmx"})
_CDATA = regex(r"<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)
_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*[]<>"} | {"&": "&amp;"})
_PO = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
ROUNDS = 6
"""How often files are checked again before it is given up that corrections come to an end."""


class Obstacle(StrEnum):
    """Why a correction was left undone."""

    OVERLAP = "Another correction changes the same characters."
    NOWHERE = "It reaches over a tag, or over characters that do not stand in the file."
    CHANGED = "The file no longer says what was checked."
    ENCODING = "The encoding of the file lacks a character of it."
    FORMAT = "The format has no way to write it there."
    CODE = "It lies inside code, which is not prose."
    KEY = "It would change the message by which its translations are found."


class Mended(Struct, frozen=True):
    """A file after its corrections: the text, what was done, and what was not and why."""

    content: str
    done: tuple[Fix, ...]
    left: tuple[tuple[Fix, Obstacle], ...]


class _Change(Struct, frozen=True, order=True):
    """Put `new` in the place of `content[start:end]` of the file."""

    start: int
    end: int
    new: str


class _File(Struct, frozen=True):
    """What is being corrected; `raw` are the stretches in which XML knows no escapes, as begin and end."""

    content: str
    format: str
    encoding: str
    raw: tuple[int, ...]

    @classmethod
    def of(cls, content: str, format: str, encoding: str) -> _File:
        found = _CDATA.finditer(content) if format in _XML else ()
        return cls(content, format, encoding, tuple(at for piece in found for at in piece.span()))


class _Refused(Exception):  # noqa: N818 - not an error: the correction is reported as left undone
    def __init__(self, obstacle: Obstacle) -> None:
        self.obstacle = obstacle
        super().__init__(obstacle)


def apply(fixes: Iterable[Fix], content: str, format: str, encoding: str = "utf-8") -> Mended:
    """The text of a file after these corrections of texts in it.

    `content` is the file as decoded for reading, line ends untouched.  A fix is
    made whole or not at all; of two that touch each other the first wins, and
    the other can be made when the file has been checked again.
    """
    file = _File.of(content, format, encoding)
    taken: list[_Change] = []
    known: set[_Change] = set()
    done: list[Fix] = []
    left: list[tuple[Fix, Obstacle]] = []
    for fix in fixes:
        try:
            changes = [_change(fix, edit, file) for edit in fix.edits]
        except _Refused as refused:
            left.append((fix, refused.obstacle))
            continue
        wanted = [change for change in changes if change not in known]
        if any(_touches(taken, change) for change in wanted):
            left.append((fix, Obstacle.OVERLAP))
            continue
        for change in wanted:
            insort(taken, change)
        known.update(wanted)
        done.append(fix)
    parts: list[str] = []
    at = 0
    for change in taken:
        parts += (content[at : change.start], change.new)
        at = change.end
    parts.append(content[at:])
    return Mended("".join(parts), tuple(done), tuple(left))


def settle(
    files: Mapping[str, str],
    find: Callable[[Mapping[str, str]], Iterable[Fix]],
    kind: Callable[[str], tuple[str, str]],
) -> dict[str, Mended]:
    """Files corrected until nothing is left to correct, so that a second time changes nothing.

    `files` are their texts by name, `find` the corrections of texts such as these,
    `kind` the format and the encoding of a file.  A correction may stand in the way of
    another, and what a corrected text needs is seen only when it is checked again.
    """
    texts = dict(files)
    done: dict[str, list[Fix]] = {name: [] for name in files}
    left: dict[str, tuple[tuple[Fix, Obstacle], ...]] = dict.fromkeys(files, ())
    for _ in range(ROUNDS):
        found = by_file(find(texts))
        mended = {name: apply(found.get(name, ()), text, *kind(name)) for name, text in texts.items()}
        for name, file in mended.items():
            texts[name], left[name] = file.content, file.left
            done[name] += file.done
        if not any(file.done for file in mended.values()):
            break
    return {name: Mended(texts[name], tuple(done[name]), left[name]) for name in files}


def by_file(fixes: Iterable[Fix]) -> dict[str, list[Fix]]:
    """Fixes by the file their text stands in; those of texts that stand in none are under the empty name."""
    found: dict[str, list[Fix]] = {}
    for fix in fixes:
        found.setdefault(fix.text.origin.file if fix.text.origin else "", []).append(fix)
    return found


def _touches(taken: Sequence[_Change], change: _Change) -> bool:
    at = bisect_left(taken, change)
    return any(
        other.start <= change.end and change.start <= other.end for other in taken[max(at - 1, 0) : at + 1]
    )


def _change(fix: Fix, edit: Edit, file: _File) -> _Change:
    """The edit as a change of the file.  Raises _Refused."""
    text, origin = fix.text.content, fix.text.origin
    if origin is None or not origin.runs:
        raise _Refused(Obstacle.NOWHERE)
    if origin.pointer == KEY:
        raise _Refused(Obstacle.KEY)
    start, end, new = _trimmed(text, edit)
    if any(shown.start < start and end < shown.end for shown in fix.text[code]):
        raise _Refused(Obstacle.CODE)
    if start == end:
        first = last = _gap(origin.runs, start, before_next=edit.span.start == start < edit.span.end)
    else:
        first, last = _place(origin.runs, start, end)
    _verify(origin.runs, text, file.content, start, end)
    written = _written(new, origin, file, first)
    try:
        written.encode(file.encoding)
    except UnicodeEncodeError:
        if file.format not in _XML:
            raise _Refused(Obstacle.ENCODING) from None
        written = written.encode(file.encoding, "xmlcharrefreplace").decode(file.encoding)
    return _Change(first, last, written)


def _trimmed(text: str, edit: Edit) -> tuple[int, int, str]:
    """The edit without the characters it keeps: start, end and what comes there."""
    start, end, new = edit.span.start, edit.span.end, edit.new
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return start, end, new


def _place(runs: Sequence[Run], start: int, end: int) -> tuple[int, int]:
    """Where `text[start:end]` stands in the file, in one piece.  Raises _Refused."""
    at = start
    first = last = -1
    for run in runs:
        stop = run.start + run.length
        if stop <= at:
            continue
        if run.start > at or at >= end:
            break
        if run.raw:
            if run.start < at or stop > end:
                break
            begins, ends = run.offset, run.offset + run.raw
        else:
            begins, ends = run.offset + at - run.start, run.offset + min(stop, end) - run.start
        if first < 0:
            first = begins
        elif begins != last:
            break
        last = ends
        at = min(stop, end)
    if at < end or first < 0:
        raise _Refused(Obstacle.NOWHERE)
    return first, last


def _gap(runs: Sequence[Run], at: int, *, before_next: bool) -> int:
    """Where something can be put before `text[at]`: right after the character before it, or `before_next`.

    A tag may stand between the two: `<b>Achtung</b>:` gets its space outside of it.  Raises _Refused.
    """
    behind = ahead = -1
    for run in runs:
        stop = run.start + run.length
        if run.start < at <= stop and (not run.raw or at == stop):
            behind = run.offset + (run.raw or at - run.start)
        if run.start <= at < stop and (not run.raw or at == run.start):
            ahead = run.offset + at - run.start
    places = [place for place in ((ahead, behind) if before_next else (behind, ahead)) if place >= 0]
    if not places:
        raise _Refused(Obstacle.NOWHERE)
    return places[0]


def _verify(runs: Sequence[Run], text: str, content: str, start: int, end: int) -> None:
    """See that the characters to be replaced, and one on either side, still stand in the file."""
    for run in runs:
        left, right = max(run.start, start - 1), min(run.start + run.length, end + 1)
        if left >= right or run.raw:
            continue
        there = content[run.offset + left - run.start : run.offset + right - run.start]
        if there != text[left:right] and there.split() != text[left:right].split():
            raise _Refused(Obstacle.CHANGED)


def _written(new: str, origin: Origin, file: _File, at: int) -> str:
    """What must be put into the file, at this place, to be read as `new`.  Raises _Refused."""
    format = file.format
    if format in _XML:
        return _as_xml(new, origin, file, at)
    if format in ("jsonl", "messages"):
        return json.dumps(new, ensure_ascii=file.content.isascii())[1:-1]
    if format == "po":
        return new.translate(_PO)
    if format == "csv":
        return _as_cell(new, file.content, origin.runs[0].offset)
    unwritable = {"tsv": "\t\n\r", "lines": "\n\r"}.get(format, "")
    if format == "markdown":
        if origin.pointer != "front matter":
            return new.translate(_MARKDOWN)
        unwritable = "\"'\\\n\r"
    if any(char in unwritable for char in new):
        raise _Refused(Obstacle.FORMAT)
    return new


def _as_xml(new: str, origin: Origin, file: _File, at: int) -> str:
    if bisect_right(file.raw, at) % 2:
        raise _Refused(Obstacle.FORMAT)
    new = new.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return new.replace('"', "&quot;").replace("'", "&#39;") if "@" in origin.pointer else new


def _as_cell(new: str, content: str, first: int) -> str:
    if content[first - 1 : first] == '"':
        return new.replace('"', '""')
    if any(char in '",;\t|\n\r' for char in new):
        raise _Refused(Obstacle.FORMAT)
    return new
