"""NLTK's stemmers, for what must be exact: the terms of a glossary.

Cistem (Weissweiler and Fraser, 2017) for German, Snowball (Porter, 2001) for
French.  NLTK costs half a second to import, so it is imported when the first
term is looked for; everything that runs without a glossary goes by
`checker.lexicon.stems`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache


@lru_cache(maxsize=65536)
def term_stem(word: str, language: str) -> str:
    """The stem of a word of a term, in `de` or `fr`; capitals make no difference."""
    return _stemmer(language)(word.lower())


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    from nltk.stem.cistem import Cistem
    from nltk.stem.snowball import FrenchStemmer

    made = Cistem(case_insensitive=True) if language == "de" else FrenchStemmer()
    stem: Callable[[str], str] = made.stem
    return stem
