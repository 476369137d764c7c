"""How much is found, and how much is invented: one table a question.

    python -m bench.quality --cases             every oracle case, by category
    python -m bench.quality --clean             alarms per 1,000 pairs of clean text, by category and rule
    python -m bench.quality --sown              recall on errors sown into clean pairs
    python -m bench.quality --edits             more findings before than after a real correction?
    python -m bench.quality --machine           findings per 1,000 rows, machine- and human-translated
    python -m bench.quality --family numbers    the same for one family of rules
    python -m bench.quality --cases --show      with every miss and every false alarm
    python -m bench.quality --machine --family names,language --show 50 --seed 7    a sample to judge

Without a question, all of them.  `--json FILE` writes what was measured.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import corpora, machine, sowing
from checker import packs
from checker.authoring import Rule
from checker.engine import check
from checker.model import Bitext, Finding, Kind, Locale, Pair, Role, Severity

GROUPS = {
    "numbers": ("number", "number-format"),
    "names": ("name", "terminology", "consistency"),
    "language": ("untranslated", "title", "formality"),
    "quotes": ("quote", "quote-style"),
    "markup": ("markup", "encoding"),
    "typography": ("punctuation", "spacing", "repetition", "grammar", "spelling", "locale"),
    "completeness": ("omission",),
    "terms": ("terminology",),
}
"""Families of the bench and the categories they answer for."""


def cases(rules: Sequence[Rule], categories: Sequence[str], *, show: bool) -> dict[str, object]:
    """Recall and false alarms on the oracle cases, as one table a reader would hand in."""
    table = list(corpora.rows(corpora.CASES / "pairs.tsv", escaped=False))
    found = _by_key(_check_cases(rules, table))
    documents = list(corpora.rows(corpora.CASES / "documents.tsv", escaped=False))
    for row in documents:
        found.update(_by_key(_check_document(rules, row)))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in table + documents:
        category, note = row["category"], row.get("note", "")
        if categories and category not in categories:
            continue
        fired = {finding.category for finding in found.get(row["id"], ())}
        if row["expected"] == "ok":
            counts[category]["ok"] += 1
            wrong = category in fired
            counts[category]["alarm"] += wrong
            also = set(re.findall(r"also:([\w-]+)", note))
            grave = {f.category for f in found.get(row["id"], ()) if f.severity >= Severity.MAJOR} - also
            other = bool(grave - {category}) and "not-clean" not in note
            counts[category]["other"] += other
            if show and (wrong or other):
                _show("FALSE ALARM" if wrong else "OTHER ALARM", row, found.get(row["id"], ()))
        else:
            wanted = {row["expected"]} | {
                c for group in re.findall(r"alt=([\w,-]+)", note) for c in group.split(",")
            }
            hard = "hard" if re.search(r"\bhard\b", note) else "must"
            counts[category][hard] += 1
            counts[category][f"{hard}_found"] += bool(wanted & fired)
            if show and not wanted & fired:
                _show(f"MISSED ({hard})", row, found.get(row["id"], ()))
    print("category        must  found  recall  hard  found    ok  alarms   rate  others")
    for category, c in sorted(counts.items()):
        print(
            f"{category:14}{c['must']:6}{c['must_found']:7}{_rate(c['must_found'], c['must']):>8}"
            f"{c['hard']:6}{c['hard_found']:7}{c['ok']:6}{c['alarm']:8}"
            f"{_rate(c['alarm'], c['ok']):>7}{c['other']:8}"
        )
    return {category: dict(c) for category, c in counts.items()}


def clean(
    rules: Sequence[Rule],
    categories: Sequence[str],
    names: Sequence[str],
    *,
    limit: int,
    swapped: bool,
    show: int,
    seed: int,
) -> dict[str, object]:
    """Alarms per 1,000 pairs of text that is clean by and large."""
    measured: dict[str, object] = {}
    for name in names or corpora.CLEAN:
        if not all((corpora.DATA / file).exists() for file in corpora.CLEAN[name]):
            print(f"{name}: not here")
            continue
        bitexts = list(corpora.clean(name, limit=limit, swapped=swapped))
        pairs = sum(map(len, bitexts))
        start = time.process_time()
        outcome = check(bitexts, rules)
        seconds = time.process_time() - start
        kept = [f for f in outcome.findings if not categories or f.category in categories]
        flagged = {(f.document, f.pair.key) for f in kept if f.severity >= Severity.MAJOR}
        rate = 1000 * len(flagged) / pairs
        print(
            f"\n{name}: {pairs} pairs, {pairs / seconds:,.0f} pairs/s, {rate:.2f} ‰ flagged at major or above"
        )
        by: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for finding in kept:
            by[finding.category, finding.rule + " " + finding.name, finding.severity.label].add(
                finding.pair.key
            )
        for (category, rule, severity), keys in sorted(by.items()):
            print(
                f"  {category:14}{rule:34}{severity:9}{len(keys):6} pairs {1000 * len(keys) / pairs:8.2f} ‰"
            )
        digits = {p.key for b in bitexts for p in b if re.search(r"\d", p.source.content + p.target.content)}
        numbers = {f.pair.key for f in kept if f.category == "number" and f.severity >= Severity.MAJOR}
        if not categories or "number" in categories:
            with_digit, without = _rate(len(numbers & digits), len(digits)), pairs - len(digits)
            print(f"  number at major on pairs with a digit: {with_digit} of {len(digits)}; ", end="")
            print(f"without: {_rate(len(numbers - digits), without)} of {without}")
        if outcome_crashes := list(outcome.crashes):
            print("  CRASHES", Counter(crash.rule for crash in outcome_crashes), outcome_crashes[0].trace)
        for finding in random.Random(seed).sample(kept, min(show, len(kept))):
            _show_finding(finding)
        measured[name] = {
            "pairs": pairs, "flagged_major": len(flagged), "pairs_per_second": round(pairs / seconds),
            "rules": {f"{c}/{r}/{s}": len(keys) for (c, r, s), keys in by.items()},
        }  # fmt: skip
    return measured


def sown(rules: Sequence[Rule], wanted: Sequence[str], *, limit: int, show: int) -> dict[str, object]:
    """Recall on one error sown into each clean pair that has a place for it."""
    measured: dict[str, object] = {}
    sets = [list(corpora.clean(name)) for name in ("newstest2021", "newstest2012")]
    pool = [(bitext, index) for bitexts in sets for bitext in bitexts for index in range(len(bitext))]
    for name, (sowers, categories) in sowing.families().items():
        if wanted and name not in wanted:
            continue
        for kind, sower in sowers.items():
            rng = random.Random(f"{name}/{kind}")
            missed: list[Pair] = []
            done = hit = 0
            for bitext, index in rng.sample(pool, len(pool)):
                if done >= limit:
                    break
                clean_pair = bitext.pairs[index]
                made = sower(rng, clean_pair.de.content, clean_pair.fr.content)
                if made is None:
                    continue
                pairs = [
                    corpora.pair(p.key, p.de.content, p.fr.content, p.role)
                    for p in bitext.pairs[max(0, index - sowing.NEIGHBOURS) : index + sowing.NEIGHBOURS + 1]
                ]
                spoilt = corpora.pair(clean_pair.key, *made, clean_pair.role)
                pairs = [spoilt if p.key == spoilt.key else p for p in pairs]
                document = corpora.bitext(bitext.name, pairs, Kind.RUNNING_TEXT)
                found = check([document], rules).findings
                done += 1
                if any(f.category in categories and f.pair.key == spoilt.key for f in found):
                    hit += 1
                else:
                    missed.append(spoilt)
            print(f"{name:14}{kind:36}{done:6} sown {hit:6} found {_rate(hit, done):>8}")
            for spoilt in missed[:show]:
                print(
                    f"    MISSED {spoilt.key}\n      {spoilt.source.content}\n      {spoilt.target.content}"
                )
            measured[f"{name}/{kind}"] = {"sown": done, "found": hit}
    return measured


def edits(rules: Sequence[Rule], categories: Sequence[str]) -> dict[str, object]:
    """Corrections that localisers really made: alarms before against alarms after."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for file in sorted((corpora.DATA / "edit_history").glob("*.tsv")):
        for row in corpora.rows(file):
            if not row.get("other_lang_text"):
                continue
            sides = []
            for state in ("before", "after"):
                texts = {
                    row["edited_lang"]: row[state],
                    "fr" if row["edited_lang"] == "de" else "de": row["other_lang_text"],
                }
                if set(texts) != {"de", "fr"}:
                    continue
                made = corpora.bitext(
                    "edit", [corpora.pair(row["id"], texts["de"], texts["fr"])], Kind.STRINGS
                )
                sides.append(
                    sum(not categories or f.category in categories for f in check([made], rules).findings)
                )
            if len(sides) == 2:
                kind = counts[row["change_type"]]
                kind["rows"] += 1
                kind["more before"] += sides[0] > sides[1]
                kind["more after"] += sides[0] < sides[1]
    print(f"{'change':26}{'rows':>6}{'before > after':>16}{'after > before':>16}")
    for kind, c in sorted(counts.items()):
        print(f"{kind:26}{c['rows']:6}{c['more before']:16}{c['more after']:16}")
    return {kind: dict(c) for kind, c in counts.items()}


