"""Words of the other side's language that were left over as they stand there.

A word that is German, and not French, and that the German side has letter by letter, was not
translated: `La clé se trouve an der Rezeption`.  As names are taken over too, the words around
must be at home, and a noun must be one that has an everyday French word and no French use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.facts.languages.headings import declined
from checker.facts.languages.language import PARTICLES, is_code, leaning, strange_words
from checker.facts.languages.strangers import weight
from checker.facts.languages.words import Token, prose_in, raw_words
from checker.lexicon.gazetteer import fold, is_german_noun, is_known_name
from checker.lexicon.loans import are_loans
from checker.lexicon.stems import french_stem, german_stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.words import zipf
from checker.model import Span, Text

OFTEN, KNOWN = 5.7, 4.5
"""How common (Zipf) a word is that tells its language, and one that the other language lacks."""

APART = 2.4
"""So much commoner it is in its own language, in powers of ten: `plus` is German as well."""

TELLING = 1.0
"""A stretch holds a word that leans so much to the other language."""

USUAL = 3.7
"""How common (Zipf) a noun is that is no speciality of a country: `Kunden`, but `Knödel`."""

UNSURE = 0.3
"""A word beside a stretch may lean so much to the other language: `vernissage`."""

ITALIAN = 1.0
"""A stretch with a word that leans so much to Italian is Italian on both sides."""

ANSWERED = 0.1
"""The probability from which on a French word answers a German noun."""

_OTHER = {"de": "fr", "fr": "de"}
_ARTICLES = frozenset("der die das den dem des".split())
_OF_SEVERAL = frozenset("les des nos vos ces ses mes tes leurs aux".split())
_OF_ONE = frozenset("le la l du au notre votre mon ma ton ta son sa leur ce cette".split())
_ABSTRACT = ("ung", "heit", "keit")
LONG = 9
"""Letters of an abstract noun of everyday life; shorter ones may be a philosopher's: `Bildung`."""
_SPOKEN_OF = frozenset(
    "wort wörter begriff namens befehl paket option datei feld wert variable programm schnittstelle "
    "restaurant café hotel gasthof projekt verein gruppe film serie festival partei kampagne sendung "
    "zeitschrift zeitung buch roman lied album stück oper firma stiftung ensemble ausstellung preis band "
    "abkürzung abréviation "
    "mot mots terme expression verbe commande paquet fichier champ valeur programme hôtel auberge projet "
    "association groupe série parti campagne émission magazine revue journal livre chanson pièce opéra "
    "société entreprise fondation orchestre exposition prix collectif mouvement initiative".split()
)
"""Words after which a word is a name of something, or spoken of."""
_FRENCH = frozenset(
    "et avec pour dans une est sont les nous vous votre notre leur cette aussi mais chez deux qui".split()
)
"""French words that none of the phrases begins with that German has borrowed: `sans souci`, `sous vide`."""
_ALSO_FRENCH = frozenset(["mit"])
"""German words that are French as well, and as common as that: `elle mit la table`."""


def left_over(text: Text, other: Text) -> Iterator[Span]:
    """The stretches of a text that stand in the language of the other side, as they stand there."""
    if {text.language, other.language} != {"de", "fr"} or not strange_words(text.content, text.language)[0]:
        return
    ours = set(raw_words(text.content))
    shared = ours.intersection(raw_words(other.content))
    if not shared or not any(_leans(word, text.language) and word in other.content for word in ours):
        return
    if is_code(text.content):
        return
    prose = prose_in(text)
    at = 0
    while at < len(prose):
        end = at
        while end < len(prose) and _goes_on(prose, at, end, text, shared):
            end += 1
        if end > at and _is_left(prose, at, end, text, other):
            yield Span(prose[at].span.start, prose[end - 1].span.end)
        at = max(end, at + 1)


def _goes_on(prose: Sequence[Token], at: int, end: int, text: Text, shared: set[str]) -> bool:
    """Whether a word carries on a stretch: both sides have it, it is rather theirs, and close by."""
    token = prose[end]
    if token.content not in shared or token.quoted:
        return False
    if end == at:
        return _foreign(token, text) > 0
    least = 0.0 if token.capitalised else -UNSURE  # `une lettre de motivation`
    return _foreign(token, text) > least and _gap(text, prose[end - 1], token) == " "


def _is_left(prose: Sequence[Token], at: int, end: int, text: Text, other: Text) -> bool:
    """Whether a stretch is no name: what it says, and what it stands among."""
    run, before = prose[at:end], prose[at - 1] if at else None
    if re.search(rf"(?<!\w){re.escape(_content(text, run))}(?!\w)", other.content) is None:
        return False
    if not before or _gap(text, before, run[0]) != " " or not _among_ours(prose, at, end, text):
        return False
    if before.folded in _SPOKEN_OF or are_loans([word.folded for word in run]):
        return False
    if any(leaning(word.folded, "it", _OTHER[text.language]) >= ITALIAN for word in run):
        return False  # spaghettis alle vongole
    nouns = [word for word in run if word.capitalised]
    if nouns and (text.language == "de" or not all(map(_is_common, nouns))):
        return False
    low = [word.content for word in run if not word.capitalised and word.content not in _ARTICLES]
    if run[0].capitalised or not low:
        return bool(nouns) and run.index(nouns[0]) < 2 and _is_untranslated(nouns[0], before, run, text)
    return any(_tells(word, text.language) for word in low) or bool(nouns)


