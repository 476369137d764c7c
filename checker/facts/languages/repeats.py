"""What stands twice in a row: a word, a few words, a whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from checker.abbreviations import habits
from checker.facts._fact import fact, pair_fact
from checker.facts.protected.masks import COVER, unmasked
from checker.model import Locale, Pair, Span, Text
from checker.patterns import regex


class Unit(StrEnum):
    """What is repeated."""

    WORD = "word"
    PHRASE = "phrase"
    SENTENCE = "sentence"


class Repeat(Struct, frozen=True):
    """`first` and `second` are the same words in a row; `grammatical` if the language doubles them."""

    unit: Unit
    first: Span
    second: Span
    grammatical: bool = False


LONGEST = 8
"""A phrase that is repeated has at most so many words."""

OFTEN = 30
"""A word that comes more often in a row is told in several findings; so time stays linear."""

_TOKEN = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_END = regex(r"(?<=[.!?…])[»”“\")]*\s+")
_TAIL = ".!?…»”“\")' "
_HEAD = '"„“«»('
_ONLY_SPACE = regex(r"[ \t\u00a0\u202f\n]+\Z")

# German doubles pronouns and relatives (`die, die die Tür öffnet`), French reflexive pronouns (`nous nous`).
_ALWAYS = {
    "de": frozenset(
        "sie ihr so ja nein na ha ho he hi bla la tja oh ach hopp werden haben sein "
        "sehr viel ganz bling".split()
    ),
    "fr": frozenset(
        "nous vous oui non si ha ho hé hi bla oh ah très tout bien là donnant faire bling".split()
    ),
}
_ALLOWED = regex(
    r"\b(?:[Ll]ass(?:t|en)?(?: Sie)? uns uns|[Aa]b und zu zu|[Zz]u zu (?=[a-zäöü])(?!de[mnr] |einem |einer ))"
)
"""What stands twice by right: `Lasst uns uns treffen`, `ab und zu zu Besuch`, `zu zu hohen Kosten`."""
_GLUED = regex(r"(?<![\w’'@#/.-])([^\W\d_]{4,30})\1(?![\w@/-])")
_INNER_CAPITAL = regex(r"[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ].)")
_AGAIN_APART = regex(r"(?<!\w)(\w{2,30}(?:[ ’'-]\w{1,30}){0,4})\W{1,3}\1(?!\w)")
"""What is said twice with a mark between: `je sais, je sais`."""
_AGAIN = regex(r"(?<!\w)(?:\w{1,30}-)?([^\W\d_]{3,30})-\1(?!\w)")
"""A word that a compound says twice: `Strich-Punkt-Punkt`."""
_RELATIVE = frozenset("die das der den dem denen deren dessen was wer wo".split())
_ATTRIBUTE = regex(r"\w+ \w+(?: \w+){1,3} [a-zß-ü]+(?:end|[^aeiou]t|en)e[rsnm]? [A-ZÄÖÜ]")
"""A German attribute with a participle after two articles: `Der der Agentur vorliegende Entwurf`."""
_INSIDE = regex(r"[^\w\s'’-]")
_LINKS = frozenset("zu und oder ou et à für um an nach par bei in auf von pour en sur".split())
_ARTICLES = frozenset(("la", "un", "une"))
_IDIOMS = frozenset({"un chat", "est fait", "est dit"})
_NAME_BEHIND = regex(r" (?:[a-z]{1,3} )?[A-ZÀ-Þ][\w-]{1,40}")
"""What shows that the second word belongs to a name: `les discours de de Gaulle`."""
_BEFORE_RELATIVE = frozenset(
    "und oder dass daß als wie weil ob wenn aber denn sowie bevor nachdem während falls obwohl sobald "
    "solange bis da damit indem sodass ist sind war waren wäre sei wird würde hat hatte kann soll".split()
)
"""What a clause begins with, or its verb: the pronoun may follow, and the article after it."""


@fact
def repeats(text: str, locale: Locale) -> tuple[Repeat, ...]:
    """What stands twice in a row in a text; what is no word (code, addresses) is not looked at.

    A quick look at the words between spaces comes first: only a text in which a word begins like the one
    before it, or in which two neighbours come again soon, is read closely.
    """
    words = text.lower().rstrip(_TAIL).split()
    if ". " in text:
        words = text.lower().replace(". ", " ").rstrip(_TAIL).split()
    if '"' in text or "„" in text or "«" in text:
        words = [word.lstrip(_HEAD) or word for word in words]
    after = words[1:]
    # Two neighbours come again only where two words do.
    again = len(set(words)) < len(after) and len(set(zip(words, after, strict=False))) < len(after)
    close = any(map(str.startswith, after, words)) and any(map(_same, words, after))
    twice = _INNER_CAPITAL.search(text) is not None and _GLUED.search(text) is not None
    if not (close or again or twice):
        return ()
    found: list[Repeat] = []
    if twice:
        found += _in_one_word(unmasked(text, locale))
    if close or _come_again_soon(list(zip(words, after, strict=False))):
        found += _closely(unmasked(text, locale), locale)
    if again and any(mark in text for mark in (". ", "! ", "? ", "… ")) and list(_sentences(text, locale)):
        found += _sentences(unmasked(text, locale), locale)
    return tuple(found)


SHORT = 3
"""Words of more letters that are doubled on both sides name something: `die Methode Methode`."""


@pair_fact
def one_sided(pair: Pair) -> tuple[tuple[Text, Repeat], ...]:
    """What is repeated on one side only and is not grammar; what both sides repeat is meant."""
    found: list[tuple[Text, Repeat]] = []
    for text in pair.sides:
        ours = text[repeats]
        if not ours:
            continue
        other = pair.other(text)
        low = other.content.lower()
        if text.content == other.content or _AGAIN.search(low):
            continue
        apart = any(each.unit is Unit.SENTENCE for each in ours) and _AGAIN_APART.search(low) is not None
        theirs = {repeat.unit for repeat in other[repeats]}
        long = any(each.unit is Unit.WORD and len(each.first) > SHORT for each in other[repeats])
        for repeat in ours:
            said = text.content[repeat.first.start : repeat.first.end].lower()
            named = _NAME_BEHIND.match(text.content, repeat.second.end)
            meant = (
                f"{said} {said}" in low
                or f"{said}{said}" in low
                or (named is not None and f"{said}{named[0].lower()}" in low)
                or (repeat.unit is Unit.SENTENCE and apart)
                or (repeat.unit is not Unit.WORD and repeat.unit in theirs)
                or (repeat.unit is Unit.WORD and len(said) > SHORT and long)
            )
            if not (repeat.grammatical or meant):
                found.append((text, repeat))
    return tuple(found)


def _same(one: str, two: str) -> bool:
    return two.startswith(one) and two.rstrip(_TAIL + ",;:") == one


def _come_again_soon(couples: Sequence[tuple[str, str]]) -> bool:
    """Whether two neighbours come again within the length of a phrase."""
    seen: dict[tuple[str, str], int] = {}
    for at, couple in enumerate(couples):
        if at - seen.get(couple, at) in range(1, LONGEST + 1):
            return True
        seen[couple] = at
    return False


def _closely(plain: str, locale: Locale) -> Iterator[Repeat]:
    tokens = list(_TOKEN.finditer(plain))
    words = [token.group().lower() for token in tokens]
    taken = -1
    for at in range(len(words) - 1):
        if at < taken:
            continue
        for size in range(1, LONGEST + 1):
            if at + 2 * size > len(words):
                break
            if words[at] != words[at + size] or words[at : at + size] != words[at + size : at + 2 * size]:
                continue
            end = at + 2 * size
            while size == 1 and end < min(len(words), at + OFTEN) and words[end] == words[at]:
                end += 1  # three times and more
            if found := _repeat(plain, tokens[at:end], words[at:end], size, locale, words[end : end + 1]):
                yield found
                taken = end - 1
                break


def _repeat(
    plain: str,
    tokens: Sequence[re.Match[str]],
    words: Sequence[str],
    size: int,
    locale: Locale,
    behind: Sequence[str],
) -> Repeat | None:
    """The repetition of the first `size` words, if nothing but space parts them and nothing joins on."""
    first = Span(tokens[0].start(), tokens[size - 1].end())
    second = Span(tokens[size].start(), tokens[-1].end())
    said, again = plain[first.start : first.end], plain[tokens[-size].start() : second.end]
    if not _ONLY_SPACE.match(plain[first.end : second.start]) or said.lower() != again.lower():
        return None
    if first.start and plain[first.start - 1] in "-’'/._":
        return None
    if plain[second.end : second.end + 1] in ("-", "/", "_", "’", "'", "(", "="):
        return None
    if not any(_is_word(word, locale) for word in words[:size]):
        return None
    if size == 1:
        return Repeat(Unit.WORD, first, second, _is_grammar(plain, words[0], first, again, locale, behind))
    if _INSIDE.search(said) or said.lower() in _IDIOMS:
        return None
    goes_on = words[0] in ("und", "et") and plain[: first.start].lower().split()[-1:] == [words[1]]
    short = min(map(len, words)) < 2 and not (words[0] == "à" and words[1] in _ARTICLES)
    if size == 2 and (words[1] in _LINKS or short or goes_on):
        return None  # from `Stadt zu Stadt zu` Fuß, er lief `und lief und lief`
    return Repeat(Unit.PHRASE, first, second)


def _is_word(word: str, locale: Locale) -> bool:
    """Whether it is made of letters; a single one may be a variable, but not the French `a` and `à`."""
    if len(word) == 1:
        return locale.language == "fr" and word in "aà"
    return word.replace("’", "").replace("'", "").isalpha()


_SELVES = frozenset(("selbst", "selber"))
"""Words behind which a pronoun stands that the verb has too: `sie fühlten sich sich selbst überlassen`."""


def _is_grammar(
    plain: str, word: str, first: Span, again: str, locale: Locale, behind: Sequence[str]
) -> bool:
    if word in _ALWAYS.get(locale.language, ()) or (behind and behind[0].rstrip(_TAIL) in _SELVES):
        return True
    if locale.language == "de" and any(
        found.start() <= first.start < found.end() for found in _ALLOWED.finditer(plain)
    ):
        return True
    if word == "mieux" and plain[: first.start].endswith("qui "):
        return True  # `à qui mieux mieux`
    if plain[first.start : first.end] != again and (
        not again.islower() or (locale.language == "de" and len(word) > 4 and word.endswith("n"))
    ):
        return True  # `Spinnen spinnen`, `la marque Marque`
    if locale.language == "de" and word in _RELATIVE:
        if _ATTRIBUTE.match(plain, first.start):
            return True
        near = plain[max(0, first.start - 24) : first.start].split()[-2:]
        return any(
            part.endswith((",", ";", ":", "–", "(")) or part.lower() in _BEFORE_RELATIVE for part in near
        )
    return locale.language == "fr" and word == "en" and bool(behind) and behind[0].endswith("ant")


def _in_one_word(plain: str) -> Iterator[Repeat]:
    """Words that stand twice without a space: `ImpressumImpressum`."""
    for match in _GLUED.finditer(plain):
        if match[1][0].isupper() and match[1][1:].islower():
            middle = match.end(1)
            yield Repeat(Unit.WORD, Span(match.start(), middle), Span(middle, match.end()))


def _sentences(plain: str, locale: Locale) -> Iterator[Repeat]:
    """Sentences of three words or more that come twice in a text, and statements of two in a row."""
    known = habits(locale.language)
    seen: dict[str, Span] = {}
    start, last_span = 0, Span(0, 0)
    for end in (*(match.start() for match in _SENTENCE_END.finditer(plain)), len(plain)):
        while start < end and plain[start].isspace():
            start += 1
        sentence = plain[start:end].rstrip()
        said = sentence.lower().strip('»”“")«„ ')
        last = sentence.rstrip(_TAIL).rpartition(" ")[2]
        if last in known.hard or last in known.soft:
            continue
        span = Span(start, start + len(sentence))
        if said.count(" ") and said[-1:] in ".!?…" and COVER not in said:
            known_before = seen.get(said)
            in_a_row = known_before is not None and said.endswith(".") and last_span == known_before
            if known_before is not None and (said.count(" ") >= 2 or in_a_row):
                yield Repeat(Unit.SENTENCE, known_before, span)
            seen.setdefault(said, span)
        last_span = span
        start = end
