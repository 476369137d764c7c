"""Numbers are read for what they are worth, and only real differences are told."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.facts.numbers import numbers
from checker.facts.reckoning import reckoning
from checker.lexicon import numerals
from checker.model import Locale, Pair, Text

DE, FR = Locale("de", "DE"), Locale("fr", "FR")

GERMAN = {
    "18.300 Unterschriften": 18300,
    "2,500 Gramm": Fraction(5, 2),
    "1,2 Milliarden": 1_200_000_000,
    "eine halbe Million": 500_000,
    "anderthalb Millionen": 1_500_000,
    "vierundfünfzig": 54,
    "dreihunderttausend": 300_000,
    "elfhundert Gäste": 1100,
    "minus 27 Grad": -27,
    "die Neunzigerjahre": 90,
    "im Jahr 1990": 1990,
    "am dritten Tag": 3,
    "drei Viertel": Fraction(3, 4),
    "Ludwig XIV. regierte": 14,
    "8 Billionen": 8 * 10**12,
    "zwei Dutzend Firmen": 24,
    "verdreifacht": 3,
    "sechsmonatig": 6,
    "zwanzigste": 20,
}
FRENCH = {
    "183 000 signatures": 183_000,
    "1 234,5": Fraction(2469, 2),
    "1 200 millions": 1_200_000_000,
    "un demi-million": 500_000,
    "un million et demi": 1_500_000,
    "soixante-dix-sept": 77,
    "nonante-cinq": 95,
    "quatre-vingt-onze": 91,
    "vingt et un": 21,
    "mille milliards": 10**12,
    "5 millions 143 mille 312": 5_143_312,
    "XIXe siècle": 19,
    "deux douzaines": 24,
    "une vingtaine de chèvres": 20,
    "deux tiers": Fraction(2, 3),
    "les années 90": 90,
    "moins 27 degrés": -27,
}
NONE = {
    "de": (
        "Zweig",
        "Einsatz",
        "Elfenbein",
        "Achtung",
        "Siebensachen",
        "Verein",
        "einige",
        "Neunauge",
        "Dreistigkeit",
    ),
    "fr": ("un tiers", "pour cent", "la une", "M. Dupont", "quart de finale", "CD et DVD"),
}


@pytest.mark.parametrize(("written", "value"), GERMAN.items())
def test_german_numbers_are_worth(written: str, value: Fraction) -> None:
    assert [found.value for found in numbers(written, DE)] == [value]


@pytest.mark.parametrize(("written", "value"), FRENCH.items())
def test_french_numbers_are_worth(written: str, value: Fraction) -> None:
    assert [found.value for found in numbers(written, FR)] == [value]


@pytest.mark.parametrize(("language", "written"), [(lang, word) for lang in NONE for word in NONE[lang]])
def test_words_that_only_look_like_numbers_are_none(language: str, written: str) -> None:
    assert [one for one in numbers(written, DE if language == "de" else FR) if one.weight] == []


@pytest.mark.parametrize("number", [*range(2, 130), 199, 271, 680, 999])
def test_every_small_german_number_is_read_back(number: int) -> None:
    assert number in {value for word, value in numerals.GERMAN.items() if numerals.german(word) == value}


@pytest.mark.parametrize(
    "text",
    ["9" * 100_000, "1," * 50_000, "1." * 50_000, "1 " * 50_000, "1-" * 50_000, "000 " * 25_000, "zwei " * 20_000,
     "+41 " * 25_000, "1:2 " * 25_000, "von 8 auf " * 10_000, "€" * 100_000, "12.03.2024" * 10_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_a_hundred_thousand_hostile_characters_are_read(text: str) -> None:
    pair = Pair("1", Text(text, DE), Text(text[:-3], FR))
    assert isinstance(pair[reckoning], tuple)
