"""Bitexts in, an outcome out.  No files, no prints, no globals, no clock.

The result is the same whatever the number of workers.  A rule that falls over
does not stop the run and is not hidden: it becomes a `Crash`.
"""

from __future__ import annotations

import gc
import re
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from checker import __version__, packs, precedence
from checker.authoring import Options, Rule
from checker.config import Config
from checker.model import Bitext, Finding, Fix, Hit, Kind, Pair, Role, Span, Text, words_in
from checker.outcome import Crash, Doubted, Examined, Outcome, Row, Waived
from checker.waivers import Waiver

CONTEXT = 2
"""How many pairs before and after a finding are kept of a list of strings."""

LONGEST = 20_000
"""Code points of the longest text that is taken for a segment; the longest of 150,000 real ones has 3,240."""

Found = tuple[Pair, Hit]


def check(
    bitexts: Iterable[Bitext],
    rules: Sequence[Rule],
    config: Config | None = None,
    *,
    waivers: Sequence[Waiver] = (),
    jobs: int = 1,
    readings: Callable[[Bitext], dict[str, object]] | None = None,
) -> Outcome:
    """Check bitexts against rules.

    `waivers` are those in force today.  `readings` says what reports show of a
    document as a whole.  Never raises for what a text or a rule does.
    """
    config = config or Config()
    job = _Job(tuple(rules), config, readings)
    documents = tuple(job.examined(bitexts, jobs))
    findings: list[Finding] = []
    waived: list[Waived] = []
    used: set[Waiver] = set()
    lookup = _Waivers(waivers)
    for document in documents:
        for finding in document.findings:
            waiver = lookup.forgiving(finding)
            if waiver is None:
                findings.append(finding)
            else:
                waived.append(Waived(finding, waiver))
                used.add(waiver)
    return Outcome(
        signature=_signature(documents, config, len(waivers)),
        rules=tuple(rule.code for rule in rules),
        documents=documents,
        findings=tuple(findings),
        waived=tuple(waived),
        unused_waivers=tuple(waiver for waiver in waivers if waiver not in used),
    )


def hits(rule: Rule, bitext: Bitext, options: Options) -> tuple[list[Found], list[Crash]]:
    """All that one rule sees in a bitext, before anything is forgiven or settled."""
    found: list[Found] = []
    crashes: list[Crash] = []
    if rule.grain == "bitext":
        for part in _parts(rule, bitext):
            _by_bitext(rule, part, options, found, crashes)
        return found, crashes
    for pair, look in _looks(rule, bitext):
        try:
            found.extend((pair, hit) for hit in rule.check(look, options))
        except Exception:  # a rule may fail in any way; it must not take the run with it
            crashes.append(Crash(rule.code, bitext.name, (pair.key,), traceback.format_exc()))
    return found, crashes


def _looks(rule: Rule, bitext: Bitext) -> Iterator[tuple[Pair, Pair | Text]]:
    sieve = re.compile(rule.only_if).search if rule.only_if else None
    pairs: Iterable[Pair] = bitext.pairs if rule.only_where is None else bitext.where(rule.only_where)
    if rule.grain == "pair":
        if sieve is None:
            for pair in pairs:
                yield pair, pair
        else:
            for pair in pairs:
                if sieve(pair.source.content) or sieve(pair.target.content):
                    yield pair, pair
        return
    for pair in pairs:
        for text in (pair.source, pair.target):
            content = text.content
            if not content or (rule.language and text.locale.language != rule.language):
                continue
            if sieve is None or sieve(content):
                yield pair, text


def _parts(rule: Rule, bitext: Bitext) -> Iterable[Bitext]:
    """The whole document, or each of the strings that have nothing to do with each other."""
    if bitext.kind is Kind.RUNNING_TEXT or rule.across_strings or len(bitext) < 2:
        return (bitext,)
    sieve = re.compile(rule.only_if).search if rule.only_if else None
    return (
        bitext.alone(pair)
        for pair in (bitext.pairs if rule.only_where is None else bitext.where(rule.only_where))
        if sieve is None or sieve(pair.source.content) or sieve(pair.target.content)
    )


