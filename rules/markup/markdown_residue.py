"""Markdown has stayed in the text of one side.

`**`, `## ` and `](https://…` are how an editor writes bold, headings and links; readers
should see the result; stars with a space behind them and a backtick without its partner
mark nothing.  Where a document is Markdown on both sides, a mark that only
one side has is a lost emphasis and a minor matter.

    ✓ **Wichtig:** Bewahren Sie die Quittung auf.
      **Important :** conservez la quittance.
    ✓ Beträge über 1.000 € werden mit * markiert.
      Les montants supérieurs à 1 000 € sont signalés par un *.
    ✓ Im Kurs lernen Sie C# und 2**3.
      Le cours porte sur C# et 2**3.
    ✓ Es erscheint: *Fehler 503: nicht erreichbar*
      On voit : *« Erreur 503 : injoignable »*
    ✓ Der Wert von `a` ** 2 ** 3 zählt.
      La valeur de `a` ** 2 ** 3 compte.
    ✓ Das Zeichen ` heißt Gravis.
      Le signe ` s’appelle accent grave.
    ✓ **Preise ohne Mehrwertsteuer
      **prix hors taxes
    ✓ Der Aufruf nimmt **kwargs und **rest entgegen.
      L’appel accepte **kwargs et **reste.
    ✓ Bewertung: ****
      Note : ****
    ✓ 2 ** 3 ist acht.
      2 puissance 3 font huit.
    ✓ Punkte [1] (siehe Anhang)
      Points [1] (voir annexe)

    ✗ ⟦**→⟧Wichtig:⟦**→⟧ Bewahren Sie die Quittung auf.
      Important : conservez la quittance.
    ✗ ⟦## →⟧Lieferung und Rückgabe
      Livraison et retours
    ✗ Bitte **sofort** melden.
      Veuillez ⟦** →**⟧signaler⟦ **→**⟧ tout de suite.
    ✗ Der **Preis** steigt.
      Le ⟦**⟧prix* monte.
    ✗ Bitte **sofort** melden, sonst verfällt der Anspruch.
      Veuillez signaler ⟦**⟧immédiatement le cas, sinon le droit s’éteint.
    ✗ Rufen Sie `save()` auf.
      Appelez ⟦`⟧save().
    ✗ Lesen Sie auch unseren Ratgeber.
      Lisez aussi notre ⟦[⟧guide⟦](https://example.org/guide⟧.
    ✗ Lesen Sie die Einstellungen.
      Consultez les ⟦[⟧paramètres⟦] (#cookies)⟧.

Mend it by deleting the marks, or by setting the text as they ask.

It is wrong where stars and hashes are meant as such on one side only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Edit,
    Fix,
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
)
from checker.facts.protected.markup import code

rule = Rule(
    code="MKP09",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    messages={
        "mark": "“{mark}” is Markdown and should not be seen.",
        "spaced": "“{mark}” marks nothing with a space inside.",
        "lone": "“{mark}” has lost its partner.",
    },
    across_strings=True,
)

_PATTERNS = (
    regex(r"(\*\*)(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])(\*\*)"),
    regex(r"^(#{1,6} )(?=\S)"),
    regex(r"(\[)[^\]\n]{0,200}(\]\((?:https?:|/|#|\.|mailto:)[^\s()]*(?<![.,;:!?])\)?)"),
    regex(r"(?<![\w_])(__)(?=[^\W_])[^_\n]{1,200}(?<=[^\s_])(__)(?![\w_])"),
    regex(r"(!\[)[^\]\n]{0,200}(\]\([^\s()]{1,200}\))"),
    regex(r"(?<![\w*\\])(\*)(?=[^\W_])[^*\n]{1,100}(?<=[^\s*])(\*)(?![\w*])"),
    regex(r"(?<![\w\\])(_)(?=[^\W_])[^_\n]{1,100}(?<=[^\s_])(_)(?!\w)"),
    regex(r"(\[\[)[^\[\]\n]{1,100}(\]\])"),
    regex(r"^(> )(?=[^\W\d_])"),
    regex(r"(~~)(?=\S)[^~\n]{1,200}(~~)"),
    regex(r"(\[)[^\[\]\n]{1,100}(\] \((?:#|/|https?:|mailto:)[^\s()]{1,200}\))"),
    regex(r"(?<![*\w])(\*\* )(?=[^\W\d_])[^*\n]{1,80}(?<=[^\W\d_])( \*\*)(?![*\w]| [0-9])"),
)
_SPACED = regex(r"(?<![*\w])(\*\* ?)(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])( ?\*\*)(?![*\w])")
_LONE = regex(r"\*\*(?=[^\s*])|(?<=[^\s*])\*\*")
_OPENING = regex(r"(?<=\s)\*\*(?=[^\W\d_]{2})")
_STAR = regex(r"(?:(?<=\s)|\A)\*(?=[^\W\d_]{2})")
"""What is left in a text whose bold was opened by two stars and closed by one."""
_LINKS = (2, 4, 7, 10)
_EMPHASIS = {0: "**", 11: "**", 3: "__", 5: "*", 6: "_"}
_SOME = regex(r"\*|> |#|_|`|~~|\] ?\(|\]\]")


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report Markdown that one side alone has, sternly where no other pair has any."""
    suspects = [pair for pair in bitext if any(_SOME.search(text.content) for text in pair.sides)]
    both = sum(all(_SOME.search(text.content) for text in pair.sides) for pair in suspects)
    severity = Severity.MINOR if both * 2 >= len(suspects) and both > 1 else Severity.MAJOR
    for pair in suspects:
        for text in pair.sides:
            for number, pattern in enumerate(_PATTERNS):
                if not pattern.search(pair.other(text).content) and not _as_many(number, text, pair):
                    yield from ((pair, one) for one in _residue(text, pattern, severity, number))
            yield from ((pair, one) for one in _broken(text, pair.other(text)))


