"""The letter of a legal reference differs.

`Art. 12 Abs. 1 Bst. c` and `art. 12, al. 1, let. e` send a reader to two
provisions.  A letter may also hang on the number itself, as in `§ 12a`.

    ✓ Es gilt Art. 5 Abs. 2 Bst. a der Verordnung.
      L’art. 5, al. 2, let. a, de l’ordonnance s’applique.
    ✓ Siehe § 12a des Gesetzes.
      Voir le § 12a de la loi.
    ✓ Es gilt Art. 6 Abs. 1 lit. f DSGVO.
      L’article 6, paragraphe 1, point f, du RGPD s’applique.
    ✓ Die Ausnahmen nach Bst. a und b gelten hier nicht.
      Les exceptions visées aux let. a et b ne s’appliquent pas ici.

    ✗ Es gilt Art. 12 Abs. 1 Bst. ⟦c⟧.
      L’art. 12, al. 1, let. ⟦e⟧, s’applique.
    ✗ Siehe § ⟦12a⟧ des Gesetzes.
      Voir le § ⟦12b⟧ de la loi.
    ✗ Es gilt Artikel 6 Absatz 1 Buchstabe ⟦f⟧.
      L’article 6, paragraphe 1, point ⟦d⟧, s’applique.

Mend it by copying the letter from the source.

It is wrong where the two versions of a law are lettered differently.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.letters import lettered

rule = Rule(
    code="NUM17",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"letter": "“{source}” here, “{target}” there: the letter of the reference differs."},
    only_where=lettered,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take each letter whose counterpart is another."""
    for (letter, start), (other, at) in pair[lettered]:
        if letter != other:
            yield hit(
                "letter",
                pair.source.at(start, start + len(letter)),
                pair.target.at(at, at + len(other)),
                source=letter,
                target=other,
            )
