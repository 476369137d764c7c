"""A text departs from its own habit: another kind of space, apostrophe or dash.

Which no-break space stands before `?`, whether the apostrophe is straight or
round, is for the house to say.  The habits of each side are counted; where nine in
ten places agree, the others are listed, all as one finding.  A house can lay its
habits down in the configuration; the strict profile goes by the authority of the
country instead.

    ✓ Wer da? Und nun?
      Qui est là ? Et maintenant⍽?
    ✓ Eins! Zwei! Drei! Vier! Fünf! Sechs!
      Un⍽! Deux⍽! Trois⍽! Quatre⍽! Cinq⍽! Six⍽!
    ✓ [with fr = {high = "space"}] Eins! Zwei!
      Un ! Deux !
    ✓ [with fr = {high = "no-break space"}] Eins! Zwei!
      Un⍽! `deux !`
    ✓ Er sagt: Ja – nein.
      Il dit⎵: oui — non.

    ✗ Eins! Zwei! Drei! Vier! Fünf! Sechs! Sieben! Acht! Neun! Zehn!
      Un⍽! Deux⍽! Trois⍽! Quatre⍽! Cinq⍽! Six⍽! Sept⍽! Huit⍽! Neuf⍽! Dix⟦ →⍽⟧!
    ✗ [with fr = {high = "no-break space"}] Eins! Zwei!
      Un⍽! Deux⟦ →⍽⟧!
    ✗ [with strict = true] Wer klopft da?
      Qui frappe⟦ →⎵⟧?

Mend it by doing as the rest of the text does, or by laying the habit down with `bitext style`.

It is wrong where a passage is quoted with the habits of another house.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, Text, hit, replace
from checker.facts.protected.markup import code
from checker.facts.typography.style import PLACES, SPACE_SIGNS, Profile, authority, given, style


class Habits(Options, frozen=True):
    """What the house has laid down; `bitext` prints what a text has settled on."""

    strict: bool = False
    """Go by the authority of the country, not by the text's own habit."""
    de: Mapping[str, str] = {}
    """Habits of the German side by name, as in `high = "no-break space"`."""
    fr: Mapping[str, str] = {}
    """Habits of the French side."""


rule = Rule(
    code="TYP30",
    category="consistency",
    severity=Severity.NEUTRAL,
    issue="inconsistency",
    certainty="hint",
    messages={
        "space": "Another kind of space is usual here in this text.",
        "sign": "This text usually writes “{usual}”.",
        "strict": "The authority of this country asks for another sign here.",
    },
    options=Habits,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Habits) -> Iterator[tuple[Pair, Hit]]:
    """Find what departs from the habits that were laid down, or that the text has settled on."""
    styles = bitext[style]
    for profile, side in ((styles.source, "source"), (styles.target, "target")):
        wanted = _wanted(profile, options)
        for pair in bitext if wanted else ():
            text: Text = getattr(pair, side)
            for name, form in wanted.items():
                yield from ((pair, one) for one in _departures(text, name, form, strict=options.strict))


def _wanted(profile: Profile, options: Habits) -> dict[str, str]:
    """The habits that something on this side departs from."""
    laid_down = options.de if profile.locale.language == "de" else options.fr
    wanted = {}
    for name in PLACES:
        form = given(laid_down, profile, name)
        if options.strict:
            form = authority(profile.locale, name)
        habit = profile[name]
        if (
            form
            and form not in ("none", "-")
            and any(other not in (form, "none", "-") for other, _ in habit.forms)
        ):
            wanted[name] = form
    return wanted


def _departures(text: Text, name: str, form: str, *, strict: bool) -> Iterator[Hit]:
    sign = SPACE_SIGNS.get(form, form)
    for found in PLACES[name].finditer(text.content):
        place = found.lastindex or 0
        if found[place] != sign:
            mark = text.at(*found.span(place))
            if any(shown.overlaps(mark.span) for shown in text[code]):
                continue
            message = "strict" if strict else "space" if form in SPACE_SIGNS else "sign"
            severity = Severity.MINOR if strict else None
            words = {"usual": form} if message == "sign" else {}
            yield hit(message, mark, severity=severity, fix=replace(mark, sign, safe=True), **words)
