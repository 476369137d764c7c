"""A protected term stands beside its own translation, or where it does not belong.

Translation services keep some terms untouched and put them back afterwards, often
at the wrong place: the term then stands beside its translation (`data
Datenschutz`), alone in brackets (`données ( data )`), or between two words that have
no use for it (`Little Red Book AI`, where the other side has `algorithmes d’IA`).

    ✓ Die Abteilung heißt Data & AI.
      Le département s’appelle Data & AI.
    ✓ Künstliche Intelligenz (AI) lernt aus Daten.
      L’intelligence artificielle (IA) apprend des données.
    ✓ Die Plattform stützt sich stark auf AI, um zu wachsen.
      La plateforme s’appuie fortement sur l’IA pour croître.
    ✓ Das Modell der AI lernt, auch AI Modelle altern.
      Le modèle d’IA apprend, même les modèles d’IA vieillissent.
    ✓ Das maschinelle Lernen (machine learning) ist jung.
      L’apprentissage automatique (machine learning) est jeune.
    ✓ Big Data und Datenschutz sind kein Widerspruch.
      Le big data et la protection des données ne s’opposent pas.
    ✓ Das Marketing und die Vermarktung.
      Le marketing et la commercialisation.
    ✓ Die Firma verkauft digital, das Digitalangebot wächst.
      L’entreprise vend en ligne, l’offre numérique s’étend.
    ✓ So viel Vielfalt war nie, und was Wasser ist, weiß hier fast niemand; alle Allergiker kamen.
      Jamais il n’y eut autant de diversité ; nul ne sait ce qu’est l’eau ; tous les allergiques sont venus.
    ✓ data.links ist eine Datei.
      data Analyst est un métier.
    ✓ Unser Newsletter ist ein Blog.
      Notre newsletter est un blog.
    ✓ Die Digitalisierung der Geschäfte schreitet voran.
      La numérisation des business plans avance.
    ✓ Das Data-Center steht in Bern.
      Le data center se trouve à Berne.
    ✓ Die Datenstrategie und das Data-Team stehen.
      La stratégie data et l’équipe data sont en place.

    ✗ Die Plattform hält ⟦data Datenschutz→Datenschutz⟧- und Sicherheitsregeln ein.
      La plateforme respecte les règles de confidentialité et de sécurité.
    ✗ ⟦news Aktuelles→Aktuelles⟧ aus dem Haus
      Actualités de la maison
    ✗ Unsere ⟦marketing Marketingabteilung→Marketingabteilung⟧ wächst.
      Notre service commercial s’agrandit.
    ✗ Unser ⟦digital Digitalangebot→Digitalangebot⟧ wächst.
      Notre offre numérique s’étend.
    ✗ Die Analyse von Kundendaten braucht Zeit.
      L’analyse des données ( ⟦data⟧ ) clients prend du temps.
    ✗ Die Plattform schützt ⟦data⟧ der Kunden.
      La plateforme protège les données des clients.
    ✗ Das Modell hilft ⟦AI⟧ den Ärzten bei der Diagnose.
      Le modèle d’IA aide les médecins à poser un diagnostic.
    ✗ Der Algorithmus erkennt ⟦AI⟧ Tumore früher als der Mensch.
      L’algorithme d’IA détecte les tumeurs plus tôt que l’être humain.
    ✗ Das Museum zeigt rund 120 Werke.
      Le musée présente quelque 120 ⟦data⟧ œuvres.
    ✗ Ihre Abhebungen sind kostenlos.
      Vos ⟦data⟧ retraits sont gratuits.
    ✗ Wir achten Ihre Wahl.
      ⟦data →⟧Nous respectons votre choix.
    ✗ Wir antworten auf jede Anfrage.
      Nous répondons ⟦data⟧ à toute demande.

Mend it by deleting the term where its translation stands beside it.

It is wrong where a term is explained by its English name in brackets with blanks inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.languages.language import leaning, tongue
from checker.facts.languages.strangers import is_english
from checker.facts.languages.words import Token, begins_sentences, folded_in, prose_in, raw_words
from checker.lexicon.gazetteer import is_french_word
from checker.lexicon.stems import stem
from checker.lexicon.translations import translation_lexicon
from checker.lexicon.words import EVERYDAY, zipf

rule = Rule(
    code="LAN05",
    category="untranslated",
    severity=Severity.MAJOR,
    issue="untranslated",
    messages={
        "beside": "“{term}” stands beside its own translation.",
        "bracket": "“{term}” was left in brackets, untranslated.",
        "stray": "“{term}” does not belong here.",
    },
    muted_by_doubt=False,
)

ADJECTIVES = frozenset("digital mobile smart".split())
"""Terms that German uses in lower case."""

_BRACKET = regex(r"([(\[])([  \t]{0,3})([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)([  \t]{0,3})[)\]]")
_ACRONYM = regex(r"(?<![\w&/+-])AI(?![\w&/+-]|[ ]&)")
_OURS = {"de": regex(r"\bKI\b"), "fr": regex(r"\bIA\b")}
_DETERMINERS = {
    "de": frozenset("der die das den dem des ein eine einen einem einer uns ihnen ihm euch".split()),
    "fr": frozenset("le la les l un une des aux au nos vos leurs".split()),
}


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for terms beside their translations, alone in brackets, or astray."""
    for text in pair.sides:
        found: list[Hit] = []
        if text.language in _OURS and not _heads(text.language).isdisjoint(raw_words(text.content)):
            found = list(_beside(text, pair.other(text))) or list(_in_lower_case(text, pair.other(text)))
        if not found and text.language == "de":
            found = list(_before_its_compound(text))
        found = found or [
            *_before_a_sentence(text),
            *_behind_a_verb(text),
            *_before_a_noun(text, pair.other(text)),
        ]
        yield from found
        if "(" in text.content or "[" in text.content:
            yield from _bracketed(text, pair.other(text))
        if "AI" in text.content:
            yield from _astray(text, pair.other(text))


