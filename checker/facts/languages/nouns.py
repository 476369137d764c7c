"""The nouns of one language in a document, by their stems, and where each stands.

German nouns are told by their capital, French ones by what stands before and
after them: near enough to tell a term from a verb of the same stem.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat

from checker.facts.languages.words import Token, prose_in, raw_words
from checker.lexicon.stems import stem
from checker.model import Mark, Text

SHORTEST = 3
"""A shorter word is no term."""

CUT = 4
"""A stem so short, of a word three letters longer, is that of several words: `Rechner`, `Recht`."""

TITLE = 4
"""In a text of more words a word that only ever opens a sentence may be anything: `Abhängig vom System`."""

LABEL = 40
"""A shorter quotation is a label or a title."""


class Nouns:
    """The words of some texts of one language: all stems of each, and in which a likely noun stands."""

    def __init__(self, texts: Sequence[Text], language: str) -> None:
        self.language = language
        self.texts = texts
        self.words: list[frozenset[str]] = []
        self.rows: dict[str, set[int]] = defaultdict(set)
        self._inside: set[str] = set()
        for row, text in enumerate(texts):
            spelt = raw_words(text.content)
            read = {_root(word, language) for word in spelt}
            self._inside.update(root for root, likely in map(_root, spelt[1:], repeat(language)) if likely)
            self.words.append(frozenset(root for root, _ in read))
            for root, likely in read:
                if likely:
                    self.rows[root].add(row)

    def nouns(self, row: int) -> set[str]:
        """The stems of a text that are likely nouns."""
        return {root for root in self.words[row] if row in self.rows.get(root, ())}

    def forms(self, root: str, rows: Iterable[int], *, any_word: bool = False) -> Counter[str]:
        """The forms in which a likely noun, or any word, stands in some of the texts."""
        return Counter(
            word
            for row in sorted(rows)
            for word in raw_words(self.texts[row].content)
            if _root(word, self.language) in ((root, True), (root, not any_word))
        )

    def mark(self, row: int, root: str, *, any_word: bool = False) -> Mark | None:
        """Where a noun stands in a text; None if the stem stands there as something else, or as a label."""
        text, found = self.texts[row], None
        prose = prose_in(text)
        for place, token in enumerate(prose):
            last = token.content.rpartition("-")[2]
            if stem(last.lower(), text.language) == root:
                label = token.quotation is not None and len(token.quotation) <= LABEL
                opens = token.opens and len(prose) > TITLE and root not in self._inside
                if not any_word and (label or opens or not _is_noun(prose, place, text.language)):
                    return None
                found = found or text.at(token.span)
        return found

    def beside(self, row: int, root: str) -> set[str]:
        """The stems next to a stem in a text, past `de` and articles: what may make a longer term of it."""
        words = [word.lower() for word in raw_words(self.texts[row].content)]
        found = set()
        for place, word in enumerate(words):
            if stem(word, self.language) == root:
                for step in (-1, 1):
                    at = place + step
                    while 0 <= at < len(words) and words[at] in _LINKS and abs(at - place) < 4:
                        at += step
                    if 0 <= at < len(words):
                        found.add(stem(words[at], self.language))
        return found


@lru_cache(maxsize=65536)
def _root(word: str, language: str) -> tuple[str, bool]:
    """The stem of a word, and whether it may be a noun: with a capital in German, without in French."""
    root = stem(word.lower(), language)
    if len(word) < SHORTEST or word.isupper() or (len(root) <= CUT and len(word) - len(root) >= CUT - 1):
        return root, False
    return root, word[0].isupper() if language == "de" else word[1:].islower()


def _is_noun(prose: tuple[Token, ...], place: int, language: str) -> bool:
    token = prose[place]
    before = prose[place - 1].folded if place else ""
    after = prose[place + 1].folded if place + 1 < len(prose) else ""
    if language == "de":
        return token.capitalised and not (token.opens and after in _ARTICLES)
    if (token.capitalised and not token.opens) or (token.opens and after in _DETERMINERS):
        return False
    if before in _DETERMINERS:
        return True
    return (token.opens or before in _PREPOSITIONS) and not token.folded.endswith(_OF_VERBS)


_DETERMINERS = frozenset(
    "le la les l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes "
    "ton ta tes chaque tout toute tous toutes plusieurs quelques aucun aucune quel quelle quels quelles "
    "autre autres même nouveau nouvelle".split()
)
_ARTICLES = frozenset("der die das den dem des ein eine einen einem eines einer alle ihre ihren sich".split())
_PREPOSITIONS = frozenset("de d en par sans avec pour sur sous dans entre comme à et ou".split())
_OF_VERBS = ("er", "ir", "re", "ez", "ant", "ent", "ons", "é", "és", "ée", "ées")
_LINKS = frozenset("de d du des la le les l à au aux".split())
