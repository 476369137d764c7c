"""Findings per 1,000 rows on pages that say of themselves how they were translated.

The publishers' labels: Microsoft marks each side `MT` or `HT`, Adobe gives the
share of human translation in percent.  Documents are checked whole, then each
finding is counted for the label of its row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from bench import corpora
from checker.authoring import Rule
from checker.engine import check
from checker.model import Finding, Severity

SETS = ("adobe_commerce_kb", "ms_dataexplorer")
MACHINE, HUMAN, UNKNOWN = "machine", "human", "not stated"


def label(row: dict[str, str]) -> str:
    """How a row was translated; Adobe's few rows with a share of human work count as human."""
    said = {row.get("mt_de", ""), row.get("mt_fr", "")}
    if not said - {""}:
        return UNKNOWN
    return MACHINE if said <= {"MT", "0%"} else HUMAN


def measure(
    rules: Sequence[Rule], categories: Sequence[str], names: Sequence[str]
) -> tuple[dict[str, object], list[Finding]]:
    """Print the tables; what was measured, and the findings on machine-translated rows."""
    measured: dict[str, object] = {}
    kept: list[Finding] = []
    for name in names or SETS:
        labels = {
            row["id"]: label(row) for file in corpora.CLEAN[name] for row in corpora.rows(corpora.DATA / file)
        }
        bitexts = list(corpora.clean(name))
        rows = Counter(labels[pair.key] for bitext in bitexts for pair in bitext)
        counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        flagged: dict[str, set[str]] = defaultdict(set)
        for finding in check(bitexts, rules).findings:
            if categories and finding.category not in categories:
                continue
            how = labels[finding.pair.key]
            counts[finding.category, finding.severity.label][how] += 1
            if finding.severity >= Severity.MAJOR:
                flagged[how].add(finding.pair.key)
            if how == MACHINE:
                kept.append(finding)
        print(f"\n{name}: " + ", ".join(f"{count} rows {how}" for how, count in rows.most_common()))
        hows = [how for how, _ in rows.most_common()]
        print(f"{'findings per 1,000 rows':34}" + "".join(f"{how:>12}" for how in hows))
        for (category, severity), by in sorted(counts.items()):
            print(
                f"{category:24}{severity:10}" + "".join(f"{1000 * by[how] / rows[how]:12.2f}" for how in hows)
            )
        pairs = {how: 1000 * len(flagged[how]) / rows[how] for how in hows}
        print(f"{'rows flagged at major or above':34}" + "".join(f"{pairs[how]:12.2f}" for how in hows))
        measured[name] = {
            "rows": dict(rows),
            "flagged_major": {how: len(keys) for how, keys in flagged.items()},
            "findings": {f"{c}/{s}": dict(by) for (c, s), by in counts.items()},
        }
    return measured, kept
