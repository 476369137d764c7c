"""Names lost from a row of names: `Android und HarmonyOS`, and on the other side `Android` alone.

Where the other names of a row stand on the other side and nothing is joined to them but each
other, no other words can stand for the one that lacks.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, groupby

from checker.facts.naming.certainty import certain_run
from checker.facts.naming.names import Name, Strength, names, prose
from checker.lexicon.gazetteer import acronyms, is_french_word, is_german_noun, is_known_name
from checker.model import Text
from checker.patterns import regex

_JOINT = r"(?:,|,? (?:und|et|sowie|ainsi que|oder|ou|&))(?: (?:die|der|das|den|dem|les?|la))? (?:l[’'])?"
_BETWEEN = regex(_JOINT)
_AND = regex(r"[a-z&]")
"""What joins the last of a row is no comma alone, which parts a name from what somebody is."""
_BEFORE = regex(rf"(?:\S{{1,40}}){_JOINT}\Z")
_BEHIND = regex(_JOINT.replace(r" (?:l[’'])?", r"(?= ?\S)"))
_ARTICLE = regex(r"(?i:\b(?:die|der|das|den|dem|des|eine?|einen|les?|la|une?|du) |\bl[’'])\Z")
_PLURAL = regex(r"[A-ZÀ-Þ]{2,}s")
_FARTHEST = 60
"""What is joined to a name is looked for so many characters before it."""

Run = list[Name]
"""The words of a name."""


def left_out(text: Text, other: Text, lost: Sequence[Name]) -> list[Run]:
    """The members of rows that the other side lacks while it has the rest."""
    if not lost:
        return []
    gone = {name.span for name in lost}
    found = []
    for row in _rows(text):
        kept = [run for run in row if not any(name.span in gone for name in run)]
        absent = [run for run in row if all(name.span in gone for name in run) and _is_name(run, text)]
        if kept and absent and len(kept) + len(absent) == len(row) and _stand_alone(kept, other):
            found += absent
    return found


def _rows(text: Text) -> list[list[Run]]:
    """The rows of two names or more, without what the first of them is said to be: `die Marken Nike`."""
    content = prose(text.content, text.locale)
    rows: list[list[Run]] = []
    for _, members in groupby(text[names], key=lambda name: name.run):
        run = list(members)
        if rows and _BETWEEN.fullmatch(content, rows[-1][-1][-1].end, run[0].start):
            rows[-1].append(run)
        else:
            rows.append([list(dropwhile(lambda name: _is_word(name, text), run)) or run])
    return [row for row in rows if len(row) > 1 and _AND.search(content, row[-2][-1].end, row[-1][0].start)]


def _is_word(name: Name, text: Text) -> bool:
    common = is_german_noun if text.language == "de" else is_french_word
    return name.strength is Strength.WORD or (name.strength is Strength.MAYBE and common(name.form))


def _is_name(run: Run, text: Text) -> bool:
    """Whether a member is a name by itself, or may be one and stands without an article.

    What abbreviates words, the other side may write out.
    """
    if any(
        name.form.removesuffix("s") in acronyms(text.language) or _PLURAL.fullmatch(name.form) for name in run
    ):
        return False
    if any(name.shaped or is_known_name(name.folded) for name in run) and certain_run(run):
        return True
    if _ARTICLE.search(text.content, max(0, run[0].start - 8), run[0].start):
        return False
    return certain_run(run) or all(
        name.strength is Strength.MAYBE and not _is_word(name, text) for name in run
    )


def _stand_alone(kept: list[Run], other: Text) -> bool:
    """Whether the names stand on the other side with nothing joined to them but each other."""
    content = prose(other.content, other.locale)
    sure = {name.form for name in other[names] if name.strength is Strength.NAME}
    spans = []
    for run in kept:
        form = " ".join(name.form for name in run)
        at = content.find(form)
        if content.count(form) != 1 or not any(
            name.strength is Strength.NAME or name.form in sure for name in run
        ):
            return False
        spans.append((at, at + len(form)))
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    for start, end in spans:
        behind = _BETWEEN.match(content, end) or _BEHIND.match(content, end)
        if behind and behind.end() not in starts:
            return False
        before = _BEFORE.search(content, max(0, start - _FARTHEST), start)
        if before and not any(_BETWEEN.fullmatch(content, each, start) for each in ends):
            return False
    return True
