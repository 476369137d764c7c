"""An invisible character stands in the text.

Zero-width spaces, soft hyphens, byte-order marks and controls come along when text is
copied.  Nobody sees them, but search, sorting and screen readers stumble over them.
Joiners within emoji and marks beside right-to-left words are left alone.

    ✓ Die Tradition lebt.
      La tradition est vivante.
    ✓ Ein⍽fester Abstand ist gewollt.
      Une⎵espace fine est voulue.
    ✓ Die Frist läuft ab; danach gilt der volle Preis.
      Le délai expire⍽; ensuite, le plein tarif s’applique.
    ✓ Das ist ein langes Wort.
      C’est un mot d’une longueur certaine.

    ✗ Die Tra⟦¬→⟧di⟦¬→⟧tion lebt.
      La tradition est vivante.
    ✗ Jetzt⟦⌿→⟧ bestellen
      Commander⟦⌾→⟧ maintenant
    ✗ Jetzt⟦ ⌿→⟧ bestellen
      Commander maintenant⟦ ⌿→⟧.

Mend it by deleting the character.

It is wrong where a soft hyphen or a zero-width space is meant to allow a line break.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.authoring import Edit, Fix, Hit, Options, Rule, Severity, Span, Text, hit
from checker.facts.encoding.characters import odd_characters, unusual

rule = Rule(
    code="ENC03",
    category="encoding",
    severity=Severity.MINOR,
    issue="characters",
    certainty="certain",
    only_where=unusual,
    messages={
        "invisible": "{name} cannot be seen and does not belong here.",
        "control": "{name} is a control character and does not belong in a text.",
    },
)


@rule.text()
def check(text: Text, options: Options) -> Iterator[Hit]:
    """Report each kind of invisible character once a text, with all its places."""
    places: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for odd in text[odd_characters]:
        if odd.kind in ("invisible", "control"):
            places[odd.kind, odd.name].append(_with_space(text.content, odd.span))
    for (kind, name), spans in places.items():
        severity = Severity.MAJOR if kind == "control" else None
        fix = Fix(text, tuple(Edit(span, "") for span in spans), safe=kind == "invisible")
        yield hit(kind, *(text.at(span) for span in spans), name=name, fix=fix, severity=severity)


def _with_space(content: str, span: Span) -> Span:
    """The character, with the space before it where that would be left over: ` ⌿ `, ` ⌿.`."""
    over = content[span.end : span.end + 1] in ("", " ", ".", ",", ")")
    return Span(span.start - 1, span.end) if over and content[: span.start].endswith(" ") else span
