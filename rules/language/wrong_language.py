"""A whole segment is in the wrong language.

A sentence or a button that was never translated, or that landed in the slot of
another language, is what readers notice first.  The language is told by the
words and how often each is used in German, French, English, Italian and a few more;
names say little, so addresses and names alone are passed over.

    ✓ Der Song „Let It Be“ lief im Radio.
      La chanson « Let It Be » passait à la radio.
    ✓ Hotel Bellevue, Rue du Lac 4, Montreux
      Hôtel Bellevue, rue du Lac 4, Montreux
    ✓ Man hat also fast alles verkauft.
      On a donc presque tout vendu.
    ✓ Title is: Klassenpfad
      Title is: Chemin de classe
    ✓ Title is: Anweisung Static
      Title is: Instruction Static
    ✓ HSV schlägt Gladbach 1:0
      HSV bat Gladbach 1:0
    ✓ Views
      Vues
    ✓ US Letter
      Lettre
    ✓ Isle of Wight
      Île de Wight
    ✓ language: de
      language: fr
    ✓ Newsletter
      Infolettre
    ✓ Magento Open Source On-Premises 2.3
      Magento Open Source on-premise 2.3
    ✓ Online
      En ligne
    ✓ Download
      Téléchargement
    ✓ Support
      Assistance
    ✓ [heading] Black Friday
      Vendredi fou
    ✓ [heading] Simon and Garfunkel
      Simon et Garfunkel
    ✓ [heading] Rock and Roll
      Rock’n’Roll
    ✓ Machine Learning
      Apprentissage automatique
    ✓ Open Source
      Code source ouvert
    ✓ Eberhard Isenmann: Die deutsche Stadt im Mittelalter. Köln: Böhlau 2014.
      Eberhard Isenmann, Die deutsche Stadt im Mittelalter, Cologne, Böhlau, 2014.

    ✗ Vergleichsoperatoren
      ⟦Comparison Operators⟧
    ✗ ⟦Our services include consulting and training.⟧
      Nos services comprennent le conseil et la formation.
    ✗ Zurück zur Startseite
      ⟦Back to homepage⟧
    ✗ [ui] ⟦Submit⟧
      Envoyer
    ✗ [ui] ⟦Delete⟧
      Supprimer
    ✗ Kontaktieren Sie uns
      ⟦Contact us⟧
    ✗ [heading] ⟦Terms and Conditions⟧
      Conditions générales de vente
    ✗ [heading] Presse und Medien
      ⟦Press & Media⟧
    ✗ Das Museum ist am Montag geschlossen.
      ⟦Il museo è chiuso il lunedì.⟧
    ✗ ⟦Esta página no existe.⟧
      Cette page n’existe pas.
    ✗ Wir verwenden Cookies, um die Nutzung zu analysieren.
      ⟦Utilizamos cookies para analizar el uso.⟧
    ✗ Die Preise gelten ab Mai.
      ⟦Die neuen Preise gelten ab Mai.⟧

Mend it by translating the segment into the language of its side.

It is wrong where a segment is a quotation or a title that is meant to stay as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.languages.language import Tongue, identify, is_code, leaning, tongue
from checker.facts.languages.references import reference
from checker.facts.languages.strangers import IN_TITLES, INTRUDERS, is_english
from checker.facts.languages.words import folded_in, prose_in
from checker.lexicon.cognates import fold
from checker.lexicon.gazetteer import is_german_noun
from checker.lexicon.glosses import meanings
from checker.lexicon.loans import are_loans, loans
from checker.lexicon.stems import plain, stem
from checker.lexicon.words import EVERYDAY, zipf

rule = Rule(
    code="LAN01",
    category="untranslated",
    severity=Severity.CRITICAL,
    issue="untranslated",
    messages={
        "en": "This side is in English.",
        "de": "This side is in German.",
        "fr": "This side is in French.",
        "it": "This side is in Italian.",
        "es": "This side is in Spanish.",
        "nl": "This side is in Dutch.",
        "pt": "This side is in Portuguese.",
    },
    stands_alone=True,
    muted_by_doubt=False,
)

LEAST = 3.4
"""How much likelier the other language must be, in powers of ten."""

LEAST_SHORT = 2.6
"""The same for two or three words, if none of them speaks for the language expected."""

FEW = 4
"""So few English words on both sides may be a name; more are two sentences left in English."""

SAME = 6
"""Words that share so many letters are one: `premise`, `Premises`."""

CLEARLY = 1.5
"""A word that leans so much to English is none of ours."""

JARGON = 3.5
"""An English word more frequent than that (Zipf) in our texts is some field's own: `View`."""

