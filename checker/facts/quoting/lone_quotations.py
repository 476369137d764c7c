"""Quotations that one side marks and the other does not, and whether that matters."""

from __future__ import annotations

import itertools
import math
import re

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.facts.protected.masks import COVER, masks
from checker.facts.quoting.quotes import Quotation, quotations
from checker.facts.quoting.speech import folded, has_speech, names_a_work
from checker.model import Pair, Text
from checker.patterns import regex

_CAPITALS = regex(r"(?<=[a-zà-ÿ,’'] )[A-ZÉÈÀÇÊÎÔ][\w’'-]+|(?<=[ld][’'])[A-ZÉÈÀÇÊÎÔ][\w’'-]+")


class Alone(Struct, frozen=True):
    """A quotation that the other side does not mark.  `speech`: somebody says it."""

    text: Text
    quotation: Quotation
    speech: bool


@pair_fact
def alone(pair: Pair) -> tuple[Alone, ...]:
    """The whole quotations of one side that have no counterpart on the other, by what they say.

    Titles of works may be in italics on the other side, and what stands there word
    for word, or is marked by a tag, a dash or asterisks, is not lost.
    """
    de, fr = pair.de[quotations], pair.fr[quotations]
    if not de and not fr:
        return ()
    made: list[Alone] = []
    ours, theirs = _outer(de), _outer(fr)
    for text, mine, others in ((pair.de, ours, theirs), (pair.fr, theirs, ours)):
        other = pair.other(text)
        if len(mine) <= len(others) or not other.content.strip() or _otherwise_marked(text, other):
            continue
        if others and _count_apart(text, mine) <= len(others):
            continue
        made += [
            Alone(text, one, _is_speech(text, one))
            for one in _unmatched(text, mine, other, others)
            if one.whole and not _may_be_bare(text, one, other)
        ]
    return tuple(made)


def _outer(found: tuple[Quotation, ...]) -> list[Quotation]:
    return [one for one in found if one.depth == 0 and not (one.closing and not one.closing.sure)]


def _count_apart(text: Text, found: list[Quotation]) -> int:
    """How many quotations there are if speech that is interrupted counts once."""
    count = 1
    for one, following in itertools.pairwise(found):
        if not (one.closing and following.opening):
            count += 1
            continue
        gap = text.content[one.closing.span.end : following.opening.span.start].strip()
        said = one.inside(text.content)
        goes_on = gap[:1] == "," and len(gap.split()) >= 2 and len(said.split()) >= 3
        follows = not gap.strip(" .,;–—-") and said[-1:] in frozenset(".!?…,")
        count += not (has_speech(gap, text.language) or goes_on or follows)
    return count


def _unmatched(text: Text, mine: list[Quotation], other: Text, others: list[Quotation]) -> list[Quotation]:
    """The quotations left over when those of both sides are matched in order, like with like."""
    if not others:
        return mine
    if len(mine) > 12:
        return []
    left = set(range(len(mine)))
    best: tuple[float, tuple[int, ...]] | None = None
    sizes = [len(one.inside(text.content)) for one in mine]
    wanted = [len(one.inside(other.content)) for one in others]
    same = [[folded(a.inside(text.content)) == folded(b.inside(other.content)) for b in others] for a in mine]
    places = [one.start / max(1, len(text.content)) for one in mine]
    theirs = [one.start / max(1, len(other.content)) for one in others]
    for choice in itertools.combinations(range(len(mine)), len(others)):
        cost = sum(
            abs(places[a] - theirs[b])
            + (0 if same[a][b] else 0.3 + 0.2 * abs(math.log((sizes[a] + 4) / (wanted[b] + 4))))
            for b, a in enumerate(choice)
        )
        if best is None or cost < best[0]:
            best = cost, choice
    return [mine[index] for index in sorted(left - set(best[1] if best else ()))]


def _otherwise_marked(text: Text, other: Text) -> bool:
    """Whether the other side shows by other means what is quoted here."""
    if other.content.lstrip()[:1] in "–—" or other.content.lstrip()[:2] == "- ":
        return True
    here, there = text[masks], other[masks]
    kinds = ("tag", "code")
    if sum(mask.kind in kinds for mask in there) > sum(mask.kind in kinds for mask in here):
        return True
    return any(other.content.count(sign) > text.content.count(sign) for sign in ("*", "_"))


def _may_be_bare(text: Text, one: Quotation, other: Text) -> bool:
    """Whether a quotation may do without marks on the other side: titles, names, words kept as they are."""
    quoted = one.inside(text.content)
    said, plain = folded(quoted), f" {folded(other.content)} "
    words = said.split()
    if not words or COVER in quoted or not any(c.isalpha() for c in quoted):
        return True
    yaml = one.system == "''" and len(quoted) + 2 >= len(text.content.strip())
    if yaml or (_is_gloss(text.content, one) and not _is_speech(text, one)):
        return True
    if len(words) <= 8:
        if f" {said} " in plain:
            return True
        kept = [word for word in words if f" {word} " in plain or f" {word.rstrip('s')} " in plain]
        if len(kept) * 2 > len(words):
            return True
        if names_a_work(text.content[: one.start], text.language) and not _is_speech(text, one):
            return True
        if other.language == "fr" and _names_of_its_own(text, other, words):
            return True
        if text.language == "fr" and _is_a_name(quoted) and not _is_speech(text, one):
            return True
    return False


def _is_gloss(content: str, one: Quotation) -> bool:
    """Whether a quotation is all that a pair of brackets holds: `Socket (« prise »)` explains a word."""
    assert one.opening
    assert one.closing
    after = content[one.closing.span.end :].lstrip()
    return content[: one.opening.span.start].rstrip()[-1:] == "(" and after[:1] == ")"


def _is_a_name(quoted: str) -> bool:
    """Whether French words look like a title: several, a capital first and no stop at the end."""
    words = quoted.split()
    return len(words) > 1 and words[0][:1].isupper() and quoted[-1:].isalnum()


def _names_of_its_own(text: Text, other: Text, words: list[str]) -> bool:
    """Whether the French side has capitals inside the sentence that German does not: a title, a label."""
    if len(words) > 5:
        return False
    ours = f" {folded(text.content)} "
    capitals = re.findall(
        r"(?<=[a-zà-ÿ,’'] )[A-ZÉÈÀÇÊÎÔ][\w’'-]+|(?<=[ld][’'])[A-ZÉÈÀÇÊÎÔ][\w’'-]+", other.content
    )
    return any(f" {folded(word)}" not in ours for word in capitals)


def _is_speech(text: Text, one: Quotation) -> bool:
    """Whether somebody says what is quoted: a verb of saying beside it, or a whole sentence within."""
    assert one.opening
    assert one.closing
    quoted = one.inside(text.content)
    words = len(quoted.split())
    before = text.content[max(0, one.opening.span.start - 60) : one.opening.span.start]
    after = text.content[one.closing.span.end : one.closing.span.end + 60]
    if words >= 8 or (words >= 3 and quoted[-1:] in ".!?" and not quoted.endswith("...")):
        return True
    if (
        words >= 2
        and (before.rstrip()[-1:] == ":" or after[:1] == ",")
        and has_speech(before + after, text.language)
    ):
        return True
    return words >= 4 and has_speech(before[-30:], text.language)