def _beside(text: Text, other: Text) -> Iterator[Hit]:
    at = 0 if text.language == "de" else 1
    prose = prose_in(text)
    for place, token in enumerate(prose):
        for length in (2, 1):
            term_words = prose[place : place + length]
            term = " ".join(word.content for word in term_words)
            stems = _terms().get(term if term.isupper() and len(term) < 4 else term.lower(), ("", ""))[at]
            if not stems or (term != term.lower() and not term.isupper()) or token.quoted:
                continue
            if leaning(token.folded, "en", text.language) < 0.7 and not term.isupper():
                continue
            for neighbour, span in _neighbours(text, prose, place, len(term_words)):
                own = neighbour.folded.startswith(tuple(stems.split("|"))) and neighbour.folded != term
                if own and text.content[slice(*span)].casefold() not in other.content.casefold():
                    mark = text.at(*span)
                    yield hit("beside", mark, term=term, fix=replace(mark, neighbour.content))
                    return


_STEM = regex(r"(?<![\w-])([a-zäöü]{4,20}) (?=[A-ZÄÖÜ])((?i:\1)[a-zäöüß]{3,30})(?![\w-])")


def _before_its_compound(text: Text) -> Iterator[Hit]:
    """A term in lower case before the German compound that begins with it: `marketing Marketingabteilung`."""
    for found in _STEM.finditer(text.content):
        term = found[1]
        if zipf(term, "en") >= EVERYDAY and term in _terms():
            mark = text.at(*found.span())
            yield hit("beside", mark, term=term, fix=replace(mark, found[2]))


_BEGINNING = regex(r"([a-z]{3,20}) (?=([A-ZÀ-ÖØ-Þ][^\W\d_]*))")


def _before_a_sentence(text: Text) -> Iterator[Hit]:
    """A term in lower case before the first word of a sentence: `data Nous respectons votre choix.`"""
    found = _BEGINNING.match(text.content)
    if found and found[1] in _terms() and begins_sentences(found[2], text.language):
        mark = text.at(*found.span())
        yield hit("stray", mark, term=found[1], fix=replace(mark, ""))


_AFTER_FRENCH = regex(
    r"(?i)(?<![\w’'-])(?:nous|vous|ils|elles|je|[^\W\d_]{3,}(?:ons|ez)) ([a-z]{3,20})(?= [a-zà-ÿ])"
)


def _behind_a_verb(text: Text) -> Iterator[Hit]:
    """A term where French has no noun without an article: `nous data répondons`, `nous répondons data`."""
    if text.language != "fr" or _terms().keys().isdisjoint(raw_words(text.content)) or text[tongue]:
        return
    for found in _AFTER_FRENCH.finditer(text.content):
        if found[1] in _terms() and leaning(found[1], "en", "fr") >= 0.7:
            yield hit("stray", text.at(*found.span(1)), term=found[1])


_DETERMINED = regex(
    r"(?i)(?<![\w’'-])"
    r"(?=(?:les?|la|des|du|une?|aux?|vos|nos|ses|ces|leurs?|votre|notre|son|sa|cette|ce|[0-9]+) "
    r"(?P<term>[a-z]{3,20}) (?P<noun>[a-zà-ÿœ]{3,30})(?![\w’'-]))"
)
ENGLISH, FRENCH = 1.2, 0.7
"""A term leans so much to English that French has not borrowed it, and the noun so much to French."""


def _before_a_noun(text: Text, other: Text) -> Iterator[Hit]:
    """A term between a French article or number and its noun: `vos data retraits`, `120 data œuvres`."""
    if text.language != "fr" or _terms().keys().isdisjoint(raw_words(text.content)):
        return
    for found in _DETERMINED.finditer(text.content):
        term, noun = found["term"], found["noun"]
        if (
            term in _terms()
            and leaning(term, "en", "fr") >= ENGLISH
            and not is_french_word(term)
            and leaning(noun, "fr", "en") >= FRENCH
            and term not in other.content.casefold()
        ):
            yield hit("stray", text.at(*found.span("term")), term=term)


