"""The machine contract: one JSON object, whose schema is in `docs/findings.schema.json`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from checker.reporting import Finding, Outcome, Span, Text, Verdict, Wording


def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, bytes]]:
    """The outcome as one object; messages in the language of `wording`, all keys in English."""
    told = {
        "signature": outcome.signature,
        "summary": {
            "pairs": outcome.pairs,
            "words": outcome.words,
            "severity": outcome.by_severity(),
            "category": outcome.by_category(),
            "rule": outcome.by_rule(),
            "waived": len(outcome.waived),
            "doubted": sum(len(document.doubted) for document in outcome.documents),
            "verdict": {
                "decision": verdict.decision,
                "because": wording.say(verdict.template, **verdict.words),
                "complete": verdict.complete,
            },
        },
        "documents": [
            {
                "name": document.name,
                "kind": document.kind,
                "source_locale": str(document.source_locale),
                "target_locale": str(document.target_locale),
                "pairs": document.size,
                "words": document.words,
                "findings": len(document.findings),
            }
            for document in outcome.documents
        ],
        "findings": [finding(found, wording) for found in outcome.findings],
        "waived": [
            {
                "fingerprint": waived.finding.fingerprint,
                "reason": waived.waiver.reason,
                "owner": waived.waiver.owner,
            }
            for waived in outcome.waived
        ],
        "crashes": [
            {"rule": crash.rule, "document": crash.document, "pairs": crash.pairs, "trace": crash.trace}
            for crash in outcome.crashes
        ],
        "notes": outcome.notes,
    }
    yield "", msgspec.json.format(encoded(told), indent=1) + b"\n"


def finding(found: Finding, wording: Wording) -> dict[str, Any]:
    """One finding as the contract has it."""
    pair = found.pair
    fix = found.fix and {
        "side": "source" if found.fix.text is pair.source else "target",
        "text": found.fix.apply(),
        "edits": [{"span": [edit.span.start, edit.span.end], "new": edit.new} for edit in found.fix.edits],
        "safe": found.fix.safe,
    }
    return {
        "rule": found.rule,
        "name": found.name,
        "category": found.category,
        "severity": found.severity.label,
        "document": found.document,
        "pair": pair.key,
        "message": wording.say(found.template, **found.words),
        "source": _side(pair.source, found.source),
        "target": _side(pair.target, found.target),
        "fix": fix,
        "fingerprint": found.fingerprint,
        "group": found.group,
    }


def encoded(told: object) -> bytes:
    """JSON in UTF-8.  A lone surrogate, which UTF-8 has no bytes for, is written as an escape."""
    try:
        return msgspec.json.encode(told)
    except UnicodeEncodeError:
        import json

        return json.dumps(told, ensure_ascii=True, default=str).encode()


def _side(text: Text, spans: tuple[Span, ...]) -> dict[str, Any]:
    side: dict[str, Any] = {
        "locale": str(text.locale),
        "text": text.content,
        "spans": [[span.start, span.end] for span in spans],
    }
    if text.origin is not None and text.origin.line:
        line, column = text.origin.place(spans[0].start if spans else 0)
        side["line"] = line
        if column:
            side["column"] = column
    return side
