"""How a heading is built: its clause, its question word, and which words may be its verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from checker.facts._fact import fact
from checker.facts.words import Token, tokens
from checker.lexicon.words import zipf
from checker.model import Locale

_W_WORDS = frozenset(
    "wie warum weshalb wieso wo wohin woher womit wodurch worauf wofür woran was wer wen wem wann".split()
)
_AUXILIARIES = frozenset(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte "
    "konnten muss müssen musste soll sollen sollte sollten will wollen wollte darf dürfen mag "
    "mögen möchte möchten lässt lassen macht machen bin bist hast wirst kannst musst sollst "
    "willst darfst gibt geht tut tun weiß wäre würde könnte müsste bleibt bleiben".split()
)
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
_ENDING = re.compile(r"(?:[^e]t|et|e?st|te|ten|en|eln|ern)$")
_PARTICIPLE = re.compile(r"(?:^|[a-zäöü])ge[a-zäöüß]{2,}(?:t|en)$|^(?:ver|be|er|ent|zer)[a-zäöüß]{3,}t$")


@dataclass(frozen=True, slots=True)
class Clause:
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
    """The finite verbs in the middle of clauses that have none at their end and ask nothing."""
    found = []
    for clause in german_clauses(text, locale):
        words = clause.words
        if clause.asks or clause.verb_last or is_surely_verb(words[1], words[2]):
            continue
        verbs = (one for one, after in pairwise(words[2:]) if is_surely_verb(one, after))
        found += list(verbs)[:1]
    return tuple(found)


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
        return zipf(word, "de") >= 2.5 and (zipf(word[:-1] + "en", "de") >= 2.5 or _umlauted(word))
    if word.endswith(("en", "eln", "ern")) and after is not None and not after.capitalised:
        third = [word[:-2] + "t", word[:-2] + "et", word[:-1] + "t"]
        return after.folded in _DETERMINERS and max(zipf(form, "de") for form in third) >= 2.5
    return False


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


def asks_by_order(text: str, locale: Locale) -> bool:
    """Whether a German heading has its verb where questions have it: second, or first."""
    prose = tokens(text, locale)
    if len(prose) < 3 or prose[0].folded not in _W_WORDS | {"welche", "welcher", "welches"}:
        return False
    return is_surely_verb(prose[1], prose[2]) or (
        may_be_verb(prose[1]) and prose[2].folded in {"sie", "wir", "ich", "ihr", "du", "man"}
    )
