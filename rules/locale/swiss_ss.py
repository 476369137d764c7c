"""`ss` stands where German spelling outside Switzerland has `ß`.

Only words that cannot be read otherwise are found: `Strasse`, `grosse`,
`weiss`, `dreissig`, `ausser`; `Masse` and `Busse` exist beside `Maße` and `Buße`.
Capitals have no `ß` to lose, and names that the other side has stay as they are.

    ✓ Das Maß ist voll, der Fluss auch, die Masse strömte.
      La coupe est pleine, la rivière aussi, la foule affluait.
    ✓ [de-CH/fr-CH] Die Strasse ist gross.
      La rue est grande.
    ✓ Er wohnt an der Langstrasse in Zürich. HAUPTSTRASSE.
      Il habite Langstrasse à Zurich. RUE PRINCIPALE.
    ✓ Herr Gross und Frau Weiss sind da.
      Monsieur Gross et Madame Weiss sont là.

    ✗ Die ⟦Strasse→Straße⟧ bleibt gesperrt, ⟦grosse→große⟧ Busse werden umgeleitet.
      La route reste fermée, les gros bus sont déviés.
    ✗ Er ist ⟦dreissig→dreißig⟧ und ⟦heisst→heißt⟧ Karl.
      Il a trente ans et s’appelle Karl.

It is wrong for names of streets and people that the other side does not mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, hit, replace

rule = Rule(
    code="LOC02",
    category="locale",
    severity=Severity.MINOR,
    issue="locale-violation",
    messages={"ss": "“{word}” is written with ß outside Switzerland."},
    only_if=r"ss(?:(?<=[tTgG]r[aoöu]ss)|(?<=rüss)|(?<=eiss)|(?<=[uU]ss)|(?<=iess)|(?<=äss)|(?<=[lt][oö]ss)|(?<=[sS]üss)"
    r"|(?<=[fF]üss)|(?<=[pPmM]ass))",
    muted_by_doubt=False,
)

# The stems, with the rest of the word that may follow; what stands before is a part of a compound.
_WORD = re.compile(
    r"\b(?P<word>"
    r"[A-ZÄÖÜ]?[a-zäöü]*[sS]trassen?"
    r"|[Gg]ross(?:e[mnrs]?|artig\w*|zügig\w*|eltern|mutter|vater|stadt|städte\w*|flächig\w*)?|[Gg]röss(?:e|en|er\w*|te[mnrs]?|tenteils)"
    r"|(?:ver|Ver)grösser\w+"
    r"|[Ww]eiss(?:t|e[mnrs]?)?|[Hh]eiss(?:t|en|e[mnrs]?)?|[Dd]reissig\w*"
    r"|[Aa]usser(?:dem|halb|gewöhnlich\w*|ordentlich\w*)?|[Dd]raussen|[Aa]ussen|[Ää]usser(?:st|e[mnrs]?|lich|ung|ungen)"
    r"|[Ss]chliess(?:t|en|lich|end)|(?:[Aa]n|[Aa]b|[Aa]us|[Ee]in|[Ee]nt|[Bb]e|[Ver]er)schliess(?:t|en|lich|end|ung)"
    r"|[Aa]nschliessend\w*|[Gg]emäss|[Bb]loss|[Ss]üss(?:e[mnrs]?|igkeiten|igkeit)?|[Ff]leissig\w*|[Ff]leiss"
    r"|[Rr]egelmässig\w*|[Zz]weckmässig\w*|[Mm]ässig\w*|[Gg]rüss(?:e|en|t)|[Bb]egrüss\w+|[Gg]russ"
    r"|[Ff]üsse|[Ff]üssen|[Ff]uss(?:ball\w*|gänger\w*|boden|weg|note|noten|spuren)?|[Ss]pass|[Ss]trauss"
    r"|[Gg]eniess\w+|[Ff]liess(?:t|en|end\w*)|[Gg]iess(?:t|en)|[Bb]eiss(?:t|en)|[Rr]eiss(?:t|en)|[Ss]toss(?:en)?|[Ss]tösst"
    r"|[Vv]erstoss|[Vv]erstösse\w*|[Mm]assnahmen?|[Mm]assstab|[Mm]assgeblich\w*|[Pp]reussen|[Pp]reussisch\w*|[Ss]chweiss"
    r")(?![^\W\d_])"
)
WITH = frozenset({"DE", "AT", "LU", "BE", "IT", ""})
SURNAMES = frozenset("Gross Grosse Weiss Strauss Preuss Heiss Fuss Spass Fleiss Süss Gruss".split())


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Write ß, but for names: what the other side has as well, and surnames."""
    text = pair.de
    if text.language != "de" or text.locale.region not in WITH:
        return
    for found in _WORD.finditer(text.content):
        word = found["word"]
        if word in pair.other(text).content or (word in SURNAMES and found.start()):
            continue
        new = "ß".join(word.rsplit("ss", 1))
        mark = text.at(*found.span("word"))
        yield hit("ss", mark, word=word, fix=replace(mark, new, safe=True))