def _by_bitext(
    rule: Rule, bitext: Bitext, options: Options, found: list[Found], crashes: list[Crash]
) -> None:
    """Run a document rule; if it falls over, halve the document until the culprits stand alone."""
    try:
        found.extend(list(rule.check(bitext, options)))
    except Exception:  # a rule may fail in any way; it must not take the run with it
        if len(bitext) < 2:
            keys = tuple(pair.key for pair in bitext)
            crashes.append(Crash(rule.code, bitext.name, keys, traceback.format_exc()))
            return
        middle = len(bitext) // 2
        for half in (bitext.pairs[:middle], bitext.pairs[middle:]):
            _by_bitext(rule, replace(bitext, pairs=half, _cells={}), options, found, crashes)


@dataclass(frozen=True)
class _Job:
    rules: tuple[Rule, ...]
    config: Config
    readings: Callable[[Bitext], dict[str, object]] | None

    def examined(self, bitexts: Iterable[Bitext], jobs: int) -> Iterator[Examined]:
        if jobs < 2:
            return (self.examine(bitext) for bitext in bitexts)
        return self._in_parallel(bitexts, jobs)

    def _in_parallel(self, bitexts: Iterable[Bitext], jobs: int) -> Iterator[Examined]:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import active_children, get_context

        modules = [rule.module for rule in self.rules]
        start = (packs.adopted(), modules, self.config, self.readings)
        with ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_start, initargs=start
        ) as pool:
            try:
                yield from pool.map(_work, (_portable(bitext) for bitext in bitexts))
            except KeyboardInterrupt:
                for child in active_children():
                    child.terminate()
                raise

    def examine(self, bitext: Bitext) -> Examined:
        """Check one bitext, with the collector of cyclic garbage at rest.

        It finds nothing there and takes a quarter of the time to look.  So that it does not look at all
        that was made as soon as it wakes, this counts as old; unless the caller has frozen something.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self._examined(bitext)
        finally:
            if collecting:
                if not gc.get_freeze_count():
                    gc.freeze()
                    gc.unfreeze()
                gc.enable()

    def _examined(self, bitext: Bitext) -> Examined:
        pairs = bitext.pairs
        doubted = _below(self.config.doubt, pairs)
        doubtful = {id(pair) for pair in doubted}
        by_pair: dict[int, list[tuple[Rule, Hit]]] = {}
        crashes: list[Crash] = []
        contents = [pair.source.content for pair in pairs] + [pair.target.content for pair in pairs]
        readable = _readable(bitext, contents)
        for rule in self.rules:
            part = bitext if rule.any_length else readable
            found, fell = hits(rule, part, self.config.options_for(rule))
            crashes += fell
            for pair, hit in found:
                if not (rule.muted_by_doubt and id(pair) in doubtful):
                    by_pair.setdefault(id(pair), []).append((rule, hit))
        findings: list[Finding] = []
        running = bitext.kind is Kind.RUNNING_TEXT
        elsewhere = precedence.repeated(by_pair.values()) if running else frozenset()
        found_at = [index for index, pair in enumerate(pairs) if id(pair) in by_pair] if by_pair else []
        kept = range(len(pairs)) if running else _around(found_at, len(pairs))
        rows = {index: Row(index, _bare(pairs[index])) for index in kept}
        for index in found_at:
            settled = precedence.settled(by_pair[id(pairs[index])], elsewhere)
            findings += self._findings(bitext.name, rows[index].pair, settled, pairs[index])
        return Examined(
            name=bitext.name,
            kind=bitext.kind,
            source_locale=bitext.source_locale,
            target_locale=bitext.target_locale,
            size=len(pairs),
            words=words_in(contents),
            rows=tuple(rows.values()),
            findings=tuple(findings),
            crashes=tuple(crashes),
            doubted=tuple(Doubted(pair.key, pair.confidence) for pair in doubted),
            readings=self.readings(readable) if self.readings else {},
        )

    def _findings(
        self, document: str, bare: Pair, hits: Sequence[tuple[Rule, Hit]], pair: Pair
    ) -> Iterator[Finding]:
        made: list[Finding] = []
        seen: dict[str, int] = {}
        for rule, hit in hits:
            spans = tuple(
                tuple(sorted({mark.span for mark in hit.marks if mark.text is text}))
                for text in (pair.source, pair.target)
            )
            words = tuple(sorted((name, str(word)) for name, word in hit.words.items()))
            group = _digest(rule.code, hit.message, words)
            mark_of = _digest(rule.code, hit.message, words, pair.source.content, pair.target.content)
            seen[mark_of] = seen.get(mark_of, 0) + 1
            if seen[mark_of] > 1:
                mark_of = _digest(mark_of, seen[mark_of])
            fix = hit.fix and Fix(
                bare.source if hit.fix.text is pair.source else bare.target, hit.fix.edits, hit.fix.safe
            )
            made.append(
                Finding(
                    rule=rule.code,
                    name=rule.name,
                    family=rule.family,
                    category=rule.category,
                    severity=self.config.severity_of(
                        rule, rule.severity if hit.severity is None else hit.severity
                    ),
                    document=document,
                    pair=bare,
                    template=rule.messages[hit.message],
                    words=hit.words,
                    source=spans[0],
                    target=spans[1],
                    fix=fix,
                    fingerprint=mark_of,
                    group=group,
                )
            )
        return iter(sorted(made, key=_place))


def _around(places: Sequence[int], size: int) -> list[int]:
    """The places and their neighbours, in order."""
    near = {at for place in places for at in range(place - CONTEXT, place + CONTEXT + 1)}
    return sorted(at for at in near if 0 <= at < size)


def _below(confidence: float, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that the aligner doubts."""
    if min([pair.confidence for pair in pairs], default=1.0) >= confidence:
        return []
    return [pair for pair in pairs if pair.confidence < confidence]


