"""The translation lexicon: tokens, stems, what is found in it, and links between two vocabularies."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.lexicon.links import count_types, find_links
from checker.lexicon.stems import french_stem, german_stem
from checker.lexicon.tokens import tokens
from checker.lexicon.translations import Lexicon, translation_lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Gipfel ist 8'848 m hoch.", ["der", "gipfel", "ist", "8848", "hoch"]),
        ("8\N{NARROW NO-BREAK SPACE}848,50", ["8848.5"]),
        ("26.469,89", ["26469.89"]),
        ("12.10.2021", ["12", "10", "2021"]),
        ("Qu’il aime l’alpinisme", ["il", "aime", "alpinisme"]),
        ("siehe https://example.org/a.", ["siehe", "https://example.org/a"]),
    ],
)
def test_tokens_are_compared_by_value(text: str, expected: list[str]) -> None:
    assert list(tokens(text)) == expected


def test_inflected_forms_share_a_stem() -> None:
    assert len({german_stem(word) for word in ("haus", "häuser", "häusern", "hauses")}) == 1
    assert len({french_stem(word) for word in ("utilisé", "utilisées", "utilisent", "utilisation")}) == 1
    assert french_stem("chevaux") == french_stem("cheval")


def test_the_lexicon_knows_everyday_words() -> None:
    found = dict(translation_lexicon().translations(german_stem("häuser")))
    assert found[french_stem("maison")] > 0.2


def test_unknown_words_are_not_found() -> None:
    assert translation_lexicon().find(["xqzzy"], "de").tolist() == [-1]
    assert translation_lexicon().translations("xqzzy") == []


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(b"x" * 200)
    with pytest.raises(ValueError, match="not a lexicon"):
        Lexicon(other)


@pytest.mark.parametrize(
    ("german", "french"),
    [
        ("häuser", "maisons"),
        ("datenschutzvorschrift", "protection"),
        ("xiaohongshu", "xiaohongshu"),
        ("2013", "2013"),
        ("photographie", "photographie"),
        ("akklimatisierung", "acclimatation"),
    ],
)
def test_words_that_answer_each_other_are_linked(german: str, french: str) -> None:
    one, other = count_types([german], "de")[0], count_types([french], "fr")[0]
    assert len(find_links(one, other, translation_lexicon())) == 1


def test_words_of_one_letter_repeated_are_no_trouble() -> None:
    one, other = count_types(["zzzz mmmm"], "de")[0], count_types(["cccc mmmmm"], "fr")[0]
    find_links(one, other, translation_lexicon())


def test_words_that_do_not_are_not_linked() -> None:
    one, other = count_types(["garten montag"], "de")[0], count_types(["bicyclette"], "fr")[0]
    assert len(find_links(one, other, translation_lexicon())) == 0
