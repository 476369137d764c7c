"""A quotation opens with one kind of mark and closes with another.

`„so"` and `«so“` come from editing with different keyboards.  The mark that belongs to
the language stays, the other is replaced.

    ✓ „Es eilt nicht“, beruhigte der Arzt.
      « Rien ne presse », rassura le médecin.
    ✓ ›Leise‹ nannte sie ihn, »den Leisen«.
      Elle l’appelait « doucement », « le Silencieux ».
    ✓ Der Ausdruck "Greenwashing" ist umstritten.
      L’expression “greenwashing” est controversée.
    ✓ Er sagte: „Sie nannte es ‚Heimat‘.“
      Il dit : « Elle appelait cela “patrie”. »

    ✗ „Der Wein ist sauer⟦"→“⟧, meinte der Kenner.
      « Le chemin est raide⟦"→⍽»⟧, a dit la guide.
    ✗ Der ⟦«→„⟧Kiosk“ an der Ecke schließt.
      Le « creux de l’été⍽⟦«→»⟧ commence.
    ✗ ⟦,,→„⟧Zu spät“, murmelte der Richter.
      « Trop tard », murmura le juge.

Mend it by closing the quotation with the mark that answers the opening one.

It is wrong where two marks meet that belong to two quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Fix, Hit, Mark, Options, Pair, Rule, Severity, Text, hit, replace
from checker.facts.quoting.quote_habits import is_english, quote_habits
from checker.facts.quoting.quotes import CLOSES, Quotation, QuoteMark, accepted, quotations, quoted

rule = Rule(
    code="QUO04",
    category="quote-style",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={"mixed": "The quotation opens with {opening} and closes with {closing}."},
    across_strings=True,
)

_TYPED = frozenset({",,", "<<", "``"})


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report pairs of marks that do not belong together, unless the document always pairs them so."""
    habits = None
    for pair in bitext.where(quoted):
        for side, text in enumerate(pair.sides):
            for one in text[quotations]:
                if not one.whole or _fit(one, text) or is_english(text):
                    continue
                habits = habits or bitext[quote_habits]
                if not habits[side].settled(one.system):
                    yield pair, _hit(text, one)


def _fit(one: Quotation, text: Text) -> bool:
    """Whether the two belong together: `„…”` does not in German, though it is often seen."""
    assert one.opening
    assert one.closing
    if one.opening.glyph in _TYPED:
        return False
    if one.opening.glyph in "„‚" and one.closing.glyph in "”’":
        return False
    return one.closing.glyph in CLOSES[one.opening.glyph]


def _hit(text: Text, one: Quotation) -> Hit:
    opening, closing = one.opening, one.closing
    assert opening
    assert closing
    mark, fix = None, None
    for system in accepted(text.locale):
        if mark is None and system.opening == opening.glyph:
            mark, fix = _mended(text, closing, system.closing, system.inside, before=True)
    for system in accepted(text.locale):
        if mark is None and system.closing == closing.glyph:
            mark, fix = _mended(text, opening, system.opening, system.inside, before=False)
    marks = [mark] if mark else [text.at(opening.span), text.at(closing.span)]
    return hit("mixed", *marks, opening=opening.glyph, closing=closing.glyph, fix=fix)


def _mended(text: Text, wrong: QuoteMark, right: str, space: str, *, before: bool) -> tuple[Mark, Fix]:
    """Replace one mark; a space that belongs inside is added where there is none."""
    start, end = wrong.span.start, wrong.span.end
    near = text.content[start - 1 : start] if before else text.content[end : end + 1]
    inside = "" if near.isspace() else space
    mark = text.at(wrong.span)
    return mark, replace(mark, inside + right if before else right + inside, safe=True)
