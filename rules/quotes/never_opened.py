"""A quotation ends that was never opened.

A closing mark without an opening one is usually all that an editing step has left
of a quotation.  It may also close what a sentence further up has opened, so it is
looked for through the document before anything is said.

    ✓ Das Wort „Heimweh“ kommt aus der Schweiz.
      Le mot « Heimweh » vient de Suisse.
    ✓ „Ein Jahr haben wir gewartet.
      « Nous avons attendu un an.
      Nun ist es so weit.“
      Maintenant, ça y est. »
    ✓ Das Rohr misst 3/4" und wiegt wenig.
      Le tuyau mesure 3/4" et pèse peu.
    ✓ Ein Rohr mit ¾"-Gewinde genügt.
      Un tuyau à filetage ¾" suffit.
    ✓ Sie sind hier: Startseite » Blog » Rezepte
      Vous êtes ici : Accueil » Blog » Recettes
    ✓ Startseite › Über uns
      Accueil › Qui sommes-nous
    ✓ 1) Das Wort steht in Klammern (hier).
      1) Le mot est entre parenthèses (ici).

    ✗ Das Wort ⟦→„⟧Heimweh⟦“⟧ kommt aus der Schweiz.
      Le mot « Heimweh » vient de Suisse.
    ✗ Der Begriff „Terroir“ prägt den Weinbau.
      La notion de ⟦→«⍽⟧terroir⍽⟦»⟧ marque la viticulture.
    ✗ ⟦→„⟧Das wird ein gutes Jahr⟦“⟧, sagte sie.
      « Ce sera une bonne année », a-t-elle dit.

Mend it by setting the opening mark where the quotation begins on the other side.

It is wrong where the mark means inches or seconds without a figure before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Edit, Fix, Hit, Options, Pair, Rule, Severity, Span, hit
from checker.facts.quoting.quotations import Dangling, course, expected_start
from checker.facts.quoting.quotes import opener, quoted

rule = Rule(
    code="QUO02",
    category="quote",
    severity=Severity.MAJOR,
    issue="typographical",
    messages={"never": "The quotation that ends with {mark} never begins."},
    only_where=quoted,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Point at each mark that closes a quotation without a beginning."""
    for lost in bitext[course].unopened:
        closing = lost.quotation.closing
        assert closing
        fix = _fix(lost)
        marks = [lost.text.at(edit.span) for edit in (fix.edits if fix else ())] + [
            lost.text.at(closing.span)
        ]
        severity = Severity.MINOR if lost.both or lost.doubtful else None
        yield lost.pair, hit("never", *marks, mark=closing.glyph, fix=fix, severity=severity)


def _fix(lost: Dangling) -> Fix | None:
    """Put the mark that is missing where the other side has it, if that can be told."""
    closing = lost.quotation.closing
    assert closing
    start = expected_start(lost.text, closing.span.start, lost.pair.other(lost.text))
    if start is None:
        return None
    return Fix(lost.text, (Edit(Span(start, start), opener(closing.glyph, lost.text.locale)),))
