"""Stretches of another language inside a text.

Every word is weighed: how much more it belongs to the other language than to
the one expected.  The stretch whose weights add up to most is the fragment; names
weigh little, and words that both languages have end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.facts._fact import fact
from checker.facts.language import MOST, leaning, strangeness
from checker.facts.words import Token, tokens
from checker.lexicon.loans import loans
from checker.model import Locale, Span

OTHERS = {"de": ("en", "fr", "it"), "fr": ("en", "de", "it")}
"""The languages whose fragments are sought in a text."""

INTRUDERS = frozenset(
    "the of and with your our their from for by to at is are was were been be this that these "
    "those which who when while where within without but or if as into about because through "
    "between its his her they we you not can should would could has have had".split()
)
"""English words that bind a sentence; one alone betrays a forgotten piece of English."""

LINKS = frozenset("de des du d la le les del della di da y e et of".split())
"""Words that carry on a name after its capital."""

_LOW = re.compile(r"(?<![^\W_])[a-zß-öø-ÿœ]+(?![^\W_])")
_LEAST = 3.2
_TAX = 0.15


@dataclass(frozen=True, slots=True)
class Fragment:
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
        """Whether some of it stands in quotation marks."""
        return any(word.quoted for word in self.words)

    @property
    def named(self) -> bool:
        """Whether it reads as a name: its first weighty word has a capital, or all of them have."""
        weighty = [word for word in self.words if word.capitalised or len(word.content) > 3]
        if self.continues:
            return True
        if self.language == "de":
            return all(word.capitalised for word in self.words if len(word.content) > 3)
        first = weighty[0] if weighty else None
        return bool(first and first.capitalised and not first.opens) or (
            all(word.capitalised for word in weighty) and bool(weighty)
        )

    @property
    def binds(self) -> bool:
        """Whether it holds an English word that binds a sentence."""
        return any(word.content in INTRUDERS for word in self.words)

    @property
    def borrowed(self) -> bool:
        """Whether it is a phrase that German or French has borrowed: `last but not least`."""
        return " ".join(word.folded for word in self.words) in loans()


@fact
def strangers(text: str, locale: Locale) -> tuple[Fragment, ...]:
    """The stretches of other languages, left to right; of those that overlap the heavier."""
    strange = strangeness(locale.language)
    if not any(strange[word] >= 1.5 for word in _LOW.findall(text)):
        return ()
    prose = tokens(text, locale)
    found: list[Fragment] = []
    for language in OTHERS.get(locale.language, ()):
        found += _fragments(prose, language, locale.language)
    found += _intruders(prose, locale.language)
    kept: list[Fragment] = []
    for fragment in sorted(found, key=lambda one: -one.weight):
        if not any(fragment.span.overlaps(other.span) for other in kept):
            kept.append(fragment)
    return tuple(sorted(kept, key=lambda one: one.span))


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
                yield _fragment(prose[start:end], weights[start:end], best[0], language, before)
            total, best, first = 0.0, None, at + 1
        elif best is None or total > best[0]:
            best = (total, first, at + 1)


def _intruders(prose: Sequence[Token], expected: str) -> Iterator[Fragment]:
    """English function words alone among the expected language: `Der Berg ruft, but niemand kommt`."""
    for before, token, after in zip(prose, prose[1:], prose[2:], strict=False):
        if token.content in INTRUDERS and leaning(token.content, "en", expected) >= 2.0:
            around = [weight(before, "en", expected), weight(after, "en", expected)]
            named = after.capitalised and (expected != "de" or around[1] > -1.0)
            named = named or (
                before.capitalised and not before.opens and (expected != "de" or around[0] > -1.0)
            )
            if not named and max(around) <= 0.0 and min(around) <= -1.0:
                yield Fragment("en", token.span, MOST, 1, (token,))


def _fragment(
    prose: Sequence[Token], weights: Sequence[float], total: float, language: str, before: Token | None
) -> Fragment:
    telling = sum(
        value >= 1.0 and not (token.capitalised and not token.opens)
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
    parts = re.split(r"[-\N{NON-BREAKING HYPHEN}]", token.folded)
    values = [leaning(part, language, expected) for part in parts]
    value = values[0] if len(values) == 1 else min(values)
    if value > 0 and token.capitalised and not token.opens and not (language == "de"):
        value *= 0.3
    return value
