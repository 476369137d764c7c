"""The levels of headings, from the file to the finding."""

from __future__ import annotations

from checker import packs
from checker.align import align
from checker.engine import check
from checker.model import Locale
from checker.readers import read_document

DE, FR = Locale("de", "DE"), Locale("fr", "FR")
GERMAN = (
    "# Handbuch\n\n## Einrichten\n\nDas Haus ist groß.\n\n## Anmelden\n\n"
    "Der Garten ist klein.\n\n## Passwort\n"
)
FRENCH = (
    "# Manuel\n\n## Installer\n\nLa maison est grande.\n\n## Connexion\n\n"
    "Le jardin est petit.\n\n## Mot de passe\n"
)


def _said(german: str, french: str, end: str = "md") -> list[str]:
    one = read_document(f"seite.de.{end}", content=german.encode())
    two = read_document(f"page.fr.{end}", content=french.encode())
    rules = [rule for rule in packs.rules() if rule.code == "TTL10"]
    return [finding.message for finding in check([align(one, two, DE, FR)], rules).findings]


def test_headings_of_one_level_are_fine() -> None:
    assert _said(GERMAN, FRENCH) == []


def test_a_heading_that_slipped_a_level_is_found() -> None:
    slipped = FRENCH.replace("## Mot", "### Mot")
    assert _said(GERMAN, slipped) == ["This heading is of level 2, the other one of level 3."]


def test_a_heading_that_became_a_paragraph_is_found() -> None:
    bold = FRENCH.replace("## Connexion", "**Connexion**")
    assert _said(GERMAN, bold) == ["This is a heading on one side and running text on the other."]


def test_a_page_a_level_lower_throughout_is_fine() -> None:
    assert _said(GERMAN, FRENCH.replace("# ", "## ")) == []


def test_plain_text_has_no_levels() -> None:
    assert _said(GERMAN.replace("#", ""), FRENCH.replace("## Mot", "Mot").replace("#", ""), "txt") == []