ON_BUTTONS = frozenset("in on us our your my you more now here up out off up all with for the and".split())
"""English words that make an order or a label of the word beside them."""

ON_SITES = frozenset(
    {
        "privacy policy", "privacy notice", "cookie policy", "terms conditions", "terms of use",
        "legal notice", "press media", "news events", "latest news", "news media", "success stories",
        "case studies", "our team", "our values", "our services", "our story", "our mission",
        "our clients", "our partners", "about us", "contact us", "opening hours", "customer reviews",
        "frequently asked questions", "related articles", "related posts", "customer service",
        "follow us", "stay tuned", "join us",
    }
)  # fmt: skip
"""What English websites call their pages; `and` is left out."""

LABEL = 30
"""Characters in which such a label finds room."""

MOST_TRANSLATED, ENGLISH, ALIKE = 5, 2.5, 5
"""Words of a label that was left in English, how common (Zipf) each is there, and letters that tell a kin."""

MOST_SPACES = 12
"""A text with more is longer than such a label, whatever it has beside words."""

_NEAR = ("en", "de", "fr")
_LABEL = regex(r"[^\W\d_][\w ]{1,30}:\s+")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Ask each side for its language; what is the same on both sides is another rule's."""
    if pair[reference]:
        return
    for text in pair.sides:
        other = pair.other(text)
        told = text[tongue]
        if len(text.content) < LABEL and _is_on_sites(text, other):
            yield hit("en", text.whole)
        elif (
            told
            and told.language != text.language
            and folded_in(text) != folded_in(other)
            and (_is_label(told, text, other) or _sure(told, text, other))
        ) or _is_translated(text, other):
            yield hit(told.language if told else "en", text.whole)


def _sure(told: Tongue, text: Text, other: Text) -> bool:
    """Whether it is clear enough; the shorter the text, the more of it must speak."""
    prose = [word for word in prose_in(text) if len(word.content) > 1]
    apart = set(folded_in(text)).isdisjoint(folded_in(other))
    if (
        is_code(text.content)
        or _borrows(told, text, other)
        or _shared(text, other, told.language)
        or (len(prose) == 2 and not apart)
    ):
        return False
    if len(prose) == 1:
        return _is_english_word(prose[0].folded, text, other)
    least = LEAST if len(prose) > 3 or told.share < 1.0 else LEAST_SHORT
    if told.margin < least or told.share < 0.8 or (told.language not in _NEAR and len(prose) < 4):
        return False
    clearly = told.margin >= 2.0 * LEAST
    if 2 * told.telling < len(prose) and not clearly:
        return False
    if text.content.upper() == text.content:
        return len(prose) > 2
    if 3 * sum(word.content.isupper() for word in prose) > len(prose):
        return False
    low = [word for word in prose if not word.capitalised and (not word.quoted or len(prose) > 6)]
    if told.language in _NEAR and any(word.folded not in IN_TITLES for word in low):
        return True
    far = told.language not in _NEAR and clearly and told.telling >= FEW
    return bool(low) and (apart or far)


def _borrows(told: Tongue, text: Text, other: Text) -> bool:
    """Whether only a label that both sides have, or a word among names they share, is of that language."""
    label = _LABEL.match(text.content)
    if label and other.content.startswith(label[0]):
        rest = identify(text.content[label.end() :], text.locale)
        return rest.language != told.language or rest.margin < LEAST_SHORT
    if told.language != other.language:
        return False
    words, theirs = prose_in(text), set(folded_in(other))
    names = sum(word.capitalised and word.folded in theirs for word in words)
    low = [word for word in words if not word.capitalised]
    return len(low) < 2 and 2 * names > len(words)


