"""A number is written as another country writes it.

The value is clear from the other side, but the notation is not that of the
text's locale: English commas and points, dots for thousands in French,
apostrophes outside Switzerland, `Mio.` in France.  Where both readings are
possible (`1,870` is less than two to a German) a reader is misled, and the
finding is major.  A document that keeps to one foreign habit throughout is
taken to mean it, and a text in Swiss spelling throughout may write `10'000`.

    ✓ 7.43. Das Untermenü „Transformation“
      7.43. Le sous-menu « Transformer »
    ✓ Tabelle 10.14. Liste der Werkzeuge
      Tableau 10.14. Liste des outils
    ✓ [heading] 4.1 Allgemeine Eigenschaften
      4.1 Fonctions communes
    ✓ Er sitzt in Zimmer 3.14.
      Il est au bureau 3.14.
    ✓ Tabelle einfügen: $1, $2
      Insérer un tableau⍽: $1, $2
    ✓ Siehe E. 5.3 des Urteils.
      Voir le consid. 5.3 de l’arrêt.
    ✓ Unser Verein hat 1.234 Mitglieder.
      Notre association compte 1⎵234 membres.
    ✓ Die Hütte liegt auf 2478 Metern.
      Le refuge est à 2 478 mètres.
    ✓ [de-CH/fr-CH] Die Hypothek wird zu 1.25 Prozent verzinst.
      L’hypothèque porte intérêt à 1,25⍽%.
    ✓ [de-CH/fr-CH] Im Kanton leben 498'000 Menschen.
      498'000 personnes vivent dans le canton.
    ✓ Die Bodenprobe wog genau 2,500 Gramm.
      L’échantillon pesait exactement 2,5 grammes.
    ✓ Die Strecke ist 1.500 Meter lang.
      Le parcours est long de 1,5 kilomètre.
    ✓ Der Tag hat 1.440 Minuten.
      La journée a 24 heures.
    ✓ 62⍽% beantworteten Frage 7, von 120 waren es 45⍽%.
      À la question 7, 62⍽% ont répondu⍽; sur 120, 45⍽% l’ont fait.
    ✓ Der Konzern erlöste 12 Mrd. Euro.
      Le groupe a réalisé 12⍽Mrd⍽€ de chiffre d’affaires.
    ✓ Industrie 4.0 verändert ganze Branchen.
      L’industrie 4.0 transforme des secteurs entiers.
    ✓ Die Vorstellung beginnt um 19.30 Uhr.
      La représentation commence à 19 h 30.
    ✓ Die Karte hat den Maßstab 1:25.000.
      La carte est à l’échelle 1:25⎵000.
    ✓ Es kamen 1.500 Gäste.
      Il y avait 1.500 invités.
      Von 2.500 Plätzen war keiner frei.
      Des 2.500 places, aucune n’était libre.
      Der Umsatz lag bei 12.000 Euro.
      Le chiffre d’affaires était de 12.000 euros.
    ✓ Die Strasse ist ausser am Montag heiss und gross.
      La rue est chaude et large, sauf le lundi.
      Der Verein hat 10'000 Mitglieder.
      L’association compte 10'000 membres.
    ✓ Vgl. die Verordnung (SR 172.010.1).
      Voir l’ordonnance (RS 172.010.1).
    ✓ Die Maske ist 255.255.255.0.
      Le masque est 255.255.255.0.
    ✓ Der Wert reicht von 0,500 bis 1,000.
      La valeur va de 0,500 à 1,000.
    ✓ Mo–Fr 8.00–12.00 und 13.30–18.00 Uhr
      Du lundi au vendredi, de 8⍽h à midi et de 13⍽h⍽30 à 18⍽h
    ✓ Einlass ab 18.00, Beginn 19.00 Uhr
      Ouverture à 18⍽h, début à 19⍽h

    ✗ ⟦3.5→3,5⟧ Millionen Menschen leben hier.
      ⟦3.5→3,5⟧ millions de personnes vivent ici.
    ✗ ⟦3.5→3,5⟧ Prozent sind dagegen.
      ⟦3.5→3,5⟧⍽% y sont opposés.
    ✗ Der Verein hat ⟦10'000→10.000⟧ Mitglieder.
      L’association compte 10⎵000 membres.
    ✗ Die Miete beträgt 1.234,50 Euro.
      Le loyer est de ⟦1,234,50→1⎵234,50⟧ euros.
    ✗ Das Vermögen liegt bei ⟦1.234,567,89→1.234.567,89⟧ Euro.
      La fortune est de 1⎵234⎵567,89 euros.
    ✗ Der Anteil stieg um ⟦12, 5→12,5⟧ %.
      La part a augmenté de 12,5 %.
    ✗ Die Klinik zählt 4.500 Beschäftigte.
      La clinique compte ⟦4.500→4⎵500⟧ employés.
    ✗ Der Kulturetat beläuft sich auf 1.350.000 Euro.
      Le budget s’élève à ⟦1,350,000→1⎵350⎵000⟧ euros.
    ✗ Die Ausschussquote liegt bei ⟦12.5→12,5⟧⍽%.
      Le taux de rebut est de 12,5⍽%.
    ✗ Der Fluss ist ⟦1,870→1.870⟧ Kilometer lang.
      Le fleuve est long de 1⎵870 kilomètres.
    ✗ Der Ort zählt 4.850 Einwohner.
      La commune compte ⟦4,850→4⎵850⟧ habitants.
    ✗ Der Chip enthält ⟦16,000→16.000⟧ Rechenkerne.
      La puce comporte ⟦16,000→16⎵000⟧ cœurs.
    ✗ ⟦Industrie 4,0→Industrie 4.0⟧ verändert die Fertigung.
      L’industrie 4.0 transforme la production.
    ✗ Der Eintritt kostet 12 Euro.
      L’entrée coûte ⟦€12→12⍽€⟧.
    ✗ Der Bau kostet ⟦€25 Mio.→25 Mio.⍽€⟧ im Jahr.
      La construction coûte 25 M€ par an.
    ✗ Der Bau kostet 300 Millionen Dollar im Jahr.
      La construction coûte ⟦$300 millions→300 millions de dollars⟧ par an.
    ✗ Die Uhr kostet ⟦€1,299.00→1.299,00⍽€⟧.
      La montre coûte 1⎵299,00⍽€.
    ✗ [strict = true] Es kamen 1.500 Gäste.
      Il y avait ⟦1 500→1⎵500⟧ invités.

Mend it by writing the number as the country writes it.

It is wrong for names and codes that look like decimal numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import (
    Bitext,
    Hit,
    Kind,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.languages.sharp_s import sharp_s
from checker.facts.quantities.accounts import pointed_time
from checker.facts.quantities.notation import Notation, doubtful, judged, placed, written_in, written_out
from checker.facts.quantities.numbers import numbers
from checker.facts.quantities.quantity import Sort
from checker.facts.quantities.reckoning import reckoning

HABIT = 3
"""So many figures written alike in one document are a habit, if hardly any is written otherwise."""

_SWISS = ("group '", "group ’")
"""The ways that are at home in a text of Swiss spelling, whatever country it is published for."""


class Notations(Options, frozen=True):
    """What to ask of figures."""

    strict: bool = False
    """Ask for the grouping mark that CLDR gives, and accept no house habit."""


rule = Rule(
    code="NUM12",
    category="number-format",
    severity=Severity.MINOR,
    issue="locale-specific-format",
    messages={
        "notation": "“{written}” is not written so in this country; better “{proper}”.",
        "misleading": "“{written}” reads as another number here; “{proper}” is meant.",
        "foreign": "“{written}” is not an abbreviation of this language.",
    },
    options=Notations,
    across_strings=True,
)


@rule.bitext
def check(bitext: Bitext, options: Notations) -> Iterator[tuple[Pair, Hit]]:
    """Judge each figure by its locale, and forgive what is the habit of the document."""
    if not options.strict and next(bitext.where(doubtful), None) is None:
        return
    running = bitext.kind is Kind.RUNNING_TEXT
    looked_at = written_out if running or options.strict else doubtful
    found: list[tuple[Pair, Text, Notation, str, str]] = []
    right: Counter[tuple[str, str]] = Counter()
    for pair in bitext.where(looked_at):
        misread = [each for each in pair[reckoning] if each.kind == "reading"]
        for text in pair[looked_at]:
            other = pair.other(text)
            for figure in written_in(text):
                answers = [e.source if figure.quantity is e.target else e.target for e in misread
                           if figure.quantity in (e.source, e.target)]  # fmt: skip
                style, proper = judged(
                    figure, text, other, answers[0] if answers else None, strict=options.strict
                )
                if style:
                    found.append((pair, text, figure, style, proper))
                elif figure.group or figure.decimal:
                    right[text.language, "group" if figure.group else "decimal"] += 1
    habits = Counter((text.language, style) for _, text, _, style, _ in found)
    for pair, text, figure, style, proper in found:
        if _is_time(figure, text, pair.other(text)):
            continue
        others = right[text.language, style.partition(" ")[0]]
        many = habits[text.language, style]
        habitual = running and many >= HABIT and many >= 4 * others
        habitual = habitual or (style in _SWISS and bitext[sharp_s].swiss_throughout)
        if habitual and not options.strict and style.startswith(("group", "decimal")):
            continue
        if style == "foreign":
            mark = text.at(figure.start, text.content.index(figure.after, figure.end) + len(figure.after))
            yield pair, hit("foreign", mark, written=mark.content)
            continue
        if style == "named":
            mark = text.at(text.content.rindex(figure.before, 0, figure.start), figure.end)
            better = mark.content.replace(",", ".")
        else:
            start, end, better = placed(figure, text, proper)
            mark = text.at(start, end)
        misleading = style in ("misread", "english")
        yield pair, hit(
            "misleading" if style == "misread" else "notation", mark, fix=replace(mark, better),
            severity=Severity.MAJOR if misleading else None, written=mark.content, proper=better,
        )  # fmt: skip


_HOUR = regex(r"[0-9][:.][0-5][0-9]\s?Uhr\b")


def _is_time(figure: Notation, text: Text, other: Text) -> bool:
    """Whether `18.00` is a time without a word that says so: a later one has it, or the other side."""
    seconds = pointed_time(figure.quantity)
    return seconds >= 0 and (
        _HOUR.search(text.content) is not None
        or any(
            each.key[0] == seconds and (each.sort is Sort.TIME or each.unit == "h") for each in other[numbers]
        )
    )