def _in_lower_case(text: Text, other: Text) -> Iterator[Hit]:
    """English nouns without the capital German gives to nouns: 17,000 clean sentences have none."""
    if text.language != "de" or text[tongue]:
        return
    theirs = other.content.casefold()
    for token in prose_in(text):
        word = token.content
        if word not in _terms() or word in ADJECTIVES or token.quoted or word in theirs:
            continue
        if text.content[token.span.end : token.span.end + 2].lstrip(".").isalpha():
            continue  # data.links
        if text.content.rfind("(", 0, token.span.start) > text.content.rfind(")", 0, token.span.start):
            continue  # in brackets an abbreviation may be spelt out
        if leaning(word, "en", "de") >= 0.7 and not is_english(word, "de"):
            yield hit("stray", text.at(token.span), term=word)


def _neighbours(
    text: Text, prose: tuple[Token, ...], place: int, length: int
) -> Iterator[tuple[Token, tuple[int, int]]]:
    """The word before and the word after, if only a space parts them, and the span of both."""
    first, last = prose[place], prose[place + length - 1]
    for index in (place - 1, place + length):
        if 0 <= index < len(prose):
            one = prose[index]
            start, end = min(one.span.start, first.span.start), max(one.span.end, last.span.end)
            gap = (
                text.content[one.span.end : first.span.start] or text.content[last.span.end : one.span.start]
            )
            if not gap.strip() and len(gap) < 3:
                yield one, (start, end)


def _bracketed(text: Text, other: Text) -> Iterator[Hit]:
    for found in _BRACKET.finditer(text.content):
        term = found[3]
        spaced = bool(found[2] and found[4])
        protected = term.lower() in _terms() and term.islower()
        foreign = all(leaning(word, "en", text.language) >= 0.7 for word in term.casefold().split())
        if (
            not foreign
            or not term[0].islower()
            or re.search(rf"(?i)[(\[]\s*{re.escape(term)}", other.content)
        ):
            continue
        if spaced or (protected and " " not in term and term not in folded_in(other)):
            yield hit("bracket", text.at(*found.span(3)), term=term)


def _astray(text: Text, other: Text) -> Iterator[Hit]:
    """`AI` where it leans on nothing, and the other side has its `KI` elsewhere."""
    if not _OURS[other.language].search(other.content):
        return
    for found in _ACRONYM.finditer(text.content):
        before = re.search(r"([^\W\d_]+) $", text.content[max(0, found.start() - 40) : found.start()])
        after = re.match(r" ([^\W\d_]+)", text.content[found.end() : found.end() + 40])
        if not before or not after or before[1].lower() in _DETERMINERS[text.language] | _SMALL:
            continue
        word = before[1]
        verb = word.islower() and word.endswith(("t", "en", "e"))
        name = word[0].isupper() and leaning(word.casefold(), "en", text.language) >= 0.5
        follows = after[1].lower() in _DETERMINERS[text.language]
        if (follows and (verb or name)) or _belongs_elsewhere(text, other, (word, after[1])):
            yield hit("stray", text.at(*found.span()), term="AI")


def _belongs_elsewhere(text: Text, other: Text, neighbours: tuple[str, str]) -> bool:
    """Whether French says `algorithme d’IA`, and the `Algorithmus` does not stand beside the `AI`."""
    if text.language != "de":
        return False
    near = {stem(word.lower(), "de") for word in neighbours}
    for head in _HEAD.findall(other.content):
        wanted = stem(head.lower(), "fr")
        here = {
            root
            for root in (stem(word.lower(), "de") for word in raw_words(text.content))
            if wanted in translation_lexicon().answers(root, 0.01) or root[:6] == wanted[:6]
        }
        if here and here.isdisjoint(near):
            return True
    return False


_HEAD = regex(r"([^\W\d_]{4,}) d[’']IA\b")
_SMALL = frozenset(
    "auf für von bei durch über ohne und oder aus an in im zur zum als wie "
    "mit seit nicht jetzt erst fast oft sonst selbst damit somit statt eine keine diese jede "
    "seine ihre meine unsere keinen einen diesen jeden gegen neben zwischen wegen solche welche "
    "wenn denn und et sont est dont tout cette de une comme entre contre que notre votre leur "
    "grande autre même être toute quelle".split()
)
"""Words that look like verbs and are none."""


@cache
def _terms() -> dict[str, tuple[str, str]]:
    """The protected terms with the beginnings of their translations."""
    terms = {}
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            term, de, fr = line.split("\t")
            terms[term.upper() if len(term) < 3 else term] = (de, fr)
    return terms


@cache
def _heads(language: str) -> frozenset[str]:
    """The first words of the terms that are not at home in the language as well."""
    heads = {term.split()[0] for term in _terms()}
    return frozenset(head for head in heads if head.isupper() or leaning(head, "en", language) >= 0.7)
