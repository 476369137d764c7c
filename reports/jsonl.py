"""One finding a line, for tools that stream."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reports.json import encoded, finding

from checker.reporting import Outcome, Verdict, Wording


def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, bytes]]:
    """The findings in order, as `json` writes them."""
    yield "", b"".join(encoded(finding(found, wording)) + b"\n" for found in outcome.findings)
