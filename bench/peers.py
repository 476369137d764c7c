"""The number rules of peers on the same pairs, where they are installed.

    python -m bench.quality --family numbers --peers

Each peer is a command of its own in an environment of its own; nothing of it is
imported, and none is a dependency.  `POFILTER` names the command of the
translate-toolkit (GPL-2.0), without it the path is searched; `NUM_MISMATCH` is the
path of OpusCleaner's filter of that name (a script).  A peer that is not there is
named as missing.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import corpora, sowing
from checker.model import Pair

Couple = tuple[str, str]
Judge = Callable[[Sequence[Couple]], set[int]]

CLEAN = ("newstest2021", "newstest2012")
SOWN = 200
"""Errors of each kind."""


def compare(family: str) -> dict[str, object]:
    """Recall on the cases, alarms on clean pairs with a digit, recall on sown errors: one row a peer."""
    if family != "numbers":
        print("peers are compared on numbers only")
        return {}
    judges = dict(_judges())
    sets = _sets()
    measured: dict[str, object] = {}
    print(f"\n{'set':34}{'pairs':>7}" + "".join(f"{name:>14}" for name in judges))
    for title, couples in sets.items():
        row = {name: len(judge(couples)) / max(1, len(couples)) for name, judge in judges.items()}
        print(f"{title:34}{len(couples):>7}" + "".join(f"{100 * share:>12.1f} %" for share in row.values()))
        measured[title] = {"pairs": len(couples), **row}
    return measured


def _sets() -> dict[str, list[Couple]]:
    """Pairs that should be flagged, and pairs that should not."""
    cases = [row for row in corpora.rows(corpora.CASES / "pairs.tsv") if row["category"] == "number"]
    sets: dict[str, list[Couple]] = {
        "cases, wrong: flagged": [(row["de"], row["fr"]) for row in cases if row["expected"] != "ok"],
        "cases, right: flagged": [(row["de"], row["fr"]) for row in cases if row["expected"] == "ok"],
    }
    pool: list[Pair] = []
    for name in CLEAN:
        pairs = [pair for bitext in corpora.clean(name) for pair in bitext]
        pool += pairs
        digits = [pair for pair in pairs if re.search(r"\d", pair.source.content + pair.target.content)]
        sets[f"{name}, with a digit: flagged"] = [(pair.de.content, pair.fr.content) for pair in digits]
    sowers, _ = sowing.families()["numbers"]
    for kind, sower in sowers.items():
        rng = random.Random(f"numbers/{kind}")
        made: list[Couple] = []
        for pair in rng.sample(pool, len(pool)):
            spoilt = sower(rng, pair.de.content, pair.fr.content)
            if spoilt is not None:
                made.append(spoilt)
            if len(made) >= SOWN:
                break
        sets[f"sown, {kind}"] = made
    return sets


def _judges() -> Iterator[tuple[str, Judge]]:
    yield "ours", _ours
    command = os.environ.get("POFILTER") or shutil.which("pofilter")
    if command:
        yield "pofilter", lambda couples: pofilter(command, couples, ("numbers",))
    else:
        print("pofilter: not installed", file=sys.stderr)
    if script := os.environ.get("NUM_MISMATCH"):
        yield "OpusCleaner", lambda couples: _opuscleaner(script, couples)
    else:
        print("OpusCleaner: NUM_MISMATCH is not set", file=sys.stderr)


def _ours(couples: Sequence[Couple]) -> set[int]:
    """By the rules of the family, at any severity."""
    from checker import packs
    from checker.engine import check
    from checker.model import Kind

    rules = [rule for rule in packs.rules() if rule.category == "number"]
    pairs = [corpora.pair(str(at), de, fr) for at, (de, fr) in enumerate(couples)]
    findings = check([corpora.bitext("peers", pairs, Kind.STRINGS)], rules).findings
    return {int(finding.pair.key) for finding in findings}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def pofilter(command: str, couples: Sequence[Couple], tests: Sequence[str]) -> set[int]:
    """The pairs that tests of pofilter flag, German as the source."""
    with tempfile.TemporaryDirectory() as folder:
        po, out = Path(folder) / "in.po", Path(folder) / "out.po"
        head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n'
        units = [
            f'\n#: {at}\nmsgctxt "{at}"\nmsgid {_quoted(de)}\nmsgstr {_quoted(fr)}\n'
            for at, (de, fr) in enumerate(couples)
        ]
        po.write_text(head + "".join(units), encoding="utf-8")
        asked = [f"--test={test}" for test in tests]
        subprocess.run(
            [command, "--progress=none", "--language=fr", *asked, str(po), str(out)],
            check=True, capture_output=True,
        )  # fmt: skip
        found = out.read_text(encoding="utf-8") if out.exists() else ""
    return {int(number) for number in re.findall(r'^msgctxt "(\d+)"', found, re.MULTILINE)}


def _opuscleaner(script: str, couples: Sequence[Couple]) -> set[int]:
    """`num_mismatch` with its default ratio: a line that it drops is flagged."""
    lines = [
        "\t".join([de.replace("\t", " "), fr.replace("\t", " "), str(at)])
        for at, (de, fr) in enumerate(couples)
    ]
    done = subprocess.run(
        [sys.executable, script], input="\n".join(lines) + "\n", check=True, capture_output=True, text=True
    )
    kept = {int(line.rsplit("\t", 1)[1]) for line in done.stdout.splitlines() if "\t" in line}
    return set(range(len(couples))) - kept
