"""What is new, what persists and what is gone since the run before, and how the last runs went."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from checker.reporting import Outcome, Severity

from .score import Score

RUNS = 12
"""Runs before this one that are drawn."""

WIDTH, HEIGHT = 240, 48
"""The drawing of the runs, in its units."""


class Point(Struct, frozen=True):
    """A run: its day (empty for this one), its findings, its score, and where it is drawn."""

    day: str
    found: int
    score: Score
    x: int
    y: int


class Trend(Struct, frozen=True):
    """New, persisting and gone findings, each by severity, worst first; and the runs, this one last."""

    since: str
    new: tuple[int, ...]
    persisting: tuple[int, ...]
    gone: tuple[int, ...]
    points: tuple[Point, ...]


def trend(outcome: Outcome) -> Trend | None:
    """The trend, if there are runs to compare with."""
    before = outcome.before
    if before is None or not before.runs:
        return None
    order = sorted(Severity, reverse=True)
    old = Counter(finding.severity for finding in outcome.findings if before.knows(finding))
    every = Counter(finding.severity for finding in outcome.findings)
    gone = before.gone([*outcome.findings, *(waived.finding for waived in outcome.waived)])
    runs = [(run.at.isoformat(), run.counts, run.words) for run in before.runs[-RUNS:]]
    runs.append(("", outcome.by_severity(), outcome.words))
    most = max(1, *(sum(counts.values()) for _, counts, _ in runs))
    step = (WIDTH - 20) / (len(runs) - 1)
    return Trend(
        before.runs[-1].at.isoformat(),
        tuple(every[severity] - old[severity] for severity in order),
        tuple(old[severity] for severity in order),
        tuple(gone[severity.label] for severity in order),
        tuple(
            Point(
                day,
                found := sum(counts.values()),
                Score.of({severity.label: 0 for severity in order} | counts, words),
                round(10 + at * step),
                round(HEIGHT - 4 - (HEIGHT - 8) * found / most),
            )
            for at, (day, counts, words) in enumerate(runs)
        ),
    )
