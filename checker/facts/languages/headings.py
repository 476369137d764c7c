"""How a heading is built: its clause, its question word, and which words may be its verbs."""

from __future__ import annotations

import itertools
import re

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.words import Token, tokens
from checker.lexicon.words import zipf
from checker.model import Locale, Pair, Role, Text
from checker.patterns import regex

_W_WORDS = frozenset(
    "wie warum weshalb wieso wo wohin woher womit wodurch worauf wofür woran was wer wen wem wann".split()
)
_AUXILIARIES = frozenset(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte "
    "konnten muss müssen musste soll sollen sollte sollten will wollen wollte darf dürfen mag "
    "mögen möchte möchten lässt lassen macht machen bin bist hast wirst kannst musst sollst "
    "willst darfst gibt geht tut tun weiß wäre würde könnte müsste bleibt bleiben".split()
)
_MODALS = frozenset(
    "kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten will wollen "
    "wollte wollten darf dürfen durfte möchte möchten kannst musst sollst willst darfst".split()
)
_PARTING = frozenset("und oder sondern zu um als wie statt ohne".split())
"""Words after a modal verb that begin something of their own."""
_NO_VERBS = frozenset(
    "nicht mit seit erst fast jetzt oft sonst selbst meist laut leicht recht weit echt statt samt "
    "bereit acht längst damit somit womit jedoch gut alt hat nächst dort schnell sofort überhaupt "
    "insgesamt zuerst zuletzt nicht heute ihre seine unsere eure meine deine keine eine diese "
    "jede alle viele wenige andere solche welche manche neue beste erste letzte ganze eigene "
    "große kleine gute schlechte einen keinen ihren seinen unseren meinen deinen diesen jeden "
    "allen vielen wenigen anderen neuen besten ersten letzten zwischen neben gegen wegen oben "
    "unten innen außen hinten vorne zusammen morgen gestern selten eben neben sieben wen den ohne "
    "bitte heute gerne beinahe nahe ende welt zeit geld bisherigen eigenen ganzen großen kleinen "
    "guten schlechten richtigen digitalen".split()
)
_ENDING = regex(r"(?:[^e]t|et|e?st|te|ten|en|eln|ern)$")
_PARTICIPLE = regex(r"(?:^|[a-zäöü])ge[a-zäöüß]{2,}(?:t|en)$|^(?:ver|be|er|ent|zer)[a-zäöüß]{3,}t$")


_ASKING = {
    "de": regex(r"(?:Wie|Warum|Weshalb|Wieso|Wann|Wo|Was)\b[^.!?…:;]{3,90}$"),
    "fr": regex(r"(?:Comment|Pourquoi|Quand|Où|Que|Ce qu[ei’'])\b[^.!?…:;]{3,90}$"),
}


def is_heading(pair: Pair) -> bool:
    """Whether it is a heading, or surely reads as one where nobody says what a pair is.

    Both sides begin with a question word, are short and end without a mark: no sentence does.
    """
    if pair.role.is_heading:
        return True
    return pair.role is Role.BODY and all(
        text.language in _ASKING
        and len(text.content) < LONGEST
        and _ASKING[text.language].match(text.content) is not None
        for text in (pair.de, pair.fr)
    )


LONGEST = 90
"""Characters of a heading that is told by its words."""


class Clause(Struct, frozen=True):
    """The part of a German heading that begins with a question word: `wie`, `warum`, `was` …

    `asks`: it ends in a question mark.  `man`: `wie man …`.
    """

    words: tuple[Token, ...]
    asks: bool

    @property
    def verb_last(self) -> bool:
        """Whether the last word may be a verb."""
        return may_be_verb(self.words[-1])


@fact(only_if=r"(?i)\bw[aeiou]")
def german_clauses(text: str, locale: Locale) -> tuple[Clause, ...]:
    """The clauses of a heading that begin with a question word; commas, dashes and colons part them."""
    found = []
    prose = tokens(text, locale)
    for part in re.finditer(r"[^:–—|,;.!?…]+[?]?", text):
        inside = tuple(word for word in prose if part.start() <= word.span.start < part.end())
        if len(inside) > 2 and inside[0].folded in _W_WORDS:
            found.append(Clause(inside, part[0].endswith("?") or text.rstrip(' )»“"').endswith("?")))
    return tuple(found)


