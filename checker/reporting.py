"""All that a report needs.

A report is a module or folder in `reports/` with

    def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, str | bytes]]

that yields (name, content): the main file under the name "", further files
under names relative to it.  It writes nothing itself.
"""

from __future__ import annotations

from checker.examples import Example, examples, prose
from checker.gate import Decision, Verdict
from checker.model import Bitext, Edit, Finding, Fix, Kind, Locale, Origin, Pair, Role, Severity, Span, Text
from checker.outcome import Crash, Doubted, Examined, Outcome, Row, Waived
from checker.visible import show
from checker.waivers import Waiver
from checker.wording import LANGUAGES, Wording, wording

__all__ = [
    "LANGUAGES",
    "Bitext",
    "Crash",
    "Decision",
    "Doubted",
    "Edit",
    "Examined",
    "Example",
    "Finding",
    "Fix",
    "Kind",
    "Locale",
    "Origin",
    "Outcome",
    "Pair",
    "Role",
    "Row",
    "Severity",
    "Span",
    "Text",
    "Verdict",
    "Waived",
    "Waiver",
    "Wording",
    "examples",
    "prose",
    "show",
    "wording",
]
