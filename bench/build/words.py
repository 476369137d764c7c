"""Build the word lists of `checker/lexicon/frequencies/` from wordfreq.

    uv run --with wordfreq==3.1.1 python bench/build/words.py

A list is sorted UTF-8 text, one word and its Zipf value times ten a line
(`haus 55`): the decimal logarithm of the word's frequency per thousand million.
Words are folded as wordfreq folds them, so German `ß` is `ss`.  Left out are
words with digits or in other scripts, and those rarer than a threshold per
language: German, French and English are read closely, Italian less so, and of
the others only the everyday words that tell a sentence's language.  `everyday.txt`
holds the words that are that common in any of them, `common.de.txt` and `common.fr.txt`
the longer ones that a misspelt word is compared with.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "checker" / "lexicon" / "frequencies"
EVERYDAY = 4.0
COMMON, LONG = 3.5, 6
RAREST = {"de": 2.0, "fr": 2.0, "en": 2.0, "it": 2.5, "es": 4.0, "nl": 4.0, "pt": 4.0}
_WORD = re.compile(r"[a-zà-öø-ÿœßğşışčžćńłő]+(?:'[a-zà-öø-ÿœ]+)*")


def main() -> None:
    from wordfreq import get_frequency_dict

    FOLDER.mkdir(exist_ok=True)
    everyday = set()
    for language, rarest in RAREST.items():
        lines, common = [], []
        for word, frequency in get_frequency_dict(language, "best").items():
            zipf = math.log10(frequency) + 9
            if zipf >= EVERYDAY and _WORD.fullmatch(word):
                everyday.add(word)
            if zipf >= rarest and _WORD.fullmatch(word):
                lines.append(f"{word} {round(zipf * 10):02d}\n".encode())
            if (
                round(zipf * 10) >= COMMON * 10
                and len(word) >= LONG
                and _WORD.fullmatch(word)
                and "'" not in word
            ):
                common.append(word)
        if language in ("de", "fr"):
            (FOLDER / f"common.{language}.txt").write_text("\n".join(sorted(common)) + "\n", encoding="utf-8")
        path = FOLDER / f"{language}.txt"
        path.write_bytes(b"".join(sorted(lines)))
        print(f"{language}: {len(lines)} words, {path.stat().st_size // 1024} kB")
    (FOLDER / "everyday.txt").write_text("\n".join(sorted(everyday)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
