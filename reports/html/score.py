"""How good a text is, in one number that says how it was made.

The score is MQM's: every finding costs penalty points by severity, and the
points are related to the number of words read.  Below `ENOUGH` words there is
no score: three findings in a headline say nothing about a translation.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

WEIGHTS = {"critical": 25, "major": 5, "minor": 1, "neutral": 0}
"""Penalty points by severity, as MQM gives them."""

LENIENT = {"critical": 5, "major": 5, "minor": 1, "neutral": 0}
"""The weights Google's evaluations use: what is critical weighs no more than what is major."""

ENOUGH = 250
"""Fewer words than this are too small a sample to score."""


class Score(Struct, frozen=True):
    """Points lost and words read.  `words` is the mean of both sides."""

    penalty: int
    words: int

    @classmethod
    def of(
        cls, counts: Mapping[str, int], words_of_both_sides: int, weights: Mapping[str, int] = WEIGHTS
    ) -> Score:
        """The score of these counts by severity label."""
        penalty = sum(weights[label] * count for label, count in counts.items())
        return cls(penalty, (words_of_both_sides + 1) // 2)

    @property
    def enough(self) -> bool:
        """Whether there are words enough to speak of a score."""
        return self.words >= ENOUGH

    @property
    def value(self) -> float:
        """From 0 to 100: 100 less the penalty points per hundred words."""
        return max(0.0, 100 - 100 * self.penalty / self.words) if self.words else 0.0
