"""The two real pages: every bead right, the defects found, and nothing found that is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from checker import Bitext, Finding, Pair, Span, packs
from checker.align import align
from checker.config import Config
from checker.engine import check
from checker.model import Locale
from checker.readers import read_document

SEEDS = packs.folder("seeds")
DE, FR = SEEDS / "000_af72b463fc67abed.txt", SEEDS / "002_86438152eb14a7d8.txt"


@dataclass(frozen=True)
class Gold:
    """A row of the gold; spans are code points of the whole file."""

    record: str
    id: str
    bead: str
    side: str
    spans: dict[str, tuple[int, str]]
    category: str
    auto: str


@cache
def gold() -> tuple[Gold, ...]:
    lines = (SEEDS / "gold.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")
    header = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        row = dict(zip(header, line.split("\t"), strict=False))
        spans = {}
        for side in ("de", "fr"):
            text = row[f"span_{side}"] if row["record"] != "ALIGN" else row[f"{side}_text"]
            if text:
                spans[side] = (int(row[f"{side}_offset"] or -1), text)
        bead, auto = row["align_id"], row.get("auto", "")
        rows.append(Gold(row["record"], row["id"], bead, row["side"], spans, row["category"], auto))
    return tuple(rows)


@cache
def bitext(source: str) -> Bitext:
    german, french = read_document(DE), read_document(FR)
    if source == "de":
        return align(german, french, Locale("de", "DE"), Locale("fr", "FR"))
    return align(french, german, Locale("fr", "FR"), Locale("de", "DE"))


@cache
def findings(source: str) -> tuple[Finding, ...]:
    outcome = check([bitext(source)], packs.rules(), Config())
    assert list(outcome.crashes) == []
    return outcome.findings


def bead_of(pair: Pair) -> str:
    """The gold bead a pair is, by its texts."""
    for row in gold():
        if row.record == "ALIGN":
            wanted = {side: text for side, (_, text) in row.spans.items()}
            if (pair.de.content, pair.fr.content) == (wanted.get("de", ""), wanted.get("fr", "")):
                return row.bead
    return ""


def places(row: Gold, finding: Finding) -> bool:
    """Whether a finding marks characters of the row's span, in the row's bead."""
    pair = finding.pair
    spans = {pair.source.language: finding.source, pair.target.language: finding.target}
    texts = {"de": pair.de.content, "fr": pair.fr.content}
    if row.bead == "DOC":
        marked = {texts[side][span.start : span.end].strip() for side in ("de", "fr") for span in spans[side]}
        return any(text in marked for _, text in row.spans.values())
    if bead_of(pair) != row.bead:
        return False
    starts = {r.bead: r.spans for r in gold() if r.record == "ALIGN"}[row.bead]
    for side, (offset, text) in row.spans.items():
        for part in text.split(" … "):
            start = offset - starts[side][0] if offset >= 0 else texts[side].find(part)
            wanted = Span(start, start + len(part))
            if start >= 0 and any(span.overlaps(wanted) for span in spans[side]):
                return True
    return False


def found(row: Gold, source: str) -> bool:
    return any(finding.category == row.category and places(row, finding) for finding in findings(source))


@pytest.mark.parametrize("source", ["de", "fr"])
def test_all_33_beads_are_right(source: str) -> None:
    wanted = [row.bead for row in gold() if row.record == "ALIGN"]
    assert [bead_of(pair) for pair in bitext(source)] == wanted


@pytest.mark.parametrize("source", ["de", "fr"])
def test_defects_a_program_can_find_are_found(source: str) -> None:
    asked = [row for row in gold() if row.record == "DEFECT" and row.auto == "yes"]
    missed = [f"{row.id} {row.category} {row.spans}" for row in asked if not found(row, source)]
    assert len(asked) - len(missed) >= 22, missed
    print(f"\nseeds from {source}: {len(asked) - len(missed)} of {len(asked)} found; missed: {missed}")


def false_positives() -> Iterator[Gold]:
    return (row for row in gold() if row.record == "FALSE_POSITIVE")


@pytest.mark.parametrize("row", list(false_positives()), ids=lambda row: row.id)
def test_what_only_looks_like_a_defect_is_left_alone(row: Gold) -> None:
    for source in ("de", "fr"):
        wrong = [f.message for f in findings(source) if f.category == row.category and places(row, f)]
        assert wrong == []
