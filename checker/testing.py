"""For authors of packs: the cases in a pack's docstrings, and what must hold for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from checker import packs
from checker.authoring import Rule
from checker.engine import Found, hits
from checker.examples import Example, Side, examples
from checker.model import Text


class Case(Struct, frozen=True):
    """One example of one rule, in one direction."""

    rule: Rule
    example: Example
    source: str

    def __str__(self) -> str:
        mark = "ok" if self.example.ok else "bad"
        return f"{self.rule.family}/{self.rule.name}:{self.example.line}-{mark}-from-{self.source}"

    def problems(self) -> list[str]:
        """What is not as the example says; nothing if all is well."""
        options = msgspec.convert(dict(self.example.options), self.rule.options)
        bitext = self.example.bitext(self.source)
        found, crashes = hits(self.rule, bitext, options)
        if crashes:
            return [crash.trace for crash in crashes]
        wrong: list[str] = []
        for pair, couple in zip(bitext, self.example.couples, strict=True):
            for text, side in ((pair.de, couple.de), (pair.fr, couple.fr)):
                wrong += _differences(text, side, found)
        if not self.example.ok and not found:
            wrong.append("nothing was found")
        if self.example.ok and found:
            wrong.append(f"found {[hit.message for _, hit in found]}")
        for _, hit in found:
            if hit.message not in self.rule.messages:
                wrong.append(f"there is no message {hit.message!r}")
            else:
                self.rule.messages[hit.message].format(**hit.words)
        if self.example.fixes and not wrong:
            again, _ = hits(self.rule, self.example.bitext(self.source, mended=True), options)
            if again:
                wrong.append(f"after the fix it still finds {[hit.message for _, hit in again]}")
        return wrong


def cases(places: Sequence[Path] = ()) -> Iterator[Case]:
    """Every example of every rule, in every direction it holds for."""
    for rule in packs.rules(places):
        for example in examples(sys.modules[rule.module].__doc__ or ""):
            for source in example.directions:
                yield Case(rule, example, source)


def _differences(text: Text, side: Side, found: Sequence[Found]) -> Iterator[str]:
    marked = {mark.span for _, hit in found for mark in hit.marks if mark.text is text}
    wanted = {mark.span for mark in side.marks}
    for span in sorted(marked - wanted):
        yield f"marked but not expected: {text.content[span.start : span.end]!r} at {span.start}"
    for span in sorted(wanted - marked):
        yield f"expected but not marked: {text.content[span.start : span.end]!r} at {span.start}"
    if any(mark.fix is not None for mark in side.marks):
        content = text.content
        edits = {edit for _, hit in found if hit.fix and hit.fix.text is text for edit in hit.fix.edits}
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            content = content[: edit.span.start] + edit.new + content[edit.span.end :]
        if content != side.mended:
            yield f"the fix gives {content!r}, not {side.mended!r}"