@fact(only_if=r"(?i)\bw[aeiou]")
def misplaced_verbs(text: str, locale: Locale) -> tuple[Token, ...]:
    """The verbs that stand too early: finite ones where nothing is asked, infinitives before an object."""
    found = []
    for clause in german_clauses(text, locale):
        words = clause.words
        found += _stranded_infinitives(words)
        if clause.asks or is_surely_verb(words[1], words[2]):
            continue
        if words[-1].content in _PREFIXES and may_be_verb(words[-2]) and len(words) > 3:
            found.append(words[-2])
        elif modal := _modal_before_infinitive(words):
            found.append(modal)
        elif not clause.verb_last:
            found += [words[at] for at in range(2, len(words) - 1) if _out_of_place(words, at)][:1]
    return tuple(found)


def _modal_before_infinitive(words: tuple[Token, ...]) -> Token | None:
    """The modal verb that stands before the infinitive it should follow: `Was Eltern sollten wissen`."""
    last = words[-1].content
    if not last.islower() or not last.endswith("n") or last in _MODALS or not _is_infinitive(last):
        return None
    for at in range(2, len(words) - 1):
        if words[at].content in _MODALS and _PARTING.isdisjoint(word.content for word in words[at:]):
            return words[at]
    return None


def _is_infinitive(word: str) -> bool:
    """Whether a German word has the forms of a verb beside it: `wissen`, `weiß`; `sparen`, `spart`."""
    stem = word.removesuffix("en") if word.endswith("en") else word.removesuffix("n")
    third = max(zipf(stem + ending, "de") for ending in ("t", "et", "te", "end"))
    return word not in _NO_VERBS and zipf(word, "de") >= 3.0 and third >= 2.5


def _stranded_infinitives(words: tuple[Token, ...]) -> list[Token]:
    """The infinitive of a modal verb that should come last and has its object behind it."""
    if words[1].content not in _MODALS or not words[-1].capitalised:
        return []
    return [
        word
        for word, after in itertools.pairwise(words[3:])
        if word.content.endswith("n") and may_be_verb(word) and after.content in _DETERMINERS
    ][:1]


def _out_of_place(words: tuple[Token, ...], at: int) -> bool:
    """Whether a verb in the middle governs what follows, and is no end of a clause before an afterthought."""
    before, word, after = words[at - 1 : at + 2]
    cluster = before.content.islower() and may_be_verb(before) and before.folded not in _PRONOUNS
    if cluster and (after.content not in _DETERMINERS or word.content not in _AUXILIARIES):
        return False
    if after.content in _PREPOSITIONS and word.content not in _AUXILIARIES:
        return False
    if is_surely_verb(word, after):
        return True
    subject = before.folded in _PRONOUNS or (before.capitalised and not _declined(word.folded))
    ends_in_noun = words[-1].capitalised and not may_be_verb(after)
    return subject and (after.capitalised or ends_in_noun) and _plural_verb(word)


def _plural_verb(token: Token) -> bool:
    """`retten`, `sparen`: lower case, in -en, with a form in -t."""
    word = token.content
    if not word.islower() or not word.endswith("en") or len(word) < 5 or word in _NO_VERBS:
        return False
    return zipf(word, "de") >= 3.0 and max(zipf(word[:-2] + end, "de") for end in ("t", "et")) >= 2.8


def _declined(word: str) -> bool:
    """Whether a word has an adjective's other endings: `neuen` beside `neuem`, `neues`."""
    stem = word[:-2]
    return zipf(stem + "em", "de") >= 2.5 and zipf(stem + "es", "de") >= 2.8


def may_be_verb(token: Token) -> bool:
    """Whether a German word may be a finite verb or an infinitive, by its form."""
    word = token.content
    if token.capitalised and not word.isupper():
        return False
    word = word.lower()
    if word in _AUXILIARIES:
        return True
    return len(word) > 3 and word not in _NO_VERBS and bool(_ENDING.search(word))


def is_surely_verb(token: Token, after: Token | None) -> bool:
    """Whether it is a finite verb that governs what follows: `wächst`, or `lieben` before `unsere`."""
    word = token.content
    if word.lower() in _AUXILIARIES and word.islower():
        return True
    if not word.islower() or len(word) < 4 or word in _NO_VERBS or _PARTICIPLE.search(word):
        return word.islower() and word in _NO_PARTICIPLES
    if word.endswith("t"):
        stems = [word[:-1], word[:-2]] if word.endswith("et") else [word[:-1]]
        infinitive = max(zipf(stem + "en", "de") for stem in stems) >= 2.5
        return zipf(word, "de") >= 2.5 and (infinitive or _umlauted(word))
    if word.endswith(("en", "eln", "ern")) and after is not None and not after.capitalised:
        third = [word[:-2] + "t", word[:-2] + "et", word[:-1] + "t"]
        return after.folded in _DETERMINERS and max(zipf(form, "de") for form in third) >= 2.5
    return False


