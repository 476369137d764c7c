"""Vecalign's score, and what else is counted of the beads found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.alignment.aligners import Aligner, our_beads, ours
from bench.alignment.pages import Bead, Page, is_junk


@dataclass
class Score:
    """Counts added up over documents."""

    strict_right: int = 0
    lax_right: int = 0
    found: int = 0
    strict_met: int = 0
    lax_met: int = 0
    wanted: int = 0

    def add(self, gold: Iterable[Bead], found: Iterable[Bead]) -> None:
        """Count one document."""
        true, made = set(gold), set(found)
        strict, lax = _hits(made, true)
        self.strict_right += strict
        self.lax_right += lax
        self.found += len(made)
        true_full = {bead for bead in true if bead[0] and bead[1]}
        made_full = {bead for bead in made if bead[0] and bead[1]}
        strict, lax = _hits(true_full, made_full)
        self.strict_met += strict
        self.lax_met += lax
        self.wanted += len(true_full)

    @property
    def strict(self) -> float:
        """F1 of identical beads."""
        return _f1(self.strict_right, self.found, self.strict_met, self.wanted)

    @property
    def lax(self) -> float:
        """F1 of beads that overlap on both sides."""
        return _f1(self.lax_right, self.found, self.lax_met, self.wanted)


def _f1(right: int, found: int, met: int, wanted: int) -> float:
    precision, recall = right / max(found, 1), met / max(wanted, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _hits(made: set[Bead], true: set[Bead]) -> tuple[int, int]:
    """Beads that are true, and beads that are true or overlap a true one on both sides."""
    answers: dict[int, set[int]] = defaultdict(set)
    for left, right in true:
        for index in left:
            answers[index].update(right)
    strict = sum(bead in true for bead in made)
    lax = sum(
        bead in true or any(answers[index] & set(bead[1]) for index in bead[0] if index in answers)
        for bead in made
    )
    return strict, lax


def measured(aligner: Aligner, some: Sequence[Page], *, unmoved: bool = False) -> Score:
    """The score of an aligner on pages, without the moved passages if so wished."""
    score = Score()
    for page in some:
        found = aligner(page)
        if unmoved:
            german = {index for bead in page.moved for index in bead[0]}
            french = {index for bead in page.moved for index in bead[1]}
            kept = [
                [bead for bead in beads if not german & set(bead[0]) and not french & set(bead[1])]
                for beads in (page.gold, found)
            ]
            score.add(*kept)
        else:
            score.add(page.gold, found)
    return score


def missing(some: Sequence[Page]) -> tuple[float, float]:
    """Precision and recall of sentences without counterpart, leftover lines aside."""
    right = reported = there = 0
    for page in some:
        gaps = {bead for bead in ours(page) if not (bead[0] and bead[1]) and not is_junk(page, bead)}
        true = {bead for bead in page.missing if not is_junk(page, bead)}
        right, reported, there = right + len(gaps & true), reported + len(gaps), there + len(true)
    return right / max(reported, 1), right / max(there, 1)


def surely_right(some: Sequence[Page], least: float) -> tuple[float, float]:
    """The share of beads at this confidence or above, and how many of them are right."""
    above = right = total = 0
    for page in some:
        gold = set(page.gold)
        for bead in our_beads(page):
            total += 1
            above += bead.confidence >= least
            right += bead.confidence >= least and (bead.source, bead.target) in gold
    return above / max(total, 1), right / max(above, 1)
