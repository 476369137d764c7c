"""Words, languages, and what is read off them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.lexicon import words
from checker.lexicon.words import known, zipf


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
