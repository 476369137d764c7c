"""Angle marks that quote nothing: they part the steps of a path through a site."""

from __future__ import annotations

from checker.patterns import regex

_SEPARATOR = {"»": regex(r"(?<=\s)»(?=\s)"), "›": regex(r"(?<=\s)›(?=\s)")}
_STEP = regex(r"(?:[^:]{1,30}:)?\s*[A-ZÀ-ÖØ-Þ0-9][^.!?;,:„“«»‹›]{0,60}")
FEW = 3
"""Words of a step, where a path has but two."""


def separators(shadow: str) -> dict[int, bool | None]:
    """Where single angle marks part the steps of a path: `Accueil » Blog » Recettes`."""
    for glyph, pattern in _SEPARATOR.items():
        places = [match.start() for match in pattern.finditer(shadow)]
        if not places or shadow.count(glyph) > len(places) or not {"«", "‹"}.isdisjoint(shadow):
            continue
        steps = [step.strip() for step in shadow.split(glyph)]
        short = len(places) > 1 or all(len(step.split()) <= FEW for step in steps)
        if short and all(map(_STEP.fullmatch, steps)):
            return dict.fromkeys(places)
    return {}
