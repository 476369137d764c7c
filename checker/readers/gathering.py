"""Rows become pairs, and pairs bitexts: one a document, or lists of strings in portions."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

from checker.model import Bitext, Kind, Locale, Origin, Pair, Role, Run, Text
from checker.readers.passage import Lines

PORTION = 20_000
"""So many strings are checked together: a tenth of the memory of all, at the same speed."""


class Row(NamedTuple):
    """A pair as it stands in a file; the runs say where its sides stand there, and the columns, if known."""

    key: str
    source: str
    target: str
    line: int
    document: str = ""
    role: Role = Role.BODY
    locales: tuple[Locale, Locale] | None = None
    source_runs: tuple[Run, ...] = ()
    target_runs: tuple[Run, ...] = ()
    target_file: str = ""
    target_line: int = 0
    column: int = 0
    target_column: int = 0
    pointer: str = ""


def bitexts(
    rows: Iterable[Row],
    name: str,
    locales: tuple[Locale, Locale],
    *,
    documents: bool,
    lines: tuple[Lines, Lines] | None = None,
) -> Iterator[Bitext]:
    """One bitext a document, in the order in which documents begin; or strings in portions.

    `lines` are those of the files that the runs of the two sides are counted in; every text then
    knows its line and column.  Rows without a key are called by their number, from 1, through the whole file.
    """
    if not documents:
        left = iter(rows)
        number = 0
        while True:
            with _undisturbed():
                pairs = tuple(
                    pair(row, str(place), name, locales, lines)
                    for place, row in enumerate(islice(left, PORTION), number + 1)
                )
                bitext = Bitext(name, *locales, pairs, Kind.STRINGS)
            if not pairs:
                return
            yield bitext
            number += len(pairs)
    of_document: dict[str, list[Pair]] = {}
    with _undisturbed():
        for number, row in enumerate(rows, 1):
            of_document.setdefault(row.document, []).append(pair(row, str(number), name, locales, lines))
    for document, found in of_document.items():
        yield Bitext(document or name, *locales, tuple(found), Kind.RUNNING_TEXT)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector.

    A portion is 80,000 objects without cycles; looking at them again and again
    takes as long as making them (half as many rows a second).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def pair(
    row: Row,
    number: str,
    file: str,
    locales: tuple[Locale, Locale],
    lines: tuple[Lines, Lines] | None = None,
) -> Pair:
    """The pair of a row."""
    source_locale, target_locale = row.locales or locales
    origin = other = Origin(file, row.line, row.column, "", row.source_runs)
    if row.source_runs or row.target_runs or row.target_file or row.target_line or row.target_column:
        where = row.target_file or file
        other = Origin(where, row.target_line or row.line, row.target_column, "", row.target_runs)
        if lines and row.source_runs:
            origin = lines[0].origin(file, row.source_runs, row.pointer)
        if lines and row.target_runs:
            other = lines[1].origin(where, row.target_runs)
    return Pair(
        row.key or number,
        Text(row.source, source_locale, (), origin),
        Text(row.target, target_locale, (), other),
        row.role,
    )
