"""Build `letters.txt` of `checker/facts/languages`, which tells the language of a word that no list has.

    python bench/build/letters.py

A line holds three letters (`^` begins a word, `$` ends it) and a digit for
German, French, English and Italian each: twice the decimal logarithm of how much rarer
the three are than the commonest, 9 for hardly ever.  Words count by their Zipf
value, so that rare words shape it too: those that no list has are rarer still.
"""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2] / "checker"
LANGUAGES = ("de", "fr", "en", "it")
COMMONEST = 6000


def main() -> None:
    counts = {language: _counts(language) for language in LANGUAGES}
    totals = {language: sum(counts[language].values()) for language in LANGUAGES}
    share = {
        language: {gram: n / totals[language] for gram, n in counts[language].items()}
        for language in LANGUAGES
    }
    grams = Counter(
        {
            gram: max(share[language].get(gram, 0) for language in LANGUAGES)
            for gram in set().union(*share.values())
        }
    )
    kept = sorted(gram for gram, _ in grams.most_common(COMMONEST))
    top = max(grams.values())
    lines = []
    for gram in kept:
        digits = (
            min(9, round(2 * math.log10(top / max(share[language].get(gram, 0), 1e-9))))
            for language in LANGUAGES
        )
        lines.append(f"{gram} {''.join(map(str, digits))}\n")
    path = ROOT / "facts" / "languages" / "letters.txt"
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} lines, {path.stat().st_size // 1024} kB")


def _counts(language: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in (
        (ROOT / "lexicon" / "frequencies" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    ):
        word, value = line.split(" ")
        if len(word) > 3:
            framed = f"^{word}$"
            for at in range(len(framed) - 2):
                counts[framed[at : at + 3]] += max(1, int(value) - 15)
    return counts


if __name__ == "__main__":
    main()
