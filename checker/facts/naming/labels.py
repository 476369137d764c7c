"""Labels of programs behind the word for clicking or typing: `Klicken Sie auf Audio`, `Cliquez sur Son`.

Each language has labels of its own, so that what stands there is no name, unless it is shaped like one.
"""

from __future__ import annotations

from checker.facts.naming.names import Name
from checker.model import Text
from checker.patterns import regex

_MARKS = "[„“”»«\"'*_`]{0,3}"
_BEFORE = {
    "de": regex(
        r"\b(?:[Kk]lick(?:en|e|t)?(?: Sie)?(?: dann| anschließend)? auf"
        r"|[Tt]ipp(?:en|e|t)?(?: Sie)?(?: dann)?(?: auf)?"
        r"|[Dd]rück(?:en|e|t)?(?: Sie)?(?: dann)?(?: auf)?"
        r"|(?:Schaltfläche|Registerkarte|Reiter|Menüpunkt|Menü|Taste|Option|Panel|Knopf)n?)"
        rf" (?:den |die |das |der )?{_MARKS}$"
    ),
    "fr": regex(
        r"\b(?:[Cc]liqu(?:ez|er|e|ant)(?: ensuite)? sur|[Aa]ppuy(?:ez|er|ant)(?: ensuite)? sur"
        r"|[Tt]ap(?:ez|er)|[Ss]aisi(?:ssez|r)|(?:bouton|onglet|menu|touche|option|panneau|icône)s?)"
        rf" (?:l[’']icône |le |la |les |l[’'])?{_MARKS} ?$"
    ),
}
_FAR = 48


def is_label(name: Name, text: Text) -> bool:
    """Whether a name stands where a program has its label, and does not look like the name of a product."""
    if name.shaped or text.language not in _BEFORE:
        return False
    return _BEFORE[text.language].search(text.content[max(0, name.start - _FAR) : name.start]) is not None
