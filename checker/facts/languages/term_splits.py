"""Terms that one language keeps to while the other has two words for them.

A document learns its own terms: a noun that stands in several pairs, and is
answered by the same word of the dictionary nearly everywhere, is a term of it.
Where that answer is missing and another translation of the same noun stands
instead, with nothing else on the other side to account for it, the term is split.
German compounds that share a part and answer the same French words
(`Jahresbericht`, `Geschäftsbericht`: `rapport annuel`) are split as well.

What is not a term's other name: an inflection or a derivation (`Angriff`,
`Angreifer`), a verb, a word that the document uses for something else as well, half of a
longer term (`Kommandozeile` for the `commande` of `ligne de commande`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from checker.facts._fact import bitext_fact
from checker.facts.languages.language import leaning, tongue
from checker.facts.languages.nouns import Nouns
from checker.facts.languages.words import raw_words
from checker.lexicon.cognates import fold
from checker.lexicon.gazetteer import is_french_word, is_german_noun
from checker.lexicon.stems import stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.words import zipf
from checker.model import Bitext, Mark, Pair, Span, Text
from checker.patterns import regex

LEAST = 2
"""A noun that has its usual answer in fewer pairs is no term of a document."""

SHARE = 0.6
"""The least share of its pairs in which a term has its usual answer."""

ALWAYS = 0.75
"""A word beside the term in so many of its places makes a longer term with it."""

CHANCE = 0.03
"""The lexicon's probability, in either direction, from which on a word is a translation of another."""

SURE = 0.1
"""From this probability on it is sure to be one."""

FAINT = 0.004
"""From this probability on a word is at least accounted for."""

SHORT = 14
"""In a pair of so few words the only noun without an answer answers the only one over there."""

LONG = 9
"""A German word of so many letters may be a compound; each part has at least `PART`."""
PART = 4
TAIL = 5

NEAR = 8
"""Two words so few characters apart are parts of one term."""

TOO_COMMON = 5.6
"""Words as frequent as that (Zipf) are tools of grammar."""


class Split(Struct, frozen=True):
    """A term, its usual answer, and the word that stands for it in a few places.

    `term` and `usual` are forms as they are written most often, `count` is in how
    many pairs the usual answer stands; `places` are the pairs by their index,
    with the odd word and, where it can be marked, the term.
    """

    language: str
    term: str
    usual: str
    count: int
    odd: str
    places: tuple[tuple[int, Mark, Mark | None], ...]


Lead = tuple[str, str, Collection[int], str, Sequence[int]]
"""Term, usual answer, the rows where they meet, the odd answer and its rows."""


@bitext_fact
def term_splits(bitext: Bitext) -> tuple[Split, ...]:
    """The terms of a document that the other language splits, each with all its places."""
    if len(bitext) <= LEAST:
        return ()
    rows = [
        (index, pair)
        for index, pair in enumerate(bitext)
        if pair.de.content and pair.fr.content and all(map(_in_place, pair.sides))
    ]
    german = Nouns([pair.de for _, pair in rows], "de")
    french = Nouns([pair.fr for _, pair in rows], "fr")
    links = {root: _answers(root, CHANCE) & french.rows.keys() for root in german.rows}
    backwards: dict[str, set[str]] = defaultdict(set)
    for one, answers in links.items():
        for other in answers:
            backwards[other].add(one)
    found: dict[tuple[str, tuple[int, ...]], Split] = {}
    for mine, theirs, there, back in ((german, french, links, backwards), (french, german, backwards, links)):
        for lead in _leads(mine, theirs, there, back):
            split = _split(rows, mine, theirs, lead)
            if split:
                key = lead[3], tuple(place for place, *_ in split.places)
                found[key] = _merged(found[key], split) if key in found else split
    for term, usual, met, odd, odds in _compounds(german, french):
        split = _named(rows, french, german, (term, usual, met, odd, odds), any_word=True)
        found.setdefault((odd, tuple(place for place, *_ in split.places)), split)
    return tuple(sorted((one for one in found.values() if one.places), key=lambda one: one.places[0][0]))


def _merged(one: Split, other: Split) -> Split:
    """Two words of one term as one: `mot de passe`."""
    places = tuple(
        (place, odd, _joined(mine, theirs))
        for (place, odd, mine), (*_, theirs) in zip(one.places, other.places, strict=True)
    )
    whole = places[0][2]
    return replace(one, term=whole.content if whole else one.term, places=places)


def _joined(one: Mark | None, other: Mark | None) -> Mark | None:
    if one is None or other is None or one.text is not other.text:
        return one
    first, last = sorted((one.span, other.span))
    near = last.start - first.end <= NEAR
    return Mark(one.text, Span(first.start, last.end)) if near else one


def _in_place(text: Text) -> bool:
    """Whether a text is in its own language."""
    told = text[tongue]
    return told is None or told.language == text.language


