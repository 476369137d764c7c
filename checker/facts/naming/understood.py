"""Names of one side that the other may do without: labels, names explained in brackets, attributes.

French says `l’onglet Aligner`, `Městská knihovna (la bibliothèque municipale)` and `le paquet
Debian` where German may say `Ausrichten`, `Stadtbibliothek` and `das Paket`.
"""

from __future__ import annotations

import re

from checker.facts.naming.names import Name
from checker.facts.naming.no_names import SHORTENED
from checker.lexicon.gazetteer import is_known_name
from checker.lexicon.words import zipf
from checker.model import Text

_CONTROL = re.compile(
    r"\b(?:mode(?: de [a-zà-ÿ]+)?|menu|onglet|bouton|dialogue|assistant|commande|option|champ|barre|outil"
    r"|rubrique)(?: (?:du )?mode)? ?[«\"“*]?\W?$",
    re.IGNORECASE,
)
"""What French calls a part of a program, behind which stands its label."""

_GLOSS = re.compile(
    r"[*_»”\"]{0,3}(?: [a-zß-ÿ]+){0,3} ?(?:\([^()]{1,60}\))?[*_»”\"]{0,3} ?\([^()]*[a-zß-ÿ]{3}[^()]* [^()]*\)"
)
"""Behind a name, with a small word or two of its own: brackets with words in them."""

_THING = re.compile(
    r"(?<![\w’'-])(?:paquets?|appareils?|noyau|systèmes?|fichiers?|ressources?|logiciels?|programmes?|serveurs?"
    r"|réseaux?|wiki|sites?|listes?|distributions?|modules?|changelog|moteur|version|pages?) $"
)
"""What a program or device is, behind which French says of what make."""

_DISEASE = re.compile(r"(?:covid(?:19)?|corona(?:virus)?|sars-cov)\b")
"""What each language calls as it likes, and by no name at all: `die Pandemie`, `le Covid-19`."""

KNOWN = 2.5
"""How common (Zipf) a name is in German texts whose readers need not be told it."""


def is_understood(run: list[Name], text: Text) -> bool:
    """Whether the other side may do without a name."""
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