def _check_cases(rules: Sequence[Rule], table: Iterable[dict[str, str]]) -> Iterable[Finding]:
    """One list of strings for each couple of locales, as a user would hand it in."""
    tables: dict[tuple[Locale, Locale], list[Pair]] = defaultdict(list)
    for row in table:
        locales = _locales(row)
        role = Role.HEADING if row["category"] == "title" else Role.BODY
        tables[locales].append(corpora.pair(row["id"], row["de"], row["fr"], role, locales))
    bitexts = [Bitext("cases", *locales, tuple(pairs), Kind.STRINGS) for locales, pairs in tables.items()]
    return check(bitexts, rules).findings


def _check_document(rules: Sequence[Rule], row: dict[str, str]) -> list[Finding]:
    couples = zip(row["de"].split(" ¶ "), row["fr"].split(" ¶ "), strict=True)
    locales = _locales(row)
    pairs = tuple(corpora.pair(row["id"], de, fr, Role.BODY, locales) for de, fr in couples)
    return list(check([Bitext(row["id"], *locales, pairs, Kind.RUNNING_TEXT)], rules).findings)


def _locales(row: dict[str, str]) -> tuple[Locale, Locale]:
    """The locales that the note of a case names, else those of Germany and France."""
    given = re.search(r"locale=(de-[A-Z]{2})/(fr-[A-Z]{2})", row.get("note", ""))
    return (Locale.parse(given[1]), Locale.parse(given[2])) if given else (corpora.DE, corpora.FR)


