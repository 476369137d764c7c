"""Names of one side that the other may do without: labels, names explained in brackets, attributes.

French says `l’onglet Aligner`, `Městská knihovna (la bibliothèque municipale)` and `le paquet
Debian` where German may say `Ausrichten`, `Stadtbibliothek` and `das Paket`.  A town is told its
country where the reader lives in another: `20457 Hambourg (Allemagne)`.
"""

from __future__ import annotations

import re

from checker.facts.naming.names import Name, names
from checker.facts.naming.no_names import SHORTENED
from checker.facts.naming.peoples import is_people
from checker.lexicon.gazetteer import is_exonym, is_known_name
from checker.lexicon.words import zipf
from checker.model import Text
from checker.patterns import regex

_CONTROL = regex(
    r"\b(?:mode(?: de [a-zà-ÿ]+)?|menu|onglet|bouton|dialogue|assistant|commande|option|champ|barre|outil"
    r"|rubrique)(?: (?:du )?mode)? ?[«\"“*]?\W?$",
    re.IGNORECASE,
)
"""What French calls a part of a program, behind which stands its label."""

_GLOSS = regex(
    r"[*_»”\"]{0,3}(?: [a-zß-ÿ]+){0,3} ?(?:\([^()]{1,60}\))?[*_»”\"]{0,3} ?\([^()]*[a-zß-ÿ]{3}[^()]* [^()]*\)"
)
"""Behind a name, with a small word or two of its own: brackets with words in them."""

_THING = regex(
    r"(?<![\w’'-])(?:paquets?|appareils?|noyau|systèmes?|fichiers?|ressources?|logiciels?|programmes?|serveurs?"
    r"|réseaux?|wiki|sites?|listes?|distributions?|modules?|changelog|moteur|version|pages?) $"
)
"""What a program or device is, behind which French says of what make."""

_DISEASE = regex(r"(?:covid(?:19)?|corona(?:virus)?|sars-cov)\b")
"""What each language calls as it likes, and by no name at all: `die Pandemie`, `le Covid-19`."""

KNOWN = 2.5
"""How common (Zipf) a name is in German texts whose readers need not be told it."""


_BEHIND = regex(r"(?:,|[ \n]?\(|\n| [–—-]|/)?\s?(?:(?:en|aux?|in(?: de[rn])?)\s)?")
"""What stands between a town and its country: a comma, a bracket, a dash, the end of a line, `in`."""

_ROW = regex(r" (?:et|und|ou|oder) |, (?:[dl][’']|(?:l[ae]|les|de[rs]?|die|das|du) )?[A-ZÀ-Þ]")
"""What makes a country a member of a row and no part of an address."""


def _is_country_of_place(run: list[Name], text: Text) -> bool:
    """Whether a country or region stands right behind a name, and so says no more than where that is."""
    known = is_people(run[0].form, text.language) or is_exonym(run[0].folded, text.language)
    if len(run) > 1 or not known or _ROW.match(text.content, run[0].end):
        return False
    before = [name for name in text[names] if name.end < run[0].start and name.strength]
    return bool(before) and _BEHIND.fullmatch(text.content, before[-1].end, run[0].start) is not None


def is_understood(run: list[Name], text: Text) -> bool:
    """Whether the other side may do without a name."""
    if _is_country_of_place(run, text):
        return True
    before = text.content[max(0, run[0].start - 40) : run[0].start]
    if run[0].form in SHORTENED and text.content[run[0].end : run[0].end + 1] == ".":
        return True
    if _GLOSS.match(text.content, run[-1].end) or _DISEASE.match(run[0].folded):
        return True
    if text.language != "fr" or len(run) > 1:
        return False
    name = run[0]
    if not is_known_name(name.folded) and not name.shaped and _CONTROL.search(before):
        return True
    return _THING.search(before) is not None and zipf(name.form, "de") >= KNOWN
