"""Words, languages, and what is read off them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import packs
from checker.engine import check, hits
from checker.facts.languages.language import identify, tongue
from checker.facts.languages.strangers import strangers
from checker.facts.languages.words import prose_of
from checker.lexicon import words
from checker.lexicon.loans import loans
from checker.lexicon.words import known, zipf
from checker.likeness import likeness, measured
from checker.model import Bitext, Locale, Pair, Role, Text


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_line_of_a_word_list_can_be_looked_up(language: str) -> None:
    file = Path(words.__file__).parent / "frequencies" / f"{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    for line in [lines[0], lines[-1], *lines[:: len(lines) // 500]]:
        word, value = line.split(" ")
        assert zipf(word, language) == int(value) / 10


def test_case_and_sharp_s_make_no_difference_to_a_word() -> None:
    assert zipf("Straße", "de") == zipf("strasse", "de") > 4
    assert zipf("ÊTRE", "fr") == zipf("être", "fr") > 5


@pytest.mark.parametrize("word", ["", " ", "xqzz", "haus 55", "\n", "日本", "a\nb", "\ud800"])
def test_what_is_no_word_is_not_known(word: str) -> None:
    assert not known(word, "de")


DE, FR = Locale("de", "DE"), Locale("fr", "FR")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Read more", "en"),
        ("Getting started", "en"),
        ("What’s new", "en"),
        ("Mehr erfahren", "de"),
        ("Datenschutzerklärung", "de"),
        ("Verbraucherrechtedurchsetzungsgesetz", "de"),
        ("En savoir plus", "fr"),
        ("Mentions légales", "fr"),
        ("Il museo è chiuso il lunedì.", "it"),
        ("El museo está cerrado los lunes.", "es"),
        ("Het museum is op maandag gesloten.", "nl"),
        ("O museu está fechado às segundas-feiras.", "pt"),
    ],
)
def test_the_language_of_a_short_text_is_told(text: str, language: str) -> None:
    expected = FR if language == "de" else DE
    assert identify(text, expected).language == language


@pytest.mark.parametrize("text", ["", "12 %", "…", "OK", "Wi-Fi", "Marketing", "Bern"])
def test_what_speaks_no_language_clearly_is_left_alone(text: str) -> None:
    for locale in (DE, FR):
        told = tongue(text, locale)
        assert told is None or told.margin < 2.6 or told.telling < 2


def test_addresses_code_and_identifiers_are_no_words() -> None:
    text = "Siehe https://example.org/the-end, `git commit` und max_execution_time in i18next!"
    assert [word.content for word in prose_of(text, DE)] == ["Siehe", "und", "in"]


def test_words_know_where_sentences_and_quotations_begin() -> None:
    words = prose_of("Er sagt: „Die Kuh lacht.“ Dann geht er.", DE)
    assert [word.content for word in words if word.opens] == ["Er", "Die", "Dann"]
    assert [word.content for word in words if word.quoted] == ["Die", "Kuh", "lacht"]


def test_a_hyphenated_word_is_one_and_its_place_is_exact() -> None:
    text = "  Die Social-Media-Landschaft"
    word = prose_of(text, DE)[1]
    assert text[word.span.start : word.span.end] == word.content == "Social-Media-Landschaft"


@pytest.mark.parametrize(
    ("text", "locale", "pieces"),
    [
        ("Sie können Ihre Bestellung at any time stornieren.", DE, ["at any time"]),
        ("Das Team lacht über den Newsletter.", DE, []),
        ("Er liest „The Lord of the Rings“.", DE, ["The Lord of the Rings"]),
        ("Le village ist mit einem bus accessible.", FR, ["ist mit einem"]),
    ],
)
def test_stretches_of_another_language_are_found_with_their_place(
    text: str, locale: Locale, pieces: list[str]
) -> None:
    found = strangers(text, locale)
    assert [text[one.span.start : one.span.end] for one in found] == pieces
    assert all(one.quoted for one in found if "“" in text)


def test_likeness_is_the_same_both_ways_and_between_nothing_and_all() -> None:
    one, other = "Le chat dort.", "Le chat dormait."
    assert likeness(one, one) == 1.0
    assert likeness(one, "") == 0.0
    assert 0.5 < likeness(one, other) < 1.0
    assert likeness(one, other) == likeness(other, one)
    assert "nc:6" in measured()


def test_borrowed_phrases_are_in_lower_case_and_given_once_a_language() -> None:
    assert all(phrase == phrase.lower() == " ".join(phrase.split()) for phrase in loans())


@pytest.mark.parametrize(
    "piece", ["a_", '"', "«a", "Wie ", "Comment se ", "( ", "a.", "&a", "*a", "](", "\ud800", "1a"]
)
def test_hostile_headings_get_an_answer(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    pair = Pair("1", Text(text, DE), Text(f"{text}é", FR), Role.HEADING)
    bitext = Bitext("hostile", DE, FR, (pair,))
    for rule in packs.rules():
        if rule.family in ("language", "titles", "formality"):
            assert hits(rule, bitext, rule.options())[1] == []


def test_a_row_is_spelt_as_its_own_country_does() -> None:
    def row(key: str, de: str, country: str) -> Pair:
        return Pair(key, Text(de, Locale("de", country)), Text("La rue est grande.", Locale("fr", "CH")))

    rows = (
        row("1", "Die Strasse ist gross.", "CH"),
        row("2", "Die Straße ist breit.", "CH"),
        row("3", "Die Straße.", "DE"),
    )
    rules = [rule for rule in packs.rules() if rule.code == "LAN06"]
    outcome = check([Bitext("a", Locale("de", "DE"), Locale("fr", "FR"), rows)], rules)
    assert [finding.pair.key for finding in outcome.findings] == ["2"]