def _among_ours(prose: Sequence[Token], at: int, end: int, text: Text) -> bool:
    """Whether the words beside a stretch are the text's own, one of them clearly, and in French no names."""
    around = [prose[at - 1]]
    if end < len(prose) and _gap(text, prose[end - 1], prose[end]) == " ":
        around.append(prose[end])
    if text.language == "fr" and any(word.capitalised and not word.opens for word in around):
        return False
    told = [_foreign(word, text) for word in around]
    return max(told) <= UNSURE and min(told) <= -1.0


def _is_common(token: Token) -> bool:
    """Whether a word with a capital is a German noun that no name is made of and no French text has."""
    word = token.content
    return is_german_noun(word) and not is_known_name(fold(word)) and zipf(word, "fr") == 0.0


def _is_untranslated(noun: Token, before: Token, run: Sequence[Token], text: Text) -> bool:
    """Whether a single German noun would be said in French: `Nos Mitarbeiter`, `la Hausordnung`.

    What Germany calls its own stays German (`la Sparkasse`); so it must be an everyday noun that is
    meant several times, or an abstract one, and the French text may not explain it.
    """
    word, article = noun.content.lower(), before.folded
    if article in _OF_ONE | _A and len(run) == 1 and _is_surely_translated(noun.content, text.content):
        return True
    if run[0] is noun and article not in _OF_SEVERAL and not (article in _OF_ONE and _is_abstract(word)):
        return False
    if not _is_abstract(word) and (zipf(word, "de") < USUAL or declined(word)):
        return False
    answers = [stem for stem, sure in _answers(word) if sure >= ANSWERED]
    return bool(answers) and answers[0][:3] != fold(word)[:3] and _stems(text.content).isdisjoint(answers)


def _is_surely_translated(noun: str, content: str) -> bool:
    """Whether a German noun has a French translation and no French text has it; no body, dish or feast."""
    word = noun.lower()
    answers = translation_lexicon().translations(german_stem(word))
    return (
        noun.istitle()
        and len(noun) >= SHORTEST
        and bool(answers)
        and answers[0][1] >= SURELY
        and answers[0][0][:4] != fold(word)[:4]
        and zipf(word, "de") >= KNOWN_NOUN
        and zipf(word, "fr") == 0.0 == zipf(word, "en")
        and not (word.endswith(_OWN) or declined(word))
        and _stems(content).isdisjoint(stem for stem, _ in answers)
    )


SURELY, KNOWN_NOUN = 0.2, 2.5
"""The probability from which on a French word is that for a German noun, and how common (Zipf) that is."""
SHORTEST = 5
"""Letters of such a noun; shorter ones are often brands."""
_A = frozenset("au un une chaque".split())
_OWN = tuple(
    "kasse rat tag partei amt wurst knödel kuchen strudel stollen brot verein fest schnitzel ministerium "
    "werk bank zeitung blatt bund land haus stand "
    "schmerz sterben".split()
)
"""How words end for what Germany has of its own, which French may leave as it is."""


def _is_abstract(word: str) -> bool:
    return word.endswith(_ABSTRACT) and len(word) >= LONG


@lru_cache(maxsize=64)
def _stems(content: str) -> frozenset[str]:
    """The stems of a French text, kept for its next noun."""
    return frozenset(french_stem(word.lower()) for word in raw_words(content))


@lru_cache(maxsize=1024)
def _answers(noun: str) -> list[tuple[str, float]]:
    return translation_lexicon().translations(german_stem(noun))


@lru_cache(maxsize=65536)
def _tells(word: str, language: str) -> bool:
    """Whether a word is everyday in the other language and none of this one nor of English."""
    if language == "de":
        return word in _FRENCH
    if word in _ALSO_FRENCH or word in PARTICLES or leaning(word, "de", "en") < 1.4:
        return False
    common, here = zipf(word, "de"), zipf(word, "fr")
    return common >= KNOWN if here == 0.0 else common >= OFTEN and common - here >= APART


@lru_cache(maxsize=65536)
def _leans(word: str, language: str) -> bool:
    return leaning(word.casefold(), _OTHER[language], language) >= TELLING


def _foreign(token: Token, text: Text) -> float:
    return weight(token, _OTHER[text.language], text.language)


def _gap(text: Text, one: Token, two: Token) -> str:
    return text.content[one.span.end : two.span.start]


def _content(text: Text, run: Sequence[Token]) -> str:
    return text.content[run[0].span.start : run[-1].span.end]
