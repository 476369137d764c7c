"""What a sports club calls itself, which one language says and the other leaves out: `FC Bayern`."""

from __future__ import annotations

from checker.facts.naming.names import Name

CLUBS = {
    "de": frozenset("FC AC SC SV TSV TSG VfL VfB FSV SpVgg BSC EHC AFC SSC".split()),
    "fr": frozenset(("FC", "AC", "AFC", "VfL", "VfB")),
}
"""What a club is, which one side says and the other leaves out: `der FC Bayern`, `le Bayern Munich`."""

ANY_CLUB = frozenset(("FC", "AC", "AFC"))
"""Clubs of any country, which one language may call by another of these: `FC Mailand`, `Milan AC`."""


def without_clubs(ours: list[Name], theirs: list[Name]) -> tuple[list[Name], list[Name]]:
    """Without what a club is, unless both sides say it in their own country's way: `VfB`, `VfL`."""
    clubs = [
        {name.form for name in lost} & CLUBS[language] - ANY_CLUB
        for lost, language in ((ours, "de"), (theirs, "fr"))
    ]
    known = ANY_CLUB if all(clubs) else CLUBS["de"], ANY_CLUB if all(clubs) else CLUBS["fr"]
    return (
        [name for name in ours if name.form not in known[0]],
        [name for name in theirs if name.form not in known[1]],
    )
