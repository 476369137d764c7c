"""A hyphen with spaces around it stands for a dash.

Both languages set a dash there (`–`, in French also `—`).  A document that uses
the hyphen from beginning to end has a habit, which is accepted unless the
profile is strict; a hyphen or two where no dash stands are only noted.  Suspended
hyphens (`Ein- und Ausgang`), ranges of numbers and paths through menus are
something else.

    ✓ Die Fassade – ein Werk von 1902 – wird gereinigt.
      La façade – une œuvre de 1902 – est en cours de nettoyage.
    ✓ Mode-, Beauty- und Lifestyle-Inhalte, Ein- und Ausgang, von A - Z.
      Contenus mode, beauté et style de vie, entrée et sortie, de A - Z.
    ✓ Öffnen Sie Extras – Makros.
      Ouvrez Outils - Macros.
    ✓ Die Jahre 1902 - 1910 waren gut.
      Les années 1902 - 1910 furent bonnes.
    ✓ Wählen Sie zuerst im Menü den Befehl Format - Zeichen aus.
      Choisissez d’abord dans le menu la commande Format - Caractères.

    ✗ Die Fassade⟦ - → – ⟧ein Werk von 1902⟦ - → – ⟧wird gereinigt.
      La façade – une œuvre de 1902 – est en cours de nettoyage.
    ✗ Der Kapitän – ein alter Hase – blieb ruhig.
      Le capitaine⟦ - → – ⟧un vieux loup de mer⟦ - → – ⟧resta calme.

Mend it by writing an en dash.

It is wrong for names that are joined in this way, as of firms and lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Kind,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)
from checker.facts.typography.marks import Misprint, misprints
from checker.facts.typography.style import style

_JOINED = regex(r"(?:\A|\s)([^\s])\S* - (\S)")
MANY = 3
"""A habit of writing hyphens needs this many places."""


class Habit(Options, frozen=True):
    """What to accept."""

    strict: bool = False
    """Report hyphens even in a document that writes no dash at all."""


rule = Rule(
    code="TYP20",
    category="punctuation",
    severity=Severity.MINOR,
    issue="typographical",
    certainty="certain",
    messages={"hyphen": "A hyphen stands for a dash."},
    options=Habit,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Habit) -> Iterator[tuple[Pair, Hit]]:
    """Set a dash in its place."""
    for pair in bitext.where(misprints):
        for text, slip in pair[misprints]:
            if slip.kind is not Misprint.DASH:
                continue
            habit = bitext[style].of(text)["dash"]
            hyphens = habit.count("-")
            if hyphens >= MANY and hyphens >= 0.9 * habit.total and not options.strict:
                continue
            torn = options.strict or bitext.kind is Kind.STRINGS or hyphens < habit.total
            mark = text.at(slip.span)
            if not _is_path(mark, pair):
                severity = None if torn else Severity.NEUTRAL
                yield (
                    pair,
                    hit("hyphen", mark, severity=severity, fix=replace(mark, slip.new or "", safe=True)),
                )


def _is_path(mark: Mark, pair: Pair) -> bool:
    """Whether it joins two names, in a heading or a path through menus (`Outils - Macros`)."""
    content, other = mark.text.content, pair.other(mark.text).content
    right = content[mark.span.end : mark.span.end + 1]
    left = content[: mark.span.start].rsplit(maxsplit=1)[-1:]
    if pair.role.is_heading or len(content) < 40:
        return other.count(" - ") == content.count(" - ") or right.isupper()
    if mark.text.language == "fr":
        return right.isupper() and bool(left) and left[0][:1].isupper()
    joined = _JOINED.findall(other)  # German nouns have capitals anyway, so the French side tells
    return len(joined) == content.count(" - ") > 0 and all(
        one.isupper() for couple in joined for one in couple
    )
