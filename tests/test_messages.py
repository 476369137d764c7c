"""JSON message files: two of one site become one bitext, by key."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputError, UsageError
from checker.readers import can_join, read_bitexts, read_joined

MESSAGES = {
    "de": '{\n "nav": {"home": "Startseite"},\n "cart": ["Artikel", "{n} Artikel \\u00e0 5 €"], "old": "A"}',
    "fr": '{\n "cart": ["Un article", "{n} articles à 5 €"],\n "nav": {"home": "Accueil"}, "n": 3\n}\n',
}


def test_two_message_files_are_joined_by_their_keys(tmp_path: Path) -> None:
    for language, content in MESSAGES.items():
        (tmp_path / f"{language}.json").write_text(content, encoding="utf-8")
    files = tmp_path / "fr.json", tmp_path / "de.json"
    assert can_join(*files)
    (bitext,) = read_joined(*files)
    assert bitext.source_locale.language == "fr"
    assert {pair.key: (pair.de.content, pair.fr.content) for pair in bitext} == {
        "nav.home": ("Startseite", "Accueil"),
        "cart.0": ("Artikel", "Un article"),
        "cart.1": ("{n} Artikel à 5 €", "{n} articles à 5 €"),
        "old": ("A", ""),
    }
    assert [pair.de.origin.line for pair in bitext] == [3, 3, 2, 3]


@pytest.mark.parametrize(
    ("german", "french"),
    [
        ('{"de": {"a": {"b": "Guten Tag"}}}', '{"fr-CH": {"a": {"b": "Bonjour"}}}'),
        ('{"@@locale": "de", "a.b": "Guten Tag", "@a.b": {"description": "x"}}', '{"a.b": "Bonjour"}'),
        ('{"a.b": {"message": "Guten Tag", "description": "x"}}', '{"a.b": {"message": "Bonjour"}}'),
    ],
    ids=["locale", "flutter", "extension"],
)
def test_what_is_said_about_a_message_is_no_message(tmp_path: Path, german: str, french: str) -> None:
    files = tmp_path / "_locales" / "de" / "m.json", tmp_path / "m.fr-CH.json"
    files[0].parent.mkdir(parents=True)
    files[0].write_text(german, encoding="utf-8")
    files[1].write_text(french, encoding="utf-8")
    (bitext,) = read_joined(*files)
    assert (bitext.source_locale.language, str(bitext.target_locale)) == ("de", "fr-CH")
    assert [(pair.key, pair.de.content, pair.fr.content) for pair in bitext] == [
        ("a.b", "Guten Tag", "Bonjour")
    ]


def _texts(tmp_path: Path, german: str, french: str) -> dict[str, tuple[str, str]]:
    """What two message files have in common, by key."""
    for language, content in (("de", german), ("fr", french)):
        (tmp_path / f"{language}.json").write_text(content, encoding="utf-8")
    (bitext,) = read_joined(tmp_path / "de.json", tmp_path / "fr.json")
    return {pair.key: (pair.de.content, pair.fr.content) for pair in bitext}


def test_a_message_called_message_hides_no_other(tmp_path: Path) -> None:
    found = _texts(
        tmp_path,
        '{"contact": {"message": "Nachricht", "send": "Senden"}, "message": "Hallo"}',
        '{"contact": {"message": "Message", "send": "Envoyer"}, "message": "Bonjour"}',
    )
    assert found == {
        "contact.message": ("Nachricht", "Message"),
        "contact.send": ("Senden", "Envoyer"),
        "message": ("Hallo", "Bonjour"),
    }


def test_a_key_that_stands_twice_shifts_nothing(tmp_path: Path) -> None:
    found = _texts(
        tmp_path,
        '{"a": "eins", "a": "zwei", "b": ["drei", {"c": "vier"}]}',
        '{"a": "un", "b": ["trois", {"c": "quatre"}]}',
    )
    assert found == {"a": ("eins", "un"), "b.0": ("drei", "trois"), "b.1.c": ("vier", "quatre")}


@pytest.mark.parametrize("french", ['{"nav": {"home": "Startseite"}}', '{"faq": {"a": "Fragen"}}'])
def test_two_message_files_of_one_language_ask_for_the_other(tmp_path: Path, french: str) -> None:
    files = tmp_path / "a.de.json", tmp_path / "b.de.json"
    for file in files:
        file.write_text(french, encoding="utf-8")
    with pytest.raises(UsageError, match="one language"):
        list(read_joined(*files))


def test_of_two_message_files_the_broken_one_is_named(tmp_path: Path) -> None:
    files = tmp_path / "de.json", tmp_path / "fr.json"
    files[0].write_text('{"a": "eins"}', encoding="utf-8")
    files[1].write_text('{\n "a": "un",\n "b": "de', encoding="utf-8")
    assert can_join(*files)
    with pytest.raises(InputError, match="no JSON") as told:
        list(read_joined(*files))
    assert told.value.where.startswith(f"{files[1]}:")


def test_a_list_of_languages_is_no_pair(tmp_path: Path) -> None:
    found = _texts(
        tmp_path,
        '{"de": "Deutsch", "en": "Englisch", "fr": "Französisch"}',
        '{"de": "allemand", "en": "anglais", "fr": "français"}',
    )
    assert found["en"] == ("Englisch", "anglais")


def test_a_row_of_both_sides_is_no_message_file(tmp_path: Path) -> None:
    file = tmp_path / "pairs.json"
    file.write_text('{"id": "1", "de-CH": "Guten Tag", "fr-CH": "Bonjour"}', encoding="utf-8")
    (bitext,) = read_bitexts(file)
    assert [(pair.de.content, pair.fr.content) for pair in bitext] == [("Guten Tag", "Bonjour")]


def test_a_message_file_alone_asks_for_the_other(tmp_path: Path) -> None:
    (tmp_path / "de.json").write_text(MESSAGES["de"], encoding="utf-8")
    with pytest.raises(UsageError, match="one language"):
        list(read_bitexts(tmp_path / "de.json"))
