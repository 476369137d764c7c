"""A space stands before `; ! ?` in French.

A rule for the tests of the report: it suggests a narrow no-break space.

    ✓ Wirklich?
      Vraiment⎵?
    ✗ Wirklich?
      Vraiment⟦?⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Rule, Severity, Text, hit, replace

rule = Rule(
    code="SPC98",
    category="spacing",
    severity=Severity.MINOR,
    issue="whitespace",
    certainty="hint",
    messages={"narrow": "A narrow space is missing before “{mark}”."},
)

_GLUED = re.compile(r"(?<=\w)[;!?]")


@rule.text("fr")
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Find marks that are glued to their word."""
    for found in _GLUED.finditer(text.content):
        mark = text.at(*found.span())
        yield hit(
            "narrow",
            mark,
            fix=replace(text.at(found.start(), found.start()), "\N{NARROW NO-BREAK SPACE}", safe=True),
            mark=found[0],
        )
