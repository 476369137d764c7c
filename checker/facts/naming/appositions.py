"""Names that stand right behind what they are: `der Versorger Vattenfall`, `l’opérateur mobile Orange`.

Behind the word for a firm or its product stands its name, even where the name is a
common word; and where one language has the word for the firm without the name, the
name is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts._hints import hinted
from checker.facts.naming.names import capitals
from checker.model import Locale, Span
from checker.patterns import regex

_GERMAN = regex(
    r"\b(?:[A-ZÄÖÜ][\wäöüß-]{0,30})?"
    r"(?:[Aa]nbieter|[Hh]ändler|[Hh]ersteller|[Kk]onzern|[Bb]etreiber|[Vv]ersorger|[Bb]ank|[Vv]ersicherer|[Mm]arke"
    r"|\bFirma|[Uu]nternehmen|[Dd]iscounter|\wdienst|[Pp]lattform|[Ss]oftware|[Bb]rowser|[Mm]essenger|[Ss]tart-up"
    r"|[Rr]eederei|[Aa]irline|[Ff]luggesellschaft|(?:\b|[Ff]ernseh)[Ss]ender|[Zz]eitschrift|[Zz]eitung|\bApp|-App|[Kk]ette"
    r"|(?:[Tt]ext|[Ss]chreib|[Cc]omputer)programm|[Tt]extverarbeitung|\bSerie|[Pp]roduktlinie|[Mm]odellreihe)"
    r"(?= [A-ZÄÖÜ])"
)
_GERMAN_PARTS = (
    "nbieter", "ändler", "ersteller", "onzern", "etreiber", "ersorger", "ank", "ersicherer", "arke", "Firma",
    "nternehmen", "iscounter", "dienst", "lattform", "oftware", "rowser", "essenger", "tart-up", "eederei",
    "irline", "luggesellschaft", "ender", "eitschrift", "eitung", "App", "ette", "programm",
    "extverarbeitung", "Serie", "roduktlinie", "odellreihe",
)  # fmt: skip
"""A part of each of the words: looking for them costs a twentieth of looking for the words."""
_FRENCH_HEADS = (
    "opérateur", "enseigne", "fournisseur", "groupe", "constructeur", "fabricant", "éditeur", "chaîne",
    "marque", "banque", "assureur", "plateforme", "application", "appli", "logiciel", "service", "géant",
    "société", "entreprise", "start-up", "compagnie", "distributeur", "détaillant", "réseau", "messagerie",
    "navigateur", "discounter", "magazine", "armateur", "producteur", "journal", "quotidien",
    "traitement de texte", "gamme",
)  # fmt: skip
_FRENCH_HEAD = regex(rf"\b(?:{'|'.join(_FRENCH_HEADS)})")
_FRENCH = regex(
    rf"{_FRENCH_HEAD.pattern}(?: (?:de |d[’'])?(?!pour |dans )[a-zà-ÿœ]{{4,15}}){{0,2}}(?= [A-ZÀ-ÖØ-ÞŒ])"
)
_HINTS = {"de": _GERMAN_PARTS, "fr": _FRENCH_HEADS}


class Apposition(Struct, frozen=True):
    """The name of a firm or product behind the word for it."""

    span: Span
    form: str


@fact(only_if=r"[a-zß-ÿ] [A-ZÀ-Þ]")
def appositions(text: str, locale: Locale) -> tuple[Apposition, ...]:
    """The names right behind the word for a firm or product, left to right."""
    return tuple(_read(text, locale)) if hinted(text, _HINTS[locale.language]) else ()


def _read(text: str, locale: Locale) -> Iterator[Apposition]:
    every = {name.start: name for name in capitals(text, locale)}
    for head in (_GERMAN if locale.language == "de" else _FRENCH).finditer(text):
        start = at = head.end() + 1
        end = 0
        while (name := every.get(at)) and not name.initial:
            end = name.end
            joint = _JOINT.match(text, end) if locale.language == "fr" else None
            at = joint.end() if joint else end + 1
        if end:
            yield Apposition(Span(start, end), text[start:end])


_JOINT = regex(r" (?:d[ue] |d[’']|de la |de l[’']|des )(?=[A-ZÀ-ÖØ-ÞŒ])")
"""What joins the words of a French name: `Roi du Burger`."""


def has_bare_head(text: str, language: str) -> bool:
    """Whether a text has the word for a firm or product, with a name behind it or not."""
    return (
        hinted(text, _HINTS[language])
        and (_GERMAN_HEAD if language == "de" else _FRENCH_HEAD).search(text) is not None
    )


_GERMAN_HEAD = regex(_GERMAN.pattern.removesuffix("(?= [A-ZÄÖÜ])") + r"s?\b")
