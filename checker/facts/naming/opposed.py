"""Names side by side of which one side stands against another: a swap, another acronym, another name.

What the other side lacks is held against what it has instead.  Most certain things come first,
so that what is explained by them is not held against anything else.
"""

from __future__ import annotations

from msgspec.structs import replace

from checker.facts.naming.beside import in_one_place, is_one_sentence
from checker.facts.naming.certainty import (
    akin,
    are_comparable,
    are_different,
    are_of_one_kind,
    both_acronyms,
    both_names,
    both_places,
    certain_run,
    is_of_the_world,
)
from checker.facts.naming.counterparts import bare_forms, parts
from checker.facts.naming.discord import Discord, Kind
from checker.facts.naming.names import Name, names
from checker.facts.naming.peoples import is_people
from checker.lexicon.gazetteer import (
    is_exonym,
    is_french_word,
    is_german_noun,
    is_given,
    is_known_name,
    named_alike,
)
from checker.model import Pair, Span
from checker.patterns import regex


def opposed(pair: Pair, german_runs: list[list[Name]], french_runs: list[list[Name]]) -> list[Discord]:
    """Runs that stand against each other, taken out of both lists; of some nothing is said."""
    found = []
    anchors = _anchors(pair)

    def beside(german: list[Name], french: list[Name]) -> bool:
        anchored = anchors.get((german[0].run, french[0].run))
        if not anchored or (german[0].start < anchored[0]) != (french[0].start < anchored[1]):
            return False
        return all(
            not name.initial or is_known_name(name.folded) or not common(name.form)
            for name, common in ((german[0], is_german_noun), (french[0], is_french_word))
        )

    alone = len(german_runs) == len(french_runs) == 1

    def in_place(german: list[Name], french: list[Name]) -> bool:
        if 1 in (len(german), len(french)) and _are_alone(pair, german, french):
            return False
        if _is_paraphrased(german, french, "fr") or _is_paraphrased(french, german, "de"):
            return False
        return both_names(german, french) and _stands_for(pair, german, french, alone=alone)

    for kind, fits in (
        (Kind.ACRONYM, both_acronyms),
        (Kind.SWAPPED, both_places),
        (Kind.REPLACED, in_place),
        (Kind.REPLACED, beside),
        (None, both_names),
    ):
        for french_run in list(french_runs):
            german_run = _best([run for run in german_runs if fits(run, french_run)], french_run)
            if german_run is None:
                continue
            german_runs.remove(german_run)
            french_runs.remove(french_run)
            if kind is None or (kind is Kind.ACRONYM and not are_different(pair, german_run, french_run)):
                continue
            if kind is Kind.REPLACED and _is_renamed(german_run, french_run):
                one = discord_of(Kind.RENAMED, pair, german_run, french_run)
                found.append(replace(one, sure=_is_one_of_today(pair, german_run, french_run)))
                continue
            found.append(discord_of(kind, pair, german_run, french_run))
    return found


def _is_paraphrased(opening: list[Name], other: list[Name], language: str) -> bool:
    """Whether a name that opens a sentence stands against one's people or town: `Ronaldo`, `le Portugais`."""
    return (
        len(opening) == len(other) == 1
        and opening[0].initial
        and is_of_the_world(opening[0])
        and (is_people(other[0].form, language) or is_exonym(other[0].folded, language))
    )


def _are_alone(pair: Pair, german: list[Name], french: list[Name]) -> bool:
    """Whether neither side says more than a name, so that nothing tells whether one thing has two."""
    return all(
        text.content.strip() == text.content[run[0].start : run[-1].end]
        for text, run in ((pair.de, german), (pair.fr, french))
    )


def _best(german_runs: list[list[Name]], french: list[Name]) -> list[Name] | None:
    """Of several the one that is spelt most like the other, or surely a name."""
    return max(german_runs, key=lambda run: (akin(run, french), certain_run(run)), default=None)


def _stands_for(pair: Pair, german: list[Name], french: list[Name], *, alone: bool) -> bool:
    """Whether two names stand for each other: by their form, their place, or as all that is left over."""
    if akin(german, french):
        return True
    if not are_comparable(german, french) and not len(german) == len(french) > 1:
        return False
    if (german[0].titled and french[0].titled) or (
        alone and certain_run(german) and certain_run(french) and is_one_sentence(pair)
    ):
        return True
    least = 1 if are_of_one_kind(german, french) else 2
    return in_one_place(pair, _span(german), _span(french), least)


def _is_renamed(german: list[Name], french: list[Name]) -> bool:
    """Whether a first name has the form that French gives to it: `Alexander`, `Alexandre`."""
    ours, theirs = ([part for name in run for part in parts(name.form)] for run in (german, french))
    return len(ours) == len(theirs) and all(
        (other,) in named_alike(one, "de") for one, other in zip(ours, theirs, strict=True)
    )


_FAMILY = regex(r" ([A-ZÀ-Þ][\w-]+)")
_HISTORY = regex(r"\b1[0-8]\d\d\b|[Jj]ahrhundert|siècle|[Hh]eilig|\b[Ss]aint")


def _is_one_of_today(pair: Pair, german: list[Name], french: list[Name]) -> bool:
    """Whether a first name stands before the same family name on both sides and nothing tells of history."""
    family = [
        _FAMILY.match(text.content, run[-1].end)
        for text, run in zip((pair.de, pair.fr), (german, french), strict=True)
    ]
    if (
        family[0] is None
        or family[1] is None
        or family[0][1].removesuffix("s") != family[1][1].removesuffix("s")
    ):
        return False
    return not any(_HISTORY.search(text.content) for text in pair.sides)


def _anchors(pair: Pair) -> dict[tuple[int, int], tuple[int, int]]:
    """The runs that share a name, and where it begins: what stands beside it is its first or family name."""
    here: dict[str, Name] = {}
    for name in pair.de[names]:
        for form in (name.folded, *bare_forms(name.folded, "de")):
            here.setdefault(form, name)
    return {
        (here[name.folded].run, name.run): (here[name.folded].start, name.start)
        for name in pair.fr[names]
        if name.folded in here
        and not name.acronym
        and (is_given(name.folded) or not is_exonym(name.folded, "fr"))
    }


def runs_of(lost: list[Name]) -> list[list[Name]]:
    """Names side by side as one."""
    runs: list[list[Name]] = []
    for name in lost:
        if runs and runs[-1][-1].run == name.run:
            runs[-1].append(name)
        else:
            runs.append([name])
    return runs


def _span(run: list[Name]) -> Span:
    return Span(run[0].start, run[-1].end)


def discord_of(kind: Kind, pair: Pair, german: list[Name], french: list[Name]) -> Discord:
    """A disagreement about two runs; a side that has none gives an empty one."""
    spans = [_span(run) if run else None for run in (german, french)]
    forms = [
        text.content[span.start : span.end] if span else ""
        for text, span in zip((pair.de, pair.fr), spans, strict=True)
    ]
    return Discord(kind, spans[0], spans[1], forms[0], forms[1])
