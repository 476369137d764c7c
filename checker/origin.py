"""Where a text comes from, to the character, so that a correction can be written back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct


class Run(Struct, frozen=True):
    """`length` characters of a text, from `start`, that stand in the file at `offset`.

    They stand there as they are (white space may be other white space), or,
    where `raw` is not 0, as `raw` other characters that can only be replaced
    together: an entity, an escape, a line break with its indentation.
    """

    start: int
    offset: int
    length: int
    raw: int = 0

    def shift(self, by: int) -> Run:
        """The same run of a text that `by` characters were put before."""
        return Run(self.start + by, self.offset, self.length, self.raw)


class Origin(Struct, frozen=True):
    """Where a text comes from: file, line (from 1), column (from 1), CMS pointer.

    `runs` say which characters of the text stand where in the decoded file, so
    that a correction can be written back without touching anything else.
    `breaks` are the offsets in the file at which further lines begin before the
    text ends; where several lines lie between two of its pieces, one stands there
    several times.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    pointer: str = ""
    runs: tuple[Run, ...] = ()
    breaks: tuple[int, ...] = ()

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of `content[at]` in the file; the column is 0 where only the line is known."""
        if not self.runs:
            return self.line, self.column + at if self.column else 0
        return self._located(_offset(self.runs, at))

    def _located(self, offset: int) -> tuple[int, int]:
        if not self.column:
            return self.line, 0
        below = bisect_right(self.breaks, offset)
        if below:
            return self.line + below, offset - self.breaks[below - 1] + 1
        return self.line, self.column + offset - self.runs[0].offset

    def __str__(self) -> str:
        parts = [self.file or "-"]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


class Inset(Struct, frozen=True):
    """A picture, link or table on a page; `offset` is where it stands in the file."""

    kind: str
    offset: int


Insets = tuple[Inset, ...]
NOWHERE = Origin()
KEY = "msgid"
"""The pointer of a text that others are found by, so that it must stay as it is."""


def narrow(origin: Origin, start: int, end: int) -> Origin:
    """The origin of `content[start:end]`, given the origin of `content`.  Runs stand in order."""
    runs = []
    first = bisect_right(origin.runs, start, key=_run_start) - 1
    for index in range(max(first, 0), len(origin.runs)):
        run = origin.runs[index]
        if run.start >= end:
            break
        left, right = max(run.start, start), min(run.start + run.length, end)
        if left < right and run.raw == 0:
            runs.append(Run(left - start, run.offset + left - run.start, right - left))
        elif left < right and right - left == run.length:
            runs.append(run.shift(-start))
    if not runs:
        return Origin(origin.file, origin.line, origin.column, origin.pointer)
    begin = runs[0].offset
    stop = runs[-1].offset + (runs[-1].raw or runs[-1].length)
    within = origin.breaks[bisect_right(origin.breaks, begin) : bisect_right(origin.breaks, stop)]
    return Origin(origin.file, *origin._located(begin), origin.pointer, tuple(runs), within)


def joined_breaks(origins: Sequence[Origin]) -> tuple[int, ...]:
    """The `breaks` of a text that is made of several, which stand in this order in one file."""
    breaks: list[int] = []
    for origin in origins:
        between = origin.line - origins[0].line - len(breaks)
        if between > 0 and origin.runs and origin.column:
            breaks += [origin.runs[0].offset - origin.column + 1] * between
        breaks += origin.breaks
    return tuple(breaks)


def _offset(runs: Sequence[Run], at: int) -> int:
    run = runs[max(bisect_right(runs, at, key=_run_start) - 1, 0)]
    return run.offset if run.raw or at < run.start else run.offset + min(at - run.start, run.length)


def _run_start(run: Run) -> int:
    return run.start
