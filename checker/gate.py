"""An outcome becomes a verdict: publish, or not, and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from checker.config import Config
from checker.model import Severity
from checker.outcome import Outcome


class Decision(StrEnum):
    """What a CMS is told."""

    PASS = "pass"
    WARN = "warn"
    BLOCK = "block"


class Verdict(Struct, frozen=True):
    """The decision, the template and words that say why, and the counts by severity.

    `complete` is false when a rule fell over: the decision is made on the rest.
    `levels` are the severities that block and that warn, or `never`.
    """

    decision: Decision
    template: str
    words: Mapping[str, int | str]
    counts: Mapping[str, int]
    complete: bool = True
    levels: tuple[str, str] = ("major", "minor")

    def on(self, part: Outcome) -> Verdict:
        """The verdict on a part of the outcome, such as one document, by the same levels."""
        return _judged(part, self.levels)

    @property
    def because(self) -> str:
        """The reason in English."""
        return self.template.format(**self.words)


def judge(outcome: Outcome, config: Config) -> Verdict:
    """Block at `fail-on`, warn at `warn-on` or where most pairs could not be compared, else pass."""
    return _judged(outcome, (config.fail_on, config.warn_on))


def _judged(outcome: Outcome, levels: tuple[str, str]) -> Verdict:
    counts = outcome.by_severity()
    complete = not any(True for _ in outcome.crashes)
    for decision, level in zip((Decision.BLOCK, Decision.WARN), levels, strict=True):
        if level == "never":
            continue
        reached = [finding for finding in outcome.findings if finding.severity >= Severity[level.upper()]]
        if reached:
            words: dict[str, int | str] = {"n": len(reached), "level": level, "pairs": outcome.pairs}
            template = _REACHED[len(reached) == 1, outcome.pairs == 1]
            return Verdict(decision, template, words, counts, complete, levels)
    doubted = sum(len(document.doubted) for document in outcome.documents)
    if doubted * 2 > outcome.pairs and levels[1] != "never":
        words = {"n": doubted, "pairs": outcome.pairs}
        return Verdict(Decision.WARN, _DOUBTFUL, words, counts, complete, levels)
    template = "No findings that matter in one pair." if outcome.pairs == 1 else _NOTHING
    return Verdict(Decision.PASS, template, {"pairs": outcome.pairs}, counts, complete, levels)


_DOUBTFUL = "{n} of {pairs} pairs are so doubtful that their sides were not compared."
"""Where that holds for most, finding nothing says nothing."""
_NOTHING = "No findings that matter in {pairs} pairs."
_REACHED = {
    (False, False): "{n} findings of severity {level} or worse in {pairs} pairs.",
    (True, False): "1 finding of severity {level} or worse in {pairs} pairs.",
    (False, True): "{n} findings of severity {level} or worse in one pair.",
    (True, True): "1 finding of severity {level} or worse in one pair.",
}
"""By whether there is one finding and one pair."""
