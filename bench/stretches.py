"""Do stretches say what the reading of the whole text says?

python -m bench.stretches            every German and French text of the tables in ../shared/data
python -m bench.stretches --show 20  with the first twenty that differ
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from bench import corpora
from checker.facts.quantities.lending import lend
from checker.facts.quantities.numbers import numbers
from checker.facts.quantities.quantity import Quantity
from checker.facts.quantities.stretches import read
from checker.facts.quantities.tokens import blanked
from checker.model import Locale

LONGEST = 20_000
"""Characters of the longest text that is compared."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, compare, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args(arguments)
    if not corpora.DATA.exists():
        sys.exit(f"{corpora.DATA} is not here; there is nothing to measure on.")
    texts = counted = differing = 0
    for text, locale in _texts():
        texts += 1
        found, whole = numbers(text, locale), _whole(text, locale)
        counted += bool(found)
        if found != whole:
            differing += 1
            if differing <= asked.show:
                print(f"{locale}: {text[:160]!r}")
                print("  stretches:", [(str(one.sort), str(one.value), one.unit) for one in found])
                print("  whole:    ", [(str(one.sort), str(one.value), one.unit) for one in whole])
    print(f"{texts:,} texts, {counted:,} with numbers; stretches differ from the whole in {differing:,}")


def _whole(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The quantities of a text read from end to end, without cutting it into stretches."""
    found = list(read(blanked(text), locale.language))
    lend(text, found)
    return tuple(found)


def _texts() -> Iterator[tuple[str, Locale]]:
    """Each distinct text once, by language."""
    seen: set[tuple[str, str]] = set()
    for file in sorted(corpora.DATA.rglob("*.tsv")):
        for row in corpora.rows(file):
            for locale in (corpora.DE, corpora.FR):
                text = row.get(locale.language) or ""
                if text and len(text) < LONGEST and (locale.language, text) not in seen:
                    seen.add((locale.language, text))
                    yield text, locale


if __name__ == "__main__":
    main()
