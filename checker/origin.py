"""Where a text comes from, to the character, so that a correction can be written back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
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


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: file, line (from 1), column (from 1), CMS pointer.

    `runs` say which characters of the text stand where in the decoded file, so
    that a correction can be written back without touching anything else.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    pointer: str = ""
    runs: tuple[Run, ...] = ()

    def __str__(self) -> str:
        parts = [self.file or "-"]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


NOWHERE = Origin()


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
    return Origin(origin.file, origin.line, origin.column, origin.pointer, tuple(runs))


def _run_start(run: Run) -> int:
    return run.start
