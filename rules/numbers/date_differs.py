"""A date differs: its day, month, year or weekday.

Dates are compared part by part, however they are written; a part that only one
side gives (a weekday, a year) is fine.  `12/03` in French is the 12th of March,
never the 3rd of December.

    ✓ Das Update erschien am 7. September 2022.
      La mise à jour est parue le 2022-09-07.
    ✓ Am 1. Mai bleiben die Läden geschlossen.
      Les magasins restent fermés le 1er mai.
    ✓ [de-AT/fr-FR] Im Jänner 2022 fiel kaum Schnee.
      En janvier 2022, il a à peine neigé.
    ✓ Das Wintersemester 2023/24 beginnt.
      Le semestre d’hiver 2023/2024 commence.
    ✓ Das Konzert ist am Dienstag, 14. Juli.
      Le concert a lieu le 14 juillet.
    ✓ Die Dienstagsgeschäfte folgten auf das Minus vom Montag.
      Les échanges de mardi ont suivi la baisse de la veille.
    ✓ Der Tempel stammt aus dem 1. Jh. v. Chr.
      Le temple date du Ier siècle av. J.-C.
    ✓ Vom 24.12. bis und mit 2.1. ist geschlossen.
      C’est fermé du 24 décembre au 2 janvier inclus.
    ✓ Das Museum bleibt bis 14. April geschlossen.
      Le musée rouvre le 15⍽avril.
    ✓ Die Ausstellung ist täglich außer montags geöffnet.
      L’exposition est ouverte du mardi au dimanche.
    ✓ Die Erklärung muss spätestens am 31. Juli eingehen.
      La déclaration doit parvenir avant le 1er⍽août.

    ✗ Die Ausstellung ist täglich außer ⟦montags⟧ geöffnet.
      L’exposition est ouverte du ⟦mercredi⟧ au dimanche.
    ✗ Der Tempel stammt aus dem ⟦5.⟧ Jh. v. Chr.
      Le temple date du ⟦Ve⟧ siècle.
    ✗ Die ⟦Juliausgabe⟧ ist erschienen.
      Le numéro de ⟦juin⟧ est paru.
    ✗ Das Gesetz tritt am 1. ⟦Januar⟧ in Kraft.
      La loi entre en vigueur le 1er ⟦février⟧.
    ✗ Am ⟦9.⟧ November fiel die Mauer.
      Le Mur est tombé le ⟦19⟧ novembre.
    ✗ Das Konzert ist am ⟦Dienstag⟧, 14. Juli.
      Le concert a lieu le ⟦mercredi⟧ 14 juillet.
    ✗ Im Schuljahr ⟦2022⟧ fehlten Lehrkräfte.
      Il manquait des enseignants en ⟦2019⟧.

Mend it by writing the date of the source.

It is wrong where a month or weekday stands for something else, as in `Schwarzer Freitag` and `Mardi gras`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit
from checker.facts.quantities.reckoning import reckoning

rule = Rule(
    code="NUM08",
    category="number",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={
        "day": "“{source}” here, “{target}” there: the day differs.",
        "month": "“{source}” here, “{target}” there: the month differs.",
        "weekday": "“{source}” here, “{target}” there: the weekday differs.",
        "year": "“{source}” here, “{target}” there: the year differs.",
        "era": "“{source}” here, “{target}” there: before Christ is not after Christ.",
    },
    only_where=reckoning,
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Take what differs in a date; day, month and year are critical."""
    for found in pair[reckoning]:
        if found.kind in rule.messages and found.source and found.target:
            source = pair.source.at(found.source.start, found.source.end)
            target = pair.target.at(found.target.start, found.target.end)
            yield hit(
                found.kind, source, target, severity=None if found.kind == "weekday" else Severity.CRITICAL,
                source=source.content, target=target.content,
            )  # fmt: skip
