"""Text gathered from a file piece by piece, and where in the file each piece stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

from checker.model import Origin, Run
from checker.patterns import regex

# White space that HTML shows as one space (a no-break space is none of it), and character references.
_PIECE = regex(r"[ \t\n\r\f]{2,}|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_AS_SPACE = str.maketrans("\t\n\r\f", "    ")
_REFERENCE = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


class Passage:
    """A text in the making: characters are added from the file, left to right."""

    __slots__ = ("_ends_in_space", "_parts", "_runs", "size")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._ends_in_space = True
        self.size = 0

    def add(self, said: str, offset: int) -> None:
        """Characters that stand at `offset` as they are."""
        if not said:
            return
        runs = self._runs
        if runs and runs[-1].raw == 0 and runs[-1].offset + runs[-1].length == offset:
            last = runs[-1]
            if last.start + last.length == self.size:
                runs[-1] = Run(last.start, last.offset, last.length + len(said))
            else:
                runs.append(Run(self.size, offset, len(said)))
        else:
            runs.append(Run(self.size, offset, len(said)))
        self._say(said)

    def add_escaped(self, said: str, offset: int, raw: int) -> None:
        """Characters that are written as `raw` other characters at `offset`."""
        if said:
            self._runs.append(Run(self.size, offset, len(said), raw))
            self._say(said)

    def add_space(self, offset: int, raw: int) -> None:
        """A space that is written as `raw` characters of white space (and marks of lists and quotations)."""
        if raw == 1:
            self.add(" ", offset)
        else:
            self.add_escaped(" ", offset, raw)

    def add_unwritten(self, said: str) -> None:
        """Characters that stand for something that cannot be corrected, as a line break tag does."""
        self._say(said)

    def break_line(self) -> None:
        """A line break, without the spaces before it."""
        while self._parts and self._parts[-1].endswith(" "):
            runs = self._runs
            if runs and runs[-1].start + runs[-1].length == self.size:
                last = runs.pop()
                if last.raw == 0 and last.length > 1:
                    runs.append(Run(last.start, last.offset, last.length - 1))
            self._parts[-1] = self._parts[-1][:-1]
            self.size -= 1
            if not self._parts[-1]:
                self._parts.pop()
        if self._parts:
            self._say("\n")

    @property
    def ends_in_space(self) -> bool:
        """Whether a space added now would be one too many."""
        return self._ends_in_space

    def add_html(self, content: str, start: int, end: int, *, keep_space: bool = False) -> None:
        """`content[start:end]` as HTML shows it: references read, white space as one space."""
        if keep_space:
            self._add_pieces(_REFERENCE, content, start, end, collapse=False)
            return
        if self._ends_in_space:
            while start < end and content[start] in " \t\n\r\f":
                start += 1
        self._add_pieces(_PIECE, content, start, end, collapse=True)

    def _add_pieces(
        self, pattern: re.Pattern[str], content: str, start: int, end: int, *, collapse: bool
    ) -> None:
        at = start
        for piece in pattern.finditer(content, start, end):
            found, stop = piece.span()
            if content[found] == "&":
                said = unescape(piece.group())
                if said == piece.group():
                    continue
            else:
                said = " "
            if at < found:
                self.add(content[at:found].translate(_AS_SPACE) if collapse else content[at:found], at)
            self.add_escaped(said, found, stop - found)
            at = stop
        if at < end:
            self.add(content[at:end].translate(_AS_SPACE) if collapse else content[at:end], at)

    def _say(self, said: str) -> None:
        self._parts.append(said)
        self.size += len(said)
        self._ends_in_space = said[-1] in " \n\t"

    def all(self) -> tuple[str, tuple[Run, ...]]:
        """The text with the white space at its ends, and its runs."""
        return "".join(self._parts), tuple(self._runs)

    def finish(self) -> tuple[str, tuple[Run, ...]]:
        """The text without white space at its ends, and its runs.  The passage is empty afterwards."""
        whole = "".join(self._parts)
        runs = self._runs
        self.__init__()  # type: ignore[misc]
        content = whole.strip(" \t\n\r\f")
        if content == whole:
            return content, tuple(runs)
        start = len(whole) - len(whole.lstrip(" \t\n\r\f"))
        return content, clip(runs, start, start + len(content))


def clip(runs: list[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs of `content[start:end]`, counted from `start`."""
    from checker.model import narrow

    return narrow(Origin(runs=tuple(runs)), start, end).runs


class Lines:
    """Which line and column an offset is in, both from 1."""

    __slots__ = ("_end", "_starts")

    def __init__(self, content: str) -> None:
        self._end = len(content)
        self._starts = [0]
        self._starts.extend(found.end() for found in re.finditer(r"\r\n|\r|\n", content))

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def origin(self, file: str, runs: tuple[Run, ...], pointer: str = "", at: int = 0) -> Origin:
        """Where a text begins whose characters stand where `runs` say; at `at` if they stand nowhere."""
        begin = runs[0].offset if runs else at
        stop = runs[-1].offset + (runs[-1].raw or runs[-1].length) if runs else at
        first = bisect_right(self._starts, begin)
        breaks = self._starts[first : bisect_right(self._starts, stop)]
        return Origin(file, first, begin - self._starts[first - 1] + 1, pointer, runs, tuple(breaks))

    def start(self, line: int) -> int:
        """Where a line begins, counted from 0 here; the end of the text for lines beyond it."""
        return self._starts[line] if line < len(self._starts) else self._end
