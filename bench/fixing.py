"""Whether safe corrections do what they promise in real files.

    python -m bench.fixing [--rows 1000] [--show]

The seeds, and the first rows of the machine-translated and the human sets, are
checked, corrected and checked again.  Wanted: the corrected findings are gone,
no new ones appear, and what was not corrected is the same byte for byte (every
change lies inside a text that a correction was for).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench import corpora
from checker import fixing, packs
from checker.align import align
from checker.authoring import Rule
from checker.engine import check
from checker.model import Bitext, Finding, Fix, Locale
from checker.origin import NOWHERE
from checker.readers import BITEXTS, DOCUMENTS, bitexts, document
from checker.readers.encoding import Decoded
from checker.readers.layout import Wanted

SEEDS = Path(__file__).parents[1] / "seeds"
KNOWN = {**DOCUMENTS, **BITEXTS}
Files = Mapping[str, str]


def tables(rows: int) -> dict[str, tuple[Files, Callable[[Files], list[Bitext]]]]:
    """What is corrected: the files, and how they become bitexts."""

    def aligned(files: Files) -> list[Bitext]:
        one, two = (
            document(Decoded(text), name, format=DOCUMENTS[Path(name).suffix]) for name, text in files.items()
        )
        return [align(one, two, Locale.parse("de"), Locale.parse("fr"))]

    def table(files: Files) -> list[Bitext]:
        return [
            bitext
            for name, text in files.items()
            for bitext in bitexts(text, name, Wanted(for_fixing=True), "tsv")
        ]

    found: dict[str, tuple[Files, Callable[[Files], list[Bitext]]]] = {}
    seeds = ("000_af72b463fc67abed.txt", "002_86438152eb14a7d8.txt")
    for path in sorted(corpora.DATA.glob("docs_pages/*/*.de.*")):
        other = path.with_name(path.name.replace(".de.", ".fr."))
        if path.suffix in (".html", ".md", ".txt") and other.exists():
            read = {one.name: one.read_bytes().decode("utf-8") for one in (path, other)}
            found[f"{path.parent.name}/{path.stem}"] = (read, aligned)
    found["seeds"] = ({name: (SEEDS / name).read_text(encoding="utf-8") for name in seeds}, aligned)
    for path in sorted([*corpora.DATA.glob("mt_docs/*.tsv"), *corpora.DATA.glob("docs_human/*.tsv")]):
        if path.stem == "reviewed_sample":
            continue
        lines = path.read_text(encoding="utf-8").split("\n")
        found[path.stem] = ({path.name: "\n".join(lines[: rows + 1]) + "\n"}, table)
    return found


def place(finding: Finding) -> tuple[str, str]:
    """A rule and a row; documents are aligned anew, so for them a rule and the file."""
    row = finding.pair.key if (finding.pair.source.origin or NOWHERE).file.endswith(".tsv") else ""
    return finding.rule, row


class Finder:
    """Finds the safe corrections, round after round; `same` as long as nothing else was changed meanwhile."""

    def __init__(self, read: Callable[[Files], list[Bitext]], rules: Sequence[Rule]) -> None:
        self.read, self.rules = read, rules
        self.texts: Files = {}
        self.fixes: list[Fix] = []
        self.same = True

    def __call__(self, texts: Files) -> list[Fix]:
        """The safe corrections of these texts."""
        self.see(texts)
        outcome = check(self.read(texts), self.rules)
        self.fixes = [found.fix for found in outcome.findings if found.fix and found.fix.safe]
        return self.fixes

    def see(self, texts: Files) -> None:
        """Compare with what was corrected last."""
        for file, before in self.texts.items():
            wanted = fixing.by_file(self.fixes).get(file, [])
            self.same = self.same and inside(before, texts[file], wanted)
        self.texts = dict(texts)


def kind(name: str) -> tuple[str, str]:
    """The format of a file, and its encoding."""
    return KNOWN[Path(name).suffix], "utf-8"


def inside(before: str, after: str, fixes: Sequence[Fix]) -> bool:
    """Whether all that changed lies in texts that a correction was for."""
    spans = sorted(
        {
            (run.offset, run.offset + (run.raw or run.length))
            for fix in fixes
            if fix.text.origin
            for run in fix.text.origin.runs
        }
    )
    at = there = 0
    for start, end in spans:
        kept = before[at:start]
        found = after.find(kept, there)
        if found < 0 or (at == 0 and found != 0):
            return False
        there = found + len(kept)
        at = end
    return after.endswith(before[at:])


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--rows", type=int, default=1000)
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    rules: Sequence[Rule] = packs.rules()
    print(
        f"{'set':<40} {'fixes':>6} {'done':>6} {'left':>6} {'not gone':>9} {'new':>5} {'same elsewhere':>15}"
    )
    for name, (files, read) in tables(given.rows).items():
        before = check(read(files), rules)
        fixes = [finding.fix for finding in before.findings if finding.fix and finding.fix.safe]
        finder = Finder(read, rules)
        settled = fixing.settle(files, finder, kind)
        mended = {file: result.content for file, result in settled.items()}
        done = [fix for result in settled.values() for fix in result.done]
        left = sum(len(result.left) for result in settled.values())
        finder.see(mended)
        after = check(read(mended), rules)
        was, now = (Counter(map(place, outcome.findings)) for outcome in (before, after))
        corrected = Counter(place(found) for found in before.findings if found.fix in done)
        stayed = now - (was - corrected)
        new = Counter({where: n for where, n in stayed.items() if where not in corrected})
        not_gone = stayed - new
        print(
            f"{name[:40]:<40} {len(fixes):6} {len(done):6} {left:6} {not_gone.total():9} {new.total():5} "
            f"{'yes' if finder.same else 'NO':>15}"
        )
        if given.show:
            for what, places_ in (("not gone", not_gone), ("new", new)):
                for finding in after.findings:
                    if place(finding) in places_:
                        print(f"  {what} {finding.rule} {finding.pair.key}: {finding.message}")
                        print("    ", *(repr(text.content[:150]) for text in finding.pair.sides))


if __name__ == "__main__":
    main()
