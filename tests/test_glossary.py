"""Glossaries: read from three formats, and held against a text."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from checker import packs
from checker.engine import hits
from checker.errors import InputError
from checker.model import Bitext, Locale, Pair, Text
from checker.readers.glossary import read_glossary

DE, FR = Locale("de", "DE"), Locale("fr", "FR")
RULE = next(rule for rule in packs.rules() if rule.name == "glossary")

CSV = "de;fr;forbidden_fr;keep\nWarenkorb;panier;caddie|chariot;\nPocket Garden;;;yes\n"
TOML = '[[term]]\nde = "Warenkorb"\nfr = "panier"\nforbidden_fr = ["caddie", "chariot"]\n'
TBX = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX"><text><body><termEntry id="1">
<langSet xml:lang="de">
<tig><term>Warenkorb</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
<langSet xml:lang="fr">
<tig><term>panier</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>caddie</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>chariot</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
</langSet></termEntry></body></text></martif>"""


def found(german: str, french: str, terms: object) -> list[str]:
    options = msgspec.convert({"terms": terms}, RULE.options)
    bitext = Bitext("test", DE, FR, (Pair("1", Text(german, DE), Text(french, FR)),))
    every, crashes = hits(RULE, bitext, options)
    assert crashes == []
    return [hit.message for _, hit in every]


@pytest.mark.parametrize(("name", "content"), [("t.csv", CSV), ("t.toml", TOML), ("t.tbx", TBX)])
def test_a_glossary_says_the_same_in_every_format(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    first = read_glossary(path)[0]
    assert (first["de"], first["fr"]) == ("Warenkorb", "panier")
    assert first["forbidden_fr"] == ["caddie", "chariot"]


def test_what_is_no_glossary_is_refused(tmp_path: Path) -> None:
    for name, content in (("t.txt", "x"), ("t.tbx", "<a>"), ("t.toml", "=")):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        with pytest.raises(InputError):
            read_glossary(path)


def test_forbidden_words_and_kept_terms_are_found(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(CSV, encoding="utf-8")
    terms = read_glossary(path)
    assert found("Der Warenkorb ist leer.", "Le caddie est vide.", terms) == ["forbidden"]
    assert found("Der Warenkorb ist leer.", "Le panier est vide.", terms) == []
    assert found("Die Warenkorbseite lädt.", "La page charge.", terms) == ["missing"]
    assert found("Pocket Garden wächst.", "Jardin de poche grandit.", terms) == ["kept"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "nonsense\n"),
        ("a.toml", "[[trem]]\nde = 'Haus'\n"),
        ("a.toml", "term = 3"),
        ("a.toml", "term = [3]"),
        ("a.toml", "[[term]]\nde = 'a'\nforbidden_de = 7"),
        ("a.tbx", "<tbx/>"),
        ("a.csv", ""),
    ],
)
def test_a_glossary_without_terms_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError):
        read_glossary(tmp_path / name)


def test_a_glossary_from_a_spreadsheet_is_read_in_its_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("de;fr\nTür;porte\n".encode("cp1252"))
    assert read_glossary(tmp_path / "a.csv") == ({"de": "Tür", "fr": "porte"},)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.csv", "Wort;mot\nWarenkorb;panier\n", "Name the columns de and fr"),
        ("t.csv", "de,fr,forbiden_fr\nWarenkorb,panier,chariot\n", "t.csv:1"),
        ("t.csv", "de,fr,keep\nWarenkorb,panier,perhaps\n", "t.csv:2"),
        ("t.toml", '[[term]]\nde = "Warenkorb"\nfr = 3\n', "“fr” must be text"),
        ("t.toml", '[[term]]\nde = "Warenkorb"\nforbiden_fr = ["caddie"]\n', "forbidden_fr"),
    ],
)
def test_a_glossary_that_would_do_something_else_says_where_and_why(
    tmp_path: Path, name: str, content: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(said)):
        read_glossary(path)


def test_columns_may_be_named_as_spreadsheets_name_them(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Deutsch;fr-FR;also_fr;Definition\nE-Mail;courriel;e-mail;Post\n", encoding="utf-8")
    terms = read_glossary(path)
    assert terms == ({"de": "E-Mail", "fr": "courriel", "also_fr": ["e-mail"]},)
    assert found("Per E-Mail.", "Par e-mail.", terms) == []
    assert found("Per E-Mail.", "Par message.", terms) == ["missing"]
