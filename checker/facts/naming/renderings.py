"""Where a name was translated word by word: `Petit Livre Rouge` for `Little Red Book`.

The name is looked for in three places: on the other side of the pair, which keeps
it; elsewhere in the document, where both sides keep it; and where neither side
keeps it, against the document's own custom.  What the words of a name mean comes
from dictionaries, so any name made of words is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from msgspec import Struct

from checker.facts._fact import bitext_fact
from checker.facts.languages.words import raw_words
from checker.facts.naming.counterparts import unanswered
from checker.facts.naming.names import Name, Strength, capitals, names
from checker.facts.naming.spelling import distance
from checker.facts.naming.windows import (
    QUOTES,
    WORD,
    carriers,
    find_stand_in,
    find_window,
    is_glossed,
    is_titled,
    splits,
)
from checker.lexicon.gazetteer import (
    fold,
    french_for,
    german_for,
    is_exonym,
    is_german_noun,
    is_given,
    words_of,
)
from checker.lexicon.glosses import has_meaning, meanings, means
from checker.lexicon.stems import stem
from checker.lexicon.words import zipf
from checker.model import Bitext, Pair, Span, Text

LONGEST = 5
"""Names of more words are titles of works, and those may be translated."""


class Rendering(Struct, frozen=True):
    """A translation that stands where a name should: where, what it says, and the name.

    `kept`: the name on the other side of the pair, if it stands there.
    """

    text: Text
    span: Span
    form: str
    name: str
    kept: Span | None

    @property
    def turned(self) -> bool:
        """Whether French keeps the name proper and puts before it what the thing is: `Tâche Mix`."""
        said, name = carriers(self.form), carriers(self.name)
        return (
            self.text.language == "fr"
            and len(said) == len(name) > 1
            and said[1:] == name[-2::-1]
            and said[0] != name[-1]
        )


@bitext_fact
def shared_names(bitext: Bitext) -> Mapping[str, int]:
    """Names of two words or more, joined or not, that stand on both sides, and in how many pairs."""
    found: Counter[str] = Counter()
    for pair in bitext:
        found.update(set(_verbatim(pair)))
    return found


def _verbatim(pair: Pair) -> Iterator[str]:
    """The longest stretches of capitalised words of the French side that the German one has too."""
    german = pair.de.content
    for run in _stretches(pair.fr):
        at = 0
        while at < len(run):
            for end in range(min(len(run), at + LONGEST), at, -1):
                form = pair.fr.content[run[at].span.start : run[end - 1].span.end]
                if end == at + 1 and not (form.isalpha() and len(carriers(form)) > 1):
                    continue
                if form in german and any(name.strength > Strength.WORD for name in run[at:end]):
                    yield form
                    at = end
                    break
            else:
                at += 1


def _stretches(text: Text) -> Iterator[list[Name]]:
    """Capitalised words with one space between, or one that is made of several: `WoodFrame`."""
    stretch: list[Name] = []
    for name in text[names]:
        if stretch and text.content[stretch[-1].span.end : name.span.start] != " ":
            yield stretch
            stretch = []
        stretch.append(name)
    if stretch:
        yield stretch


@bitext_fact
def kept_words(bitext: Bitext) -> Mapping[str, int]:
    """Names of one word that stand on both sides letter by letter, and in how many pairs."""
    found: Counter[str] = Counter()
    for pair in bitext:
        german = pair.de.content
        found.update(
            {
                name.form
                for name in pair.fr[names]
                if name.strength > Strength.WORD and len(name.form) > SHORT and name.form in german
            }
        )
    return found


SHORT = 5
"""Names of no more letters are not taken apart."""


@bitext_fact
def renderings(bitext: Bitext) -> Mapping[int, tuple[Rendering, ...]]:
    """The translated names by the index of the pair."""
    often = bitext[shared_names]
    shared = {name: carriers(name) for name in often if _is_translatable(name)}
    others: dict[str, list[str]] = {}
    for name in often:
        if name not in shared:
            others.setdefault(WORD.findall(name)[0], []).append(name)
    whole = frozenset(name for name, often_kept in bitext[kept_words].items() if often_kept > 1)
    found: dict[int, tuple[Rendering, ...]] = {}
    for index, pair in enumerate(bitext):
        if not (pair.source.content and pair.target.content):
            continue
        here = list(_by_the_document(pair, shared, often)) if shared else []
        for more in (_altered_names(pair, others), _by_its_parts(pair, whole), _by_the_other_side(pair)):
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


def _by_the_document(
    pair: Pair, shared: Mapping[str, list[str]], often: Mapping[str, int]
) -> Iterator[Rendering]:
    for name, words in shared.items():
        has = [name in text.content for text in (pair.de, pair.fr)]
        if all(has):
            continue
        hits = [
            None if there else find_window(text, words)
            for text, there in zip((pair.de, pair.fr), has, strict=True)
        ]
        if any(has):
            keeper, text, window = (pair.de, pair.fr, hits[1]) if has[0] else (pair.fr, pair.de, hits[0])
            if window is None and often[name] > 1:
                window = find_stand_in(text, words)
            if window:
                start = keeper.content.index(name)
                yield _rendering(text, window, name, Span(start, start + len(name)))
        elif (
            " " in name
            and all(hits)
            and any(
                window and is_titled(text, window)
                for text, window in zip((pair.de, pair.fr), hits, strict=True)
            )
        ):
            for text, window in zip((pair.de, pair.fr), hits, strict=True):
                if window:
                    yield _rendering(text, window, name, None)


def _altered_names(pair: Pair, others: Mapping[str, list[str]]) -> Iterator[Rendering]:
    """Names of which not all words mean something, with one of those that do translated: `Casino Rouge`."""
    for keeper, text in ((pair.de, pair.fr), (pair.fr, pair.de)) if others else ():
        known = [name for word in others.keys() & raw_words(keeper.content) for name in others[word]]
        for name in sorted(known):
            if name in keeper.content and name not in text.content and (span := _altered(text, name)):
                start = keeper.content.index(name)
                yield _rendering(text, span, name, Span(start, start + len(name)))


def _by_its_parts(pair: Pair, whole: Set[str]) -> Iterator[Rendering]:
    """Names of one word kept elsewhere in the document, taken apart here: `Vent du nord` for `Nordwind`."""
    for keeper, text in ((pair.de, pair.fr), (pair.fr, pair.de)) if whole else ():
        for place in WORD.finditer(keeper.content):
            if (name := place[0]) in whole and name not in text.content:
                for parts in splits(name):
                    if window := find_window(text, parts):
                        yield _rendering(text, window, name, Span(*place.span()))
                        break


def _altered(text: Text, name: str) -> Span | None:
    """As many words in capitals as a name has: some are its own, the others translate or respell one."""
    words = name.split()
    if not any(word in text.content for word in words):
        return None
    places = list(WORD.finditer(text.content))
    for at in range(len(places) - len(words) + 1):
        part = [place[0] for place in places[at : at + len(words)]]
        span = Span(places[at].start(), places[at + len(words) - 1].end())
        if text.content[span.start : span.end] != " ".join(part) or not all(word.istitle() for word in part):
            continue
        new, old = [word for word in part if word not in words], [word for word in words if word not in part]
        if len(new) < len(part) and new and len(new) == len(old):
            fits = all(_replaces(word, gone, text.language) for word, gone in zip(new, old, strict=True))
            if fits and not is_glossed(text.content, span):
                return span
    return None


def _replaces(word: str, original: str, language: str) -> bool:
    """Whether a word translates one of a name or is spelt nearly like it: `Parc` for `Park`."""
    if means(original.lower(), word.lower(), language):
        return True
    return word[0] == original[0] and len(word) > 3 and distance(fold(word), fold(original), 1) == 1


def _rendering(text: Text, window: Span, name: str, kept: Span | None) -> Rendering:
    return Rendering(text, window, text.content[window.start : window.end], name, kept)


def _by_the_other_side(pair: Pair) -> Iterator[Rendering]:
    """Names of English words that one side keeps and the other translates, by this pair alone."""
    yield from _glosses(pair)
    lost = pair[unanswered]
    for keeper, text, gone in ((pair.de, pair.fr, lost.de), (pair.fr, pair.de, lost.fr)):
        seen: set[Span] = set()
        for part in _translatable(keeper, text):
            if any(name.span in seen for name in part):
                continue
            lacking = any(name in gone for name in part)
            window = find_window(text, carriers(_head(keeper, part)), cognates=True, keeps=lacking)
            if window and is_titled(text, window) and not _is_usual(keeper, part, text, window):
                span = Span(part[0].span.start, part[-1].span.end)
                seen.update(name.span for name in part)
                yield _rendering(text, window, keeper.content[span.start : span.end], span)
        for name in gone:
            if (
                name.span not in seen
                and _stands_alone(keeper, name)
                and (window := _joined(keeper, text, name) or _single(keeper, text, name))
            ):
                yield _rendering(text, window, name.form, name.span)


def _glosses(pair: Pair) -> Iterator[Rendering]:
    """Names of both sides with their own translation right behind them: `Blue Lantern Blaue Laterne`."""
    for name in _verbatim(pair):
        words = carriers(name)
        for text in pair.sides:
            end = text.content.find(name) + len(name)
            rest = text.content[end : end + 3 * len(name)]
            if rest[:1] == " " and rest[1:2].isupper() and _is_translatable(name):
                window = find_window(Text(rest, text.locale), words, cognates=True)
                if window and window.start == 1 and is_titled(text, window.shift(end)):
                    start = pair.other(text).content.find(name)
                    yield _rendering(text, window.shift(end), name, Span(start, start + len(name)))


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


def _is_usual(keeper: Text, part: list[Name], text: Text, window: Span) -> bool:
    """Whether that is how the language says it: `Miss Monde`, or the country in `Greenpeace Germany`."""
    said, kept = words_of(text.content[window.start : window.end]), words_of(_head(keeper, part))
    changed = [fold(word) for word in said if word not in kept]
    if changed and all(is_exonym(word, text.language) for word in changed):
        return True
    every = german_for if keeper.language == "fr" else french_for
    forms = (form for name in part for form in every(name.folded))
    return any(len(form) > 1 and frozenset(said).issuperset(form) for form in forms)


def _head(text: Text, part: list[Name]) -> str:
    """The words of a stretch without what a German compound adds: `Wall Street` of `Wall Street-Gala`."""
    form = text.content[part[0].span.start : part[-1].span.end]
    return form.rsplit("-", 1)[0] if text.language == "de" and "-" in part[-1].form else form


def _is_english(word: str, language: str) -> bool:
    """Whether a word is more at home in English than in a text's own language."""
    return zipf(word, "en") > zipf(word, language) - 0.5