@lru_cache(maxsize=65536)
def _answers(german_stem: str, least: float) -> frozenset[str]:
    """The French stems that may translate a German one."""
    return translation_lexicon().answers(german_stem, least)


def _leads(
    mine: Nouns, theirs: Nouns, links: Mapping[str, Set[str]], backwards: Mapping[str, Set[str]]
) -> Iterator[Lead]:
    for term, answers in sorted(links.items()):
        here = mine.rows[term]
        if len(here) <= LEAST or not answers:
            continue
        usual = max(answers, key=lambda one: (len(theirs.rows[one] & here), one))
        met = theirs.rows[usual] & here
        if len(met) < max(LEAST, SHARE * len(here)) or len(met) == len(here):
            continue
        for odd in sorted(answers - {usual}):
            if _may_stand(odd, usual, here, met, theirs):
                odds = [
                    row
                    for row in sorted(theirs.rows[odd])
                    if all(
                        one == term or _is_sure(one, usual, mine.language)
                        for one in backwards[odd] & mine.words[row]
                    )
                    and not _is_within(usual, theirs.words[row])
                    and not (theirs.language == "de" and _covers_more(odd, usual, row, mine, theirs))
                ]
                if odds:
                    yield term, usual, met, odd, odds
        if len(met) >= max(LEAST + 1, ALWAYS * (len(here) - 1)):
            for row in sorted(here - met):
                other = _lone(row, term, answers, mine, theirs)
                if other and _may_stand(other, usual, here, met, theirs):
                    yield term, usual, met, other, [row]


def _is_within(usual: str, words: Collection[str]) -> bool:
    """Whether the usual answer is part of another word of the row: `Befehl` of `Befehlszeile`."""
    return len(usual) >= PART and any(usual in word for word in words)


def _is_sure(one: str, other: str, language: str) -> bool:
    """Whether a word of `language` is translated so for certain: `mot` by `Passwort`."""
    german, french = (one, other) if language == "de" else (other, one)
    return french in _answers(german, SURE)


def _may_stand(odd: str, usual: str, here: Set[int], met: Set[int], theirs: Nouns) -> bool:
    """Whether a word stands for the term only, never beside the usual one, and is no form of that."""
    there = theirs.rows[odd]
    return there <= here and there.isdisjoint(met) and len(there) <= len(met) and not _is_kin(odd, usual)


def _lone(row: int, term: str, answers: Set[str], mine: Nouns, theirs: Nouns) -> str:
    """The only noun of a short pair without an answer, if the term is the only one over there; or ""."""
    if max(len(raw_words(side.texts[row].content)) for side in (mine, theirs)) > SHORT:
        return ""
    if not answers.isdisjoint(theirs.words[row]) or _unanswered(row, theirs, mine) != {term}:
        return ""
    lone = _unanswered(row, mine, theirs)
    if len(lone) != 1:
        return ""
    other = lone.pop()
    form = theirs.forms(other, [row]).most_common(1)[0][0]
    known = is_german_noun(form) if theirs.language == "de" else is_french_word(form)
    return other if known and zipf(form, theirs.language) > 0 else ""


def _unanswered(row: int, mine: Nouns, theirs: Nouns) -> set[str]:
    """The nouns of `theirs` in a row that no word of `mine` in the row answers."""
    return {
        root for root in theirs.nouns(row) if not any(_link(one, root, mine, row) for one in mine.words[row])
    }


def _link(one: str, root: str, mine: Nouns, row: int) -> bool:
    """Whether one may answer the other: by the lexicon, or nouns by a part, or as they begin alike."""
    german, french = (one, root) if mine.language == "de" else (root, one)
    if french in _answers(german, FAINT):
        return True
    if row not in mine.rows.get(one, ()) or len(french) < PART:
        return False
    return fold(german)[:3] == fold(french)[:3] or french in _answers_of_parts(german, FAINT)


@lru_cache(maxsize=16384)
def _answers_of_parts(word: str, least: float) -> frozenset[str]:
    """What may translate the beginnings and the ends of a German word."""
    cuts = range(PART, len(word) - PART + 1)
    parts = {stem(part, "de") for cut in cuts for part in (word[:cut], word[cut:])}
    return frozenset().union(*(_answers(part, least) for part in parts))


def _covers_more(odd: str, usual: str, row: int, mine: Nouns, theirs: Nouns) -> bool:
    """Whether a German compound answers more than the term: `Kommandozeile` is `ligne de commande`."""
    covered = _answers(usual, CHANCE) | _answers_of_parts(usual, CHANCE)
    rest = mine.words[row] - covered
    return any(
        not _answers_of_parts(form.lower(), CHANCE).isdisjoint(rest) for form in theirs.forms(odd, [row])
    )


