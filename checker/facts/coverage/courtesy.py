"""The last line of a letter: a few words in German, a whole sentence in French."""

from __future__ import annotations

from checker.model import Pair
from checker.patterns import regex

_GERMAN = regex(
    r"(?i)(?:ich|wir|verbleiben?|sie|ihnen|ihre?|mit|es|den|und|sehr|ganz|recht|bis|dahin|auf|wiedersehen"
    r"|(?:freundlich|best|herzlich|schön|lieb|viel|kollegial|vorzüglich)(?:e[mnrs]?)?"
    r"|grü(?:ß|ss)(?:en?|t)?|gru(?:ß|ss)|hochachtungsvoll|hochachtung|empfehlung(?:en)?|[ ,.!])+"
)
"""Nothing but what Germans close a letter with."""
_GREETING = regex(r"(?i)\b(?:gr[uü](?:ß|ss)|hochachtung|empfehlung)")
_FRENCH = regex(
    r"(?i)\b(?:agréer|salutations|cordialités|sentiments|considération|respects|hommages|amitiés"
    r"|salu(?:e|ons)|cordiale(?:s|ment))\b"
)
_LONGEST = 60
"""Characters of a German closing."""


def is_courtesy(pair: Pair) -> bool:
    """Whether both sides only take leave of the reader of a letter."""
    german, french = pair.de.content, pair.fr.content
    return (
        len(german) <= _LONGEST
        and _GREETING.search(german) is not None
        and _GERMAN.fullmatch(german) is not None
        and _FRENCH.search(french) is not None
    )
