"""Where a text comes from, to the character, so that a correction can be written back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of a text, from `start`, that stand in the file at `offset` as they are."""

    start: int
    offset: int
    length: int


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
    """The origin of `content[start:end]`, given the origin of `content`."""
    runs = []
    for run in origin.runs:
        first, last = max(run.start, start), min(run.start + run.length, end)
        if first < last:
            runs.append(Run(first - start, run.offset + first - run.start, last - first))
    return Origin(origin.file, origin.line, origin.column, origin.pointer, tuple(runs))
