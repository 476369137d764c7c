"""Spellings of one word in one document: `E-Commerce` and `Ecommerce`, `Zoé` and `Zoe`.

Per language, words are gathered by what is left without hyphens, spaces, capitals
and accents.  Inflection makes another word and no variant; a capital at the start
and capitals throughout depend on the place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from checker.facts._fact import bitext_fact, fact
from checker.facts.languages.words import raw_words
from checker.facts.naming.names import names, prose
from checker.lexicon.gazetteer import fold
from checker.model import Bitext, Locale, Mark, Span, Text
from checker.patterns import regex

LEAST = 5
"""Shorter words (folded) are too often two words, or a word and a name."""

_HYPHENATED = regex(r"(?<![\w@./#-])[^\W\d_]+(?:-[^\W\d_]+)+(?![\w@/-]|\.\w)")
_SHAPED = regex(
    r"(?<![\w@./#-])(?:[^\W\d_]*[a-zß-ÿ][A-ZÀ-Þ][^\W\d_]*|[A-ZÀ-Þ][a-zß-ÿ]+ [A-Z]{2,4})(?![\w@/-]|\.\w)"
)
_HAS_HYPHEN = regex(r"\w-\w")
_HAS_SHAPE = regex(r"[a-zß-ÿ][A-ZÀ-Þ]|[a-zß-ÿ] [A-Z]{2}")
_WORD = regex(r"(?<![\w@./#-])[^\W\d_]{4,}(?![\w@/-]|\.\w)")

Place = tuple[int, Mark]


class Variant(Struct, frozen=True):
    """A spelling that a document uses less often than another (`usual`, `count` times) of the same word."""

    pair: int
    mark: Mark
    usual: str
    count: int


@fact(only_if=r"[A-ZÀ-Þ-](?:(?<=[a-zß-ÿ][A-ZÀ-Þ])|(?<=\w-)\w|(?<= [A-Z])[A-Z])")
def joined(text: str, locale: Locale) -> tuple[Span, ...]:
    """Words that could be joined otherwise: by a hyphen, a capital inside, or as a name and an acronym."""
    text = prose(text, locale)
    found = [match.span() for match in _HYPHENATED.finditer(text)] if _HAS_HYPHEN.search(text) else []
    if _HAS_SHAPE.search(text):
        found += [match.span() for match in _SHAPED.finditer(text)]
    return tuple(Span(*span) for span in sorted(set(found)))


@bitext_fact
def variants(bitext: Bitext) -> tuple[Variant, ...]:
    """Minority spellings, German first, by the index of their pair."""
    found: list[Variant] = []
    for language in ("de", "fr"):
        texts = [
            (index, text)
            for index, pair in enumerate(bitext)
            for text in pair.sides
            if text.language == language and text.content
        ]
        for places in (_joined_places(texts), _accented_places(texts)):
            for spellings in places.values():
                found += _minorities(spellings)
    return tuple(sorted(found, key=lambda one: one.pair))


def _joined_places(texts: list[tuple[int, Text]]) -> Mapping[str, Mapping[str, list[Place]]]:
    """The places of words with a hyphen or an inner capital and of those without, by key and spelling."""
    places: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for index, text in texts:
        for span in text[joined]:
            form = text.content[span.start : span.end]
            if not form.isupper() and len(key := _bare(form)) >= LEAST:
                places[key][form[0].lower() + form[1:]].append((index, text.at(span)))
    if not places:
        return {}
    everywhere = "\n".join(text.content for _, text in texts).lower()
    wanted = [key for key in places if key in everywhere]
    for index, text in texts if wanted else ():
        lower = text.content.lower()
        if not any(key in lower for key in wanted):
            continue
        taken = text[joined]
        for match in _WORD.finditer(prose(text.content, text.locale)):
            key = match[0].lower()
            span = Span(*match.span())
            if key in places and not match[0].isupper() and span not in taken:
                places[key][match[0][0].lower() + match[0][1:]].append((index, text.at(span)))
    return {key: spellings for key, spellings in places.items() if _is_split(spellings)}


def _bare(form: str) -> str:
    return form.lower().replace("-", "").replace(" ", "")


def _is_split(spellings: Iterable[str]) -> bool:
    """Whether there are two spellings that differ by more than capitals beside a hyphen."""
    forms = list(spellings)
    if len(forms) < 2:
        return False
    return len({form.lower() for form in forms}) > 1 or not any("-" in form for form in forms)


def _accented_places(texts: list[tuple[int, Text]]) -> Mapping[str, Mapping[str, list[Place]]]:
    """The places of names that stand with and without an accent, by folded form and spelling."""
    places: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    if not _may_vary(texts):
        return places
    accented = {name.folded for _, text in texts for name in text[names] if not name.form.isascii()}
    for index, text in texts if accented else ():
        for name in text[names]:
            if name.folded not in accented:
                continue
            if name.strength and name.form.isalpha() and not name.form.isupper():
                places[name.folded][name.form].append((index, text.at(name.span)))
    return {
        key: forms
        for key, forms in places.items()
        if len({form.casefold() for form in forms}) > 1 and fold(key)
    }


def _may_vary(texts: list[tuple[int, Text]]) -> bool:
    """Whether two words with a capital differ by accents: a sieve, for names cost more than words."""
    if all(text.content.isascii() for _, text in texts):
        return False
    words: set[str] = set()
    for _, text in texts:
        words.update(raw_words(text.content))
    accented = {word for word in words if not word.isascii() and not word.islower()}
    if not accented:
        return False
    without = {word.lower() for word in words if word.isascii() and not word.islower()}
    written: dict[str, str] = {}
    for word in accented:
        folded, low = fold(word), word.casefold()
        if folded in without or written.setdefault(folded, low) != low:
            return True
    return False


def _minorities(spellings: Mapping[str, list[Place]]) -> Iterator[Variant]:
    """The places of all spellings but the most frequent; of equal ones the first is the usual."""
    count = Counter({form: len(places) for form, places in spellings.items()})
    usual, often = count.most_common(1)[0]
    written = Counter(mark.content for _, mark in spellings[usual]).most_common(1)[0][0]
    for form, places in spellings.items():
        if form != usual:
            for index, mark in places:
                if mark.content == written.lower():
                    continue  # a command or a file, as `mysql` for MySQL
                if mark.content.lower() != written.lower() or mark.content[1:] != written[1:]:
                    yield Variant(index, mark, written, often)