def _broken(text: Text, other: Text) -> Iterator[Hit]:
    """Bold with spaces inside and a backtick that lost its partner, where the other side has them whole."""
    if _PATTERNS[0].search(other.content) and not _PATTERNS[0].search(text.content):
        for found in _SPACED.finditer(text.content):
            spans = [Span(*found.span(group)) for group in (1, 2)]
            fix = Fix(text, tuple(Edit(span, "**") for span in spans))
            yield hit("spaced", *(text.at(span) for span in spans), mark=found[1], fix=fix)
    if (lone := _lone_bold(text, other)) >= 0:
        yield hit("lone", text.at(lone, lone + 2), mark="**")
    elif text.content.count("*") == 1 and "*" not in other.content and (star := _STAR.search(text.content)):
        yield hit("lone", text.at(*star.span()), mark="*", severity=Severity.MINOR)
    ticks, there = text.content.count("`"), other.content.count("`")
    if ticks % 2 and there == ticks + 1:
        at = text.content.index("`") if ticks == 1 else text.content.rindex("`")
        yield hit("lone", text.at(at, at + 1), mark="`")


def _lone_bold(text: Text, other: Text) -> int:
    """Where a `**` stands that has lost its partner; -1 where none does, or none is needed.

    The other side has its bold whole, or none and the mark stands before a word within the text.
    """
    if text.content.count("**") % 2 == 0 or "***" in text.content or other.content.count("**") % 2:
        return -1
    bare = _PATTERNS[0].sub(lambda whole: " " * len(whole[0]), text.content)
    whole = _PATTERNS[0].search(other.content) is not None
    found = (_LONE if whole else _OPENING).search(bare)
    shown = found is None or any(Span(*found.span()).overlaps(one) for one in text[code])
    return -1 if found is None or shown else found.start()


def _as_many(number: int, text: Text, pair: Pair) -> bool:
    """Whether the other side has as many marks of emphasis, around something that is no plain word."""
    if number == 0 and _lone_bold(pair.other(text), text) >= 0:
        return True
    mark = _EMPHASIS.get(number)
    return mark is not None and pair.other(text).content.count(mark) >= text.content.count(mark)


def _residue(text: Text, pattern: re.Pattern[str], severity: Severity, number: int) -> Iterator[Hit]:
    shown = text[code]
    for found in pattern.finditer(text.content):
        spans = [Span(*found.span(group)) for group in range(1, pattern.groups + 1)]
        if any(span.overlaps(one) for span in spans for one in shown):
            continue
        marks = [text.at(span) for span in spans]
        fix = None if number in _LINKS else Fix(text, tuple(Edit(span, "") for span in spans))
        yield hit("mark", *marks, mark=marks[-1].content[:30], fix=fix, severity=severity)
