"""Masks: what is not prose, found once and looked past by everyone else."""

from __future__ import annotations

import pytest

from checker.facts.protected.masks import COVER, masks, unmasked
from checker.model import Locale

DE = Locale.parse("de")


def masked(text: str) -> list[tuple[str, str]]:
    return [(mask.kind, text[mask.span.start : mask.span.end]) for mask in masks(text, DE)]


@pytest.mark.parametrize(
    "text",
    [
        "Müller & Söhne und R&D liefern C# und C++ für 50 % der Käufer, und/oder mit 80 km/h.",
        "Der Ausdruck „x < 5 && y > 3“ ist gültig.",
        "Die Liste [1] endet hier [sic]. Folgen Sie #Gartenglück.",
        "Die Klasse 3b gewann 2:1 am 3.5. um 8.30 Uhr, z.B. bei <Dateiname>.",
        "Er rief:„Halt!“ und 100%ig sicher.",
    ],
)
def test_prose_is_not_masked(text: str) -> None:
    assert masked(text) == []
    assert unmasked(text, DE) == text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('<a href="b.html" target="_blank">T</a>', ["tag", "tag"]),
        ('class="img-responsive', ["leftover"]),
        ("a &amp;nbsp; b &#33;", ["entity", "entity"]),
        ("%s, %1$s, {0}, {{ name }}, ${x}, #{y}, { -brand }", ["placeholder"] * 7),
        ("Siehe https://a.org/b).", ["url"]),
        ("Mail an info@a.org.", ["email"]),
        ("bericht.pdf auf JD.com in /etc/motd", ["file", "domain", "path"]),
        ("Das Kommando `ls -l`", ["code"]),
        ("Trans__0__ ist", ["leftover"]),
        ("In Excel steht =SUMME(A1:A3).", ["code"]),
    ],
)
def test_what_is_not_prose_is_masked(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in masked(text)] == kinds


def test_covering_keeps_offsets() -> None:
    text = "Vor <b>fett</b> nach"
    assert unmasked(text, DE) == f"Vor {COVER * 3}fett{COVER * 4} nach"
    assert unmasked(text, DE, but=["tag"]) == text


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "&amp;",
        "a=",
        "{",
        '"',
        "a.",
        "/a",
        "@",
        "a@",
        "[",
        "%",
        "$",
        "`",
        "<!--",
        "a {",
        'a"=',
        "a@c.de &lt; ",
    ],
)
def test_monotonous_texts_are_masked_in_linear_time(piece: str) -> None:
    masks(piece * (100_000 // len(piece)), DE)
