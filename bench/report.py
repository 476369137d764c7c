"""How large the report is, how fast it opens and answers; beside the reports of other tools in the same run.

    python -m bench.report                       50,000 findings over 50,000 pairs of news text
    python -m bench.report --findings 1000       fewer
    python -m bench.report --peers               ESLint's, pytest-html's and coverage.py's pages too

Needs Chromium and Playwright.  The peers are measured where they are found:
pytest-html and coverage in this environment, ESLint in `node_modules` or where
`--eslint` says.  “usable” is the time from asking for the file to a page that
has painted its list and everything behind it (“list”: to the list alone);
“heap” is what scripts hold after a collection.  “CPU” is the time the page's
process has worked until then: a busy machine stretches seconds, but not these.
"""

# ruff: noqa: E501 - a script for the page stays on one line

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
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import corpora
from checker import packs
from checker.authoring import Hit, Options, Rule, Severity, hit, replace
from checker.config import Config
from checker.engine import check
from checker.gate import judge
from checker.model import Bitext, Locale, Pair, Role, Text
from checker.wording import wording

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--enable-precise-memory-info",
)  # fmt: skip
PATIENCE = 200
"""Seconds after which a page counts as one that does not open."""

_WORD = re.compile(r"\w{4,}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the pages, open each, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--findings", type=int, default=50_000)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--eslint", default="node_modules/eslint", help="the folder of the package")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--json", default="")
    asked = parser.parse_args(arguments)
    if not asked.chromium:
        sys.exit("There is no Chromium to open the pages with; name one with --chromium.")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        made = [ours(folder, asked.findings)]
        if asked.peers:
            made += filter(None, (eslint(folder, asked), pytest_html(folder, asked), coverage(folder, asked)))
        rows = [row | opened(row["file"], asked.chromium, ours=not at) for at, row in enumerate(made)]
    print(table(rows, asked.findings))
    if asked.json:
        Path(asked.json).write_text(json.dumps(rows, indent=1, default=str) + "\n", encoding="utf-8")


def texts(count: int) -> Iterator[tuple[str, str]]:
    """News text, again from the start with a running number when it runs out."""
    found = [
        (cells[names.index("de")], cells[names.index("fr")])
        for file in sorted((corpora.DATA / "newstest").glob("*.tsv"))
        for lines in [file.read_text("utf-8").split("\n")]
        for names in [lines[0].split("\t")]
        for line in lines[1:]
        for cells in [line.split("\t")]
        if len(cells) == len(names)
    ]
    if not found:
        sys.exit(f"{corpora.DATA} is not here; there is no text to fill a report with.")
    for at in range(count):
        german, french = found[at % len(found)]
        yield (f"{german} [{at}]" if at >= len(found) else german), french


def one_each(pair: Pair, options: Options) -> Iterator[Hit]:
    """A finding on every pair: a long word on the French side, with a suggestion."""
    text = pair.target
    found = _WORD.search(text.content)
    mark = text.at(*found.span()) if found else text.whole
    severity = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL, Severity.MINOR)[len(text.content) % 4]
    fix = replace(mark, mark.content.upper())
    yield hit("odd", mark, pair.source.at(0, 3), word=mark.content, fix=fix, severity=severity)


def ours(folder: Path, count: int) -> dict[str, Any]:
    """Our report of so many findings, and how long it took to build."""
    rule = Rule(
        code="NUM99", category="number", severity=Severity.MINOR, issue="numbers",
        messages={"odd": "The word “{word}” looks odd here."},
    )  # fmt: skip
    rule.pair(one_each)
    german, french = Locale("de", "DE"), Locale("fr", "FR")
    pairs = tuple(
        Pair(str(at), Text(one, german), Text(other, french), Role.BODY)
        for at, (one, other) in enumerate(texts(count), 1)
    )
    outcome = check([Bitext("news", german, french, pairs)], [rule], Config())
    report, verdict, words = packs.report("html"), judge(outcome, Config()), wording("en")
    started = time.process_time()
    ((_, page),) = report.render(outcome, verdict, words)
    built = time.process_time() - started
    file = folder / "ours.html"
    file.write_text(page, encoding="utf-8")
    return {"name": "bitext", "file": file, "build": built}


