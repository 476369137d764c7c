"""A function, and the column it makes of many texts.

    @fact(only_if=r"[0-9]")
    def numbers(text: str, locale: Locale) -> tuple[Number, ...]: ...

    @numbers.then
    def prices(text: str, locale: Locale, numbers: tuple[Number, ...]) -> tuple[Price, ...]: ...

    @pair_fact
    def likeness(pair: Pair) -> float: ...

    @bitext_fact
    def ledger(bitext: Bitext) -> Ledger: ...

Each is asked with square brackets: `text[numbers]`, `pair[likeness]`,
`bitext[ledger]`; mypy knows the type of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from checker.columns import TextColumns
from checker.facts._hints import Hints, hinted_on_both_sides
from checker.patterns import regex

if TYPE_CHECKING:
    from checker.model import Bitext, Locale, Pair

T = TypeVar("T")
U = TypeVar("U")

Reader = Callable[[str, "Locale"], T]


class Unreadable(Exception):
    """A fact could not be read off one text; only that text is lost."""

    def __init__(self, fact: str, content: str) -> None:
        self.fact = fact
        super().__init__(f"{fact} failed on {content[:80]!r}")


class _Cells(dict[str, T]):
    """Readings by string, each made when it is first asked for.  One that failed raises every time."""

    def __init__(self, fact: str, reading: Callable[[str], T]) -> None:
        super().__init__()
        self._fact = fact
        self._reading = reading
        self._broken: dict[str, Unreadable] = {}

    def __missing__(self, content: str) -> T:
        if content in self._broken:
            raise self._broken[content]
        try:
            found = self._reading(content)
        except Exception as why:  # whatever it is, only this cell is lost
            unreadable = self._broken[content] = Unreadable(self._fact, content)
            raise unreadable from why
        self[content] = found
        return found


class TextFact(Generic[T]):
    """Something that can be read off one text."""

    def __init__(self, read: Reader[T], only_if: str | None) -> None:
        self.read = read
        self.name = read.__name__
        self.__doc__ = read.__doc__
        self._sieve = regex(only_if) if only_if else None
        self._many: Callable[[Sequence[str], Locale], Sequence[T]] | None = None

    def __call__(self, text: str, locale: Locale) -> T:
        """The reading of a single string, past all caches; none where the sieve lets nothing through."""
        if self._sieve is not None and not self._sieve.search(text):
            return ()  # type: ignore[return-value]
        return self.read(text, locale)

    def many(
        self, read_many: Callable[[Sequence[str], Locale], Sequence[T]]
    ) -> Callable[[Sequence[str], Locale], Sequence[T]]:
        """Give a columnar twin, for where bulk is truly faster; a test must hold it to the cells."""
        self._many = read_many
        return read_many

    def then(self, read: Callable[[str, Locale, T], U]) -> LaterFact[U]:
        """Make a fact of what was read here: the function is given the text, its locale and this reading."""
        return LaterFact(read, self)

    def column(self, contents: Sequence[str], locale: Locale) -> Mapping[str, T]:
        """The readings of some strings of a locale."""
        return self.cells(TextColumns(contents, locale))

    def cells(self, texts: TextColumns) -> Mapping[str, T]:
        """The readings of texts that are checked together.

        With a columnar twin all are read at once; without one each is read when
        it is asked for, since a rule may look closely at one text in a hundred.
        """
        locale = texts.locale
        cells: _Cells[T] = _Cells(self.name, lambda content: self(content, locale))
        if self._many is not None and len(texts.contents) > 1:
            distinct = list(dict.fromkeys(texts.contents))
            with suppress(Exception):  # if it fails, one by one, so that only the culprit is lost
                cells.update(zip(distinct, self._many(distinct, locale), strict=True))
        return cells


def sides(pairs: Sequence[Pair], fact: TextFact[T]) -> Iterator[tuple[T, T]]:
    """What a fact reads off the two sides of each pair; faster than asking each text."""
    shared = pairs[0]._rows if pairs else None
    if shared is not None and shared.pairs is pairs:
        source, target = pairs[0].source._mates, pairs[0].target._mates
        if source and target and len(source.contents) == len(target.contents) == len(pairs):
            return zip(source.readings(fact), target.readings(fact), strict=True)
    return ((pair.source[fact], pair.target[fact]) for pair in pairs)


class LaterFact(TextFact[U]):
    """Something that is made of what another fact has read off the same text."""

    def __init__(self, read: Callable[[str, Locale, Any], U], first: TextFact[Any]) -> None:
        super().__init__(lambda text, locale: read(text, locale, first(text, locale)), None)
        self.name, self.__doc__ = read.__name__, read.__doc__
        self._read, self._first = read, first

    def cells(self, texts: TextColumns) -> Mapping[str, U]:
        """The readings of texts that are checked together, each made when it is asked for."""
        first, locale = texts.column(self._first), texts.locale
        return _Cells(self.name, lambda content: self._read(content, locale, first[content]))


@overload
def fact(read: Reader[T], /) -> TextFact[T]: ...
@overload
def fact(*, only_if: str) -> Callable[[Reader[tuple[T, ...]]], TextFact[tuple[T, ...]]]: ...
def fact(read: Reader[T] | None = None, /, *, only_if: str | None = None) -> object:
    """Make a fact of a function of one text.

    A text that `only_if` does not match has none (an empty tuple), at the cost
    of one search; so the function must return a tuple.
    """
    if read is not None:
        return TextFact(read, None)
    return lambda function: TextFact(function, only_if)


class TwoSidedFact(Generic[T]):
    """Something that can be read off two sides held together."""

    def __init__(
        self,
        read: Callable[[Pair], T],
        only_where: TwoSidedFact[bool] | None = None,
        hints: Hints | None = None,
    ) -> None:
        self.read = read
        self.name = read.__name__
        self.__doc__ = read.__doc__
        self._only_where = only_where
        self._hints = hints
        self._many: Callable[[Sequence[Pair]], Sequence[T]] | None = None

    def __call__(self, pair: Pair) -> T:
        """The reading of a single pair, past all caches."""
        if self._hints is not None and not hinted_on_both_sides((pair,), self._hints):
            return ()  # type: ignore[return-value]
        return self.read(pair)

    def holds(self, pair: Pair) -> bool:
        """Whether a pair has something, or whether that could not be read."""
        try:
            return bool(pair[self])
        except Unreadable:
            return True

    def many(
        self, read_many: Callable[[Sequence[Pair]], Sequence[T]]
    ) -> Callable[[Sequence[Pair]], Sequence[T]]:
        """Give a columnar twin, for where bulk is truly faster; a test must hold it to the cells."""
        self._many = read_many
        return read_many

    def column(self, pairs: Sequence[Pair]) -> Readings[T]:
        """The reading of each pair, in order."""
        rows = self._rows(pairs)
        if rows is None:
            return Readings(self._cells(pairs))
        cells: list[Any] = [()] * len(pairs)
        for row, cell in zip(rows, self._cells([pairs[row] for row in rows]), strict=True):
            cells[row] = cell
        return Readings(cells)

    def _rows(self, pairs: Sequence[Pair]) -> Sequence[int] | None:
        """The rows that may have something; None if that may be all."""
        rows: Sequence[int] | None = None
        if self._only_where is not None:
            shared = pairs[0]._rows if pairs else None
            if shared is not None and shared.pairs is pairs:
                rows = shared.column(self._only_where).rows()
            else:
                rows = [row for row, pair in enumerate(pairs) if self._only_where.holds(pair)]
        if self._hints is None:
            return rows
        if rows is None:
            return hinted_on_both_sides(pairs, self._hints)
        return [rows[place] for place in hinted_on_both_sides([pairs[row] for row in rows], self._hints)]

    def _cells(self, pairs: Sequence[Pair]) -> Sequence[T | Unreadable]:
        if self._many is not None and len(pairs) > 1:
            with suppress(Exception):  # if it fails, one by one below, so that only the culprit is lost
                return list(self._many(pairs))
        cells: list[T | Unreadable] = []
        for pair in pairs:
            try:
                cells.append(self.read(pair))
            except Exception as why:  # whatever it is, only this cell is lost
                unreadable = Unreadable(self.name, pair.source.content)
                unreadable.__cause__ = why
                cells.append(unreadable)
        return cells


class Readings(Generic[T]):
    """A column of pair readings; a failed one raises when it is asked for."""

    __slots__ = ("_cells", "_rows")

    def __init__(self, cells: Sequence[T | Unreadable]) -> None:
        self._cells = cells
        self._rows: Sequence[int] | None = None

    def __len__(self) -> int:
        return len(self._cells)

    def __getitem__(self, row: int) -> T:
        cell = self._cells[row]
        if isinstance(cell, Unreadable):
            raise cell
        return cell

    def rows(self) -> Sequence[int]:
        """The rows that have something, or that failed: those a rule must look at."""
        if self._rows is None:
            self._rows = [row for row, cell in enumerate(self._cells) if cell]
        return self._rows


@overload
def pair_fact(read: Callable[[Pair], T], /) -> TwoSidedFact[T]: ...
@overload
def pair_fact(
    *, only_where: TwoSidedFact[bool] | None = None, hints: Hints | None = None
) -> Callable[[Callable[[Pair], tuple[T, ...]]], TwoSidedFact[tuple[T, ...]]]: ...
def pair_fact(
    read: Callable[[Pair], T] | None = None,
    /,
    *,
    only_where: TwoSidedFact[bool] | None = None,
    hints: Hints | None = None,
) -> object:
    """Make a fact of a function of a pair.

    A pair for which `only_where` is false has none (an empty tuple), nor has one of which a side
    lacks all the `hints` of its language; so the function must return a tuple.
    """
    if read is not None:
        return TwoSidedFact(read)
    return lambda function: TwoSidedFact(function, only_where, hints)


class DocumentFact(Generic[T]):
    """Something that can only be read off a whole document."""

    def __init__(self, read: Callable[[Bitext], T]) -> None:
        self.of = read
        self.name = read.__name__
        self.__doc__ = read.__doc__


def bitext_fact(read: Callable[[Bitext], T], /) -> DocumentFact[T]:
    """Make a fact of a function of a bitext."""
    return DocumentFact(read)
