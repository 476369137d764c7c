"""Another character stands where an apostrophe belongs.

When an apostrophe does not survive a change of encoding, a question mark, a straight
double quotation mark or an accent without its letter takes its place: `s?affine`,
`l"état`, `d´un`.

    ✓ La voix s’affine.
      La voix s'affine.
    ✓ Er fragt: was?ja!
      Il dit "oui" et l'"état".
    ✓ Die Suche nach "M?ller" findet Müller.
      La recherche "c?s" trouve cas, "M?ller" trouve Müller.
    ✓ Geht’s gut? Ja.
      L’hiver s’achève. Vraiment ?

    ✗ Die Stimme wird feiner.
      La voix s⟦?→’⟧affine.
    ✗ Der Staat zahlt.
      L⟦"→’⟧État paie.
    ✗ Das geht⟦´→’⟧s mich nichts an.
      Cela ne me regarde pas.

Mend it by putting an apostrophe in its place.

It is wrong where a text is about such signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Edit,
    Fix,
    Hit,
    Options,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.encoding.characters import called
from checker.facts.protected.masks import masks
from checker.facts.protected.stretches import Stretches

rule = Rule(
    code="ENC06",
    category="encoding",
    severity=Severity.MINOR,
    issue="characters",
    messages={"apostrophe": "An apostrophe belongs here, not {name}."},
    only_if=r"[?\"´`″](?<=[^\W\d_].)[^\W\d_]",
)

_LOST = {
    "fr": regex(
        r"(?i)(?<![\w’'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|aujourd)([?\"´`″])(?=[aeiouyhàâæéèêëîïôœûü]\w)"
    ),
    "de": regex(r"(?<=[a-zäöüß])([´`])(?=(?:s|n|ne|nem|nen|ner|m)(?!\w))"),
}


@rule.text()
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Report the signs of one text at once; a question mark is worse than a wrong stroke."""
    pattern = _LOST.get(text.language)
    found = list(pattern.finditer(text.content)) if pattern else []
    hidden = Stretches(mask.span for mask in masks(text.content, text.locale)) if found else None
    marks = [text.at(*one.span(1)) for one in found]
    marks = [mark for mark in marks if hidden is not None and not hidden.meet(mark.span)]
    if not marks:
        return
    apostrophe = "'" if text.content.count("'") > text.content.count("’") else "’"
    severity = Severity.MAJOR if any(mark.content == "?" for mark in marks) else None
    fix = Fix(text, tuple(Edit(mark.span, apostrophe) for mark in marks), safe=True)
    yield hit("apostrophe", *marks, name=called(marks[0].content), fix=fix, severity=severity)
