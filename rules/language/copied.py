"""Both sides hold the same text.

What was copied over and never translated reads the same on both sides.  Names,
figures, words that both languages share and labels of programs may be the same;
a text that speaks one language clearly may not stand in the other's place.

    ✓ Information
      Information
    ✓ OK
      OK
    ✓ Edouard de Mézerac, Data & AI
      Edouard de Mézerac, Data & AI
    ✓ [heading] Adobe Commerce 2.4
      Adobe Commerce 2.4
    ✓ Hotel Bellevue, Rue du Lac 4, Montreux
      Hotel Bellevue, Rue du Lac 4, Montreux
    ✓ svc.CloseDocument(saveask: bool = True): bool
      svc.CloseDocument(saveask: bool = True): bool
    ✓ git fetch upstream foo:upstream-foo
      git fetch upstream foo:upstream-foo
    ✓ (gdb) thread apply all bt full 10
      (gdb) thread apply all bt full 10
    ✓ systemctl list-units --type=target
      systemctl list-units --type=target
    ✓ Restaurant, Terrasse, Bar
      Restaurant, Terrasse, Bar
    ✓ [heading] Handelsblatt
      Handelsblatt
    ✓ [heading] Tatort
      Tatort
    ✓ [heading] Celle
      Celle
    ✓ [heading] Kindergarten
      Kindergarten
    ✓ Crème brûlée
      Crème brûlée
    ✓ Sparkasse
      Sparkasse
    ✓ Neue Zürcher Zeitung
      Neue Zürcher Zeitung
    ✓ Service Worker
      Service Worker
    ✓ Crémant d’Alsace brut, Maison Wolfberger
      Crémant d’Alsace brut, Maison Wolfberger

    ✗ ⟦Les horaires d’ouverture ont changé.⟧
      Les horaires d’ouverture ont changé.
    ✗ Die Terrasse bleibt im Winter geschlossen.
      ⟦Die Terrasse bleibt im Winter geschlossen.⟧
    ✗ [heading] ⟦Getting started with your new account⟧
      ⟦Getting started with your new account⟧
    ✗ [heading] ⟦Actualités⟧
      Actualités
    ✗ [heading] Unsere Werte
      ⟦Unsere Werte⟧
    ✗ Häufige Fragen
      ⟦Häufige Fragen⟧
    ✗ Abmelden
      ⟦Abmelden⟧
    ✗ In den Warenkorb
      ⟦In den Warenkorb⟧
    ✗ Speichern
      ⟦Speichern⟧
    ✗ ⟦Télécharger⟧
      Télécharger

Mend it by translating the segment; where both languages say the same, accept it.

It is wrong where a title or a motto is meant to stay in its own language.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.languages.language import identify, is_code
from checker.facts.languages.references import reference
from checker.facts.languages.strangers import IN_TITLES, INTRUDERS
from checker.facts.languages.words import folded_in, prose_in
from checker.lexicon.gazetteer import fold, is_french_word, is_known_name
from checker.lexicon.loans import are_loans
from checker.lexicon.stems import german_stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.words import zipf

rule = Rule(
    code="LAN02",
    category="untranslated",
    severity=Severity.CRITICAL,
    issue="untranslated",
    certainty="certain",
    messages={
        "copied": "The text of the other side was copied, not translated.",
        "neither": "Both sides hold the same foreign text.",
    },
    stands_alone=True,
    muted_by_doubt=False,
)

LEAST = 3.0
"""How much likelier one language must be than the other, in powers of ten."""

CLEAR = 8.0
"""So much likelier, and names of the other language say nothing against it."""

WORDS_PER_LINK = 5
"""A text with fewer words to an address is a list of links."""

LONG = 300
"""Texts of more words that share this many are the same; comparing their order would take long."""

USUAL, SMALL = 2.8, 5.8
"""How common (Zipf) the words of a label are, and those that bind them."""

FEW = 4
"""A label has no more words."""

ENDINGS = ("en", "ern", "eln", "ung", "heit", "keit")
"""How German labels of one word end: verbs, plurals and what has been made of them."""

ON_SITES = frozenset(
    "startseite suche warenkorb zurück weiter benutzername "
    "télécharger enregistrer annuler supprimer valider envoyer modifier rechercher fermer continuer suivant "
    "précédent retour connexion déconnexion accueil".split()
)
"""Other labels of every site."""

ANSWERED = 0.1
"""The probability from which on a French word answers a German one; names have none."""

OURS = {
    "de": frozenset("unser unsere unserer ihr ihre mein meine dein deine eure".split()),
    "fr": frozenset("nos notre vos votre mon ma mes ton ta tes".split()),
}
"""Words with which labels begin and titles of works seldom do."""

MANY = 8
"""So many words are a text even without small English words among them."""
CAPITALS = 3
"""With so many capitals to a plain word a French text is a name: `Crémant d’Alsace brut, Maison Gresser`."""
PARTICLES = frozenset("von van der den des les las los del della dalla aux sur sous zum zur und et".split())
"""Small words that names hold."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Where the sides have the same words, ask what language these are."""
    if pair[reference]:
        return
    one, other = pair.source.content, pair.target.content
    if one != other and not _alike(one, other):
        return
    if label := next((text for text in pair.sides if _is_label(text, pair)), None):
        yield hit("copied", label.whole)
        return
    if not _same(folded_in(pair.source), folded_in(pair.target)) or are_loans(folded_in(pair.source)):
        return
    if is_code(one) or one.count("://") * WORDS_PER_LINK > len(one.split()):
        return
    strange = []
    for text in pair.sides:
        told = identify(text.content, text.locale)
        low = [word for word in prose_in(text) if not word.capitalised and len(word.content) > 1]
        unsure = told.share < (0.6 if told.margin >= CLEAR else 0.8) or told.telling < 2
        if told.language == text.language or told.margin < LEAST or unsure:
            continue
        if told.language == pair.other(text).language:
            plain = [word for word in low if len(word.content) > 2 and word.folded not in PARTICLES]
            capitals = sum(word.capitalised and not word.opens for word in prose_in(text))
            if plain and not (told.language == "fr" and capitals >= CAPITALS * len(plain)):
                yield hit("copied", text.whole)
                return
        elif _prose([word.content for word in low]) and (told.language != "en" or _is_said(text)):
            strange.append(text)
    if len(strange) == 2:
        yield hit("neither", *(text.whole for text in strange))