def _by_key(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.pair.key].append(finding)
    return found


def _rate(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _show(what: str, row: dict[str, str], findings: Iterable[Finding]) -> None:
    print(f"{what} {row['id']} {row['category']} [{row.get('note', '')}]\n    {row['de']}\n    {row['fr']}")
    for finding in findings:
        print(f"      {finding.rule} {finding.category} {finding.severity.label}: {finding.message}")


def _show_finding(finding: Finding) -> None:
    print(f"    {finding.rule} {finding.severity.label} {finding.pair.key}: {finding.message}")
    for text, spans in ((finding.pair.source, finding.source), (finding.pair.target, finding.target)):
        content = text.content
        for span in reversed(spans):
            content = f"{content[: span.start]}⟦{content[span.start : span.end]}⟧{content[span.end :]}"
        print(f"        {content}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for question in ("cases", "clean", "sown", "edits", "machine"):
        parser.add_argument(f"--{question}", action="store_true")
    parser.add_argument("--family", default="", help=f"by comma, of {', '.join(GROUPS)}")
    parser.add_argument("--rules", default="", help="only rules whose code begins so, e.g. NUM,TYP01")
    parser.add_argument("--sets", default="", help="clean sets, by comma")
    parser.add_argument(
        "--limit", type=int, default=0, help="pairs of a clean set (all), errors of a kind (300)"
    )
    parser.add_argument("--swapped", action="store_true", help="French as source in clean text")
    parser.add_argument(
        "--show", type=int, nargs="?", const=20, default=0, help="how many findings or misses to print"
    )
    parser.add_argument("--seed", type=int, default=1, help="another sample of the findings")
    parser.add_argument(
        "--peers", action="store_true", help="the peers' rules in the same run, where installed"
    )
    parser.add_argument("--json", default="")
    return parser


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, answer the questions, write the JSON."""
    asked = _parser().parse_args(arguments)
    if not corpora.SHARED.exists():
        sys.exit(f"{corpora.SHARED} is not here; there is nothing to measure on.")
    rules = packs.rules()
    if asked.rules:
        rules = [rule for rule in rules if rule.code.startswith(tuple(asked.rules.split(",")))]
    families = [name for name in asked.family.split(",") if name]
    if unknown := set(families) - GROUPS.keys():
        sys.exit(f"There is no family {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}.")
    categories = [category for name in families for category in GROUPS[name]]
    names = [name for name in asked.sets.split(",") if name]
    everything = not (asked.cases or asked.clean or asked.sown or asked.edits or asked.machine)
    measured: dict[str, object] = {}
    if asked.cases or everything:
        measured["cases"] = cases(rules, categories, show=bool(asked.show))
    if asked.clean or everything:
        measured["clean"] = clean(
            rules,
            categories,
            names,
            limit=asked.limit,
            swapped=asked.swapped,
            show=asked.show,
            seed=asked.seed,
        )
    if asked.sown or everything:
        measured["sown"] = sown(rules, families, limit=asked.limit or 300, show=asked.show)
    if asked.edits or everything:
        measured["edits"] = edits(rules, categories)
    if asked.machine or everything:
        measured["machine"], findings = machine.measure(rules, categories, names)
        for finding in random.Random(asked.seed).sample(findings, min(asked.show, len(findings))):
            _show_finding(finding)
    if asked.peers:
        measured["peers"] = importlib.import_module("bench.peers").compare(asked.family)
    if asked.json:
        Path(asked.json).write_text(
            json.dumps(measured, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
