"""The title of a work is rendered in two ways.

In German it is always “Krieg und Frieden”, but in French now “Guerre et Paix”, now
“La Guerre et la Paix”: a reader takes it for two books.  A title is what stands in
quotation marks, begins with a capital and comes more than once in a document.

    ✓ „Krieg und Frieden“ ist lang. Ich lese „Krieg und Frieden“.
      « Guerre et Paix » est long. Je lis « Guerre et Paix ».
    ✓ „Krieg und Frieden“ ist lang.
      « Guerre et Paix » est long.
      Er rief: „Nein!“ und „Niemals!“
      Il cria : « Non ! » et « Jamais ! »

    ✗ „Krieg und Frieden“ ist lang.
      « Guerre et Paix » est long.
      Er las „Krieg und Frieden“ zweimal.
      Il a lu « Guerre et Paix » deux fois.
      Heute wird „Krieg und Frieden“ verfilmt.
      « ⟦La Guerre et la Concorde⟧ » est adapté aujourd’hui.

Mend it by using one title throughout, best the one under which the work is known in this language.

It is wrong where a work has two editions with different titles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)

rule = Rule(
    code="NAM11",
    category="name",
    severity=Severity.MINOR,
    issue="inconsistency",
    certainty="hint",
    messages={"twice": "“{title}” is “{here}” here and “{usual}” elsewhere in the document."},
    muted_by_doubt=True,
)

_QUOTED = regex(r"[„“«»\"] ?([A-ZÀ-Þ0-9][^„“”«»\"\n]{3,80}?) ?[“”»«\"]")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Gather the one title of each pair with its counterpart, and report the rare ones."""
    for german in (True, False):
        uses: dict[str, list[tuple[Pair, Mark]]] = defaultdict(list)
        for pair in bitext:
            here, there = _titles(pair.de), _titles(pair.fr)
            if len(here) == len(there) == 1:
                one, other = (here[0], there[0]) if german else (there[0], here[0])
                uses[_bare(one.content)].append((pair, other))
        for places in uses.values():
            yield from _rare(places, german=german)


def _rare(places: list[tuple[Pair, Mark]], *, german: bool) -> Iterator[tuple[Pair, Hit]]:
    count = Counter(_bare(mark.content) for _, mark in places)
    if len(count) < 2:
        return
    usual, often = count.most_common(1)[0]
    written = next(mark.content for _, mark in places if _bare(mark.content) == usual)
    for pair, mark in places:
        if _bare(mark.content) != usual and often > 1 and count[_bare(mark.content)] < often:
            title = _titles(pair.de if german else pair.fr)[0].content
            yield pair, hit("twice", mark, title=title, here=mark.content, usual=written)


def _titles(text: Text) -> list[Mark]:
    """What stands in quotation marks, has no closing mark of a sentence and two words or more."""
    if not any(mark in text.content for mark in '„“«"'):
        return []
    found = (text.at(*match.span(1)) for match in _QUOTED.finditer(text.content))
    return [mark for mark in found if " " in mark.content and mark.content[-1] not in ".!?…,"]


def _bare(title: str) -> str:
    return (
        title.casefold()
        .replace("\N{NO-BREAK SPACE}", " ")
        .replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        .strip()
    )