def _readable(bitext: Bitext, contents: Sequence[str]) -> Bitext:
    """The bitext without code, which is no language, and without pairs too long to be sentences.

    Those could hold a run up for minutes.  In 40 Markdown pages, a quarter of all findings were about code.
    """
    pairs = bitext.pairs
    if max(map(len, contents), default=0) <= LONGEST and Role.CODE not in {pair.role for pair in pairs}:
        return bitext
    prose = tuple(
        pair
        for pair in pairs
        if pair.role is not Role.CODE
        and len(pair.source.content) <= LONGEST
        and len(pair.target.content) <= LONGEST
    )
    return replace(bitext, pairs=prose, _cells={})


def _place(finding: Finding) -> tuple[Span, Span, str, str]:
    nowhere = Span(-1, -1)
    first = finding.source[0] if finding.source else nowhere
    second = finding.target[0] if finding.target else nowhere
    return first, second, finding.rule, finding.fingerprint


class _Waivers:
    """Waivers by what they are looked up with, so that a million findings do not meet each of them."""

    def __init__(self, waivers: Sequence[Waiver]) -> None:
        self._narrow = {waiver.fingerprint: waiver for waiver in waivers if waiver.scope == "finding"}
        self._wide = [waiver for waiver in waivers if waiver.scope != "finding"]

    def forgiving(self, finding: Finding) -> Waiver | None:
        found = self._narrow.get(finding.fingerprint)
        return found or next((waiver for waiver in self._wide if waiver.forgives(finding)), None)


_job: _Job | None = None


def _start(
    packages: Mapping[str, str],
    modules: Sequence[str],
    config: Config,
    readings: Callable[[Bitext], dict[str, object]] | None,
) -> None:
    global _job  # noqa: PLW0603 - a worker process has one job, given when it starts
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started them ends them
    _job = _Job(tuple(packs.adopt_again(packages, modules)), config, readings)


def _work(bitext: Bitext) -> Examined:
    assert _job is not None
    return _job.examine(bitext)


def _portable(bitext: Bitext) -> Bitext:
    return replace(bitext, pairs=tuple(_bare(pair) for pair in bitext), _cells={})


def _bare(pair: Pair) -> Pair:
    """The pair without what was read off it, so that keeping it keeps nothing else."""
    return Pair(pair.key, pair.source.bare(), pair.target.bare(), pair.role, pair.confidence)


def _digest(*parts: object) -> str:
    return blake2b("\x1f".join(map(repr, parts)).encode(errors="surrogatepass"), digest_size=8).hexdigest()


def _signature(documents: Sequence[Examined], config: Config, waivers: int) -> str:
    ways = sorted({f"{document.source_locale}>{document.target_locale}" for document in documents})
    pairs = sum(document.size for document in documents)
    return f"bitext:{__version__}|{','.join(ways)}|config:{config.signature}|waivers:{waivers}|pairs:{pairs}"
