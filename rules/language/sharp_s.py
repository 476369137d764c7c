"""`ß` in a Swiss text, or `ss` for `ß` in a German or Austrian one.

Switzerland and Liechtenstein write `ss` throughout.  Elsewhere `ß` stands after long
vowels and diphthongs: `Straße`, `groß`, `weiß`.  Only words that cannot be read otherwise
are reported (`Masse`, `Busse` and names are not), and never a word that the
French side has as well.

    ✓ Das Maß ist voll, der Fluss auch.
      La coupe est pleine, la rivière aussi.
    ✓ Die Masse strömte ins Stadion, die Busse auch.
      La foule affluait dans le stade, les bus aussi.
    ✓ Der Grossist kennt Kreissäge, Reisschale, Aussendung, Tagespass und Hausserver.
      Le grossiste connaît son métier.
    ✓ Er wohnt in der Bahnhofstrasse in Zürich.
      Il habite à la Bahnhofstrasse à Zurich.
    ✓ [de-CH/fr-CH] Die Strasse ist gross.
      La rue est grande.

    ✗ Die ⟦Strasse→Straße⟧ bleibt gesperrt, ⟦grosse→große⟧ Busse werden umgeleitet.
      La route reste fermée, les gros bus sont déviés.
    ✗ [de-CH/fr-CH] Die ⟦Straße→Strasse⟧ wird saniert, ⟦außer→ausser⟧ im Ortskern.
      La route est en réfection, sauf dans le centre du village.

Mend it by writing `ss` or `ß` as the country does.

It is wrong where a Swiss or German name keeps the spelling of its country.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Bitext, Hit, Options, Pair, Rule, Severity, hit, replace
from checker.facts.languages.sharp_s import sharp_s

rule = Rule(
    code="LAN06",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    certainty="certain",
    messages={
        "swiss": "“{word}” is written with ss in Switzerland and Liechtenstein.",
        "throughout": "This text is in Swiss spelling throughout, beginning with “{word}”.",
        "sharp": "“{word}” is written with ß outside Switzerland and Liechtenstein.",
    },
    muted_by_doubt=False,
)


@rule.bitext
def check(bitext: Bitext, options: Options) -> Iterator[tuple[Pair, Hit]]:
    """Report each word as its country asks; what is Swiss throughout is said once."""
    spellings = bitext[sharp_s]
    if spellings.swiss_throughout:
        pair, mark, _ = spellings.found[0]
        yield pair, hit("throughout", mark, word=mark.content)
        return
    for pair, mark, mended in spellings.found:
        message = "sharp" if "ß" in mended else "swiss"
        yield pair, hit(message, mark, word=mark.content, fix=replace(mark, mended))