_LABELS = QUOTES + "*_>"
"""Beside one of these stands a title or the label of a button, which each language has its own word for."""


def _stands_alone(text: Text, name: Name) -> bool:
    """Whether a name is neither part of a longer one nor in quotation marks."""
    before, after = text.content[name.span.start - 1 : name.span.start], text.content[name.span.end :][:1]
    if (before in _LABELS and before) or (after in _LABELS and after):
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


def _joined(keeper: Text, text: Text, name: Name) -> Span | None:
    """The French words for a name that joins English ones: `Point de Puissance` for `PowerPoint`."""
    if text.language != "fr" or name.titled or not name.form.isalpha() or is_given(name.folded):
        return None  # German has names of things in one word, and capitals for all
    words = carriers(name.form)
    for parts in [words] if len(words) > 1 else splits(name.form):
        if all(_is_english(part, keeper.language) for part in parts):
            window = find_window(text, parts)
            if window and window.end - window.start > len(name.form) and is_titled(text, window):
                return window
    return None


TRAVELLED = 4.0
"""How common (Zipf) an English word must be in the other language to be a name there: `Windows`, `Apple`."""


def _single(keeper: Text, text: Text, name: Name) -> Span | None:
    """A capitalised word that translates a name of one English word: `Fenêtres` for `Windows`."""
    original = name.form.lower()
    if name.titled or name.acronym or not original.isalpha() or len(original) < 4:
        return None
    if is_given(name.folded) or original in INSTITUTIONS or _is_at_home(name, keeper.language):
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


def _is_at_home(name: Name, language: str) -> bool:
    """Whether a word of English is one of this language too, which the other translates: `Start`."""
    return language == "de" and name.strength is not Strength.NAME and is_german_noun(name.form)
