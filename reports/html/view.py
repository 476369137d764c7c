"""What the page shows, decided here; the templates only lay it out.

Words are kept as templates with their fillings (`Said`), because the page can
say them in each of its languages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby, islice

from msgspec import Struct
from msgspec.structs import replace

from checker.reporting import (
    CERTAINTIES,
    REDACTED,
    Decision,
    Examined,
    Finding,
    Outcome,
    Severity,
    Verdict,
    Waiver,
    note_parts,
    rule_page,
)

from .house import STYLED, Name, Style, names, styles
from .places import shortener, title
from .plain import Plain, first
from .said import Said
from .score import LENIENT, Score
from .trend import Trend, trend

DOCUMENTS = 40
"""Documents in the table of the overview; the worst, if there are more."""

HEAT = (99, 97, 94, 90)
"""Scores below these are coloured, ever more strongly."""

SPLIT = 200_000
"""More findings or pairs than this, and each document gets a page of its own."""

STRIP = 240
"""Width of the map of a document, in units of its drawing."""

HEADLINES = {
    Decision.PASS: "Ready to publish",
    Decision.WARN: "Publishable, with remarks",
    Decision.BLOCK: "Not ready to publish",
}
LANGUAGE_NAMES = {"de": "German", "fr": "French", "en": "English", "it": "Italian"}
CATEGORY_NAMES = {
    "number": "Numbers", "number-format": "Number format", "name": "Names", "quote": "Quotations",
    "quote-style": "Quotation marks", "punctuation": "Punctuation", "spacing": "Spacing",
    "markup": "Markup", "encoding": "Encoding", "repetition": "Repetition",
    "untranslated": "Untranslated", "omission": "Omission", "title": "Headings",
    "terminology": "Terminology", "consistency": "Consistency", "grammar": "Grammar",
    "spelling": "Spelling", "formality": "Form of address", "locale": "Locale",
}  # fmt: skip
SEVERITY_NAMES = {"critical": "critical", "major": "major", "minor": "minor", "neutral": "neutral"}
STATE_NAMES = {"fixed": "fixed", "accepted": "accepted", "false-positive": "false alarm"}
SCOPE_NAMES = {
    "finding": "this place", "group": "all alike", "segment": "this rule in this pair of texts",
    "document": "this rule in this document", "rule": "this rule everywhere",
}  # fmt: skip
AGE_NAMES = {"new": "new", "old": "seen before"}
SURE_NAMES = {name: name for name in CERTAINTIES}
ROLE_NAMES = {
    "title": "title", "heading": "heading", "body": "running text", "list-item": "list item",
    "cell": "table cell", "caption": "caption", "byline": "byline", "quote": "quotation",
    "ui": "user interface", "code": "code",
}  # fmt: skip

WORST_FIRST = tuple(sorted(Severity, reverse=True))


class Tally(Struct, frozen=True):
    """Something counted by severity, worst first; `share` is its part of the greatest, 0 to 100."""

    name: str
    title: str
    counts: tuple[int, ...]
    total: int
    share: int

    @property
    def bars(self) -> tuple[tuple[str, int, int], ...]:
        """Severity, start and width of each piece of a bar that is 200 wide at most."""
        pieces, at = [], 0
        for severity, count in zip(WORST_FIRST, self.counts, strict=True):
            if count:
                width = max(1, round(2 * self.share * count / self.total))
                pieces.append((severity.label, at, width))
                at += width
        return tuple(pieces)


class Strip(Struct, frozen=True):
    """Where in a document the findings of one severity stand: a path of ticks."""

    severity: str
    path: str


class Sheet(Struct, frozen=True):
    """One document in the overview.  `heat` is how many of the bounds in `HEAT` its score misses."""

    number: int
    name: str
    pairs: int
    words: int
    counts: tuple[int, ...]
    total: int
    score: Score
    heat: int
    strips: tuple[Strip, ...]


class Forgiven(Struct, frozen=True):
    """A waiver, what the first finding it forgives says, and how often it was used."""

    waiver: Waiver
    message: Said
    state: str
    scope: str
    uses: int


class Page(Struct, frozen=True):
    """Everything the page shows before a script runs."""

    title: str
    identity: str
    run: str
    decision: str
    headline: str
    because: Said
    complete: bool
    counts: tuple[tuple[str, int], ...]
    total: int
    pairs: int
    words: int
    languages: tuple[str, str]
    score: Score
    lenient: Score
    categories: tuple[Tally, ...]
    rules: tuple[Tally, ...]
    sheets: tuple[Sheet, ...]
    index: bool
    documents: int
    styles: tuple[Style, ...]
    names: tuple[Name, ...]
    signature: str
    ran: tuple[str, ...]
    crashes: tuple[tuple[str, str, str, str], ...]
    doubted: tuple[tuple[str, str, int], ...]
    doubts: int
    forgiven: tuple[Forgiven, ...]
    waived: int
    unused: tuple[Waiver, ...]
    notes: tuple[tuple[str, str], ...]
    redacted: bool
    trend: Trend | None
    first: tuple[tuple[str, tuple[Plain, ...]], ...]
    listed: int


def page(outcome: Outcome, verdict: Verdict, *, index: bool = False) -> Page:
    """The page of an outcome; as an index it lists every document and no finding."""
    counts, short = outcome.by_severity(), shortener(outcome.documents)
    findings = sorted(outcome.findings, key=lambda finding: -finding.severity)
    listed = () if index else first(findings, outcome.documents)
    one = outcome.documents[0] if outcome.documents else None
    languages = (str(one.source_locale), str(one.target_locale)) if one else ("de-DE", "fr-FR")
    doubted = [(document.name, each) for document in outcome.documents for each in document.doubted]
    uses = Counter(waived.waiver for waived in outcome.waived)
    said = {each.waiver: Said(each.finding.template, each.finding.words) for each in reversed(outcome.waived)}
    return Page(
        title=_title(outcome.documents),
        identity=identity(outcome),
        run=_digest([finding.fingerprint for finding in outcome.findings]),
        decision=str(verdict.decision),
        headline=HEADLINES[verdict.decision],
        because=_because(verdict),
        complete=verdict.complete,
        counts=tuple((label, counts[label]) for label in (severity.label for severity in WORST_FIRST)),
        total=len(findings),
        pairs=outcome.pairs,
        words=outcome.words,
        languages=languages,
        score=Score.of(counts, outcome.words),
        lenient=Score.of(counts, outcome.words, LENIENT),
        categories=_tallies(findings, lambda finding: finding.category, CATEGORY_NAMES),
        rules=_rules(findings),
        sheets=_sheets(outcome, len(outcome.documents) if index else DOCUMENTS),
        index=index,
        documents=len(outcome.documents),
        styles=tuple(islice(styles(outcome), STYLED)),
        names=names(outcome),
        signature=outcome.signature,
        ran=outcome.rules,
        crashes=tuple(
            (crash.rule, crash.document, ", ".join(crash.pairs[:8]), crash.trace.strip().rpartition("\n")[2])
            for crash in islice(outcome.crashes, 50)
        ),
        doubted=tuple((name, each.pair, round(100 * each.confidence)) for name, each in doubted[:50]),
        doubts=len(doubted),
        forgiven=tuple(
            Forgiven(waiver, said[waiver], STATE_NAMES[waiver.state], SCOPE_NAMES[waiver.scope], count)
            for waiver, count in uses.most_common(50)
        ),
        waived=len(outcome.waived),
        unused=outcome.unused_waivers[:50],
        notes=tuple((short(where), said) for where, said in map(note_parts, outcome.notes)),
        redacted=REDACTED in outcome.notes,
        trend=trend(outcome),
        first=listed,
        listed=sum(len(group) for _, group in listed),
    )


def identity(outcome: Outcome) -> str:
    """Names this report from run to run: the same documents keep their decisions."""
    names = [
        (document.name, str(document.source_locale), str(document.target_locale))
        for document in outcome.documents
    ]
    return _digest(names)


def _digest(what: object) -> str:
    return blake2b(repr(what).encode(errors="surrogatepass"), digest_size=8).hexdigest()


def file_name(number: int) -> str:
    """The page of a document of its own, counted from 0."""
    return f"document-{number + 1:04}.html"


def apart(outcome: Outcome) -> Iterator[Outcome]:
    """An outcome for each document."""
    findings, waived = defaultdict(list), defaultdict(list)
    for finding in outcome.findings:
        findings[finding.document].append(finding)
    for each in outcome.waived:
        waived[each.finding.document].append(each)
    for document in outcome.documents:
        name = document.name
        yield replace(
            outcome,
            documents=(document,),
            findings=tuple(findings[name]),
            waived=tuple(waived[name]),
            before=None,
        )


def bare(outcome: Outcome) -> Outcome:
    """The outcome without findings and rows, of which an index shows only counts."""
    documents = tuple(replace(document, rows=(), findings=()) for document in outcome.documents)
    return replace(outcome, documents=documents, findings=(), waived=())


def _title(documents: Sequence[Examined]) -> str:
    """What the document is called; nothing if there are several."""
    return title(documents[0], shortener(documents)) if len(documents) == 1 else ""


def _because(verdict: Verdict) -> Said:
    words: dict[str, object] = dict(verdict.words)
    if isinstance(level := words.get("level"), str):
        words["level"] = Said(SEVERITY_NAMES.get(level, level))
    return Said(verdict.template, words)


def _tallies(
    findings: Iterable[Finding], key: Callable[[Finding], str], names: Mapping[str, str]
) -> tuple[Tally, ...]:
    tables: dict[str, Counter[Severity]] = defaultdict(Counter)
    for finding in findings:
        tables[key(finding)][finding.severity] += 1
    most = max((table.total() for table in tables.values()), default=1)
    made = [
        Tally(
            name,
            names.get(name, name),
            tuple(table[severity] for severity in WORST_FIRST),
            table.total(),
            max(1, round(100 * table.total() / most)),
        )
        for name, table in tables.items()
    ]
    return tuple(sorted(made, key=lambda tally: (-tally.total, tally.name)))


def _rules(findings: Sequence[Finding]) -> tuple[Tally, ...]:
    titles = {}
    for finding in findings:
        if finding.rule not in titles:
            paragraphs = rule_page(finding.rule, finding.family, finding.name).paragraphs
            titles[finding.rule] = paragraphs[0] if paragraphs else finding.name
    return _tallies(findings, lambda finding: finding.rule, titles)[:10]


def _sheets(outcome: Outcome, most: int) -> tuple[Sheet, ...]:
    waived = {(each.finding.document, each.finding.fingerprint) for each in outcome.waived}
    made = []
    for number, document in enumerate(outcome.documents):
        findings = [
            finding for finding in document.findings if (document.name, finding.fingerprint) not in waived
        ]
        counts = Counter(finding.severity for finding in findings)
        labels = {severity.label: counts[severity] for severity in Severity}
        made.append((document, number, findings, counts, Score.of(labels, document.words)))
    rates = [score.penalty / max(1, score.words) for *_, score in made]
    order = sorted(range(len(made)), key=lambda at: (-rates[at], at))[:most]
    sheets, short = [], shortener(outcome.documents)
    for at in order:
        document, number, findings, counts, score = made[at]
        heat = sum(score.value < bound for bound in HEAT) if score.enough else 0
        per_severity = tuple(counts[severity] for severity in WORST_FIRST)
        sheets.append(
            Sheet(
                number, title(document, short), document.size, document.words, per_severity, len(findings),
                score, heat, _strips(document, findings),
            )
        )  # fmt: skip
    return tuple(sheets)


def _strips(document: Examined, findings: Sequence[Finding]) -> tuple[Strip, ...]:
    places = {id(row.pair): row.index for row in document.rows}
    places.update((hash(row.pair), row.index) for row in document.rows if len(document.rows) < 5000)
    ticks: dict[Severity, set[int]] = defaultdict(set)
    for finding in findings:
        index = places.get(id(finding.pair), places.get(hash(finding.pair)))
        if index is not None:
            ticks[finding.severity].add(round(index * (STRIP - 2) / max(1, document.size - 1)) + 1)
    return tuple(
        Strip(
            severity.label,
            "".join(f"M{start} 5h{length}" for start, length in _runs(sorted(ticks[severity]))),
        )
        for severity in sorted(ticks)
    )


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and length of each row of neighbours."""
    for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0]):
        neighbours = [number for _, number in run]
        yield neighbours[0] - 1, len(neighbours) + 1
