"""Text was read in the wrong encoding.

`Ã¼` for `ü` and `â€™` for `’` come about when a program reads UTF-8 as something else.
What was meant can be told for certain, so the fix is safe.

    ✓ Das Zeichen Ã kommt im Portugiesischen vor.
      La lettre Ã existe en portugais.
    ✓ Der Buchstabe „Ä“ steht in „MENÜ“ und „Fuß“.
      La lettre « À » et « É »… sont là.
    ✓ Ångström und Łódź stehen im Index.
      Ångström et Łódź figurent dans l’index.
    ✓ Die Straße „Zum Löwen“ heißt heute anders.
      La rue « Au Lion » s’appelle autrement aujourd’hui.

    ✓ Die Abkürzung Â steht in KARÂ und MÂCON.
      L’abréviation Â figure dans KARÂ et MÂCON.

    ✗ Das Schloss ist geöffnet.
      Le ch⟦Ã¢→â⟧teau est ouvert.
    ✗ Die M⟦Ã¼→ü⟧hle klappert.
      Le moulin claque.
    ✗ Das Haus steht zum Verkauf.
      La maison est ⟦Ã →à⟧ vendre.
    ✗ Die Miete beträgt 500⟦Â →⍽⟧€ im Monat.
      Le loyer est de 500 € par mois.

Mend it by taking over the suggestion, and by opening the file in its true encoding, mostly UTF-8.

It is wrong where a text shows such characters as an example on one side only.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Edit,
    Fix,
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    hit,
    regex,
)
from checker.facts.encoding.characters import called
from checker.facts.encoding.mojibake import Garbled, garbled

rule = Rule(
    code="ENC01",
    category="encoding",
    severity=Severity.MAJOR,
    issue="characters",
    only_if=r"[Â-ïÐ√‚├┬Ôˆ∆][\u0080-\u00bf\u0152-\u2122©®†∂∫Ωº√ΩÄÂÃÉ╝ñ®Ç ]",
    messages={"read": "“{seen}” is “{meant}” ({name}), read in the wrong encoding."},
)

_A_GRAVE = regex(r"(?<!\w)Ã (?= ?\w)")
_NO_BREAK = regex(r"(?<=[a-zß-öø-ÿ0-9.,:;!?»«)])Â ")
"""A no-break space read in the wrong encoding, of which a later step has made a plain one."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report each side's garbled runs at once."""
    for text in pair.sides:
        found = list(text[garbled])
        if text.language == "fr" and "Ã " in text.content and "Ã" not in pair.other(text).content:
            found += [Garbled(Span(*one.span()), one[0], "à") for one in _A_GRAVE.finditer(text.content)]
        if "Â " in text.content and "Â" not in pair.other(text).content:
            found += [
                Garbled(Span(*one.span()), one[0], "\N{NO-BREAK SPACE}")
                for one in _NO_BREAK.finditer(text.content)
            ]
        if not found:
            continue
        there = pair.other(text).content
        found = [one for one in found if one.seen not in there]
        if found:
            first = found[0]
            marks = [text.at(one.span) for one in found]
            fix = Fix(text, tuple(Edit(one.span, one.meant) for one in found), safe=True)
            yield hit(
                "read", *marks, seen=first.seen, meant=first.meant, name=called(first.meant[0]), fix=fix
            )
