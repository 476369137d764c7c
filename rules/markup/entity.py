"""A character reference such as `&nbsp;` or `&amp;` stands in the text.

It should have become the character it names.  References that both sides have are
part of the source format, and so are the typographic ones where a pair holds raw
HTML anyway (French needs `&nbsp;` where German does not).

    ✓ Müller & Söhne liefern kostenlos.
      Müller & Söhne livrent gratuitement.
    ✓ <b>Achtung:</b> neu!
      <b>Attention&nbsp;:</b> nouveau !
    ✓ Das Zeichen &lt; schreibt man als &amp;lt;.
      Le signe &lt; s’écrit &amp;lt;.
    ✓ AT&T und R&D sind Abkürzungen.
      AT&T et R&D sont des abréviations.
    ✓ Preise inkl.&nbsp;Versand
      Prix incl.&nbsp;livraison
    ✓ Suchen Sie nach „&nbsp“ ohne Strichpunkt.
      Cherchez « &nbsp » sans point-virgule.

    ✗ Forschung und Entwicklung
      Recherche ⟦&amp;→&⟧ développement
    ✗ ⟦&lt;strong&gt;Neu&lt;/strong&gt;→<strong>Neu</strong>⟧ im Sortiment
      <strong>Nouveau</strong> dans l’assortiment
    ✗ Wir freuen uns auf Sie!
      Au plaisir de vous accueillir⟦&#33;→!⟧
    ✗ Preise inkl. Versand
      Prix incl.⟦&nbsp→⍽⟧frais
    ✗ Das Blatt heißt L’équipe.
      Le journal s’appelle L⟦&#x27→'⟧équipe.

Mend it by writing the character itself.

It is wrong where one side alone explains how a reference is written.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator

from checker.authoring import Edit, Fix, Hit, Options, Pair, Rule, Severity, Span, Text, hit
from checker.facts.protected.markup import Entity, code, entities, leftovers, tags
from checker.facts.protected.placeholders import placeholders
from checker.facts.protected.stretches import Stretches

rule = Rule(
    code="MKP03",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    certainty="certain",
    messages={"entity": "{code} should be the character it stands for."},
    only_if=r"[&;](?:(?<=&)[A-Za-z#]|(?<=nbsp;)|(?<=amp;)|(?<=quot;)|(?<=aquo;)|(?<=hellip;)|(?<=[lg]t;))",
)

_NEAR = 60
"""References no further apart than this belong to one piece of escaped code."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Report references that the other side does not have."""
    raw = any(text[tags] for text in pair.sides) and all(text[entities] or text[tags] for text in pair.sides)
    for text in pair.sides:
        theirs = pair.other(text)[entities]
        others = Counter(_whole(one) for one in theirs)
        broken = {one.name for one in theirs}
        shown = Stretches(one.span for one in text[leftovers])
        alone = []
        for one in text[entities]:
            name = _whole(one)
            others[name] -= 1
            typographic = one.character not in "<>" and not one.twice
            if one.name != name and one.name not in broken:
                alone.append(one)  # without its ampersand or semicolon, whatever the other side has
            elif others[name] < 0 and not (raw and typographic) and not shown.meet(one.span):
                alone.append(one)
        if not alone:
            continue
        marks = [text.at(span) for span in _grouped(text, alone)]
        source_code = any(side[code] or side[tags] or side[placeholders] for side in pair.sides)
        names = dict.fromkeys(mark.content for mark in marks)
        fix = Fix(text, tuple(Edit(mark.span, _meant(mark.content)) for mark in marks))
        severity = Severity.MINOR if source_code else None
        yield hit("entity", *marks, code=" ".join(names), fix=fix, severity=severity)


def _whole(one: Entity) -> str:
    """The name of a reference as it should be, with its ampersand and its semicolon."""
    return f"&{one.name.strip('&;')};" if not one.twice else one.name


def _meant(code: str) -> str:
    """What a reference, or a piece of one, stands for."""
    return html.unescape(code if code.startswith("&") else f"&{code}")


def _grouped(text: Text, found: list[Entity]) -> list[Span]:
    """Each reference by itself, but an escaped tag, and what it encloses, as one."""
    spans: list[Span] = []
    for one in found:
        start = spans[-1] if spans else None
        said = start and text.content[start.start : one.span.end]
        if start and said and said.startswith(("&lt;", "&amp;lt;")) and one.span.start - start.end <= _NEAR:
            spans[-1] = Span(start.start, one.span.end)
        else:
            spans.append(one.span)
    return spans
