"""Where a name was translated word by word: `Petit Livre Rouge` for `Little Red Book`.

The name is looked for in three places: on the other side of the pair, which keeps
it; elsewhere in the document, where both sides keep it; and where neither side
keeps it, against the document's own custom.  What the words of a name mean comes
from dictionaries, so any name made of words is found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.facts._fact import bitext_fact
from checker.facts.naming.counterparts import unanswered
from checker.facts.naming.names import Name, Strength, capitals, names
from checker.facts.naming.spelling import distance
from checker.lexicon.gazetteer import fold, is_given
from checker.lexicon.glosses import french_stems_for, has_meaning, meanings, means, uninflected
from checker.lexicon.stems import stem
from checker.lexicon.words import zipf
from checker.model import Bitext, Pair, Span, Text

LONGEST = 5
"""Names of more words are titles of works, and those may be translated."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "the of and a an in on for der die das des dem den von vom zu zum zur und"
    " le la les l de du d et un une à au aux en".split()
)
_QUOTES = '„“”"«»‹›‚‘'


@dataclass(frozen=True, slots=True)
class Rendering:
    """A translation that stands where a name should: where, what it says, and the name.

    `kept`: the name on the other side of the pair, if it stands there.
    """

    text: Text
    span: Span
    form: str
    name: str
    kept: Span | None


@bitext_fact
def shared_names(bitext: Bitext) -> Mapping[str, int]:
    """Names of two words or more that stand on both sides letter by letter, and in how many pairs."""
    found: Counter[str] = Counter()
    for pair in bitext:
        found.update(set(_verbatim(pair)))
    return found


def _verbatim(pair: Pair) -> Iterator[str]:
    """The longest stretches of capitalised words of the French side that the German one has too."""
    german = pair.de.content
    for run in _stretches(pair.fr):
        at = 0
        while at < len(run) - 1:
            for end in range(min(len(run), at + LONGEST), at + 1, -1):
                form = pair.fr.content[run[at].span.start : run[end - 1].span.end]
                if form in german and any(name.strength > Strength.WORD for name in run[at:end]):
                    yield form
                    at = end
                    break
            else:
                at += 1


def _stretches(text: Text) -> Iterator[list[Name]]:
    """Capitalised words with one space between."""
    stretch: list[Name] = []
    for name in text[names]:
        if stretch and text.content[stretch[-1].span.end : name.span.start] != " ":
            if len(stretch) > 1:
                yield stretch
            stretch = []
        stretch.append(name)
    if len(stretch) > 1:
        yield stretch


@bitext_fact
def renderings(bitext: Bitext) -> Mapping[int, tuple[Rendering, ...]]:
    """The translated names by the index of the pair."""
    often = bitext[shared_names]
    shared = {name: carriers(name) for name in often if _is_translatable(name)}
    others: dict[str, list[str]] = {}
    for name in often:
        if name not in shared:
            others.setdefault(_WORD.findall(name)[0], []).append(name)
    found: dict[int, tuple[Rendering, ...]] = {}
    for index, pair in enumerate(bitext):
        if not (pair.source.content and pair.target.content):
            continue
        here = list(_by_the_document(pair, shared, often)) if shared else []
        for more in (_altered_names(pair, others), _by_the_other_side(pair)):
            here += [one for one in more if not any(_same_place(one, other) for other in here)]
        if here:
            found[index] = tuple(here)
    return found


def _same_place(one: Rendering, other: Rendering) -> bool:
    return one.text is other.text and one.span.overlaps(other.span)


def _is_translatable(name: str) -> bool:
    return (
        all(all(has_meaning(word, language) for word in carriers(name)) for language in ("de", "fr"))
        and len(carriers(name)) > 1
    )


def carriers(name: str) -> list[str]:
    """The words of a name that mean something, in lower case."""
    return [word for word in _WORD.findall(name.lower()) if word not in _SMALL]


def _by_the_document(
    pair: Pair, shared: Mapping[str, list[str]], often: Mapping[str, int]
) -> Iterator[Rendering]:
    for name, words in shared.items():
        has = [name in text.content for text in (pair.de, pair.fr)]
        if all(has):
            continue
        hits = [
            None if there else _window(text, words)
            for text, there in zip((pair.de, pair.fr), has, strict=True)
        ]
        if any(has):
            keeper, text, window = (pair.de, pair.fr, hits[1]) if has[0] else (pair.fr, pair.de, hits[0])
            if window is None and often[name] > 1:
                window = _instead(text, words)
            if window:
                start = keeper.content.index(name)
                yield _rendering(text, window, name, Span(start, start + len(name)))
        elif all(hits) and any(
            window and _titled(text, window) for text, window in zip((pair.de, pair.fr), hits, strict=True)
        ):
            for text, window in zip((pair.de, pair.fr), hits, strict=True):
                if window:
                    yield _rendering(text, window, name, None)


