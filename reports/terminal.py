"""Findings for a terminal: `path:line:column: CODE message`, then the verdict.

A terminal makes such a place a link.  Where a text has no line of its own (a row
of an aligned file), the pair stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting import Decision, Finding, Outcome, Verdict, Wording, show

_CONTROLS = {code: 0x2400 + code for code in range(0x20)} | dict.fromkeys(range(127, 160), "␛")
"""Control characters as pictures: a text must not be able to steer the terminal it is shown on."""


def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, str]]:
    """A line a finding, crashes, and the verdict."""
    lines = [_line(found, wording) for found in outcome.findings]
    for crash in outcome.crashes:
        last = crash.trace.strip().rpartition("\n")[2]
        lines.append(
            wording.say(
                "{document}: {rule} fell over (pairs: {n}): {why}",
                document=crash.document,
                rule=crash.rule,
                n=len(crash.pairs),
                why=last,
            )
        )
    yield "", "\n".join([*lines, summary(outcome, verdict, wording)]) + "\n"


def summary(outcome: Outcome, verdict: Verdict, wording: Wording) -> str:
    """The verdict in a sentence."""
    decision = {
        Decision.PASS: wording.say("Passed."),
        Decision.WARN: wording.say("Passed with a warning."),
        Decision.BLOCK: wording.say("Blocked."),
    }[verdict.decision]
    said = f"{decision} {wording.say(verdict.template, **_words(verdict, wording))}"
    if doubted := sum(len(document.doubted) for document in outcome.documents):
        said += " " + wording.number_of(
            "1 pair is so doubtful that its sides were not compared.",
            "{n} pairs are so doubtful that their sides were not compared.",
            doubted,
        )
    if waived := len(outcome.waived):
        said += " " + wording.number_of("1 finding is waived.", "{n} findings are waived.", waived)
    if not verdict.complete:
        said += " " + wording.say("A rule fell over: the check is not complete.")
    return said


def _words(verdict: Verdict, wording: Wording) -> dict[str, int | str]:
    words = dict(verdict.words)
    if "level" in words:
        words["level"] = wording.say(str(words["level"]))
    return words


def _line(found: Finding, wording: Wording) -> str:
    # Where both sides are marked, the one that would be corrected is at fault.
    wrong_target = found.fix is not None and found.fix.text == found.pair.target
    first = found.source and not (wrong_target and found.target)
    text, spans = (found.pair.source, found.source) if first else (found.pair.target, found.target)
    origin, start = text.origin, spans[0].start if spans else 0
    if origin is not None and origin.line:
        row, column = origin.place(start)
        place = f"{origin.file}:{row}:{column}" if column else f"{origin.file}:{row}"
    else:
        place = f"{found.document}:{found.pair.key}:{start + 1}"
    # What is quoted is made visible; the no-break spaces of a French message are none of its business.
    quoted = {name: show(word) if isinstance(word, str) else word for name, word in found.words.items()}
    message = wording.say(found.template, **quoted)
    line = f"{show(place)}: {found.rule} {wording.say(found.severity.label)}: {message}"
    return line.replace("\n", " ").translate(_CONTROLS)
