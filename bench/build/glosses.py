"""Builds `english.tsv` of `checker/lexicon`: English words with German and French ones that translate them.

    python -m bench.build.glosses --freedict DIRECTORY

reads a directory with the unpacked FreeDict dictionaries eng-fin, eng-bul, deu-fin, deu-bul, fra-fin
and fra-bul (WikDict, CC BY-SA 3.0): German and French words that share Finnish and Bulgarian
translations with an English word translate it.  Needs wordfreq, for the words that are common.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path

OUT = Path("checker/lexicon/english.tsv")


def freedict(folder: Path, way: str) -> dict[str, set[str]]:
    """Words and their translations, of an unpacked dictionary such as `eng-fin`."""
    found: dict[str, set[str]] = defaultdict(set)
    (file,) = folder.rglob(f"freedict-{way}.dict.dz")
    word = ""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            head = re.match(r"^(\S[^/<]*?) (?:/.*/ )?(?:<([^>]*)>)$", line)
            if head or re.match(r"^\S[^/<]* /.*/$", line):
                word = head[1] if head else line.split(" /")[0]
                word = word.split(" /")[0].strip()
                fresh = True
                continue
            if word and (fresh or re.match(r"^\d+\. ", line)):
                meaning = re.sub(r"^\d+\. | \d+\.$", "", line)
                for translation in meaning.split(","):
                    if 0 < len(translation.strip()) < 30:
                        found[word].add(translation.strip().lower())
            fresh = False
    return found


def ranked(score: Counter[str]) -> list[tuple[str, float]]:
    """The heaviest first, of equal ones by the alphabet, so that every run writes the same."""
    return sorted(score.items(), key=lambda one: (-round(one[1], 6), one[0]))


def glosses(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """English words with the German and the French ones that share a translation with them."""
    from wordfreq import top_n_list

    wanted = set(top_n_list("en", 30000))
    score: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pivot in ("fin", "bul"):
        english = freedict(folder, f"eng-{pivot}")
        for language, way in (("de", f"deu-{pivot}"), ("fr", f"fra-{pivot}")):
            back: dict[str, set[str]] = defaultdict(set)
            for word, meanings in freedict(folder, way).items():
                for meaning in meanings:
                    back[meaning].add(word)
            for word, meanings in english.items():
                if word.lower() not in wanted or len(word) < 3:
                    continue
                for meaning in meanings:
                    for other in back.get(meaning, ()):
                        score[word.lower(), language][other] += 1 / len(back[meaning])
    made = {}
    for word in sorted(wanted):
        sides = [
            [other for other, weight in ranked(score[word, language])[:8] if weight >= 0.15]
            for language in ("de", "fr")
        ]
        if any(sides):
            made[word] = (sides[0], sides[1])
    return made


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--freedict", type=Path, required=True)
    meanings = glosses(parser.parse_args().freedict)
    lines = [f"{word}\t{'|'.join(german)}\t{'|'.join(french)}" for word, (german, french) in meanings.items()]
    OUT.write_text("\n".join(["en\tde\tfr", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
