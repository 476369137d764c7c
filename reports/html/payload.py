"""An outcome as columns.

Like things lie together and deflate well, and a browser reads a few long lists
faster than many short ones: what a finding has several of stands in one list,
with its number before it.  What ascends is told by its steps.  Offsets become
UTF-16 units, which is what a browser counts in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from checker.reporting import Examined, Finding, Fix, History, Outcome, Row, Span, Waiver

from .places import files, shortener, spot, title


class Numbered:
    """Distinct things in the order of their first appearance."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def of(self, thing: Any) -> int:
        """The number of a thing, from 0."""
        return self._numbers.setdefault(thing, len(self._numbers))

    def __iter__(self) -> Any:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def columns(outcome: Outcome) -> dict[str, Any]:
    """Documents, rows and findings as columns; findings worst first, then in reading order."""
    waivers = {(w.finding.document, w.finding.fingerprint): w.waiver for w in outcome.waived}
    placed: list[tuple[int, int, int, Finding]] = []
    rows: list[Row] = []
    for document in outcome.documents:
        first = len(rows)
        rows += document.rows
        for at, finding in _placed(document):
            placed.append((-finding.severity, first + at if at >= 0 else -1, len(placed), finding))
    placed.sort(key=lambda each: each[:3])
    short = shortener(outcome.documents)
    return {
        "documents": [_document(document, short) for document in outcome.documents],
        "rows": _rows(rows),
        "findings": _findings(
            [(row, finding) for _, row, _, finding in placed], waivers, outcome.before or History()
        ),
    }


def texts(outcome: Outcome) -> Iterator[str]:
    """The source texts of all rows, then the target texts."""
    rows = [row for document in outcome.documents for row in document.rows]
    yield from (row.pair.source.content for row in rows)
    yield from (row.pair.target.content for row in rows)


def _placed(document: Examined) -> Iterable[tuple[int, Finding]]:
    """Each finding with its row, or -1; findings and rows come in the same order."""
    by_pair: dict[Any, int] = {}
    reached, count = 0, len(document.rows)
    for finding in document.findings:
        at = reached
        while at < count and document.rows[at].pair != finding.pair:
            at += 1
        if at < count:
            reached = at
        else:
            by_pair = by_pair or {row.pair: at for at, row in enumerate(document.rows)}
            at = by_pair.get(finding.pair, -1)
        yield at, finding


def _document(document: Examined, short: Callable[[str], str]) -> dict[str, Any]:
    """`name` is what waivers call it, `title` what readers do."""
    return {
        "name": document.name,
        "title": title(document, short),
        "files": [short(file) for file in files(document)],
        "source": str(document.source_locale),
        "target": str(document.target_locale),
        "strings": document.kind != "running text",
        "size": document.size,
        "words": document.words,
        "rows": len(document.rows),
    }


def _rows(rows: Sequence[Row]) -> dict[str, Any]:
    """A key that only counts is 0.  `odd` are texts by their place among `texts` that UTF-8 cannot hold."""
    roles = Numbered()
    both = [*(row.pair.source.content for row in rows), *(row.pair.target.content for row in rows)]
    return {
        "index": _steps(row.index for row in rows),
        "key": [0 if row.pair.key == str(row.index + 1) else row.pair.key for row in rows],
        "role": [roles.of(str(row.pair.role)) for row in rows],
        "roles": list(roles),
        "sure": [round(100 * row.pair.confidence) for row in rows],
        "odd": {at: text for at, text in enumerate(both) if not _encodable(text)},
    }


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _steps(numbers: Iterable[int]) -> list[int]:
    made, before = [], 0
    for number in numbers:
        made.append(number - before)
        before = number
    return made


def _findings(
    findings: Sequence[tuple[int, Finding]], waivers: Mapping[tuple[str, str], Waiver], before: History
) -> dict[str, Any]:
    """Fingerprints and groups are 16 characters each, one behind the other."""
    rules, templates, groups = Numbered(), Numbered(), Numbered()
    used: dict[Waiver, int] = {}
    columns = ("rule", "template", "words", "severity", "source", "target", "fix", "group", "waiver", "old")
    table: dict[str, list[Any]] = {name: [] for name in columns}
    spots: dict[str, list[tuple[int, int]]] = {"source": [], "target": []}
    add = {name: column.append for name, column in table.items()}
    extend = {name: column.extend for name, column in table.items()}
    for _, finding in findings:
        pair, names = finding.pair, tuple(finding.words)
        add["rule"](rules.of((finding.rule, finding.name, finding.family, finding.category)))
        add["template"](templates.of((finding.template, names)))
        extend["words"](finding.words[name] for name in names)
        add["severity"](int(finding.severity))
        for side, text, spans in (
            ("source", pair.source, finding.source),
            ("target", pair.target, finding.target),
        ):
            add[side](len(spans))
            extend[side](_flat(text.content, spans))
            spots[side].append(spot(text, spans))
        add["fix"](_fix(finding.fix, finding) if finding.fix else 0)
        add["group"](groups.of(finding.group))
        add["old"](int(before.knows(finding)))
        waiver = waivers.get((finding.document, finding.fingerprint))
        add["waiver"](-1 if waiver is None else used.setdefault(waiver, len(used)))
    return {
        **table,
        "row": _steps(row for row, _ in findings),
        "line": {side: _steps(line for line, _ in known) for side, known in spots.items()},
        "column": {side: [column for _, column in known] for side, known in spots.items()},
        "fingerprint": "".join(finding.fingerprint for _, finding in findings),
        "rules": list(rules),
        "templates": [[template, *names] for template, names in templates],
        "groups": "".join(groups),
        "waivers": [_waiver(waiver) for waiver in used],
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    until, made = (day.isoformat() if day else "" for day in (waiver.until, waiver.made))
    return {
        "state": waiver.state,
        "scope": waiver.scope,
        "reason": waiver.reason,
        "owner": waiver.owner,
        "until": until,
        "made": made,
    }


def _fix(fix: Fix, finding: Finding) -> list[Any]:
    """The side (0 source, 1 target), whether it is safe, then start, end and new text of each edit."""
    side = 0 if fix.text == finding.pair.source else 1
    flat: list[Any] = [side, int(fix.safe)]
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        flat += [*_flat(fix.text.content, (edit.span,)), edit.new]
    return flat


def _flat(text: str, spans: Sequence[Span]) -> list[int]:
    """Starts and ends one after the other, in UTF-16 units."""
    offsets = [offset for span in spans for offset in (span.start, span.end)]
    if not offsets or text.isascii():
        return offsets
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return offsets
    return [len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2 for offset in offsets]
