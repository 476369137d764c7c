"""Stretches of another language inside a text.

Every word is weighed: how much more it belongs to the other language than to
the one expected.  The stretch whose weights add up to most is the fragment; names
weigh little, and words that both languages have end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.language import MOST, leaning, strange_words
from checker.facts.languages.words import Token, prose_of
from checker.lexicon.gazetteer import is_german_noun
from checker.lexicon.loans import are_loans
from checker.lexicon.words import zipf
from checker.model import Locale, Span
from checker.patterns import regex

OTHERS = {"de": ("en", "fr", "it"), "fr": ("en", "de", "it")}
"""The languages whose fragments are sought in a text."""

INTRUDERS = frozenset(
    "the of and with your our their from for by to at is are was were been be this that these "
    "those which who when while where within without but or if as into about because through "
    "between its his her they we you not can should would could has have had".split()
)
"""English words that bind a sentence; one alone betrays a forgotten piece of English."""

EVERYDAY = frozenset(
    "how why what whose only very always never every everything something nothing everyone someone "
    "anyone there then than them him more some any each both another other even yet almost however "
    "therefore although until since during before after around across against without already together "
    "maybe really also love like want need know think feel get give keep let choose enjoy discover "
    "become bring does did done being much many such same own".split()
)
"""English words that neither German nor French has; one alone counts between two words at home."""

IN_TITLES = frozenset("a an the of and or for in on at to by with from as vs upon under over".split())
"""Words that English titles leave in lower case; two others are prose."""

LINKS = frozenset("de des du d la le les del della di da y e et of".split())
"""Words that carry on a name after its capital."""

_AFTER_IN = frozenset("le la les l un une ce cette ces son sa ses leur leurs notre nos votre vos".split())
_BEFORE_FOR = frozenset("le un du au ce de son leur ledit".split())
_BEFORE_NOUNS = frozenset(
    "le la l les un une des du de d ce cet ces son sa ses leurs nos vos aux au en".split()
)
_PARTING = frozenset("[]|<>\n")
_CAMEL = regex(r"[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ].)")
_HINT = 1.5
_EVERYDAY_HINT = 1.4
_ENGLISH, _COMMON, _RARE = 1.9, 3.8, 3.3
_LEAST = 3.0
_TAX = 0.15
_ENGLISH_FIRST = 0.5


class Fragment(Struct, frozen=True):
    """A stretch of another language.

    `weight` is how much more it belongs there, in powers of ten; `words` are its
    tokens; `telling` is how many lower-case ones speak for the other language;
    `continues` says that it only carries on a name: `Institut des hautes études`.
    """

    language: str
    span: Span
    weight: float
    telling: int
    words: tuple[Token, ...]
    continues: bool = False

    @property
    def quoted(self) -> bool:
        """Whether it makes up a quotation, all but a word or two: a title or a motto."""
        around = next((word.quotation for word in self.words if word.quotation), None)
        return around is not None and len(around) <= len(self.span) + 20

    @property
    def named(self) -> bool:
        """Whether it reads as a name: its first weighty word has a capital, or all of them have."""
        if (
            self.language == "en"
            and sum(not word.capitalised and word.folded not in IN_TITLES for word in self.words) >= 2
        ):
            return False
        if self.continues:
            return True
        if self.language == "de":
            return all(word.capitalised for word in self.words if len(word.content) > 3)
        weighty = [word for word in self.words if word.capitalised or word.folded not in LINKS | IN_TITLES]
        first = self.words[0]
        binds = self.binds or first.content == "in" or (first.opens and first.folded in INTRUDERS)
        if len(self.words) == 1 and binds:
            return False
        if not weighty:
            return True
        return (weighty[0].capitalised and not weighty[0].opens) or all(
            word.capitalised or len(word.content) < 3 for word in weighty
        )

    @property
    def binds(self) -> bool:
        """Whether it holds an English word that binds a sentence."""
        return any(word.content in INTRUDERS for word in self.words)

    @property
    def borrowed(self) -> bool:
        """Whether it is a phrase that German or French has borrowed: `last but not least`."""
        return are_loans([word.folded for word in self.words])


@fact
def strangers(text: str, locale: Locale) -> tuple[Fragment, ...]:
    """The stretches of other languages, left to right; of those that overlap the heavier."""
    hints = strange_words(text, locale.language)[1]
    if not hints and text.partition(" ")[0].lower() not in INTRUDERS:
        return ()
    prose = prose_of(text, locale)
    parts = _parts(text, prose)
    found: list[Fragment] = []
    for language in OTHERS.get(locale.language, ()):
        if not any(leaning(word.casefold(), language, locale.language) >= _HINT for word in hints):
            continue
        for part in parts:
            found += _fragments(part, language, locale.language)
    found += _intruders(text, prose, locale.language)
    kept: list[Fragment] = []
    for fragment in sorted(found, key=_rank):
        if not any(fragment.span.overlaps(other.span) for other in kept):
            kept.append(fragment)
    return tuple(sorted(kept, key=lambda one: one.span))


def _rank(fragment: Fragment) -> float:
    """The heavier first; English, and single words that betray it, before what is about as heavy."""
    return -fragment.weight - _ENGLISH_FIRST * ((fragment.language == "en") + (len(fragment.words) == 1))


def _parts(text: str, prose: Sequence[Token]) -> list[Sequence[Token]]:
    """The words between brackets, bars and line ends, which no fragment crosses."""
    if _PARTING.isdisjoint(text):
        return [prose]
    cuts = [
        at for at in range(1, len(prose))
        if not _PARTING.isdisjoint(text[prose[at - 1].span.end : prose[at].span.start])
    ]  # fmt: skip
    return [prose[start:end] for start, end in pairwise([0, *cuts, len(prose)])]


def _fragments(prose: Sequence[Token], language: str, expected: str) -> Iterator[Fragment]:
    weights = [weight(token, language, expected) for token in prose]
    total = 0.0
    best: tuple[float, int, int] | None = None
    first = 0
    for at, value in enumerate([*weights, -100.0]):
        total += value - _TAX
        if total <= 0 or (best and total < best[0] - MOST):
            if best and best[0] >= _LEAST:
                start, end = best[1:]
                before = prose[start - 1] if start else None
                yield _fragment(prose[start:end], weights[start:end], best[0], language, expected, before)
            total, best, first = 0.0, None, at + 1
        elif best is None or total > best[0]:
            best = (total, first, at + 1)


def _intruders(text: str, prose: Sequence[Token], expected: str) -> Iterator[Fragment]:
    """Single English words among the expected language: `Der Berg ruft, but niemand kommt`."""
    for at, token in enumerate(prose):
        word = token.content if at else token.folded
        if text[token.span.end : token.span.end + 2] == "- ":
            continue  # `be- und entladen`
        french_in = (
            word == "in" and expected == "fr" and at + 1 < len(prose) and prose[at + 1].folded in _AFTER_IN
        )
        if (word in INTRUDERS or french_in) and leaning(word, "en", expected) >= 2.0:
            around = [*prose[max(0, at - 1) : at], *prose[at + 1 : at + 2]]
            weights = [weight(one, "en", expected) for one in around]
            named = any(
                one.capitalised and not one.opens and (expected != "de" or value > -0.7)
                for one, value in zip(around, weights, strict=True)
            )
            if expected == "fr" and word == "for" and at and prose[at - 1].folded in _BEFORE_FOR:
                continue  # le for juridique, where a court sits
            home = max(weights, default=1.0) <= 0.0 and min(weights) <= -1.0
            low = max(weights, default=1.0) <= 0.5
            opens = at == 0 and len(prose) > 2 and home and _is_no_noun(token, expected)  # `Your Vorteile`
            if (
                (len(around) == 2 or opens)
                and not named
                and (home or (low and _own_words(prose, expected) >= 2))
            ):
                yield Fragment("en", token.span, MOST, 1, (token,))
        elif (word in EVERYDAY and _stands_alone(prose, at, expected)) or (
            len(word) > 3 and word.isalpha() and word.islower() and is_english(word, expected)
        ):
            yield Fragment("en", token.span, MOST, 1, (token,))


def _is_no_noun(token: Token, expected: str) -> bool:
    """Whether a first word with a capital cannot be a noun: `Not` is one in German."""
    return (
        token.capitalised
        and len(token.content) > 2
        and not (expected == "de" and is_german_noun(token.content))
    )


def _stands_alone(prose: Sequence[Token], at: int, expected: str) -> bool:
    """Whether an English word stands between two words at home, in French not as a noun: `le just do it`."""
    if not 0 < at < len(prose) - 1 or leaning(prose[at].content, "en", expected) < _EVERYDAY_HINT:
        return False
    before, token, after = prose[at - 1 : at + 2]
    if token.span.start - before.span.end > 1 or after.span.start - token.span.end > 1:
        return False
    if expected == "fr" and (
        before.folded in _BEFORE_NOUNS or (before.capitalised and not before.opens) or after.capitalised
    ):
        return False
    return all(weight(one, "en", expected) <= -1.0 for one in (before, after))


def _own_words(prose: Sequence[Token], expected: str) -> int:
    """How many words of a sentence are the expected language's and not English."""
    return sum(weight(token, "en", expected) <= -2.0 for token in prose)


