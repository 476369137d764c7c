"""The code in a sentence differs.

What stands between backticks or in `<code>` is typed as it is read: a command that was translated,
a name with another letter or another figure does not work.  Examples that a reader fills in
(`@dateiname`), code that says more on one side, and other examples on purpose are left alone.

    ✓ Rufen Sie `git add .` auf.
      Lancez `git add .`.
    ✓ Laden Sie mit `curl --data @dateiname` hoch.
      Envoyez avec `curl --data @nom_du_fichier`.
    ✓ Das Makro `case` verzweigt.
      La macro `case/2` bifurque.
    ✓ Geben Sie `echo "Guten Tag"` ein.
      Saisissez `echo "Bonjour"`.
    ✓ Ersetzen Sie `*Rolle*`.
      Remplacez `*Rôle*`.
    ✓ Zeigen Sie `Meier` oder `Huber` an.
      Affichez `Dupont` ou `Martin`.
    ✓ Drücken Sie `Strg+K`.
      Appuyez sur `Ctrl+K`.

    ✗ Setzen Sie ⟦`S3_ACCESS_KEY`⟧.
      Définissez ⟦`S3_CLE_ACCES`⟧.
    ✗ Rufen Sie ⟦`systemctl restart`⟧ auf.
      Lancez ⟦`systemctl redémarrer`⟧.
    ✗ Der Wert ⟦`3600`⟧ gilt.
      La valeur ⟦`360`⟧ s’applique.
    ✗ Die Funktion ⟦`MappingKind`⟧ ordnet zu.
      La fonction ⟦`mappingkind`⟧ associe.
    ✗ Das Cookie heißt ⟦`_pk_ses`⟧.
      Le cookie s’appelle ⟦`_pk_sess`⟧.

Mend it by copying the code of the source.

It is wrong where each language shows an example of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.languages.language import leaning
from checker.facts.naming.spelling import distance
from checker.facts.protected.markup import code

rule = Rule(
    code="MKP14",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    messages={"differs": "{source} here, {target} there: code is copied as it is."},
    only_if=r"`",
)

_FIGURE = regex(r"[0-9]+")
_CONSTANT = regex(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_KEYS = regex(r"\w+ ?\+ ?\S")
"""Keys pressed together, which each language calls its own way: `Strg+K`."""
LONG = 6
"""Letters of a name from which on one or two others make a slip of it."""
TRANSLATED = 0.7
"""A word of a command leans so much to the language around it."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take the pieces of code that the other side lacks, in order, where they have equally many."""
    ours, theirs = _pieces(pair.source), _pieces(pair.target)
    if len(ours) != len(theirs):
        return
    here, there = {_said(mark) for mark in ours}, {_said(mark) for mark in theirs}
    left = [mark for mark in ours if _said(mark) not in there]
    right = [mark for mark in theirs if _said(mark) not in here]
    if len(left) == len(right):
        for one, other in zip(left, right, strict=True):
            if _is_altered(_said(one), _said(other), pair):
                yield hit("differs", one, other, source=one.content, target=other.content)


def _pieces(text: Text) -> list[Mark]:
    return [text.at(span) for span in text[code] if text.content[span.start] == "`"]


def _said(mark: Mark) -> str:
    return mark.content.strip("`")


def _is_altered(one: str, other: str, pair: Pair) -> bool:
    """Whether one is the other with another figure, letter, case or with a word translated."""
    if one != one.strip() or other != other.strip() or "://" in one or _KEYS.match(one):
        return False
    if _FIGURE.sub("0", one) == _FIGURE.sub("0", other):
        return True
    if _holds(one, other) or _holds(other, one):
        return False
    if _CONSTANT.fullmatch(one) and _CONSTANT.fullmatch(other):
        return True
    if one.isascii() and other.isascii() and min(len(one), len(other)) >= LONG and distance(one, other) <= 2:
        return True
    return _is_command(one.split(), other.split(), pair) or _is_command(other.split(), one.split(), pair)


def _holds(long: str, short: str) -> bool:
    """Whether one says all that the other does, and more."""
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None


def _is_command(words: list[str], translated: list[str], pair: Pair) -> bool:
    """Whether the second word of a command, and no other, was translated from English."""
    if len(words) != len(translated) or len(words) < 2 or not words[0].isascii():
        return False
    if [*words[:1], *words[2:]] != [*translated[:1], *translated[2:]]:
        return False
    word, instead = words[1], translated[1]
    if not (word.isalpha() and word.isascii() and word.islower() and instead.isalpha()):
        return False
    return any(leaning(instead, text.language, "en") >= TRANSLATED for text in pair.sides)
