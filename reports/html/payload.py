"""An outcome as columns, packed for the page.

Text stands column by column, so that like strings lie together and deflate
well.  Offsets become UTF-16 units, which is what a browser counts in.
"""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.reporting import Examined, Finding, Fix, Outcome, Row, Severity, Span, Waiver

LEVEL = 6
"""Deflate's effort; 9 takes three times as long for 2 % less."""

_LONE = re.compile("[\ud800-\udfff]")


def packed(payload: Mapping[str, Any]) -> str:
    """The payload as base64 of deflated JSON."""
    said = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    try:
        raw = said.encode()
    except UnicodeEncodeError:  # a lone surrogate is kept, but written as an escape
        raw = _LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", said).encode()
    squeeze = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return b64encode(squeeze.compress(raw) + squeeze.flush()).decode("ascii")


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
    rows: list[tuple[int, Row]] = []
    for number, document in enumerate(outcome.documents):
        first = len(rows)
        rows += [(number, row) for row in document.rows]
        for at, finding in _placed(document):
            placed.append((-finding.severity, first + at if at >= 0 else -1, len(placed), finding))
    placed.sort(key=lambda each: each[:3])
    return {
        "documents": [_document(document) for document in outcome.documents],
        "rows": _rows(rows),
        "findings": _findings([(row, finding) for _, row, _, finding in placed], waivers),
    }


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


def _document(document: Examined) -> dict[str, Any]:
    return {
        "name": document.name,
        "source": str(document.source_locale),
        "target": str(document.target_locale),
        "strings": document.kind != "running text",
        "size": document.size,
        "words": document.words,
    }


def _rows(rows: Sequence[tuple[int, Row]]) -> dict[str, Any]:
    return {
        "document": [number for number, _ in rows],
        "index": [row.index for _, row in rows],
        "key": [row.pair.key for _, row in rows],
        "role": [str(row.pair.role) for _, row in rows],
        "sure": [round(100 * row.pair.confidence) for _, row in rows],
        "source": [row.pair.source.content for _, row in rows],
        "target": [row.pair.target.content for _, row in rows],
    }


def _findings(
    findings: Sequence[tuple[int, Finding]], waivers: Mapping[tuple[str, str], Waiver]
) -> dict[str, Any]:
    rules, templates, groups = Numbered(), Numbered(), Numbered()
    used: dict[Waiver, int] = {}
    table: dict[str, list[Any]] = {
        name: []
        for name in (
            "row", "rule", "template", "words", "severity", "source", "target", "fix", "group",
            "fingerprint", "waiver",
        )
    }  # fmt: skip
    add = {name: column.append for name, column in table.items()}
    for row, finding in findings:
        pair, names = finding.pair, tuple(finding.words)
        add["row"](row)
        add["rule"](rules.of((finding.rule, finding.name, finding.family, finding.category)))
        add["template"](templates.of((finding.template, names)))
        add["words"]([finding.words[name] for name in names])
        add["severity"](int(finding.severity))
        add["source"](_flat(pair.source.content, finding.source))
        add["target"](_flat(pair.target.content, finding.target))
        add["fix"](_fix(finding.fix, finding) if finding.fix else 0)
        add["group"](groups.of(finding.group))
        add["fingerprint"](finding.fingerprint)
        waiver = waivers.get((finding.document, finding.fingerprint))
        add["waiver"](-1 if waiver is None else used.setdefault(waiver, len(used)))
    return {
        **table,
        "rules": list(rules),
        "templates": [[template, *names] for template, names in templates],
        "groups": list(groups),
        "waivers": [_waiver(waiver) for waiver in used],
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    until = waiver.until.isoformat() if waiver.until else ""
    return {
        "state": waiver.state,
        "scope": waiver.scope,
        "reason": waiver.reason,
        "owner": waiver.owner,
        "until": until,
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


def severities() -> list[str]:
    """The labels by number."""
    return [severity.label for severity in Severity]
