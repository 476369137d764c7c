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

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.quantities.tokens import blanked

_REFERENCES = {
    "de": r"\b(?:[Bb]st|[Bb]uchst|[Ll]it)\.\s?(?P<a>[a-z])\b|\b[Bb]uchstaben?\s(?P<b>[a-z])\b"
    r"|(?:§§?|\b[Aa]rt(?:\.|ikels?|ikeln?))\s?(?P<c>[0-9]{1,4}[a-z])\b",
    "fr": r"\b[Ll](?:et|it)\.\s?(?P<a>[a-z])\b|\b(?:lettre|point|alinéa)s?\s(?P<b>[a-z])\b"
    r"|(?:§§?|\b[Aa]rt(?:\.|icles?))\s?(?P<c>[0-9]{1,4}[a-z])\b",
}
_PATTERNS = {language: re.compile(pattern) for language, pattern in _REFERENCES.items()}

rule = Rule(
    code="NUM17",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"letter": "“{source}” here, “{target}” there: the letter of the reference differs."},
    only_if=r"§|\b[Bb]st\.|\b[Ll]it\.|\b[Ll]et\.|[Bb]uchst|\b[Aa]rt(?:\.|i[kc])",
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the letters in order, where both sides have as many and not the same."""
    here, there = _letters(pair.source), _letters(pair.target)
    said = [sorted(letter for letter, _ in letters) for letters in (here, there)]
    if len(here) != len(there) or said[0] == said[1]:
        return
    for (letter, start), (other, at) in zip(here, there, strict=True):
        if letter != other:
            yield hit(
                "letter",
                pair.source.at(start, start + len(letter)),
                pair.target.at(at, at + len(other)),
                source=letter,
                target=other,
            )


def _letters(text: Text) -> list[tuple[str, int]]:
    """The letters of the references of a text, each with its number if it hangs on one, and their offsets."""
    pattern = _PATTERNS.get(text.language)
    found = pattern.finditer(blanked(text.content)) if pattern else ()
    return [(each[each.lastgroup or 0], each.start(each.lastgroup or 0)) for each in found]
