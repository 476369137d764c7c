"""What one side says and the other has no words for: the end of a sentence, a whole sentence.

Only pairs whose lengths or whose numbers of sentences do not fit are looked at.
Their words are held together with the translation lexicon, and two small
logistic models say how probable it is that something was lost.  They were fitted
by maximum likelihood on news (2012 and 2021, German–French) with sentences and
ends of sentences taken away; fitted on either year they do as well on the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.abbreviations import habits
from checker.facts._fact import pair_fact
from checker.lexicon.links import Vocabulary, find_links
from checker.lexicon.stems import stem
from checker.lexicon.translations import Lexicon, translation_lexicon
from checker.model import Locale, Pair, Span, Text
from checker.patterns import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATIO = 1.02
"""French characters for a German one, in running text."""
FEWEST = 9
"""A side of fewer words is too short to tell."""
UNEVEN = 0.24
"""How much longer one side must be (in nats) before its end is looked at."""
SOMEWHAT = 0.1
"""The same for sides that have different numbers of sentences."""
SENTENCE_WORDS = 4
"""A sentence of fewer words is not looked for."""
END_WORDS = 10
"""In a side of fewer words the end is not looked at."""
BRIEF = 7
"""Where one side has fewer words, length says little, and the words must bear the loss of an end out."""
BEGUN = 0.45
"""So much of what the longer side begins with is answered."""
ANSWERED = 0.5
"""So much of the brief side is."""
UNSAID = 0.5
"""So much more is unanswered in the end than on the brief side, which may say the same in other words."""
AS_MANY = 2.0
"""By how much a lost sentence is less likely where the other side has as many."""
NEVER = -99.0
SURE = 0.15
"""A translation of this probability covers a word wholly."""

# Bias; misfit of length, squared; longest stretch without words, its share; covered share of the end, of
# the beginning, of the other side; weight of the end; misfit times the covered shares of end and other side.
_END = (-3.12, 7.83, 3.53, 0.2, 4.51, -9.25, 0.26, 2.53, -1.12, 2.77, 9.11)
# Bias; covered share of the sentence, of the rest; its weight; what the length misfit would gain without
# it and what would remain; sentences more than there; misfit; uncovered weight; three products.
_SENTENCE = (-5.59, -6.09, 2.72, 3.7, 9.15, 6.36, 1.72, 1.86, -0.65, -4.55, 1.7, 2.36)

_WORD = regex(r"[^\W_]+")
_BREAK = regex(r"(?<=[.!?…])[»”“\")]*\s+(?=[\"«„“»(–-]?\s?[A-ZÄÖÜÀÂÇÉÈÊÎÔ0-9])")


class Lacuna(Struct, frozen=True):
    """`span` of `text` has no counterpart on the other side.  `log_odds` say how sure that is; 0 is even.

    `wanting` is the length by which the other side falls short, as a multiple of the length of `span`.
    """

    text: Text
    span: Span
    log_odds: float
    whole_sentence: bool = False
    wanting: float = 1.0


@pair_fact
def lacunae(pair: Pair) -> tuple[Lacuna, ...]:
    """What one side says and the other does not, the surest first; at most one of each kind."""
    return _read([pair])[0]


@lacunae.many
def _many(pairs: Sequence[Pair]) -> list[tuple[Lacuna, ...]]:
    return _read(pairs)


def sentences(text: str, locale: Locale) -> list[Span]:
    """The sentences of a text, near enough for counting and comparing; nothing between them but space."""
    known = habits(locale.language)
    spans, start = [], 0
    for found in _BREAK.finditer(text):
        last = text[max(start, found.start() - 24) : found.start()].rstrip('.!?…»”“")').rpartition(" ")[2]
        if (
            last in known.hard
            or last in known.soft
            or last.replace(".", "").isdigit()
            or (len(last) == 1 and last.isalpha())
        ):
            continue
        spans.append(Span(start, found.start()))
        start = found.end()
    spans.append(Span(start, len(text)))
    return spans


class _Side(Struct):
    """The words of one side: where they begin, how much each weighs, how far it is covered over there."""

    text: Text
    starts: list[int]
    weights: list[float]
    covered: list[float]
    spans: list[Span]

    def share(self, first: int, last: int) -> float:
        """The covered share of the words from `first` to before `last`, drawn to one half."""
        weight = sum(self.weights[first:last])
        met = sum(map(float.__mul__, self.weights[first:last], self.covered[first:last]))
        return (met + 0.5) / (weight + 1)

    def unanswered(self, first: int) -> float:
        """The weight of what has no counterpart from the word `first` on."""
        return sum(
            weight * (1 - met) for weight, met in zip(self.weights[first:], self.covered[first:], strict=True)
        )


def _read(pairs: Sequence[Pair]) -> list[tuple[Lacuna, ...]]:
    found: list[tuple[Lacuna, ...]] = [()] * len(pairs)
    rows = [row for row, pair in enumerate(pairs) if _is_uneven(pair)]
    if rows:
        uneven = [pairs[row] for row in rows]
        for row, sides in zip(rows, _covered(uneven), strict=True):
            found[row] = tuple(_judge(*sides))
    return found


def _is_uneven(pair: Pair) -> bool:
    source, target = pair.source.content, pair.target.content
    if not source or not target or {pair.source.language, pair.target.language} != {"de", "fr"}:
        return False
    if max(source.count(" "), target.count(" ")) < FEWEST - 1:
        return False
    misfit = abs(_misfit(len(pair.de.content) * RATIO, len(pair.fr.content)))
    return misfit > UNEVEN or (misfit > SOMEWHAT and _count(source) != _count(target))


def _count(text: str) -> int:
    return text.count(". ") + text.count("? ") + text.count("! ") + text.count("… ")


def _misfit(long: float, short: float) -> float:
    """The logarithm of the ratio of two lengths in characters, less sharp where they are short."""
    return math.log((long + 10) / (short + 10))


def _covered(pairs: Sequence[Pair]) -> Iterator[tuple[_Side, _Side]]:
    """Both sides of each pair with the words that answer each other."""
    lexicon = translation_lexicon()
    german, german_rows, german_starts = _vocabulary([pair.de.content for pair in pairs], "de")
    french, french_rows, french_starts = _vocabulary([pair.fr.content for pair in pairs], "fr")
    links = find_links(german, french, lexicon)
    answers: dict[int, dict[int, float]] = {}
    answered: dict[int, dict[int, float]] = {}
    for one, other, there, back in zip(
        links.german.tolist(),
        links.french.tolist(),
        links.french_given_german.tolist(),
        links.german_given_french.tolist(),
        strict=True,
    ):
        answers.setdefault(one, {})[other] = answered.setdefault(other, {})[one] = max(there, back)
    german_weights, french_weights = _weights(german, lexicon), _weights(french, lexicon)
    for row, pair in enumerate(pairs):
        here, there = german_rows[row], french_rows[row]
        yield (
            _Side(
                pair.de,
                german_starts[row],
                [german_weights[word] for word in here],
                _met(here, set(there), answers),
                sentences(pair.de.content, pair.de.locale),
            ),
            _Side(
                pair.fr,
                french_starts[row],
                [french_weights[word] for word in there],
                _met(there, set(here), answered),
                sentences(pair.fr.content, pair.fr.locale),
            ),
        )


def _vocabulary(texts: Sequence[str], language: str) -> tuple[Vocabulary, list[list[int]], list[list[int]]]:
    """The types of the texts, the type numbers of each text, and where its words begin."""
    numbers: dict[str, int] = {}
    of_form: dict[str, int] = {}
    forms: list[str] = []
    rows, starts = [], []
    for text in texts:
        row, begins = [], []
        for found in _WORD.finditer(text):
            form = found.group().lower()
            if len(form) < 2 and not form.isdigit():
                continue
            number = of_form.get(form)
            if number is None:
                number = numbers.setdefault(stem(form, language), len(forms))
                of_form[form] = number
                if number == len(forms):
                    forms.append(form)
            row.append(number)
            begins.append(found.start())
        rows.append(row)
        starts.append(begins)
    return Vocabulary(language, list(numbers), forms), rows, starts


def _weights(vocabulary: Vocabulary, lexicon: Lexicon) -> list[float]:
    """How much a word says: nothing for the commonest, 1 from about one in five thousand on."""
    import numpy as np

    known = lexicon.find(vocabulary.stems, vocabulary.language)
    rates = lexicon.german_rate if vocabulary.language == "de" else lexicon.french_rate
    rarity: NDArray[np.float64] = np.full(len(known), 10.0)
    rarity[known >= 0] = rates[known[known >= 0]] / 16.0
    weights: list[float] = np.clip((rarity - 5.0) / 3.5, 0, 1).tolist()
    return weights


def _met(words: Sequence[int], there: set[int], answers: dict[int, dict[int, float]]) -> list[float]:
    met = []
    for word in words:
        known = answers.get(word)
        if known:
            best = max((known[other] for other in known.keys() & there), default=0.0)
            met.append(min(1.0, best / SURE))
        else:
            met.append(0.0)
    return met


def _judge(german: _Side, french: _Side) -> Iterator[Lacuna]:
    lengths = len(german.text.content) * RATIO, float(len(french.text.content))
    found = []
    for long, short, misfit, scale in (
        (german, french, _misfit(*lengths), RATIO),
        (french, german, -_misfit(*lengths), 1 / RATIO),
    ):
        if misfit > UNEVEN and long.text.content.count(" ") >= END_WORDS - 1:
            found.append(_end(long, short, misfit))
        if len(long.spans) > 1 and long.weights and short.weights:
            found.append(_sentence(long, short, scale))
    yield from sorted((one for one in found if one.log_odds > -2), key=lambda one: -one.log_odds)


def _end(long: _Side, short: _Side, misfit: float) -> Lacuna:
    """How probable it is that the end of `long` is lost on the other side."""
    size = len(long.weights)
    cut = min(int(size * math.exp(-misfit)), size - 1) if size else 0
    stretch, first = _stretch(long)
    tail = long.share(cut, size)
    other = short.share(0, len(short.weights))
    features = (
        1.0, misfit, misfit**2, stretch, stretch / (sum(long.weights) + 1), tail, long.share(0, cut), other,
        math.log1p(sum(long.weights[cut:])), misfit * tail, misfit * other,
    )  # fmt: skip
    content = long.text.content
    at = max(first, cut * 3 // 4) if first < size else cut
    start = long.starts[min(at, size - 1)] if size else 0
    odds = NEVER if _is_retold(long, short, cut) else _dot(_END, features)
    return Lacuna(long.text, Span(start, len(content.rstrip(' .!?…»”“")'))), odds)


def is_brief(text: Text) -> bool:
    """Whether a text has so few words that the other language may need many more."""
    return text.content.count(" ") < BRIEF - 1


def _is_retold(long: _Side, short: _Side, cut: int) -> bool:
    """Whether a brief side may say in its own words what the longer one says at length.

    A notice without a verb, a compound or a formula of one language is often a
    whole sentence of the other; its words then answer neither the beginning nor the end.
    """
    return is_brief(short.text) and (
        long.share(0, cut) < BEGUN
        or short.share(0, len(short.weights)) < ANSWERED
        or long.unanswered(cut) < short.unanswered(0) + UNSAID
    )


def _stretch(side: _Side) -> tuple[float, int]:
    """The weight of the longest stretch without counterparts, and its first word."""
    best = run = 0.0
    start = begin = 0
    for place, (weight, met) in enumerate(zip(side.weights, side.covered, strict=True)):
        if run <= 0:
            run, begin = 0.0, place
        run += weight * (1 - 2.3 * met)
        if run > best:
            best, start = run, begin
    return best, start


def _sentence(long: _Side, short: _Side, scale: float) -> Lacuna:
    """The sentence of `long` that is most probably lost on the other side."""
    length, there = len(long.text.content) * scale, len(short.text.content)
    misfit = _misfit(length, there)
    more = float(min(2, max(-1, len(long.spans) - len(short.spans))))
    weight = sum(long.weights)
    met = sum(map(float.__mul__, long.weights, long.covered))
    best = Lacuna(long.text, Span(0, 0), NEVER)
    for span in long.spans:
        if long.text.content.count(" ", span.start, span.end) < SENTENCE_WORDS - 1:
            continue
        inside = [place for place, start in enumerate(long.starts) if span.start <= start < span.end]
        mine = sum(long.weights[place] for place in inside)
        found = sum(long.weights[place] * long.covered[place] for place in inside)
        share = found / (mine + 0.3) if mine else 0.5
        rest = (met - found + 0.3) / (weight - mine + 0.5)
        left = abs(_misfit(length - len(span) * scale, there)) if len(span) * scale < length else 3.0
        gain, said = abs(misfit) - left, math.log1p(mine)
        features = (
            1.0, share, rest, said, gain, left, more, misfit, min(mine, 6.0) * (1 - share), share * said,
            share**2, gain * share,
        )  # fmt: skip
        odds = _dot(_SENTENCE, features) - (AS_MANY if more <= 0 else 0)
        if odds > best.log_odds:
            wanting = (length - there) / max(len(span) * scale, 1.0)
            best = Lacuna(long.text, span, odds, whole_sentence=True, wanting=wanting)
    return best


def _dot(weights: Sequence[float], features: Sequence[float]) -> float:
    return sum(map(float.__mul__, weights, features))
