"""One root cause, one finding.

Rules do not know of each other.  Where several hit the same characters, the
finding nearer to the root wins: markup before encoding, a heading that is word
salad before the names in it, unless such a name is wrong elsewhere as well; a name
before the number in it (`Covid-19`, `A350`), a number before a foreign word in it
(`2 billion`).  Where a whole segment is in the wrong language, nothing else is said
about it but markup and encoding; and that a side is too long is not said where it is
known what the other lacks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from checker.authoring import Rule
from checker.model import Hit, Mark, Severity

ORDER = (
    "markup", "encoding", "untranslated", "title", "repetition", "number", "name", "quote", "quote-style",
    "punctuation", "spacing",
)  # fmt: skip
"""Categories in the order in which they win."""

_RANK = {category: rank for rank, category in enumerate(ORDER)}
_RANK["quote-style"] = _RANK["quote"]
"""A mark that is missing and a mark of the wrong shape are two matters; neither hides the other."""

_NO_DIGITS = str.maketrans("", "", "0123456789")
_TITLE = _RANK["title"]
_ENCODING = _RANK["encoding"]
"""A lost letter cuts a word in two, and what is said of either half is due to it."""
_OWN = frozenset({"omission", "grammar", "spelling"})
"""What no other finding explains: a sentence is not lost because of the number in it, nor `de Anna` wrong
because of the name."""
_LENGTH = "length"
"""That a side is too long is explained by whatever is found missing on the other."""
ALWAYS = frozenset({"markup", "encoding"})
"""What is reported even for a segment that is wholly wrong."""


def repeated(pairs: Iterable[Sequence[tuple[Rule, Hit]]]) -> frozenset[tuple[str, str]]:
    """What rules say of more than one pair of a document: code and word."""
    counts = Counter(
        said
        for hits in pairs
        for said in {(rule.code, str(word)) for rule, hit in hits for word in hit.words.values()}
    )
    return frozenset(said for said, pairs_with_it in counts.items() if pairs_with_it > 1)


def settled(
    hits: Sequence[tuple[Rule, Hit]], elsewhere: Set[tuple[str, str]] = frozenset()
) -> list[tuple[Rule, Hit]]:
    """The hits of one pair without those that another one explains; order is kept.

    `elsewhere` is what `repeated` gives for the document.
    """
    if len(hits) < 2:
        return list(hits)
    alone = [rule for rule, _ in hits if rule.stands_alone]
    if alone:
        first = min(alone, key=lambda rule: (-rule.severity, rule.code))
        hits = [(rule, hit) for rule, hit in hits if rule is first or rule.category in ALWAYS]
    if any(rule.category == "omission" and rule.issue != _LENGTH for rule, _ in hits):
        hits = [(rule, hit) for rule, hit in hits if rule.issue != _LENGTH]
    named = [hit for rule, hit in hits if rule.category == "name" and not _differ_in_digits(hit.marks)]
    if named:
        hits = [
            (rule, hit)
            for rule, hit in hits
            if rule.category != "number" or not any(_encloses(name.marks, hit.marks) for name in named)
        ]
    counted = [hit for rule, hit in hits if rule.category == "number"]
    hits = [
        (rule, hit)
        for rule, hit in hits
        if rule.category != "untranslated" or not any(_holds(number.marks, hit.marks) for number in counted)
    ]
    kept: list[tuple[int, int, Rule, Hit]] = []
    ranked = sorted(
        ((_RANK.get(rule.category, len(ORDER)), place, rule, hit) for place, (rule, hit) in enumerate(hits)),
        key=lambda entry: entry[:2],
    )
    winners: list[tuple[int, int, Rule, Hit]] = []  # those kept of lower ranks
    last = 0
    for rank, place, rule, hit in ranked:
        if rank > last:
            winners, last = kept.copy(), rank
        also_elsewhere = any((rule.code, str(word)) in elsewhere for word in hit.words.values())
        # What is said of a whole segment holds in spite of a tag or an address somewhere in it.
        if rule.stands_alone or not any(
            winner < len(ORDER) and _covers(winning.marks, hit.marks, near=winner == _ENCODING)
            for winner, _, by, winning in winners
            if not (winner == _TITLE and also_elsewhere)
            and rule.category not in _OWN
            and (_is_noted(rule, hit) or not _is_noted(by, winning))
        ):
            kept.append((rank, place, rule, hit))
    return [(rule, hit) for _, _, rule, hit in sorted(kept, key=lambda entry: entry[1])]


def _is_noted(rule: Rule, hit: Hit) -> bool:
    """Whether this is no more than a note, which hides nothing graver."""
    return (rule.severity if hit.severity is None else hit.severity) == Severity.NEUTRAL


def _covers(winning: Sequence[Mark], losing: Sequence[Mark], *, near: bool) -> bool:
    """Whether a mark of one overlaps a mark of the other on the same side, or where `near`, touches it."""
    return any(
        one.text is other.text
        and one.span.start < other.span.end + near
        and other.span.start < one.span.end + near
        for one in winning
        for other in losing
    )


def _encloses(winning: Sequence[Mark], losing: Sequence[Mark]) -> bool:
    """Whether each mark of one lies within a longer word marked by the other."""
    return bool(losing) and all(
        any(
            one.text is other.text
            and one.span.start <= other.span.start
            and other.span.end <= one.span.end
            and len(other.span) < len(one.span)
            and " " not in one.content
            for one in winning
        )
        for other in losing
    )


def _holds(winning: Sequence[Mark], losing: Sequence[Mark]) -> bool:
    """Whether each mark of one lies within a mark of the other: the English `billion` in `1,7 billion`."""
    return bool(losing) and all(
        any(
            one.text is other.text and one.span.start <= other.span.start and other.span.end <= one.span.end
            for one in winning
        )
        for other in losing
    )


def _differ_in_digits(marks: Sequence[Mark]) -> bool:
    """Whether all that is marked is the same but for digits: `G7`, `G20`."""
    return len({mark.content.translate(_NO_DIGITS) for mark in marks}) == 1 < len(marks)