def _is_english_word(word: str, text: Text, other: Text) -> bool:
    """Whether a text of one word is English, by its frequency or since the other side translates it."""
    if word in folded_in(other) or word in loans() or (text.language == "de" and is_german_noun(word)):
        return False
    return is_english(word, text.language) or _translates(word, text.language, other)


def _translates(word: str, expected: str, other: Text) -> bool:
    """Whether an English word stands where the other side has translated it: `Delete`, `Supprimer`."""
    words = folded_in(other)
    if len(words) != 1 or zipf(word, "en") < EVERYDAY or zipf(word, expected) > JARGON:
        return False
    if leaning(word, "en", expected) < CLEARLY or fold(word)[:3] == fold(words[0])[:3]:
        return False
    return stem(words[0], other.language) in meanings(word, other.language)


def _is_label(told: Tongue, text: Text, other: Text) -> bool:
    """Whether two or three words are an English button: `Contact us`, where no word is only ours."""
    if told.language != "en" or told.telling > 3:
        return False
    prose = prose_in(text)
    shouting = text.content.upper() == text.content
    lean = [leaning(word.folded, "en", text.language) for word in prose]
    return (
        2 <= len(prose) <= 3
        and any(word.folded in ON_BUTTONS and (shouting or not word.content.isupper()) for word in prose)
        and min(lean) >= 0.0
        and max(lean) >= CLEARLY
        and _is_apart(text, other)
    )


def _is_translated(text: Text, other: Text) -> bool:
    """Whether a few English words that are rare here stand where the other side translates each but one."""
    if text.content.count(" ") > MOST_SPACES:
        return False
    prose = prose_in(text)
    words = [word.folded for word in prose if word.folded not in IN_TITLES]
    if not 2 <= len(words) <= MOST_TRANSLATED or len(prose) > len(words) + 1 or not _is_apart(text, other):
        return False
    if is_code(text.content) or "=" in text.content:
        return False
    if any(zipf(word, text.language) > JARGON or zipf(word, "en") < ENGLISH for word in words):
        return False
    if max(leaning(word, "en", text.language) for word in words) < CLEARLY or are_loans(words):
        return False
    answered = sum(any(_answers(word, there, other.language) for there in folded_in(other)) for word in words)
    return answered >= 2 and answered >= len(words) - (len(words) > 2)


def _answers(word: str, there: str, language: str) -> bool:
    """Whether a word of the other side, or a part of it, is kin to an English one or what it means."""
    return fold(word)[:ALIKE] in fold(there) or any(
        meant in plain(there) for meant in meanings(word, language)
    )


def _is_apart(text: Text, other: Text) -> bool:
    """Whether the other side is no spelling of the same name: it shares a word at most, and has its own."""
    ours, theirs = set(folded_in(text)), set(folded_in(other))
    own = any(leaning(word, other.language, "en") >= CLEARLY for word in theirs)
    binds = not INTRUDERS.isdisjoint(ours - theirs)
    return ours.isdisjoint(theirs) or (own and binds and len(ours & theirs) == 1)


def _is_on_sites(text: Text, other: Text) -> bool:
    """Whether it is what English websites call one of their pages, and the other side has its own words."""
    words = tuple(word for word in folded_in(text) if word != "and")
    return " ".join(words) in ON_SITES and " ".join(words) != " ".join(folded_in(other))


def _shared(text: Text, other: Text, language: str) -> bool:
    """Whether what speaks for the language stands on the other side as well: names, labels, formulas."""
    if language == other.language:
        return False
    telling = [word for word in folded_in(text) if leaning(word, language, text.language) >= 0.7]
    theirs = other[tongue]
    if theirs and theirs.language == language and (len(telling) > FEW or not INTRUDERS.isdisjoint(telling)):
        return False
    starts = {word[:SAME] for word in folded_in(other)}
    return 2 * sum(word[:SAME] in starts for word in telling) > len(telling)
