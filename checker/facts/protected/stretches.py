"""Stretches of a text that do not overlap, and whether something meets one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from checker.model import Span


class Stretches:
    """Spans in order; a question costs a binary search and no walk."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def meet(self, span: Span) -> bool:
        """Whether `span` shares a character with one of them."""
        before = bisect_right(self._starts, max(span.end - 1, span.start)) - 1
        return before >= 0 and self._ends[before] > span.start

    def hold(self, span: Span) -> bool:
        """Whether `span` lies wholly in one of them."""
        before = bisect_right(self._starts, span.start) - 1
        return before >= 0 and self._ends[before] >= span.end
