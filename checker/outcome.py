"""What comes out of a run, and the signature that says how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from checker.history import History
from checker.model import Finding, Kind, Locale, Pair, Severity
from checker.waivers import Waiver


class Crash(Struct, frozen=True):
    """A rule fell over on these pairs; the run went on without it there."""

    rule: str
    document: str
    pairs: tuple[str, ...]
    trace: str


class Doubted(Struct, frozen=True):
    """A pair the aligner doubts, so that most rules were not asked."""

    pair: str
    confidence: float


class Row(Struct, frozen=True):
    """A pair that is kept for the reports, with its place in the document (from 0)."""

    index: int
    pair: Pair


class Examined(Struct, frozen=True):
    """One document after checking.

    `rows` are all pairs of a running text; of a list of strings only those with
    findings and their neighbours.  `readings` holds what reports show of the
    document as a whole (the name ledger, the house style), by fact name.
    """

    name: str
    kind: Kind
    source_locale: Locale
    target_locale: Locale
    size: int
    words: int
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...] = ()
    doubted: tuple[Doubted, ...] = ()
    readings: Mapping[str, Any] = field(default_factory=dict)


class Waived(Struct, frozen=True):
    """A finding and the waiver that forgives it."""

    finding: Finding
    waiver: Waiver


class Outcome(Struct, frozen=True):
    """All that a run found.  `findings` are those that count; `waived` those forgiven.

    `before` are earlier runs, where the caller keeps them.
    """

    signature: str
    rules: tuple[str, ...]
    documents: tuple[Examined, ...]
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    unused_waivers: tuple[Waiver, ...] = ()
    notes: tuple[str, ...] = ()
    before: History | None = None

    @property
    def pairs(self) -> int:
        """How many pairs were checked."""
        return sum(document.size for document in self.documents)

    @property
    def words(self) -> int:
        """How many words were checked, both sides."""
        return sum(document.words for document in self.documents)

    @property
    def crashes(self) -> Iterator[Crash]:
        """Every crash of a rule."""
        return (crash for document in self.documents for crash in document.crashes)

    def by_severity(self) -> dict[str, int]:
        """Counts for every severity, worst first."""
        counts = Counter(finding.severity for finding in self.findings)
        return {severity.label: counts[severity] for severity in sorted(Severity, reverse=True)}

    def by_category(self) -> dict[str, int]:
        """Counts by category, most first."""
        return dict(Counter(finding.category for finding in self.findings).most_common())

    def by_rule(self) -> dict[str, int]:
        """Counts by rule code, most first."""
        return dict(Counter(finding.rule for finding in self.findings).most_common())