def eslint(folder: Path, asked: Any) -> dict[str, Any] | None:
    """ESLint's HTML formatter over as many messages, ten a file."""
    package = Path(asked.eslint).resolve()
    if not package.exists() or not shutil.which("node"):
        print("ESLint is not here.", file=sys.stderr)
        return None
    file, script = folder / "eslint.html", folder / "eslint.cjs"
    messages = [
        {"ruleId": "no-odd", "severity": 2, "message": f"{one} | {other}", "line": at, "column": 1}
        for at, (one, other) in enumerate(texts(asked.findings), 1)
    ]
    results = [
        {
            "filePath": f"/doc/{at}.js", "messages": messages[at : at + 10], "errorCount": 10,
            "warningCount": 0, "fixableErrorCount": 0, "fixableWarningCount": 0,
        }
        for at in range(0, len(messages), 10)
    ]  # fmt: skip
    (folder / "eslint.json").write_text(json.dumps(results))
    formatter = package / "lib/cli-engine/formatters/html.js"
    script.write_text(
        f"const fs = require('fs'), html = require({json.dumps(str(formatter))});"
        "const results = JSON.parse(fs.readFileSync('eslint.json'));"
        "fs.writeFileSync('eslint.html', html(results, {cwd: '/', rulesMeta: {}}));"
    )
    started = time.time()
    subprocess.run(["node", "--max-old-space-size=8000", script.name], cwd=folder, check=True)
    return {"name": "ESLint html", "file": file, "build": time.time() - started}


def pytest_html(folder: Path, asked: Any) -> dict[str, Any] | None:
    """pytest-html, self-contained, with one failing test a finding."""
    place = folder / "pytest"
    place.mkdir()
    pairs = json.dumps(list(texts(asked.findings)))
    (place / "pairs.json").write_text(pairs)
    (place / "test_all.py").write_text(
        "import json, pathlib, pytest\n"
        "PAIRS = json.loads(pathlib.Path(__file__).with_name('pairs.json').read_text())\n"
        "@pytest.mark.parametrize('at', range(len(PAIRS)))\n"
        "def test_pair(at):\n    pytest.fail(' | '.join(PAIRS[at]), pytrace=False)\n"
    )
    started = time.time()
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=line", "-p", "no:randomly", "-p", "no:cacheprovider",
         "--no-summary", "--html=../pytest.html", "--self-contained-html", "."],
        cwd=place, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if not (folder / "pytest.html").exists():
        print("pytest-html is not here:", run.stderr.strip()[-200:], file=sys.stderr)
        return None
    return {"name": "pytest-html", "file": folder / "pytest.html", "build": time.time() - started}


def coverage(folder: Path, asked: Any) -> dict[str, Any] | None:
    """coverage.py's page of one source file with half as many branches as findings."""
    place = folder / "coverage"
    place.mkdir()
    lines = [
        f"    if n == {at}:\n        n += 1  # {one[:60]}"
        for at, (one, _) in enumerate(texts(asked.findings // 2))
    ]
    (place / "long.py").write_text("def run(n):\n" + "\n".join(lines) + "\nrun(-1)\n", encoding="utf-8")
    environment = os.environ | {"COVERAGE_FILE": str(place / ".coverage")}
    started = time.time()
    for command in (["run", "--branch", "long.py"], ["html", "-d", "html"]):
        run = subprocess.run(
            [sys.executable, "-m", "coverage", *command],
            cwd=place,
            env=environment,
            check=False,
            capture_output=True,
        )
        if run.returncode:
            print("coverage is not here:", run.stderr.decode()[-200:], file=sys.stderr)
            return None
    return {"name": "coverage.py", "file": place / "html/long_py.html", "build": time.time() - started}


def opened(file: Path, chromium: str, *, ours: bool) -> dict[str, Any]:
    """What a reader waits for: seconds to a usable page, nodes, heap; for ours, how fast it answers."""
    from playwright.sync_api import Error, sync_playwright

    row: dict[str, Any] = {"size": file.stat().st_size / 1e6, "usable": None}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        try:
            page.goto(file.as_uri(), timeout=PATIENCE * 1000, wait_until="load")
            if ours:
                page.wait_for_selector("html[data-ready]")
            row["usable"] = page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() / 1000))))"
            )
            row["cpu"] = worked(browser)
            if ours:
                row["list"] = page.evaluate("+document.documentElement.dataset.listed")
            row["nodes"] = page.evaluate("document.querySelectorAll('*').length")
            session = page.context.new_cdp_session(page)
            session.send("HeapProfiler.collectGarbage")
            session.send("Performance.enable")
            metrics = {
                each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
            }
            row["heap"] = metrics["JSHeapUsedSize"] / 1e6
            if ours:
                row |= answers(page, browser)
                session.send("HeapProfiler.collectGarbage")
                metrics = {
                    each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
                }
                row["heap after"] = metrics["JSHeapUsedSize"] / 1e6
        except Error as why:
            row["why"] = str(why).partition("\n")[0]
        browser.close()
    return row