def is_english(word: str, expected: str) -> bool:
    """Whether a word is common in English and as good as unknown in the language expected.

    In 18,000 German and 18,000 French sentences of news and everyday talk six words are.
    """
    if expected == "fr" and word.endswith("mit") and zipf(word[:-2] + "ettre", "fr") >= _RARE:
        return False  # il admit, commit, permit
    if expected == "de" and word.endswith("e") and zipf(word + "n", "de") >= _RARE:
        return False  # ich manage
    return (
        leaning(word, "en", expected) >= _ENGLISH
        and zipf(word, "en") >= _COMMON
        and zipf(word, expected) <= _RARE
        and leaning(word, "en", "fr" if expected == "de" else "de") >= 1.0
    )


def _fragment(
    prose: Sequence[Token],
    weights: Sequence[float],
    total: float,
    language: str,
    expected: str,
    before: Token | None,
) -> Fragment:
    telling = sum(
        value >= 1.0 and (language == "de" or token.opens or not token.capitalised)
        for token, value in zip(prose, weights, strict=True)
    )
    first = prose[0]
    continues = bool(
        before and before.capitalised and first.folded in LINKS and first.span.start - before.span.end <= 1
    )
    span = Span(first.span.start, prose[-1].span.end)
    return Fragment(language, span, total, telling, tuple(prose), continues)


def weight(token: Token, language: str, expected: str) -> float:
    """How much a token speaks for a language: a name or a compound of both little."""
    if _CAMEL.search(token.content):
        return 0.0
    if token.content.isalpha():
        value = leaning(token.folded, language, expected)
    else:
        parts = re.split(r"[-\N{NON-BREAKING HYPHEN}]", token.folded)
        value = min(leaning(part, language, expected) for part in parts)
    if value > 0 and token.capitalised and not token.opens and language != "de":
        value *= 0.3
    return value
