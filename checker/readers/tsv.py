"""Tables: TSV without quotation marks, and CSV with them.

The columns are found by the header, or by their place without one.  A row that
ends early has empty cells at its end: what is missing there is for the rules to
say.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import chain, islice

from checker.errors import InputError
from checker.model import Bitext, Run
from checker.patterns import regex
from checker.readers.gathering import Row, bitexts
from checker.readers.layout import Layout, Wanted, is_header, layout, locales_of, role_of
from checker.readers.passage import Passage

_SAMPLE = 400
_DELIMITERS = ",;\t|"
_ESCAPE = regex(r"(?<!\\)(?<!\b[A-Za-z]:)\\[nt]")
"""A line end or a tab in a cell that has no quotation marks to put it between; not the path `C:\\neu`."""
_WRITTEN = {"\\n": "\n", "\\t": "\t"}
_CELL = regex(r'"((?:[^"]|"")*)"')
_LONGEST_CELL = 2**31 - 1
_END = "\0"
"""Stands in no text; where it is read as part of a cell, that cell was never closed."""

Cells = tuple[int, Sequence[str], Sequence[tuple[int, int]]]
"""The line, the cells, and where each of them begins and ends in the file (if it was asked for)."""


def read(text: str, file: str, wanted: Wanted, *, quoted: bool) -> Iterator[Bitext]:
    """The bitexts of a table.  Raises InputError, UsageError."""
    escaped = not quoted and _is_escaped(text)
    sample = list(islice(_rows(text, file, quoted=quoted, placed=False), _SAMPLE))
    if not sample:
        raise InputError(
            "The file holds nothing but white space.", where=file, hint="Export it again, or leave it out."
        )
    found = layout([cells for _, cells, _ in sample], file, wanted)
    rows = _rows(text, file, quoted=quoted, placed=wanted.for_fixing or escaped)
    if found.has_header:
        next(rows)
        if len(sample) == 1:
            raise InputError("The file holds no pairs.", where=file, hint="Export it again, or leave it out.")
    made: Iterator[Row] = _pairs(rows, text, found, quoted=quoted)
    if escaped:
        made = map(_unescaped, made)
    return bitexts(made, file, (found.source_locale, found.target_locale), documents=found.document >= 0)


def _pairs(rows: Iterator[Cells], text: str, found: Layout, *, quoted: bool) -> Iterator[Row]:
    source, target, key, document = found.source, found.target, found.key, found.document
    width = max(source, target, key, document, found.role, found.locale) + 1
    locales = (found.source_locale, found.target_locale)
    plain = found.document < 0 and found.role < 0 and found.locale < 0
    for line, given, spans in rows:
        cells = given if len(given) >= width else [*given, *[""] * (width - len(given))]
        columns = (0, 0) if quoted else (_column(cells, source), _column(cells, target))
        if plain and not spans:
            yield Row(
                cells[key] if key >= 0 else "", cells[source], cells[target], line,
                column=columns[0], target_column=columns[1],
            )  # fmt: skip
            continue
        yield Row(
            cells[key] if key >= 0 else "",
            cells[source],
            cells[target],
            line,
            cells[document] if document >= 0 else "",
            role_of(cells[found.role] if found.role >= 0 else ""),
            locales_of(cells[found.locale], locales) if found.locale >= 0 else None,
            _runs(text, spans, source, quoted=quoted),
            _runs(text, spans, target, quoted=quoted),
            column=columns[0],
            target_column=columns[1],
        )


def _column(cells: Sequence[str], number: int) -> int:
    """Where a cell without quotation marks begins in its line, from 1."""
    return sum(map(len, cells[:number])) + number + 1


def _runs(text: str, spans: Sequence[tuple[int, int]], column: int, *, quoted: bool) -> tuple[Run, ...]:
    if column >= len(spans):
        return ()
    start, end = spans[column]
    if not quoted or '""' not in text[start:end]:
        return (Run(0, start, end - start),) if start < end else ()
    runs = []
    at = 0
    for part in re.finditer(r'""|[^"]+', text[start:end]):
        size = 1 if part.group() == '""' else len(part.group())
        runs.append(Run(at, start + part.start(), size, 2 if part.group() == '""' else 0))
        at += size
    return tuple(runs)


def _is_escaped(text: str) -> bool:
    r"""Whether a file writes line ends as `\\n`: on a row of it, two cells do."""
    return "\\n" in text and any(
        sum(_ESCAPE.search(cell) is not None for cell in line.split("\t")) > 1
        for line in text.splitlines()
        if "\\n" in line
    )


def _unescaped(row: Row) -> Row:
    source, source_runs = _spelt_out(row.source, row.source_runs)
    target, target_runs = _spelt_out(row.target, row.target_runs)
    return row._replace(source=source, source_runs=source_runs, target=target, target_runs=target_runs)


def _spelt_out(content: str, runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """A cell with its line ends and tabs, and where its pieces stand in the file."""
    if "\\" not in content or not runs:
        return content, runs
    made = Passage()
    at, offset = 0, runs[0].offset
    for escape in _ESCAPE.finditer(content):
        made.add(content[at : escape.start()], offset + at)
        made.add_escaped(_WRITTEN[escape.group()], offset + escape.start(), 2)
        at = escape.end()
    made.add(content[at:], offset + at)
    return made.all()


def _rows(text: str, file: str, *, quoted: bool, placed: bool) -> Iterator[Cells]:
    """The rows that are not blank."""
    if not quoted:
        return _unquoted(text, placed=placed)
    delimiter = _delimiter(text, file)
    return _placed(text, file, delimiter) if placed else _quoted(text, file, delimiter)


def _unquoted(text: str, *, placed: bool) -> Iterator[Cells]:
    offset = 0
    ending = "\n" if "\n" in text else "\r"
    for number, whole in enumerate(text.split(ending), 1):
        line = whole.removesuffix("\r")
        if line and not line.isspace():
            cells = line.split("\t")
            spans: list[tuple[int, int]] = []
            if placed:
                at = offset
                for cell in cells:
                    spans.append((at, at + len(cell)))
                    at += len(cell) + 1
            yield number, cells, spans
        offset += len(whole) + 1


def _quoted(text: str, file: str, delimiter: str) -> Iterator[Cells]:
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(chain(StringIO(text, newline=""), [_END]), delimiter=delimiter)
    last = 0
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise InputError(
                "This is not CSV: {reason}.",
                where=f"{file}:{rows.line_num}",
                reason=str(error),
                hint="If its cells are not in quotation marks, name it .tsv.",
            ) from None
        if cells is None or cells == [_END]:
            return
        if cells and cells[-1].endswith(_END):
            raise _never_closed(file, last + 1)
        if any(cells):
            yield last + 1, cells, ()
        last = rows.line_num


def _never_closed(file: str, line: int) -> InputError:
    return InputError(
        "A quotation mark opens a cell here that is never closed, and takes in the rest of the file.",
        where=f"{file}:{line}",
        hint="If its cells are not in quotation marks, name it .tsv.",
    )


def _placed(text: str, file: str, delimiter: str) -> Iterator[Cells]:
    """As `_quoted`, with the place of each cell between its quotation marks."""
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    ends = re.compile(r"\r\n|\r|\n|\Z")
    at = 0
    line = first = 1
    cells: list[str] = []
    spans: list[tuple[int, int]] = []
    while True:
        quoted = _CELL.match(text, at)
        found = quoted or bare.match(text, at)
        assert found is not None, "an empty cell always matches"
        if quoted is None and text.startswith('"', at):
            raise _never_closed(file, first)
        inside = quoted.span(1) if quoted else found.span()
        cells.append(text[slice(*inside)].replace('""', '"') if quoted else found.group())
        spans.append(inside)
        line += len(re.findall(r"\r\n|\r|\n", found.group()))
        at = found.end()
        if quoted and (behind := bare.match(text, at)) and behind.group():
            # Against all rules, something stands behind a closed cell: it is read, but never corrected.
            cells[-1] += behind.group()
            spans[-1] = (at, at)
            at = behind.end()
        ended = ends.match(text, at)
        if ended is None:
            at += 1
            continue
        if any(cells):
            yield first, cells, spans
        if ended.end() >= len(text):
            return
        at = ended.end()
        line += 1
        first = line
        cells, spans = [], []


def _delimiter(text: str, file: str) -> str:
    """What stands between the cells: what makes most sense of the first line."""
    first = text.lstrip("\r\n").split("\n", 1)[0].rstrip("\r")
    best = max(_DELIMITERS, key=lambda one: (is_header(_split(first, one)), first.count(one)))
    if best not in first:
        return ","
    return best


def _split(line: str, delimiter: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.split(delimiter)]
