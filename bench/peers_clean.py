"""How often peers flag clean documents for quotation marks, markup and typography.

    POFILTER=…/bin/pofilter WEBLATE=…/bin/python python -m bench.peers_clean [--limit 3000]

`POFILTER` is the command of the translate-toolkit (GPL-2.0), else the path is searched;
`WEBLATE` the interpreter of an environment in which Weblate (GPL-3.0) can be imported.
Neither is a dependency, and one that is not there is named as missing.  Peers judge pair by
pair, German as the source; ours reads documents, as it does for an editor: quotation
marks at major or above, markup at any severity, typography at minor or above.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench import corpora
from bench.peers import pofilter
from bench.quality import GROUPS
from checker import packs
from checker.engine import check
from checker.model import Bitext, Severity

SETS = ("newstest2021", "debian_handbook", "libreoffice_help")
POFILTER = {
    "quotes": ("doublequoting", "singlequoting"),
    "markup": ("xmltags", "printf", "variables", "pythonbraceformat", "urls", "emails"),
    "typography": ("brackets", "doublespacing", "doublewords", "endpunc", "puncspacing", "startpunc"),
}
OURS = {"quotes": ("quote",), "markup": ("markup",), "typography": GROUPS["typography"]}
LEAST = {"quotes": Severity.MAJOR, "markup": Severity.NEUTRAL, "typography": Severity.MINOR}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--limit", type=int, default=3000, help="pairs of a set")
    asked = parser.parse_args(arguments)
    command, weblate = os.environ.get("POFILTER") or shutil.which("pofilter"), os.environ.get("WEBLATE")
    for name, there in (("pofilter", command), ("Weblate (WEBLATE)", weblate)):
        if not there:
            print(f"{name}: not here")
    print(f"{'set':20}{'pairs':>7}  {'family':12}{'ours':>9}{'pofilter':>10}{'Weblate':>9}")
    for name in SETS:
        bitexts = list(corpora.clean(name, limit=asked.limit))
        couples = [(pair.de.content, pair.fr.content) for bitext in bitexts for pair in bitext]
        for family, ours in _ours(bitexts).items():
            theirs = [
                len(pofilter(command, couples, POFILTER[family])) if command else None,
                _weblate(weblate, couples, family) if weblate else None,
            ]
            shares = "".join(
                f"{'–' if count is None else f'{100 * count / len(couples):.1f} %':>{width}}"
                for count, width in zip((ours, *theirs), (9, 10, 9), strict=True)
            )
            print(f"{name:20}{len(couples):>7}  {family:12}{shares}")


def _ours(bitexts: Sequence[Bitext]) -> dict[str, int]:
    """How many pairs are flagged, by family."""
    flagged: dict[str, set[tuple[str, str]]] = {family: set() for family in LEAST}
    for finding in check(bitexts, packs.rules()).findings:
        for family, least in LEAST.items():
            if finding.category in OURS[family] and finding.severity >= least:
                flagged[family].add((finding.document, finding.pair.key))
    return {family: len(pairs) for family, pairs in flagged.items()}


def _weblate(interpreter: str, couples: Sequence[tuple[str, str]], family: str) -> int | None:
    """How many pairs a check of Weblate fires in; None where it has no check for that."""
    if family == "quotes":
        return None
    lines = "".join(f"{json.dumps(couple)}\n" for couple in couples)
    script = Path(__file__).with_name("peers_weblate.py")
    done = subprocess.run(
        [interpreter, str(script), family], input=lines, check=True, capture_output=True, text=True
    )
    return len(json.loads(done.stdout))


if __name__ == "__main__":
    main()
