"""French contracts `de le`, `de les`, `à le` and `à les` to `du`, `des`, `au` and `aux`.

Before a verb `le` and `les` are pronouns and stay (`de le faire`), and an
article that belongs to a name stays as well (`de Le Corbusier`).

    ✓ Der Bus nach Le Havre ist voll.
      Le bus pour Le Havre est complet, on parle de Le Corbusier.
    ✓ Er hilft ihr, es zu tun und sie zu sehen.
      Il l’aide à le faire et à les voir, et tâche de le lui dire.
    ✓ Er versucht, es nicht zu zeigen.
      Il essaie de ne pas le montrer et de le ou la convaincre.
    ✓ Er hat Lust, die Kinder zu sehen.
      Il a envie de les revoir et de les y conduire.
    ✓ Er schlägt vor, es zu verkaufen.
      Il propose de le vendre.

    ✗ Der Preis des Brotes steigt.
      Le prix ⟦de le→du⟧ pain augmente.
    ✗ Das Dach der Häuser ist rot.
      Le toit ⟦de les→des⟧ maisons est rouge.
    ✗ Er geht zu den Kindern.
      Il va ⟦à les→aux⟧ enfants.
    ✗ Die Firma gehört dem Bruder der Anwältin.
      L’entreprise appartient ⟦à le→au⟧ frère de l’avocate.

Mend it by writing the contracted form.

It is wrong before a verb form that is not an infinitive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.lexicon.words import zipf

rule = Rule(
    code="GRM02",
    category="grammar",
    severity=Severity.MINOR,
    issue="grammar",
    certainty="certain",
    messages={"contract": "“{words}” is contracted to “{one}”."},
    only_if=r" le(?:(?<=\b[dD]e le)|(?<=\b[àÀ] le))",
)

_FOUND = regex(
    r"(?<![\w’'-])(?P<words>(?:de|De|à|À) "
    r"(?:les?(?= (?P<next>[^\W\d_]{2,}(?:-[^\W\d_]+)?))|le(?=quel\b)|les(?=quels\b|quelles\b)))"
)
_ONE = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}
_NO_NOUN = regex(
    r"(?:lui|leur|y|en|ou|et|la|bien|mieux|mal|tout|trop|plus|moins|toujours|jamais|souvent|déjà|"
    r"encore|ici|vite|rien|ne|pas|être|avoir|faire|seulement|simplement)\Z",
    re.IGNORECASE,
)
RARE = 3.0
_IRREGULAR = (
    "venir",
    "tenir",
    "faire",
    "voir",
    "mourir",
    "courir",
    "envoyer",
    "quérir",
    "aller",
    "cueillir",
    "prendre",
    "oir",
)


@rule.text("fr")
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Contract where no verb follows."""
    for found in _FOUND.finditer(text.content):
        behind = found["next"]
        if behind and (_NO_NOUN.match(behind) or not behind.islower() or _is_infinitive(behind)):
            continue
        words = found["words"]
        one = _ONE[words.lower()]
        mark = text.at(*found.span("words"))
        new = one.capitalize() if words[0].isupper() else one
        yield hit("contract", mark, words=words, one=new, fix=replace(mark, new))


def _is_infinitive(word: str) -> bool:
    """Whether the word lists have forms of a verb: `nommé` beside `nommer`, but none beside `frère`.

    A rare word in -er is a verb as well: `encapsuler`.
    """
    if word.endswith(_IRREGULAR):
        return word != "avenir"
    if word.endswith("er") and zipf(word, "fr") < RARE:
        return True
    endings = next((forms for end, forms in _FORMS.items() if word.endswith(end)), ())
    return any(zipf(word[:-2] + form, "fr") > 0 for form in endings)


_FORMS = {"er": ("é", "ée"), "ir": ("it", "is"), "dre": ("ra",), "re": ("ant", "ez", "ait", "u", "t", "ront")}
