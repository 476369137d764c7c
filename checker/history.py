"""Runs before this one, for reports that tell what is new and where it is going.

    {"version": 1, "runs": [{"at": "2026-11-20", "counts": {"major": 3}, "words": 812}],
     "last": {"8f14e45fceea167a": "major"}}

A history forgives nothing, unlike a waiver: what persists still counts.  `last`
holds the findings of the run before this one, severity by fingerprint.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from checker.errors import ConfigError
from checker.model import Finding, Severity

KEPT = 50
"""Runs a history remembers."""


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many findings of each severity there were, in how many words of both sides."""

    at: datetime.date
    counts: dict[str, int]
    words: int


class History(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Runs, the oldest first, and the findings of the last."""

    runs: tuple[Run, ...] = ()
    last: dict[str, str] = {}
    version: int = 1

    def knows(self, finding: Finding) -> bool:
        """Whether the run before had this finding."""
        return finding.fingerprint in self.last

    def gone(self, there: Iterable[Finding]) -> dict[str, int]:
        """How many findings of the last run are not there any more, by severity."""
        prints = {finding.fingerprint for finding in there}
        counts = {severity.label: 0 for severity in sorted(Severity, reverse=True)}
        for fingerprint, label in self.last.items():
            if fingerprint not in prints:
                counts[label] = counts.get(label, 0) + 1
        return counts

    def then(self, run: Run, findings: Iterable[Finding]) -> History:
        """The history with this run at its end; a run of the same day with the same findings replaces it."""
        last = {finding.fingerprint: finding.severity.label for finding in findings}
        again = bool(self.runs) and self.runs[-1].at == run.at and last.keys() == self.last.keys()
        return History((*self.runs[: -1 if again else None], run)[-KEPT:], last)


def read_history(text: str, *, where: str) -> History:
    """A history from JSON.  Raises ConfigError with what is wrong."""
    try:
        return msgspec.json.decode(text, type=History)
    except msgspec.DecodeError as why:
        raise ConfigError("This history cannot be read: {why}.", where=where, why=why) from None


def write_history(history: History) -> str:
    """The history as JSON, which `read_history` reads."""
    return msgspec.json.format(msgspec.json.encode(history), indent=1).decode() + "\n"
