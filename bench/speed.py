"""How fast, as a whole process, start included; beside pofilter in the same run.

    python -m bench.speed                      20,000 pairs of news text
    python -m bench.speed --rows 2000          fewer
    python -m bench.speed --family numbers     the rules of a family alone, in this process, loading left out
    python -m bench.speed --pofilter PATH      the peer, where it is installed (translate-toolkit, GPL)

Runs alternate, so that a machine that slows down slows both; the ratio is what
to quote.  Rows are rows per CPU-second, the median of the runs.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench import corpora
from checker import packs
from checker.engine import check
from checker.model import Kind

SETS = ("newstest2012", "newstest2021")
LOADING = "tatoeba"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, run each command in turn, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pofilter", default=shutil.which("pofilter") or "")
    parser.add_argument("--family", default="")
    parser.add_argument("--json", default="")
    asked = parser.parse_args(arguments)
    if not corpora.DATA.exists():
        sys.exit(f"{corpora.DATA} is not here; there is nothing to measure on.")
    if asked.family:
        _family(asked.family, asked.rows, asked.runs)
        return
    with tempfile.TemporaryDirectory() as folder:
        table, po = _inputs(Path(folder), asked.rows)
        bitext = str(Path(sys.executable).parent / "bitext")
        seeds = sorted(str(page) for page in (corpora.SHARED / "seeds").glob("*.txt"))
        out = f"{folder}/out"
        isolated = ("--isolated", "--quiet")
        commands: dict[str, tuple[int, list[str]]] = {
            "bitext --help": (0, [bitext, "--help"]),
            "bitext check seeds → html": (0, [bitext, "check", *seeds, "-o", f"html={out}.html", *isolated]),
            "bitext check, all rules": (asked.rows, [bitext, "check", table, "-o", f"json={out}", *isolated]),
            "bitext check, numbers": (
                asked.rows,
                [bitext, "check", table, "--select", "numbers", "-o", f"json={out}", *isolated],
            ),
        }
        if asked.pofilter:
            commands["pofilter, all tests"] = (asked.rows, [asked.pofilter, po, f"{out}.po"])
            commands["pofilter, numbers"] = (asked.rows, [asked.pofilter, "-t", "numbers", po, f"{out}.po"])
        else:
            print("pofilter is not here: name it with --pofilter (translate-toolkit).")
        runs: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
        for _ in range(asked.runs):
            for name, (_, command) in commands.items():
                runs[name].append(_cpu(command))
    told = {}
    print(f"{'command':28}{'CPU s':>8}{'rows/s':>10}{'MB':>7}")
    for name, (rows, _) in commands.items():
        seconds = statistics.median(cpu for cpu, _ in runs[name])
        memory = max(peak for _, peak in runs[name]) // 1024
        print(f"{name:28}{seconds:8.2f}{rows / seconds if rows else 0:10,.0f}{memory:7}")
        told[name] = {"cpu": seconds, "rows": rows, "mb": memory}
    if asked.json:
        Path(asked.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _family(family: str, rows: int, runs: int) -> None:
    """Pairs a CPU-second for one family, on text never seen and on text seen before; beside splitting it."""
    rules = [rule for rule in packs.rules() if rule.family == family]
    every = [pair for name in SETS for bitext in corpora.clean(name) for pair in bitext]
    # A text that stands twice is read once, so each is taken once.
    pairs = list({pair.de.content: pair for pair in every}.values())[:rows]
    rows = len(pairs)
    digits = sum(re.search("[0-9]", pair.de.content + pair.fr.content) is not None for pair in pairs)
    print(f"{len(pairs):,} pairs, {digits / len(pairs):.0%} with a digit, {len(rules)} rules")
    # Other text first, so that what is loaded once a process is not counted.
    check(corpora.clean(LOADING, limit=2000), rules)
    timed = []
    for _ in range(runs + 1):
        made = [corpora.pair(str(at), pair.de.content, pair.fr.content) for at, pair in enumerate(pairs)]
        bitext = corpora.bitext("speed", made, Kind.STRINGS)
        start = time.process_time()
        check([bitext], rules)
        timed.append(time.process_time() - start)
    start = time.process_time()
    for pair in pairs:
        pair.de.content.split()
        pair.fr.content.split()
    split = time.process_time() - start
    for name, seconds in (
        ("text unseen", timed[0]),
        ("text seen, best", min(timed[1:])),
        ("text seen, median", statistics.median(timed[1:])),
        ("split alone", split),
    ):
        each = 1e6 * seconds / rows
        print(f"{name:20}{rows / seconds:10,.0f} pairs/s{each:8.1f} µs a pair{seconds / split:7.1f} × split")


def _inputs(folder: Path, rows: int) -> tuple[str, str]:
    """The same pairs as a table and as a PO file."""
    pairs = [pair for name in SETS for bitext in corpora.clean(name) for pair in bitext]
    pairs = (pairs * (rows // len(pairs) + 1))[:rows]
    table, po = folder / "pairs.tsv", folder / "pairs.po"
    with table.open("w", encoding="utf-8") as lines:
        lines.write("id\tde\tfr\n")
        lines.writelines(f"{n}\t{pair.de.content}\t{pair.fr.content}\n" for n, pair in enumerate(pairs, 1))
    with po.open("w", encoding="utf-8") as lines:
        lines.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n')
        for n, pair in enumerate(pairs, 1):
            lines.write(
                f'msgctxt "{n}"\nmsgid {_quoted(pair.de.content)}\nmsgstr {_quoted(pair.fr.content)}\n\n'
            )
    return str(table), str(po)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _cpu(command: Sequence[str]) -> tuple[float, int]:
    """CPU seconds and peak kilobytes of a finished process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} left with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


if __name__ == "__main__":
    main()
