"""What reports show of a document as a whole: the house style it keeps, the names in it."""

from __future__ import annotations

from checker.facts.naming.ledger import ledger
from checker.facts.typography.style import style
from checker.model import Bitext, Kind


def readings(bitext: Bitext) -> dict[str, object]:
    """The readings of a running text by name; a list of strings has none."""
    if bitext.kind is not Kind.RUNNING_TEXT:
        return {}
    return {"style": bitext[style], "ledger": bitext[ledger]}