def _altered_names(pair: Pair, others: Mapping[str, list[str]]) -> Iterator[Rendering]:
    """Names of which not all words mean something, with one of those that do translated: `Casino Rouge`."""
    for keeper, text in ((pair.de, pair.fr), (pair.fr, pair.de)) if others else ():
        known = [name for word in set(_WORD.findall(keeper.content)) for name in others.get(word, ())]
        for name in sorted(known):
            if name in keeper.content and name not in text.content and (span := _altered(text, name)):
                start = keeper.content.index(name)
                yield _rendering(text, span, name, Span(start, start + len(name)))


def _altered(text: Text, name: str) -> Span | None:
    """As many words in capitals as a name has: some are its own, the others translate or respell one."""
    words = name.split()
    if not any(word in text.content for word in words):
        return None
    places = list(_WORD.finditer(text.content))
    for at in range(len(places) - len(words) + 1):
        part = [place[0] for place in places[at : at + len(words)]]
        span = Span(places[at].start(), places[at + len(words) - 1].end())
        if text.content[span.start : span.end] != " ".join(part) or not all(word.istitle() for word in part):
            continue
        new, old = [word for word in part if word not in words], [word for word in words if word not in part]
        if len(new) < len(part) and new and len(new) == len(old):
            fits = all(_replaces(word, gone, text.language) for word, gone in zip(new, old, strict=True))
            if fits and not _glossed(text.content, span):
                return span
    return None


def _replaces(word: str, original: str, language: str) -> bool:
    """Whether a word translates one of a name or is spelt nearly like it: `Parc` for `Park`."""
    if means(original.lower(), word.lower(), language):
        return True
    return word[0] == original[0] and len(word) > 3 and distance(fold(word), fold(original), 1) == 1


def _rendering(text: Text, window: Span, name: str, kept: Span | None) -> Rendering:
    return Rendering(text, window, text.content[window.start : window.end], name, kept)


def _titled(text: Text, window: Span) -> bool:
    """Whether the words that carry a rendering all have a capital, as in `Kleines Rotes Buch`."""
    words = _WORD.findall(text.content[window.start : window.end])
    return all(word[0].isupper() for word in words if word.lower() not in _SMALL)


def _window(text: Text, original: list[str], *, cognates: bool = False, keeps: bool = True) -> Span | None:
    """The shortest stretch of a text in which each word of a name is translated, or kept, side by side.

    `cognates`: all words may begin alike if none is the same.  `keeps`: one may be the same.
    """
    bag = _bag(text.content, text.language)
    if not all(_could_be_there(one, bag, text.language) for one in original):
        return None
    words = [(match[0].lower(), match.span()) for match in _WORD.finditer(text.content)]
    for first in range(len(words)):
        left = list(original)
        translated = kept = 0
        for place in range(first, min(len(words), first + 2 * len(original) + 1)):
            word, (_, end) = words[place]
            if place > first and _is_apart(text.content[words[place - 1][1][1] : words[place][1][0]]):
                break
            if word in _SMALL and place > first:
                continue
            fits = next((one for one in left if one == word or means(one, word, text.language)), None)
            if fits is None:
                break
            translated += fits[:4] != word[:4]
            kept += fits == word
            left.remove(fits)
            if not left:
                span = Span(words[first][1][0], end)
                if (kept and not keeps) or not (translated or (cognates and not kept)):
                    return None
                return None if _glossed(text.content, span) else span
    return None


def _instead(text: Text, original: list[str]) -> Span | None:
    """As many words in capitals as a name has, one of which translates a word of it."""
    bag = _bag(text.content, text.language)
    if any(one in bag.words for one in original) or not any(
        _could_be_there(one, bag, text.language) for one in original
    ):
        return None
    words = list(_WORD.finditer(text.content))
    size = len(original)
    for at in range(len(words) - size + 1):
        part = words[at : at + size]
        if not all(word[0][0].isupper() for word in part) or (at == 0 and text.language == "de"):
            continue
        span = Span(part[0].start(), part[-1].end())
        if text.content[span.start : span.end].count(" ") == size - 1 and any(
            means(one, word[0].lower(), text.language) for one in original for word in part
        ):
            return None if _glossed(text.content, span) else span
    return None


class _Bag(NamedTuple):
    """The words of a text, their stems, and for German ones the stems of what French says for them."""

    words: frozenset[str]
    stems: frozenset[str]
    french: frozenset[str]


@lru_cache(maxsize=4096)
def _bag(content: str, language: str) -> _Bag:
    words = frozenset(_WORD.findall(content.lower()))
    stems = frozenset(stem(word, language) for word in words) | frozenset(
        stem(form, language) for word in words for form in uninflected(word, language)
    )
    french = frozenset().union(*map(french_stems_for, stems)) if language == "de" else frozenset()
    return _Bag(words, stems, french)