def _is_kin(one: str, other: str) -> bool:
    """Whether two words begin alike or one is part of the other: inflections, derivations, compounds."""
    one, other = fold(one), fold(other)
    if one in other or other in one:
        return True
    alike = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return alike >= 4 and alike >= 0.5 * min(len(one), len(other))


def _split(rows: Sequence[tuple[int, Pair]], mine: Nouns, theirs: Nouns, lead: Lead) -> Split | None:
    """The split a lead leads to, if its words are nouns and all places have the same longer term."""
    term, usual, met, odd, odds = lead
    beside = Counter(one for row in met for one in mine.beside(row, term))
    phrase = {one for one, count in beside.items() if count >= ALWAYS * len(met)}
    singular = {_singular(form) for form in mine.forms(term, met)}
    kept = [
        row
        for row in odds
        if phrase <= mine.words[row]
        and theirs.mark(row, odd)
        and mine.mark(row, term)
        and any(_singular(form) in singular for form in mine.forms(term, [row]))
    ]
    if not kept or sum(theirs.mark(row, usual) is not None for row in met) < LEAST:
        return None
    split = _named(rows, mine, theirs, (term, usual, met, odd, kept))
    ours, others = (split.term,), (split.usual, split.odd)
    if (
        max(zipf(word, side.language) for side, said in ((mine, ours), (theirs, others)) for word in said)
        >= TOO_COMMON
    ):
        return None
    if leaning(split.odd.casefold(), "en", theirs.language) >= 1.0:
        return None
    return None if _is_kin(split.usual.lower(), split.odd.lower()) else split


def _named(
    rows: Sequence[tuple[int, Pair]], mine: Nouns, theirs: Nouns, lead: Lead, *, any_word: bool = False
) -> Split:
    term, usual, met, odd, odds = lead
    one = mine.forms(term, met).most_common(1)[0][0]
    two, three = (
        theirs.forms(root, where, any_word=any_word).most_common(1)[0][0]
        for root, where in ((usual, met), (odd, odds))
    )
    places = [(rows[row][0], theirs.mark(row, odd, any_word=any_word), mine.mark(row, term)) for row in odds]
    marked = tuple((place, mark, own) for place, mark, own in places if mark)
    return Split(mine.language, one, two, len(met), three, marked)


def _singular(form: str) -> str:
    """A noun without the signs of number and case, roughly."""
    return form.lower().rstrip("senx")


def _compounds(german: Nouns, french: Nouns) -> Iterator[Lead]:
    """German compounds with a part in common that stand for one French phrase."""
    rows: dict[str, set[int]] = defaultdict(set)
    by_part: dict[str, list[str]] = defaultdict(list)
    for row, words in enumerate(german.words):
        for root in words:
            if len(root) >= LONG:
                rows[root].add(row)
    for root in sorted(rows):
        by_part[root[-TAIL:]].append(root)
    for one, other in (pair for roots in by_part.values() for pair in combinations(roots, 2)):
        usual, odd = sorted((one, other), key=lambda root: (-len(rows[root]), root))
        met, there = rows[usual], rows[odd]
        if len(met) >= LEAST and met.isdisjoint(there):
            parts = (_singular(min(german.forms(root, rows[root], any_word=True))) for root in (usual, odd))
            term = _phrase_for(*parts, rows=sorted(met | there), french=french)
            if term:
                yield term, usual, met, odd, sorted(there)


def _phrase_for(usual: str, odd: str, *, rows: Sequence[int], french: Nouns) -> str:
    """The French word for the end that two compounds share, if their beginnings have one too; or ""."""
    common = frozenset.intersection(*(french.words[row] for row in rows))
    for length in range(TAIL, min(len(usual), len(odd)) - PART + 1):
        if usual[-length:] != odd[-length:]:
            break
        first, other = usual[:-length], odd[:-length]
        heads = _answers(stem(usual[-length:], "de"), CHANCE) & common & french.rows.keys()
        if not heads:
            continue
        one, two = _answers_of_first(first), _answers_of_first(other)
        if any(not two.isdisjoint(french.words[row] - common) for row in rows):
            continue
        if first[:PART] == other[:PART]:
            continue  # Dokumentereignis, Dokumentenereignis: spellings of one word
        phrase = one | two | _answers(stem(usual, "de"), CHANCE) | _answers(stem(odd, "de"), CHANCE)
        for head in sorted(heads):
            beside = frozenset.intersection(*(frozenset(french.beside(row, head)) for row in rows))
            told = phrase & beside
            apart = first not in other and other not in first
            if (told and apart) or (one & two & common and (apart or abs(len(first) - len(other)) < PART)):
                return head
    return ""


def _answers_of_first(part: str) -> frozenset[str]:
    """What may translate the first part of a compound, with or without its link: `Jahres`, `Geschäfts`."""
    return _answers(stem(part, "de"), CHANCE) | _answers(stem(_LINK.sub("", part), "de"), CHANCE)


_LINK = regex(r"(?:s|es|n|en|er|e)$")
