"""All that a report needs.

A report is a module or folder in `reports/` with

    def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, str | bytes]]

that yields (name, content): the main file under the name "", further files
under names relative to it.  It writes nothing itself.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType

from msgspec import Struct
from msgspec.structs import replace

from checker.authoring import CERTAINTIES
from checker.examples import Example, examples, prose
from checker.gate import Decision, Verdict
from checker.history import History
from checker.model import Bitext, Edit, Finding, Fix, Kind, Locale, Origin, Pair, Role, Severity, Span, Text
from checker.outcome import Crash, Doubted, Examined, Outcome, Row, Waived
from checker.visible import show
from checker.waivers import Waiver, write_waivers
from checker.wording import LANGUAGES, Wording, wording

__all__ = [
    "CERTAINTIES",
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
    "History",
    "Kind",
    "Locale",
    "Origin",
    "Outcome",
    "Pair",
    "Role",
    "Row",
    "RulePage",
    "Severity",
    "Span",
    "Text",
    "Verdict",
    "Waived",
    "Waiver",
    "Wording",
    "examples",
    "note_parts",
    "prose",
    "redacted",
    "rule_page",
    "show",
    "wording",
    "write_waivers",
]


MEND = "Mend it by "
"""How the paragraph of a docstring begins that says how to mend what was found."""


class RulePage(Struct, frozen=True):
    """What a report says of a rule: its English paragraphs, the first being its title, and two examples.

    `mend` is the paragraph that says how to mend what was found, empty where there is none.
    `good` is what the rule lets pass, `bad` what it finds; None where there is none.
    """

    code: str
    name: str
    family: str
    certainty: str
    paragraphs: tuple[str, ...]
    mend: str
    good: Example | None
    bad: Example | None

    def said(self, wording: Wording) -> tuple[str, ...]:
        """The paragraphs in the reader's language; one that is not translated stays English."""
        return tuple(wording.say(paragraph) for paragraph in self.paragraphs)


@cache
def rule_page(code: str, family: str, name: str) -> RulePage:
    """The page of a rule, read off its docstring; without paragraphs if there is no such module."""
    module = next((module for module in _modules(family, name) if module.__doc__), None)
    doc = (module and module.__doc__) or ""
    certainty = getattr(getattr(module, "rule", None), "certainty", CERTAINTIES[1])
    found = list(examples(doc))
    paragraphs = prose(doc)
    mend = next((each for each in paragraphs if each.startswith(MEND)), "")
    good = next((example for example in found if example.ok), None)
    bad = next((example for example in found if not example.ok), None)
    said = tuple(each for each in paragraphs if each != mend)
    return RulePage(code, name, family, certainty, said, mend, good, bad)


def _modules(family: str, name: str) -> Iterator[ModuleType]:
    """The module of the rule, from the core pack or from a site's own."""
    packs = ["checker.rules", *(pack for pack in sys.modules if pack.startswith("checker.packs_"))]
    for pack in packs:
        try:
            yield importlib.import_module(f"{pack}.{family}.{name}")
        except ImportError:
            continue


REDACTED = "The texts have been left out of this report."


def note_parts(note: str) -> tuple[str, str]:
    """The file a note is about, empty if it is about none, and its sentence, which a catalogue translates."""
    where, _, sentence = note.rpartition(": ")
    return where, sentence


def redacted(outcome: Outcome) -> Outcome:
    """The outcome without a word of the texts: codes, places and counts remain.

    The words of a message are replaced by `…`, readings and traces are dropped.
    Fingerprints stay, so that decisions can still be matched.
    """
    seen: dict[int, Finding] = {}

    def bare(finding: Finding) -> Finding:
        words = dict.fromkeys(finding.words, "…")
        kept = seen.get(id(finding))
        if kept is None:
            source, target = finding.source, finding.target
            kept = seen[id(finding)] = replace(
                finding,
                pair=_without_texts(finding.pair, source, target),
                words=words,
                source=_NOWHERE[: len(source)],
                target=_NOWHERE[: len(target)],
                fix=None,
            )
        return kept

    documents = tuple(
        replace(
            document,
            rows=tuple(Row(row.index, _without_texts(row.pair)) for row in document.rows),
            findings=tuple(map(bare, document.findings)),
            crashes=tuple(replace(crash, trace="") for crash in document.crashes),
            readings={},
        )
        for document in outcome.documents
    )
    return replace(
        outcome,
        documents=documents,
        findings=tuple(map(bare, outcome.findings)),
        waived=tuple(
            Waived(bare(waived.finding), _without_reason(waived.waiver)) for waived in outcome.waived
        ),
        unused_waivers=tuple(map(_without_reason, outcome.unused_waivers)),
        notes=(*outcome.notes, REDACTED),
    )


_NOWHERE = (Span(0, 0),)
"""What is left of the marks on a side: that there are some."""


def _without_texts(pair: Pair, source: Sequence[Span] = (), target: Sequence[Span] = ()) -> Pair:
    """The pair without its texts, each placed where its first mark is."""
    return Pair(
        pair.key,
        _without_content(pair.source, source),
        _without_content(pair.target, target),
        pair.role,
        pair.confidence,
    )


def _without_content(text: Text, marked: Sequence[Span]) -> Text:
    origin = text.origin
    if origin is not None and origin.line:
        origin = Origin(origin.file, *origin.place(marked[0].start if marked else 0))
    return Text("", text.locale, origin=origin)


def _without_reason(waiver: Waiver) -> Waiver:
    import msgspec

    return msgspec.structs.replace(waiver, source="", target="", reason="")