_PREFIXES = frozenset("aus ab an auf ein mit zu vor nach um weg zurück los fest her hin".split())
_PRONOUNS = frozenset("wir sie ich ihr du er es man".split())
_PREPOSITIONS = frozenset(
    "in im an am auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um über unter vor "
    "zwischen neben hinter während wegen trotz bis ab statt und oder als wie".split()
)
_NO_PARTICIPLES = frozenset(
    "verändert verbessert beeinflusst bedeutet verbindet vermeidet erhöht verhindert".split()
)
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer ihr ihre ihren ihrem ihrer sein seine "
    "seinen seinem unser unsere unseren unserem unserer euer eure mein meine meinen dein deine "
    "deinen kein keine keinen sich uns sie mich dich".split()
)


def _umlauted(word: str) -> bool:
    """`wächst` beside `wachsen`, `läuft` beside `laufen`, `hilft` beside `helfen`."""
    stem = word[:-1]
    for one, two in (("ä", "a"), ("i", "e"), ("ie", "e"), ("ö", "o")):
        if one in stem and zipf(stem.replace(one, two, 1) + "en", "de") >= 2.5:
            return True
    return word.endswith("st") and _umlauted(word[:-1]) if len(word) > 4 else False


_INVERTED = regex(
    r"(?i)^\W*(?:(?:qu['’]|où |quand |comment |pourquoi )?est-ce\b"
    r"|.{0,60}?-(?:t-)?(?:il|elle|on|ils|elles|vous|nous|tu|je|ce)\b)"
)
"""French that asks by its words or by inversion."""


def asks(text: Text) -> bool:
    """Whether a text is a question by its words and their order, whatever its last mark."""
    if text.language == "fr":
        return _INVERTED.search(text.content) is not None
    return text.language == "de" and _asks_by_order(text.content, text.locale)


def _asks_by_order(text: str, locale: Locale) -> bool:
    """Whether German has its verb where questions have it: second after a question word, or first."""
    prose = tokens(text, locale)
    if len(prose) < 3:
        return False
    if prose[0].folded not in _W_WORDS | {"welche", "welcher", "welches"}:
        first, after = prose[0].folded, prose[1].content
        return first in _AUXILIARIES and after in _DETERMINERS | _PRONOUNS | {"Sie"}
    return is_surely_verb(prose[1], prose[2]) or (
        may_be_verb(prose[1]) and prose[2].folded in {"sie", "wir", "ich", "ihr", "du", "man"}
    )


@fact(only_if=r"[A-Z]\w{1,40} [A-Z]")
def english_names(text: str, locale: Locale) -> tuple[tuple[Token, ...], ...]:
    """Names of two to four everyday English words: `Silver Fox`."""
    return tuple(run for run in capital_runs(text, locale) if _is_english(run, locale.language))


def capital_runs(text: str, locale: Locale) -> tuple[tuple[Token, ...], ...]:
    """Two to four words in a row, each with a capital; a small word that opens the heading is not counted."""
    runs: list[list[Token]] = [[]]
    for token in tokens(text, locale):
        small = token.opens and zipf(token.folded, locale.language) >= 5.5
        if not token.content.istitle() or token.quoted or small:
            runs.append([])
        elif runs[-1] and token.span.start - runs[-1][-1].span.end > 1:
            runs.append([token])
        else:
            runs[-1].append(token)
    return tuple(tuple(run) for run in runs if 1 < len(run) <= 4)


def _is_english(run: tuple[Token, ...], language: str) -> bool:
    """Whether every word is everyday English and commoner there, one of them clearly."""
    gains = []
    for word in run:
        value = zipf(word.folded, "en")
        if value < 3.5:
            return False
        gains.append(value - zipf(word.folded, language))
    return min(gains) >= 0.2 and max(gains) >= 0.7


def declined(word: str) -> bool:
    """Whether a German word has an adjective’s endings: `kleine`, `kleiner` beside `klein`."""
    if not word.endswith(_ENDINGS):
        return False
    stem = word[:-1] if word.endswith("e") else word[:-2]
    return len(stem) > 2 and min(zipf(stem + ending, "de") for ending in ("", "er", "es", "en")) >= 3.0


_ENDINGS = ("e", "er", "es", "en", "em")
