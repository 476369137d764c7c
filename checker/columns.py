"""What texts that are checked together share: the columns of what was read off them.

A fact is asked of one text or pair; the answer comes out of a column, in which each
distinct string is read once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from checker.model import Bitext, Locale, Pair

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Fact(Protocol[T_co]):
    """Something that can be read off one text; made by `checker.facts.fact`."""

    name: str

    def cells(self, texts: TextColumns) -> Mapping[str, T_co]:
        """The reading of each distinct string."""
        ...


class Column(Protocol[T_co]):
    """Readings of pairs, by row."""

    def __getitem__(self, row: int) -> T_co: ...

    def rows(self) -> Sequence[int]:
        """The rows that are not empty."""
        ...


class PairFact(Protocol[T_co]):
    """Something that can be read off two sides held together."""

    name: str

    def holds(self, pair: Pair) -> bool:
        """Whether a pair has something, or whether that could not be read."""
        ...

    def column(self, pairs: Sequence[Pair]) -> Column[T_co]:
        """The reading of each pair, in order."""
        ...


class BitextFact(Protocol[T_co]):
    """Something that can only be read off a whole document."""

    name: str

    def of(self, bitext: Bitext) -> T_co:
        """The reading."""
        ...


class TextColumns:
    """Texts of one locale that are checked together, and what has been read off them."""

    __slots__ = ("_rows", "cells", "contents", "locale")

    def __init__(self, contents: Sequence[str], locale: Locale) -> None:
        self.contents = contents
        self.locale = locale
        self.cells: dict[Any, Mapping[str, Any]] = {}
        self._rows: dict[Any, Sequence[Any]] = {}

    def column(self, fact: Fact[T]) -> Mapping[str, T]:
        """The readings of all the texts."""
        cells = self.cells.get(fact)
        if cells is None:
            cells = self.cells[fact] = fact.cells(self)
        return cells

    def readings(self, fact: Fact[T]) -> Sequence[T]:
        """The readings of all the texts, in order."""
        rows = self._rows.get(fact)
        if rows is None:
            rows = self._rows[fact] = list(map(self.column(fact).__getitem__, self.contents))
        return rows


class PairColumns:
    """Pairs that are checked together, and what has been read off them."""

    __slots__ = ("columns", "pairs")

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self.columns: dict[Any, Column[Any]] = {}

    def column(self, fact: PairFact[T]) -> Column[T]:
        """The readings of all the pairs."""
        column = self.columns.get(fact)
        if column is None:
            column = self.columns[fact] = fact.column(self.pairs)
        return column