def _could_be_there(original: str, bag: _Bag, language: str) -> bool:
    """Whether a word of a name is in a text or something that translates it is."""
    if original in bag.words or not meanings(original, language).isdisjoint(bag.stems):
        return True
    if language == "de":
        return stem(original, "fr") in bag.french
    return not french_stems_for(stem(original, "de")).isdisjoint(bag.stems)


def _is_apart(between: str) -> bool:
    return between.strip(" -’'\N{NO-BREAK SPACE}") != ""


def _glossed(content: str, span: Span) -> bool:
    """Whether a translation stands in quotation marks or brackets, as an explanation does."""
    before, after = content[: span.start].rstrip()[-1:], content[span.end :].lstrip()[:1]
    return (before in _QUOTES and after in _QUOTES and bool(before) and bool(after)) or (
        before == "(" and after == ")"
    )


def _by_the_other_side(pair: Pair) -> Iterator[Rendering]:
    """Names of English words that one side keeps and the other translates, by this pair alone."""
    lost = pair[unanswered]
    for keeper, text, gone in ((pair.de, pair.fr, lost.de), (pair.fr, pair.de, lost.fr)):
        seen: set[Span] = set()
        for part in _translatable(keeper, text):
            if any(name.span in seen for name in part):
                continue
            lacking = any(name in gone for name in part)
            window = _window(text, carriers(_head(keeper, part)), cognates=True, keeps=lacking)
            if window and _titled(text, window):
                span = Span(part[0].span.start, part[-1].span.end)
                seen.update(name.span for name in part)
                yield _rendering(text, window, keeper.content[span.start : span.end], span)
        for name in gone:
            if (
                name.span not in seen
                and _stands_alone(keeper, name)
                and (window := _single(keeper, text, name))
            ):
                yield _rendering(text, window, name.form, name.span)


def _translatable(keeper: Text, text: Text) -> Iterator[list[Name]]:
    """Stretches of English words that are names and do not stand on the other side, the longest first."""
    for run in _stretches(keeper):
        for size in range(min(LONGEST, len(run)), 1, -1):
            for at in range(len(run) - size + 1):
                part = run[at : at + size]
                form = _head(keeper, part)
                if form in text.content or max(name.strength for name in part) is Strength.WORD:
                    continue
                words = carriers(form)
                if (
                    len(words) > 1
                    and INSTITUTIONS.isdisjoint(words)
                    and all(
                        _is_english(word, keeper.language) and meanings(word, text.language) for word in words
                    )
                ):
                    yield part


def _head(text: Text, part: list[Name]) -> str:
    """The words of a stretch without what a German compound adds: `Wall Street` of `Wall Street-Gala`."""
    form = text.content[part[0].span.start : part[-1].span.end]
    return form.rsplit("-", 1)[0] if text.language == "de" and "-" in part[-1].form else form


def _is_english(word: str, language: str) -> bool:
    """Whether a word is more at home in English than in a text's own language."""
    return zipf(word, "en") > zipf(word, language) - 0.5


def _stands_alone(text: Text, name: Name) -> bool:
    """Whether a name is neither part of a longer one nor in quotation marks."""
    before, after = text.content[name.span.start - 1 : name.span.start], text.content[name.span.end :][:1]
    if (before in _QUOTES and before) or (after in _QUOTES and after):
        return False
    return not any(
        other.run == name.run
        and other is not name
        and (other.strength > Strength.WORD or _is_english(other.form.lower(), text.language))
        for other in text[names]
    )


INSTITUTIONS = frozenset(
    "court bank reserve organization organisation council commission ministry department agency"
    " university institute fund association office forum nations union house committee board"
    " parliament states state act party".split()
)
"""What a body with an official name in other languages is called."""


TRAVELLED = 4.0
"""How common (Zipf) an English word must be in the other language to be a name there: `Windows`, `Apple`."""


def _single(keeper: Text, text: Text, name: Name) -> Span | None:
    """A capitalised word that translates a name of one English word: `Fenêtres` for `Windows`."""
    original = name.form.lower()
    if name.titled or name.acronym or not original.isalpha() or len(original) < 4:
        return None
    if is_given(name.folded) or original in INSTITUTIONS:
        return None
    known = meanings(original, text.language)
    if not known or (text.language == "de" and name.strength is not Strength.NAME):
        return None
    if zipf(name.form, text.language) < TRAVELLED:
        return None
    for other in capitals(text.content, text.locale):
        if other.initial != name.initial and other.initial:
            continue
        if (
            other.form.isalpha()
            and other.form not in keeper.content
            and stem(other.form.lower(), text.language) in known
            and other.folded[:4] != name.folded[:4]
        ):
            return other.span
    return None