def worked(browser: Any) -> float:
    """Seconds of processor time of the processes that draw pages."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return float(sum(each["cpuTime"] for each in told if each["type"] == "renderer"))


def answers(page: Any, browser: Any) -> dict[str, Any]:
    """Milliseconds for the first search, a later one, a filter, a decision and the end of the list.

    What can be done again is done seven times, and the median counts.
    """
    search = """query => { const box = document.getElementById('query'); box.value = query; const start = performance.now();
        box.dispatchEvent(new Event('input')); return performance.now() - start; }"""
    click = """what => { const it = document.querySelector(what); const start = performance.now(); it.click(); return performance.now() - start; }"""
    press = """key => { const it = document.getElementById('list'); const start = performance.now();
        it.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})); return performance.now() - start; }"""
    before = worked(browser)
    found = {"first search": page.evaluate(search, "haus")}
    found["its CPU"] = 1000 * (worked(browser) - before)
    words = ("maison", "zeit", "temps", "stadt", "ville", "jahr", "année")
    found["search"] = statistics.median(page.evaluate(search, word) for word in words)
    page.evaluate(search, "")
    chips = (
        ".chip.major",
        ".chip.major",
        ".chip.critical",
        ".chip.critical",
        ".chip.minor",
        ".chip.minor",
        ".chip.major",
    )
    found["filter"] = statistics.median(page.evaluate(click, chip) for chip in chips)
    page.evaluate(click, ".chip.major")
    found["decision"] = statistics.median(page.evaluate(press, key) for key in "3213213")
    found["end"] = statistics.median(page.evaluate(press, key) for key in ("End", "Home") * 3)
    found["rows"] = page.evaluate("document.querySelectorAll('.item').length")
    found["nodes at most"] = 0
    for view in ("document", "overview", "findings"):
        page.click(f"[data-view={view}]")
        found["nodes at most"] = max(
            found["nodes at most"], page.evaluate("document.querySelectorAll('*').length")
        )
    return found


def table(rows: Sequence[dict[str, Any]], findings: int) -> str:
    """The table for people."""
    lines = [
        f"{findings:,} findings",
        f"{'':14}{'build s':>9}{'MB':>8}{'usable s':>10}{'CPU s':>8}{'nodes':>11}{'heap MB':>9}",
    ]
    for row in rows:
        usable = f"{row['usable']:.2f}" if row["usable"] else f"> {PATIENCE}"
        lines.append(
            f"{row['name']:14}{row['build']:9.1f}{row['size']:8.1f}{usable:>10}{row.get('cpu', 0):8.2f}"
            f"{row.get('nodes', 0):>11,}{row.get('heap', 0):9.0f}"
        )
    more = {
        name: value
        for name, value in rows[0].items()
        if name not in ("name", "file", "build", "size", "usable", "cpu", "nodes", "heap")
    }
    lines += [
        "",
        *(
            f"  {name:14}{value:8.0f}{'' if 'nodes' in name or name == 'rows' else ' MB' if 'heap' in name else ' ms'}"
            for name, value in more.items()
        ),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