def _is_label(text: Text, pair: Pair) -> bool:
    """Whether a short text is a label of the other language, in everyday words that this one lacks.

    A French dish keeps its name in German, and a German inn in French; so French labels of several
    words begin with *our*, and single nouns tell outside headings only if they name no thing.
    """
    language, words = pair.other(text).language, text.content.rstrip(" :…").split()
    if text.content != pair.other(text).content or not {text.language, language} <= OURS.keys():
        return False
    heading, first = pair.role.is_heading, words[0].casefold() if words else ""
    if len(words) == 1:
        telling = first in ON_SITES or words[0].endswith(ENDINGS + ("e",) * heading)
        told = heading or first in ON_SITES if language == "fr" else telling
        return told and _is_foreign(words[0], text.language, language)
    if len(words) > FEW or not all(word.isalpha() for word in words):
        return False
    if language == "fr":
        return len(words) == 2 and first in OURS["fr"] and _is_foreign(words[1], text.language, language)
    long = [word for word in words if zipf(word.casefold(), language) < SMALL]
    return bool(long) and all(_is_foreign(word, text.language, language) for word in long)


def _is_foreign(word: str, expected: str, language: str) -> bool:
    """Whether a word is known there and nowhere else, has a translation, and is no name."""
    low = word.casefold()
    if zipf(low, language) < USUAL or zipf(low, expected) > 0 or zipf(low, "en") > 0:
        return False
    if is_known_name(fold(word)):
        return False
    if language == "fr":
        return is_french_word(word)
    answers = translation_lexicon().translations(german_stem(low))
    return bool(answers) and answers[0][1] >= ANSWERED and answers[0][0][:4] != fold(word)[:4]


def _alike(one: str, other: str) -> bool:
    """A cheap look: as long, and mostly of the same chunks."""
    if abs(len(one) - len(other)) * 6 > len(one):
        return False
    if one[-9:].casefold() != other[-9:].casefold() and one[:9].casefold() != other[:9].casefold():
        return False
    chunks = set(one.split())
    return 2 * len(chunks.intersection(other.split())) > len(chunks) or len(chunks) < 4


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words are the same but for one in eight."""
    if one == other:
        return len(one) > 1
    if min(len(one), len(other)) < 8 or len(set(one) ^ set(other)) * 4 > len(one) + len(other):
        return False
    if len(one) > LONG:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.875


def _is_said(text: Text) -> bool:
    """Whether it is written as a sentence or bound by small words; a command strings its words together."""
    words = prose_in(text)
    sentence = text.content[:1].isupper() and text.content.rstrip()[-1:] in ".:?!"
    return sentence or len(words) >= MANY or any(word.folded in INTRUDERS | IN_TITLES for word in words)


def _prose(low: list[str]) -> bool:
    """Whether lower-case words make it a sentence; a name (`Lord of the Rings`) has only small ones."""
    return sum(word not in INTRUDERS and len(word) > 2 for word in low) >= 2
