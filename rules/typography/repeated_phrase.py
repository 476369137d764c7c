"""Several words, or a whole sentence, stand twice.

Machine translation falls into loops, and pasting leaves a sentence behind.  What
both sides repeat is meant; short answers (`Ja. Ja.`) are let pass.

    ✓ Der Schnee fällt und fällt.
      La neige tombe et tombe.
    ✓ Er lief und lief und lief.
      Il courait, courait, courait.
    ✓ Ja. Nein. Ja.
      Oui. Non. Oui.
    ✓ Und wenn sie kommt, und wenn sie kommt, sind wir da.
      Et si elle vient, nous serons là.
    ✓ Sie ging von Stadt zu Stadt zu Fuß.
      Elle allait à pied de ville en ville.
    ✓ Ich weiß. Ich weiß.
      Je sais, je sais.
    ✓ Hilf mir! Hilf mir!
      À l’aide !

    ✗ Wir warten ⟦auf dem Bahnsteig auf dem Bahnsteig→auf dem Bahnsteig⟧ des Zuges.
      Nous attendons sur le quai du train.
    ✗ Das Eis taut.
      La glace fond.⟦ La glace fond.→⟧
    ✗ Bitte klingeln.
      Veuillez sonner.⟦ Veuillez sonner.→⟧
    ✗ Er kam. Sie ging.
      Il est venu.⟦ Il est venu.→⟧ Elle est partie.
    ✗ Der Antrag liegt beim Amt.
      La demande est ⟦à la à la→à la⟧ mairie.

Mend it by deleting one of the two.

It is wrong where a text repeats itself on purpose and its translation does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Span, hit, replace
from checker.facts.languages.repeats import Unit, one_sided

rule = Rule(
    code="TYP02",
    category="repetition",
    severity=Severity.MAJOR,
    issue="duplication",
    messages={"phrase": "“{words}” stands twice.", "sentence": "This sentence stands twice."},
    only_where=one_sided,
    muted_by_doubt=False,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Mark the repetition; the fix takes the second one away."""
    for text, repeat in pair[one_sided]:
        if repeat.unit is Unit.PHRASE:
            mark = text.at(Span(repeat.first.start, repeat.second.end))
            words = text.at(repeat.first).content
            yield hit("phrase", mark, words=words, fix=replace(mark, words))
        elif repeat.unit is Unit.SENTENCE:
            start = repeat.second.start
            while text.content[start - 1 : start].isspace():
                start -= 1
            mark = text.at(Span(start, repeat.second.end))
            yield hit("sentence", mark, fix=replace(mark, ""))
