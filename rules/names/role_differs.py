"""A person has another office on the other side.

A `Ministerin` is no `présidente`, a `CEO` no `directeur financier`.  The office must stand
right beside the same name on both sides, and be in the table below; offices that
are the same in two words (`Chef`, `patron`, `PDG`) count as equal.

    ✓ Bundesrätin Karin Keller-Sutter antwortete.
      La conseillère fédérale Karin Keller-Sutter a répondu.
    ✓ Präsident Macron reist nach Rom.
      Le président Macron se rend à Rome.
    ✓ Kanzlerin Merkel und Minister Maas reisen.
      La chancelière Merkel et le ministre Maas voyagent.

    ✗ ⟦Ministerin⟧ Baerbock reist nach Rom.
      La ⟦présidente⟧ Baerbock se rend à Rome.

Mend it by looking up the office the person held at the time.

It is wrong where a person holds two offices and each side names one.
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

OFFICES = (
    (r"(?:Staats|Bundes|US-)?[Pp]räsident(?:en|in)?", r"président(?:e)?"),
    (r"(?:Bundes)?[Kk]anzler(?:s|in)?", r"chanceli(?:er|ère)"),
    (
        r"(?:Premierminister|Ministerpräsident|Regierungschef)(?:s|en|in)?",
        r"premi(?:er|ère) ministre|ministre-président(?:e)?",
    ),
    (r"(?:\w+)?[Mm]inister(?:s|in)?", r"ministre"),
    (r"(?:Ober)?[Bb]ürgermeister(?:s|in)?", r"maire|bourgmestre"),
    (r"Bundesr(?:at|ats|ätin)", r"conseill(?:er|ère) fédérale?"),
    (r"König(?:s)?", r"roi"),
    (r"Königin", r"reine"),
    (r"Papst(?:es)?", r"pape"),
    (r"Kardinal(?:s)?", r"cardinal"),
    (r"(?:Erz)?[Bb]ischof(?:s)?", r"(?:arch)?evêque|(?:arche|é)vêque"),
    (r"General(?:s)?", r"général"),
    (r"Kommissar(?:s|in)?", r"commissaire"),
    (r"Botschafter(?:s|in)?", r"ambassad(?:eur|rice)"),
    (r"Senator(?:s|en|in)?", r"sénat(?:eur|rice)"),
    (r"Richter(?:s|in)?", r"juge"),
    (r"Trainer(?:s|in)?", r"entraîneu(?:r|se)|coach|sélectionneu(?:r|se)"),
)  # fmt: skip
"""German and French offices, one a row."""

rule = Rule(
    code="NAM10",
    category="name",
    severity=Severity.MAJOR,
    issue="mistranslation",
    messages={"office": "{name} is “{german}” in German and “{french}” in French."},
)

_SEEN = (
    "résident", "hanceli", "inistre", "aire", "bourgm", "onseill", "roi ", "reine", "pape ", "cardinal",
    "êque",
    "énéral", "ommissaire", "mbassad", "énat", "juge", "ntraîn", "coach", "électionn",
)  # fmt: skip
"""One of these stands in a French text that has an office; looking for them is cheap."""

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
_HERE = {
    "de": regex(
        r"\b(?:" + "|".join(f"(?P<o{n}>{german})" for n, (german, _) in enumerate(OFFICES)) + rf") {_NAME}"
    ),
    "fr": regex(
        r"(?i:\b(?:"
        + "|".join(f"(?P<o{n}>{french})" for n, (_, french) in enumerate(OFFICES))
        + rf")) {_NAME}"
    ),
}


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the offices of the people that both sides name right behind one."""
    content = pair.fr.content
    if not any(part in content for part in _SEEN):
        return
    french = _offices(pair.fr)
    german = _offices(pair.de) if french else {}
    for name, (office, mark) in german.items():
        if name in french and french[name][0] != office and not _elsewhere(office, pair.fr):
            there = french[name][1]
            yield hit("office", mark, there, name=name, german=mark.content, french=there.content)


def _offices(text: Text) -> dict[str, tuple[int, Mark]]:
    """The office of each family name, by its row, and where it stands."""
    found = {}
    for match in _HERE[text.language].finditer(text.content):
        group = match.lastgroup and next(key for key in match.groupdict() if key != "name" and match[key])
        if group:
            found[match["name"].split()[-1]] = (int(group[1:]), text.at(*match.span(group)))
    return found


def _elsewhere(office: int, text: Text) -> bool:
    """Whether the office stands on the other side at another place."""
    return re.search(rf"(?i)\b(?:{OFFICES[office][1]})\b", text.content) is not None
